import { allows, canMove, ruleEndMs } from "./action-deadline.ts";
import type { BookingReading } from "./booking.ts";
import { bookingState } from "./booking-state.ts";
import type { ActionRule, BookingPolicy } from "./service.ts";

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
      /**
       * When the policy will end it, epoch milliseconds, always ahead; absent when no policy is known, or the one that is
       * known does not fit with Wix's yes.
       */
      readonly untilMs?: number;
      /** What ends it then, present like `untilMs`: a limit of the policy or, where it names none, the booking's start. */
      readonly limit?: "policy" | "start";
    }
  | {
      readonly allowed: false;
      readonly why: Refusal;
      /** When it ended, for `too_late`; absent where it was over before the booking was made or moved. */
      readonly endedMs?: number;
    };

/** Until when a policy allows an action, epoch milliseconds; undefined where it names no limit, or nothing is allowed. */
export const policyLimitMs = (answer: ActionAnswer): number | undefined =>
  answer.allowed && answer.limit === "policy" ? answer.untilMs : undefined;

/**
 * When the last of what a customer may do ends, epoch milliseconds: a message that comes later offers what is no longer
 * there. What has no known limit ends with the booking's start. Undefined when nothing is allowed, so that nothing can end.
 */
export function actionCutOffMs(
  actions: Readonly<Record<ManageAction, ActionAnswer>>,
  startsAtMs: number,
): number | undefined {
  const ends = [actions.cancel, actions.reschedule].flatMap((answer) =>
    answer.allowed ? [answer.untilMs ?? startsAtMs] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** What explains Wix's flags. */
export interface Rules {
  /** The booking's own policy; absent when it is not known. */
  readonly policy?: BookingPolicy;
  /** Whether the service is gone for good, rather than not read. */
  readonly serviceGone: boolean;
  /** When the customer moved the booking to its time, epoch milliseconds, where they did. */
  readonly movedAtMs?: number;
}

/**
 * Says whether the customer may act, and if not, the likeliest reason. The flag that Wix sent decides; policy and state
 * only explain (Wix: Booking Policies).
 */
export function answerAction(
  action: ManageAction,
  { booking, allowed }: BookingReading,
  rules: Rules,
  nowMs: number,
): ActionAnswer {
  const rule = action === "cancel" ? rules.policy?.cancellation : rules.policy?.reschedule;
  const endMs = rule && ruleEndMs(rule, booking.startsAtMs);
  const isAllowed = action === "cancel" ? allowed.cancel : canMove(allowed, booking.kind);
  if (isAllowed) return { allowed: true, ...limitOf(rule, booking.startsAtMs, nowMs) };
  const why = explain(action, { booking, serviceGone: rules.serviceGone, rule, nowMs });
  if (why !== "too_late" || endMs === undefined) return { allowed: false, why };
  // Whoever takes a time at short notice could never act: "that was possible until" would be made up.
  const sinceMs = Math.max(
    booking.createdAtMs ?? Number.NEGATIVE_INFINITY,
    rules.movedAtMs ?? Number.NEGATIVE_INFINITY,
  );
  return { allowed: false, why, ...(sinceMs < endMs && { endedMs: endMs }) };
}

/** A rule that forbids what Wix allows, or whose limit has passed although it is allowed, says nothing about the end. */
function limitOf(
  rule: ActionRule | undefined,
  startsAtMs: number,
  nowMs: number,
): Pick<ActionAnswer & { allowed: true }, "untilMs" | "limit"> {
  if (rule === undefined || !allows(rule)) return {};
  const endMs = ruleEndMs(rule, startsAtMs);
  const untilMs = endMs ?? startsAtMs;
  return untilMs > nowMs ? { untilMs, limit: endMs === undefined ? "start" : "policy" } : {};
}

interface Facts {
  readonly booking: BookingReading["booking"];
  readonly serviceGone: boolean;
  readonly rule: ActionRule | undefined;
  readonly nowMs: number;
}

function explain(action: ManageAction, { booking, serviceGone, rule, nowMs }: Facts): Refusal {
  const state = bookingState(booking, nowMs);
  if (state === "cancelled" || state === "declined" || state === "waiting_list") return state;
  if (state === "past") return "over";
  if (action === "reschedule" && booking.kind === "course") return "course";
  if (booking.startsAtMs <= nowMs) return "begun";
  if (serviceGone) return "service_gone";
  if (rule !== undefined && !rule.enabled) return "not_offered";
  if (rule !== undefined && !rule.anonymous) return "members_only";
  const isPart = booking.packageId !== undefined;
  // "Too late" would say that a part could be moved by itself before (Wix: Sample Flows).
  if (action === "reschedule" && isPart) return "package";
  const endMs = rule && ruleEndMs(rule, booking.startsAtMs);
  if (endMs !== undefined && endMs <= nowMs) return "too_late";
  return isPart ? "package" : "unexplained";
}
