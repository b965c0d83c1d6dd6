import type { AllowedActions, BookingReading, ServiceKind } from "./booking.ts";
import type { ActionRule, BookingPolicy } from "./service.ts";

const MINUTE_MS = 60_000;

/** Until when a customer may act, epoch milliseconds; absent for what is not allowed, and for what has no limit. */
export interface ActionDeadlines {
  readonly cancelMs?: number;
  readonly rescheduleMs?: number;
}

/** When a policy ends an action on a booking, epoch milliseconds; undefined when it names no limit (Wix: Booking Policies). */
export const ruleEndMs = ({ latestMinutes }: ActionRule, startsAtMs: number): number | undefined =>
  latestMinutes === undefined ? undefined : startsAtMs - latestMinutes * MINUTE_MS;

/**
 * Tells until when what is allowed now stays so. Only Wix's flags say what is allowed: a limit that has passed although
 * the action is allowed explains nothing, and is left out.
 */
export function actionDeadlines(
  { booking, allowed }: BookingReading,
  policy: BookingPolicy | undefined,
  nowMs: number,
): ActionDeadlines {
  const endOf = (rule: ActionRule | undefined) => {
    const endMs = rule && ruleEndMs(rule, booking.startsAtMs);
    return endMs !== undefined && endMs > nowMs ? endMs : undefined;
  };
  const cancelMs = allowed.cancel ? endOf(policy?.cancellation) : undefined;
  const rescheduleMs = canMove(allowed, booking.kind) ? endOf(policy?.reschedule) : undefined;
  return {
    ...(cancelMs !== undefined && { cancelMs }),
    ...(rescheduleMs !== undefined && { rescheduleMs }),
  };
}

/**
 * What a customer may do now and could not do any more at another start, since it lies within the policy's limit; undefined
 * when nothing is lost, or nothing known. `startsAtMs`: the other start, epoch milliseconds.
 */
export function endedByMove(
  { booking, allowed }: BookingReading,
  policy: BookingPolicy | undefined,
  { startsAtMs, nowMs }: { readonly startsAtMs: number; readonly nowMs: number },
): "both" | "cancel" | "reschedule" | undefined {
  const isPast = (rule: ActionRule | undefined) => {
    const endMs = rule && ruleEndMs(rule, startsAtMs);
    return endMs !== undefined && endMs <= nowMs;
  };
  const cancel = allowed.cancel && isPast(policy?.cancellation);
  const reschedule = canMove(allowed, booking.kind) && isPast(policy?.reschedule);
  return cancel && reschedule ? "both" : cancel ? "cancel" : reschedule ? "reschedule" : undefined;
}

/** What decides when a customer can do nothing any more. */
export interface Options {
  readonly allowed: AllowedActions;
  readonly kind: ServiceKind;
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  readonly deadlines: ActionDeadlines;
}

/**
 * When the last of what a customer may do ends, epoch milliseconds: a message that comes later offers what is no longer
 * there. What has no limit ends with the booking's start. Undefined when nothing is allowed, so that nothing can end.
 */
export function actionCutOffMs({ allowed, kind, startsAtMs, deadlines }: Options): number | undefined {
  const ends = [
    ...(allowed.cancel ? [deadlines.cancelMs ?? startsAtMs] : []),
    ...(canMove(allowed, kind) ? [deadlines.rescheduleMs ?? startsAtMs] : []),
  ];
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** A course is a fixed set of dates, whatever the flag says (Wix: Sample Flows). */
export const canMove = ({ reschedule }: AllowedActions, kind: ServiceKind) => reschedule && kind !== "course";
