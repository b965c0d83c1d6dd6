import { ruleEndMs } from "./action-deadline.ts";
import type { BookingReading } from "./booking.ts";
import { bookingState } from "./booking-state.ts";
import type { ActionRule, Service } from "./service.ts";

export type ManageAction = "cancel" | "reschedule";

/** Why an action is not there. It explains Wix's "no"; it never turns one into a "yes". */
export type Refusal =
  | "cancelled"
  | "declined"
  | "over"
  | "begun"
  | "waiting_list"
  /** A course is a fixed set of dates. */
  | "course"
  /** One part of several that belong together. */
  | "package"
  | "too_late"
  /** The owner's policy has no such thing online. */
  | "not_offered"
  /** Only for customers who sign in on the business's site. */
  | "members_only"
  | "service_gone"
  /** Wix says no, and nothing that we can see explains it. */
  | "unexplained";

export type ActionAnswer =
  | {
      readonly allowed: true;
      /** When the policy will usually end it, epoch milliseconds; absent when it names no limit. */
      readonly untilMs?: number;
    }
  | {
      readonly allowed: false;
      readonly why: Refusal;
      /** When it ended, for `too_late`. */
      readonly endedMs?: number;
    };

/**
 * Says whether the customer may act, and if not, the likeliest reason. The flag that Wix sent decides; policy and state
 * only explain (Wix: Booking Policies).
 */
export function answerAction(
  action: ManageAction,
  { booking, allowed }: BookingReading,
  service: Service | undefined,
  nowMs: number,
): ActionAnswer {
  const rule = action === "cancel" ? service?.policy.cancellation : service?.policy.reschedule;
  const endMs = rule && ruleEndMs(rule, booking.startsAtMs);
  if (allowed[action]) return { allowed: true, ...(endMs !== undefined && { untilMs: endMs }) };
  const why = explain(action, { booking, service, rule, nowMs });
  return { allowed: false, why, ...(why === "too_late" && endMs !== undefined && { endedMs: endMs }) };
}

interface Facts {
  readonly booking: BookingReading["booking"];
  readonly service: Service | undefined;
  readonly rule: ActionRule | undefined;
  readonly nowMs: number;
}

function explain(action: ManageAction, { booking, service, rule, nowMs }: Facts): Refusal {
  const state = bookingState(booking, nowMs);
  if (state === "cancelled" || state === "declined" || state === "waiting_list") return state;
  if (state === "past") return "over";
  if (action === "reschedule" && booking.kind === "course") return "course";
  if (booking.startsAtMs <= nowMs) return "begun";
  if (service === undefined) return "service_gone";
  if (rule !== undefined && !rule.enabled) return "not_offered";
  if (rule !== undefined && !rule.anonymous) return "members_only";
  const endMs = rule && ruleEndMs(rule, booking.startsAtMs);
  if (endMs !== undefined && endMs <= nowMs) return "too_late";
  return booking.packageId === undefined ? "unexplained" : "package";
}
