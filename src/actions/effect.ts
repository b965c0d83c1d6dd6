import { atMost, PATIENCE_MS } from "../bookings/patience.ts";
import type { Surroundings } from "../bookings/surroundings.ts";
import type { Deps } from "../deps.ts";
import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import type { Unfinished } from "../links/unfinished.ts";
import type { ActionName } from "../store/actions.ts";
import type { Effect } from "./confirm.ts";

/**
 * A booking that was just changed, with what the customer may do next: nothing with one that is cancelled. Where Wix
 * does not say so at once of one that moved, nothing is claimed either.
 */
export async function readAfterwards(
  { bookings }: Pick<Deps, "bookings">,
  token: string,
  action: ActionName,
  booking: Booking,
): Promise<BookingReading> {
  const silent: BookingReading = {
    booking,
    allowed: { cancel: false, reschedule: false },
    fee: { kind: "not_read" },
  };
  if (action === "cancel") return silent;
  const reading = await atMost(PATIENCE_MS, bookings.readBooking(token));
  // Wix's reads may lag behind its writes.
  const isCurrent = reading?.ok && reading.value.booking.revision === booking.revision;
  return isCurrent ? { ...silent, allowed: reading.value.allowed } : silent;
}

/** An action that took effect, as it is to be told; `fromMs` is the booking's start before it, epoch milliseconds. */
export function toEffect(
  { action, fromMs, unfinished }: { action: ActionName; fromMs: number; unfinished: Unfinished },
  reading: BookingReading,
  surroundings: Surroundings,
): Effect {
  const { fee } = unfinished;
  const cost = { ...(fee !== undefined && { fee }), payment: reading.booking.paymentStatus };
  return {
    change: action === "cancel" ? { kind: "cancelled", cost } : { kind: "moved", fromMs },
    reading,
    ...surroundings,
    unfinished,
  };
}
