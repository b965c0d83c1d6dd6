import type { Booking } from "../domain/booking/booking.ts";
import type { SlotChoice } from "../domain/slot/slot.ts";
import { mayStartAt, timesOf } from "../domain/slot/timed-slot.ts";

/** What a form asks of a booking: another time, or without `slot` its cancellation. */
export interface Wish {
  readonly slot?: SlotChoice;
  /** The booking's revision that the form was made for. */
  readonly revision: string;
}

/** Whether the booking already is what the form asks for. */
export function isAsWanted(booking: Booking, { slot, revision }: Wish): boolean {
  if (slot === undefined) return booking.status === "canceled";
  // Until something changes it, a booking cannot have moved: a slot at its own time is refused by Wix, not granted here.
  if (booking.revision === revision || booking.status === "canceled") return false;
  return isAtSlot(booking, slot);
}

/** Whether a slot is the one that the booking has. */
export function isAtSlot(booking: Booking, slot: SlotChoice): boolean {
  if (slot.eventId !== undefined) return booking.eventId === slot.eventId;
  const sameStaff = slot.staffId === undefined || booking.staff?.id === slot.staffId;
  const times = timesOf(slot, booking.timeZone);
  return sameStaff && times !== undefined && mayStartAt(times, booking.startsAtMs);
}

/** How a form ended that nobody is left to tell of, as the booking shows it. */
export function judgeByBooking(booking: Booking, wish: Wish): "done" | "unavailable" | "stale" {
  if (isAsWanted(booking, wish)) return "done";
  return booking.revision === wish.revision ? "unavailable" : "stale";
}
