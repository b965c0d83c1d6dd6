import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking.ts";
import type { Service } from "../domain/service.ts";
import type { WixFailure } from "../ports.ts";
import { ok, type Result } from "../result.ts";
import { type BusinessContact, readBusinessContact } from "./business.ts";

/** What making a link needs to know of its booking. */
export interface BookingForLink {
  readonly token: string;
  readonly reading: BookingReading;
  /** Absent when it is gone or cannot be read: the booking can still be cancelled. */
  readonly service?: Service;
  readonly business: BusinessContact;
}

/** Mints a token for the booking and reads, by it, what its holder would see. */
export async function readForLink(
  deps: Pick<Deps, "bookings" | "config" | "clock">,
  bookingId: string,
): Promise<Result<BookingForLink, WixFailure>> {
  const token = await deps.bookings.mintToken(bookingId);
  if (!token.ok) return token;
  const [reading, service, business] = await Promise.all([
    deps.bookings.readBooking(token.value),
    deps.bookings.readService(token.value),
    readBusinessContact(deps),
  ]);
  if (!reading.ok) return reading;
  // Only a moment away, so that going without it would make a poorer message for no reason.
  if (!service.ok && service.error.kind === "throttled") return service;
  return ok({
    token: token.value,
    reading: reading.value,
    ...(service.ok && { service: service.value }),
    business,
  });
}
