import type { ServiceType } from "../wire.ts";
import type { Place, StaffMember } from "../world/business.ts";
import type { PolicyPlan } from "../world/policy-plan.ts";

export type PricePlan =
  | { readonly fixed: string }
  | { readonly from: string; readonly to: string }
  | { readonly words: string }
  | "free";

export interface ServicePlan {
  readonly number: number;
  readonly type: ServiceType;
  readonly name: string;
  readonly tagLine: string;
  readonly description: string;
  readonly category: string;
  readonly slug: string;
  readonly price: PricePlan;
  readonly policy: PolicyPlan;
  readonly staff: readonly StaffMember[];
  readonly places: readonly Place[];
  /** Minutes; appointments and classes. */
  readonly minutes: number;
  readonly bufferMinutes?: number;
  readonly capacity?: number;
  readonly needsApproval?: true;
  readonly online?: true;
  readonly hidden?: true;
}
