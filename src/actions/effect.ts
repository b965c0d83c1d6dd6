import type { Surroundings } from "../bookings/booking-facts.ts";
import { readBusinessContact } from "../bookings/business.ts";
import { readSnapshotBeside } from "../bookings/policy-snapshots.ts";
import type { Deps } from "../deps.ts";
import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import { policyOfBooking } from "../domain/booking/booking-policy.ts";
import type { Unfinished } from "../links/unfinished.ts";
import type { ActionName } from "../store/actions.ts";
import type { Effect } from "./confirm.ts";

type ReadDeps = Pick<Deps, "bookings" | "clock" | "config">;

/** How long a customer whose booking was changed waits for what only the confirmation needs. */
const PATIENCE_MS = 4_000;

/** Reads what a confirmation tells beside the booking; what cannot be had at once is left out. */
export async function readSurroundings(
  deps: ReadDeps,
  token: string,
  bookingId: string,
): Promise<Surroundings> {
  const reading = atMost(PATIENCE_MS, deps.bookings.readService(token));
  const [answer, business, snapshot] = await Promise.all([
    reading,
    readBusinessContact(deps),
    readSnapshotBeside(deps.bookings, bookingId, reading),
  ]);
  const service = answer?.ok ? answer.value : undefined;
  const policy = policyOfBooking(snapshot, service?.policy);
  return {
    business,
    ...(service !== undefined && { service }),
    ...(policy !== undefined && { policy }),
  };
}

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

async function atMost<Value>(limitMs: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** An action that took effect, as it is to be told; `fromMs` is the booking's start before it, epoch milliseconds. */
export function toEffect(
  { action, fromMs, unfinished }: { action: ActionName; fromMs: number; unfinished: Unfinished },
  reading: BookingReading,
  surroundings: Surroundings,
): Effect {
  return {
    change: action === "cancel" ? { kind: "cancelled" } : { kind: "moved", fromMs },
    reading,
    ...surroundings,
    unfinished,
  };
}
