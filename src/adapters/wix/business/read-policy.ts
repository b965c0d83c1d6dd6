import type {
  ActionRule,
  BookingPolicy,
  PolicySnapshot,
  SnapshotRule,
} from "../../../domain/booking/service.ts";
import { count, optional, text } from "../wire/wire-values.ts";

/** What Wix assumes when a limit is switched on without a number (Booking Policy). */
const DEFAULT_LATEST_MINUTES = 1_440;

interface WireRule {
  readonly enabled?: boolean | null;
  /** Only a service's policy says it; a snapshot's type does not know it. */
  readonly allowAnonymous?: boolean | null;
}

/** The parts that a service's policy and a snapshot of it have in common (Booking Policy, Booking Policy Snapshot). */
export interface WirePolicy {
  readonly customPolicyDescription?: {
    readonly enabled?: boolean | null;
    readonly description?: string | null;
  } | null;
  readonly cancellationPolicy?:
    | (WireRule & {
        readonly limitLatestCancellation?: boolean | null;
        readonly latestCancellationInMinutes?: number | null;
      })
    | null;
  readonly reschedulePolicy?:
    | (WireRule & {
        readonly limitLatestReschedule?: boolean | null;
        readonly latestRescheduleInMinutes?: number | null;
      })
    | null;
}

/** The policy of a service. `allowAnonymous` forbids only when it is false: null and absent count as true (Booking Policy). */
export function readPolicy(policy: WirePolicy | null | undefined): BookingPolicy {
  const { cancellation, reschedule, ...rest } = readPolicyRules(policy ?? {});
  const complete = (rule: SnapshotRule): ActionRule => ({ ...rule, anonymous: rule.anonymous ?? true });
  return { ...rest, cancellation: complete(cancellation), reschedule: complete(reschedule) };
}

/** A policy as far as it says something; a rule that is missing counts as switched off. */
export function readPolicyRules({
  customPolicyDescription: custom,
  cancellationPolicy: cancel,
  reschedulePolicy: move,
}: WirePolicy): PolicySnapshot {
  return {
    ...(custom?.enabled === true && optional("description", text(custom.description))),
    cancellation: readRule(cancel, cancel?.limitLatestCancellation, cancel?.latestCancellationInMinutes),
    reschedule: readRule(move, move?.limitLatestReschedule, move?.latestRescheduleInMinutes),
  };
}

function readRule(
  rule: WireRule | null | undefined,
  isLimited: unknown,
  latestMinutes: unknown,
): SnapshotRule {
  return {
    enabled: rule?.enabled === true,
    ...(typeof rule?.allowAnonymous === "boolean" && { anonymous: rule.allowAnonymous }),
    ...(isLimited === true && { latestMinutes: count(latestMinutes) ?? DEFAULT_LATEST_MINUTES }),
  };
}
