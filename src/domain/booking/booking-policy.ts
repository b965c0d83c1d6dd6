import type { ActionRule, BookingPolicy, PolicySnapshot, SnapshotRule } from "./service.ts";

/**
 * The policy that a booking is under: as it stood when it was made where that is known, else its service's of today.
 * Undefined when neither is known, so that nothing is claimed.
 */
export function policyOfBooking(
  snapshot: PolicySnapshot | undefined,
  live: BookingPolicy | undefined,
): BookingPolicy | undefined {
  if (snapshot === undefined) return live;
  return {
    ...(snapshot.description !== undefined && { description: snapshot.description }),
    cancellation: completeRule(snapshot.cancellation, live?.cancellation),
    reschedule: completeRule(snapshot.reschedule, live?.reschedule),
  };
}

/** Whom a rule is for, the service of today has to say; unsaid means everybody (Booking Policy: allowAnonymous). */
const completeRule = (rule: SnapshotRule, live: ActionRule | undefined): ActionRule => ({
  ...rule,
  anonymous: rule.anonymous ?? live?.anonymous ?? true,
});
