import type { Booking } from "../../domain/booking/booking.ts";
import type { CustomerAction } from "../../links/read.ts";

/** Whether the customer themself moved the booking to where it is. */
export const hasMovedHere = (
  last: CustomerAction | undefined,
  { startsAtMs }: Pick<Booking, "startsAtMs">,
): last is CustomerAction =>
  last?.action === "reschedule" && last.toMs === startsAtMs && last.fromMs !== last.toMs;
