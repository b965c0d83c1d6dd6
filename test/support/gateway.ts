import type { BookingGateway } from "../../src/ports/bookings.ts";

/** The same gateway with some calls answered otherwise, on whosever behalf they are made. */
export function changed(gateway: BookingGateway, changes: Partial<BookingGateway>): BookingGateway {
  const other: BookingGateway = { ...gateway, ...changes, onBehalfOf: () => other };
  return other;
}
