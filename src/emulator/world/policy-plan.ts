import type { BookingPolicy, CancellationWindow, Money } from "../wire.ts";
import { BUSINESS_CURRENCY } from "./business.ts";
import { policyId } from "./ids.ts";

const DAY_MINUTES = 1440;

/** What a policy says of one action: forbidden, or allowed with a limit (minutes before the start) and to whom. */
export type ActionPlan = false | { readonly limitMinutes?: number; readonly anonymous?: false };

/** What a business may change about a policy later; what is left out stays. */
export type PolicyChange = Partial<Pick<PolicyPlan, "text" | "cancel" | "reschedule">>;

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

/** The same policy with these rules or this text changed. */
export function changedPolicy(
  policy: BookingPolicy,
  { text, cancel, reschedule }: PolicyChange,
): BookingPolicy {
  return {
    ...policy,
    ...(text !== undefined && { customPolicyDescription: { enabled: text !== "", description: text } }),
    ...(cancel !== undefined && { cancellationPolicy: toCancellation(cancel) }),
    ...(reschedule !== undefined && { reschedulePolicy: toReschedule(reschedule) }),
  };
}

/** A whole booking policy from its plan; what the plan leaves out has Wix's default (Booking Policy type). */
export function buildPolicy(number: number, plan: PolicyPlan): BookingPolicy {
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
    cancellationPolicy: toCancellation(plan.cancel),
    reschedulePolicy: toReschedule(plan.reschedule),
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

function toCancellation(plan: ActionPlan): BookingPolicy["cancellationPolicy"] {
  const { enabled, limited, minutes, allowAnonymous } = readAction(plan);
  return {
    enabled,
    limitLatestCancellation: limited,
    latestCancellationInMinutes: minutes,
    allowAnonymous,
  };
}

function toReschedule(plan: ActionPlan): BookingPolicy["reschedulePolicy"] {
  const { enabled, limited, minutes, allowAnonymous } = readAction(plan);
  return {
    enabled,
    limitLatestReschedule: limited,
    latestRescheduleInMinutes: minutes,
    allowAnonymous,
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
