import { answerAction, type Refusal, type Rules } from "./action-answer.ts";
import type { Booking } from "./booking.ts";

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

const NOTHING = { cancel: false, reschedule: false };

/**
 * Of two actions that are not there for two reasons, staff are told the first. The policy explains both or nothing: one that
 * it allows and Wix does not stays unexplained.
 */
const BY_WEIGHT: readonly NothingAllowedReason[] = [
  "canceled",
  "declined",
  "waiting_list",
  "past",
  "started",
  "locked_by_time",
  "part_of_package",
  "not_allowed",
  "locked_by_policy",
];

/**
 * Explains, for staff, a booking whose flags are both false, by what its customer is told of each. It explains only:
 * whether something is allowed is what Wix says.
 */
export function whyNothingAllowed(booking: Booking, rules: Rules, nowMs: number): NothingAllowedReason {
  const reasons = (["cancel", "reschedule"] as const).flatMap((action) => {
    const reading = { booking, allowed: NOTHING, fee: { kind: "not_read" } } as const;
    const answer = answerAction(action, reading, rules, nowMs);
    return answer.allowed ? [] : (toReason(answer.why) ?? []);
  });
  return BY_WEIGHT.find((reason) => reasons.includes(reason)) ?? "not_allowed";
}

/** Undefined for what says nothing about the booking: no course can be moved. */
function toReason(why: Refusal): NothingAllowedReason | undefined {
  switch (why) {
    case "cancelled":
      return "canceled";
    case "declined":
    case "waiting_list":
      return why;
    case "over":
      return "past";
    case "begun":
      return "started";
    case "course":
      return undefined;
    case "package":
      return "part_of_package";
    case "too_late":
      return "locked_by_time";
    case "not_offered":
    case "members_only":
      return "locked_by_policy";
    case "service_gone":
    case "unexplained":
      return "not_allowed";
  }
}
