import { ruleEndMs } from "./action-deadline.ts";
import type { Booking } from "./booking.ts";
import { bookingState } from "./booking-state.ts";
import type { ActionRule, Service } from "./service.ts";

/** Why a customer can neither cancel nor move a booking; part of the staff API's contract. */
export type NothingAllowedReason =
  | "canceled"
  | "declined"
  | "past"
  | "started"
  | "waiting_list"
  | "part_of_package"
  /** The policy allows it, but not this late. */
  | "locked_by_time"
  /** The policy does not allow it, or only to customers who sign in. */
  | "locked_by_policy"
  /** Wix said no, and nothing that we know of explains it. */
  | "not_allowed";

/**
 * Explains, for staff, a booking whose flags are both false. It explains only: whether something is allowed is what
 * Wix says.
 */
export function whyNothingAllowed(
  booking: Booking,
  service: Service | undefined,
  nowMs: number,
): NothingAllowedReason {
  const state = bookingState(booking, nowMs);
  switch (state) {
    case "cancelled":
      return "canceled";
    case "declined":
    case "past":
    case "waiting_list":
      return state;
    case "running":
      return "started";
    case "confirmed":
    case "pending":
    case "unfinished":
    case "unknown":
      return whyLocked(booking, service, nowMs);
  }
}

function whyLocked(booking: Booking, service: Service | undefined, nowMs: number): NothingAllowedReason {
  if (service === undefined) return "not_allowed";
  const { cancellation, reschedule } = service.policy;
  const isLate = (rule: ActionRule) => {
    const endMs = ruleEndMs(rule, booking.startsAtMs);
    return endMs !== undefined && nowMs > endMs;
  };
  const open = [cancellation, reschedule].filter(({ enabled, anonymous }) => enabled && anonymous);
  if (open.some(isLate)) return "locked_by_time";
  if (booking.packageId !== undefined) return "part_of_package";
  return open.length === 0 ? "locked_by_policy" : "not_allowed";
}
