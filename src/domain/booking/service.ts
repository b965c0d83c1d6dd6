import type { Money, Place, ServiceKind, StaffMember } from "./booking.ts";

export type Price =
  | { readonly kind: "free" }
  | { readonly kind: "fixed"; readonly price: Money }
  | { readonly kind: "from"; readonly price: Money }
  /** The owner's own words, such as "Pay what you can". */
  | { readonly kind: "custom"; readonly text: string }
  | { readonly kind: "unknown" };

/** One half of the booking policy; it explains a flag of `AllowedActions`, it never replaces it. */
export interface ActionRule {
  readonly enabled: boolean;
  /** False only when the owner forbids it to customers who are not signed in. */
  readonly anonymous: boolean;
  /** Minutes before the start after which it is too late; absent when there is no limit. */
  readonly latestMinutes?: number;
}

export interface BookingPolicy {
  /** The owner's own text, untrusted; absent when switched off. */
  readonly description?: string;
  readonly cancellation: ActionRule;
  readonly reschedule: ActionRule;
}

/**
 * A booking's policy as it stood when it was made. Wix does not keep with it whom each rule is for (Booking Policy
 * Snapshot), so `anonymous` is usually missing.
 */
export interface PolicySnapshot {
  readonly description?: string;
  readonly cancellation: SnapshotRule;
  readonly reschedule: SnapshotRule;
}

export interface SnapshotRule extends Omit<ActionRule, "anonymous"> {
  readonly anonymous?: boolean;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  /** Held by video or phone. */
  readonly online: boolean;
  readonly requiresApproval: boolean;
  readonly price: Price;
  readonly policy: BookingPolicy;
  /** Who may give it; empty when Wix did not say. */
  readonly staff: readonly StaffMember[];
  readonly locations: readonly Place[];
}
