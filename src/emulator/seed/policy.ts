import type { BookingPolicy, CancellationWindow, Money } from "../wire.ts";
import { BUSINESS_CURRENCY } from "./business.ts";
import { policyId } from "./ids.ts";

const DAY_MINUTES = 1440;

/** What a policy says of one action: forbidden, or allowed with a limit (minutes before the start) and to whom. */
type ActionPlan = false | { readonly limitMinutes?: number; readonly anonymous?: false };

export interface PolicyPlan {
  readonly name: string;
  /** The owner's own words, shown when there are any. */
  readonly text?: string;
  readonly cancel: ActionPlan;
  readonly reschedule: ActionPlan;
  /** Minutes before the start from which it may be booked, and until which. */
  readonly earlyMinutes?: number;
  readonly lateMinutes?: number;
  readonly maxParty?: number;
  readonly feeWindows?: CancellationWindow[];
  readonly waitlist?: number;
}

/** An amount in the business's currency, from decimal text. */
export function money(value: string): Money {
  return { value, currency: BUSINESS_CURRENCY, formattedValue: `£${value}` };
}

/** A whole booking policy from its plan; what the plan leaves out has Wix's default (Booking Policy type). */
export function buildPolicy(number: number, plan: PolicyPlan): BookingPolicy {
  const cancel = readAction(plan.cancel);
  const reschedule = readAction(plan.reschedule);
  return {
    id: policyId(number),
    name: plan.name,
    default: number === 1,
    customPolicyDescription: { enabled: plan.text !== undefined, description: plan.text ?? "" },
    limitEarlyBookingPolicy: {
      enabled: plan.earlyMinutes !== undefined,
      earliestBookingInMinutes: plan.earlyMinutes ?? 7 * DAY_MINUTES,
    },
    limitLateBookingPolicy: {
      enabled: plan.lateMinutes !== undefined,
      latestBookingInMinutes: plan.lateMinutes ?? DAY_MINUTES,
    },
    bookAfterStartPolicy: { enabled: false },
    cancellationPolicy: {
      enabled: cancel.enabled,
      limitLatestCancellation: cancel.limited,
      latestCancellationInMinutes: cancel.minutes,
      allowAnonymous: cancel.allowAnonymous,
    },
    reschedulePolicy: {
      enabled: reschedule.enabled,
      limitLatestReschedule: reschedule.limited,
      latestRescheduleInMinutes: reschedule.minutes,
      allowAnonymous: reschedule.allowAnonymous,
    },
    waitlistPolicy: {
      enabled: plan.waitlist !== undefined,
      capacity: plan.waitlist ?? 10,
      reservationTimeInMinutes: 10,
    },
    participantsPolicy: { maxParticipantsPerBooking: plan.maxParty ?? 1 },
    resourcesPolicy: { enabled: true, autoAssignAllowed: true },
    cancellationFeePolicy: {
      enabled: plan.feeWindows !== undefined,
      cancellationWindows: plan.feeWindows ?? [],
      autoCollectFeeEnabled: true,
    },
    saveCreditCardPolicy: { enabled: plan.feeWindows !== undefined },
  };
}

/** `allowAnonymous` is left null, which allows, unless the plan forbids it (Booking Policy type). */
function readAction(plan: ActionPlan) {
  const { limitMinutes, anonymous }: Exclude<ActionPlan, false> = plan === false ? {} : plan;
  return {
    enabled: plan !== false,
    limited: limitMinutes !== undefined,
    minutes: limitMinutes ?? DAY_MINUTES,
    allowAnonymous: anonymous ?? null,
  };
}
