import type { AllowedActions, BookingReading, ServiceKind } from "./booking.ts";
import type { ActionRule, BookingPolicy } from "./service.ts";

const MINUTE_MS = 60_000;

/** When a policy ends an action on a booking, epoch milliseconds; undefined when it names no limit (Wix: Booking Policies). */
export const ruleEndMs = ({ latestMinutes }: ActionRule, startsAtMs: number): number | undefined =>
  latestMinutes === undefined ? undefined : startsAtMs - latestMinutes * MINUTE_MS;

/** Whether a rule lets an anonymous customer act at all. One that does not says nothing of when what Wix allows ends. */
export const allows = ({ enabled, anonymous }: ActionRule): boolean => enabled && anonymous;

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
    const endMs = rule && allows(rule) ? ruleEndMs(rule, startsAtMs) : undefined;
    return endMs !== undefined && endMs <= nowMs;
  };
  const cancel = allowed.cancel && isPast(policy?.cancellation);
  const reschedule = canMove(allowed, booking.kind) && isPast(policy?.reschedule);
  return cancel && reschedule ? "both" : cancel ? "cancel" : reschedule ? "reschedule" : undefined;
}

/** A course is a fixed set of dates, whatever the flag says (Wix: Sample Flows). */
export const canMove = ({ reschedule }: AllowedActions, kind: ServiceKind) => reschedule && kind !== "course";
