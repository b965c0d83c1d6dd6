import type { AllowedActions, Booking } from "../wire.ts";
import { type BookedPolicy, policyOf } from "./policy-snapshots.ts";
import { startMsOf, type World } from "./world.ts";

const MINUTE_MS = 60_000;

/**
 * What a holder of the token may do now. Wix states no formula: this one follows the Booking Policy type and the guide to
 * anonymous actions. The policy is the one kept with the booking's order where
 * there is one. A booking without its service allows nothing.
 */
export function allowedAnonymousActions(world: World, booking: Booking, nowMs: number): AllowedActions {
  const policy = policyOf(world, booking);
  const allowed = allowedActions(world, booking, nowMs);
  return {
    cancel: allowed.cancel && policy?.cancellationPolicy.allowAnonymous !== false,
    reschedule: allowed.reschedule && policy?.reschedulePolicy.allowAnonymous !== false,
  };
}

/** What an identified customer may do: the same without `allowAnonymous` (Query Extended Bookings: allowedActions). */
export function allowedActions(world: World, booking: Booking, nowMs: number): AllowedActions {
  const policy = policyOf(world, booking);
  if (policy === undefined || !isOpen(booking) || nowMs >= startMsOf(booking)) {
    return { cancel: false, reschedule: false };
  }
  return {
    cancel: policy.cancellationPolicy.enabled && !isLateToCancel(policy, booking, nowMs),
    reschedule:
      policy.reschedulePolicy.enabled &&
      !isLateToReschedule(policy, booking, nowMs) &&
      // Courses cannot be rescheduled, and parts of a multi-service booking not one by one (Sample Flows).
      booking.bookedEntity.slot !== undefined &&
      booking.multiServiceBookingInfo === undefined,
  };
}

/** CREATED counts as open; the waiting list does not. Wix is silent on both. */
function isOpen({ status }: Booking): boolean {
  return status === "CONFIRMED" || status === "PENDING" || status === "CREATED";
}

function isLateToCancel(
  { cancellationPolicy: policy }: BookedPolicy,
  booking: Booking,
  nowMs: number,
): boolean {
  return policy.limitLatestCancellation && isWithin(booking, policy.latestCancellationInMinutes, nowMs);
}

function isLateToReschedule(
  { reschedulePolicy: policy }: BookedPolicy,
  booking: Booking,
  nowMs: number,
): boolean {
  return policy.limitLatestReschedule && isWithin(booking, policy.latestRescheduleInMinutes, nowMs);
}

function isWithin(booking: Booking, minutes: number, nowMs: number): boolean {
  return nowMs > startMsOf(booking) - minutes * MINUTE_MS;
}
