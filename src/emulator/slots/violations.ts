import { toUtcDate } from "../local-time.ts";
import type { Service, TimeSlot } from "../wire.ts";

const MINUTE_MS = 60_000;

export type PolicyViolations = TimeSlot["bookingPolicyViolations"];

/** How a start stands to the service's booking windows now (Booking Policy: limitEarly, limitLate, bookAfterStart). */
export function violationsAt(
  { bookingPolicy, onlineBooking }: Service,
  startMs: number,
  nowMs: number,
): PolicyViolations {
  const {
    limitEarlyBookingPolicy: early,
    limitLateBookingPolicy: late,
    bookAfterStartPolicy,
  } = bookingPolicy;
  const opensMs = startMs - early.earliestBookingInMinutes * MINUTE_MS;
  const tooEarlyToBook = early.enabled && nowMs < opensMs;
  const closesMs = late.enabled ? startMs - late.latestBookingInMinutes * MINUTE_MS : startMs;
  return {
    tooEarlyToBook,
    ...(tooEarlyToBook && { earliestBookingDate: toUtcDate(opensMs) }),
    tooLateToBook: !bookAfterStartPolicy.enabled && nowMs > closesMs,
    bookOnlineDisabled: !onlineBooking.enabled,
  };
}

export function isViolation({
  tooEarlyToBook,
  tooLateToBook,
  bookOnlineDisabled,
}: PolicyViolations): boolean {
  return tooEarlyToBook || tooLateToBook || bookOnlineDisabled;
}

/** Why a slot cannot be booked; absent for one that can (Time Slot: nonBookableReasons). */
export function reasonsFor(violates: boolean, remaining: number): Pick<TimeSlot, "nonBookableReasons"> {
  if (!violates && remaining > 0) return {};
  return {
    nonBookableReasons: {
      noRemainingCapacity: remaining <= 0,
      violatesBookingPolicy: violates,
      reservedForWaitingList: false,
      eventCancelled: false,
    },
  };
}
