import type { Booking, BookingPolicy, SnapshotPolicy } from "../wire.ts";
import { numberOf, snapshotId } from "./ids.ts";
import { serviceIdOfBooking, type World } from "./world.ts";

/** The rules that a booking is under. */
export type BookedPolicy = Pick<
  BookingPolicy,
  "id" | "customPolicyDescription" | "cancellationPolicy" | "reschedulePolicy" | "cancellationFeePolicy"
>;

/**
 * A booking's policy: as it stood when its order was made, else its service's of today. Wix documents neither, and whom a
 * rule is for is not kept, so today's service says that. Undefined without the service.
 */
export function policyOf(world: World, booking: Booking): BookedPolicy | undefined {
  const live = world.services.get(serviceIdOfBooking(booking))?.bookingPolicy;
  const kept = world.policySnapshots.get(booking.id)?.policy;
  if (live === undefined || kept === undefined) return live;
  return {
    ...kept,
    cancellationPolicy: { ...live.cancellationPolicy, ...kept.cancellationPolicy },
    reschedulePolicy: { ...live.reschedulePolicy, ...kept.reschedulePolicy },
  };
}

/** Whether a booking has an eCommerce order: only then its policy is kept (Booking Policy Snapshots: introduction). */
export const hasOrder = ({ paymentStatus }: Booking): boolean =>
  paymentStatus === "PAID" || paymentStatus === "PARTIALLY_PAID" || paymentStatus === "REFUNDED";

/** Keeps a policy with a booking, as Wix does when its order is made. */
export function keepPolicy(world: World, booking: Booking, policy: BookingPolicy): void {
  world.policySnapshots.set(booking.id, {
    id: snapshotId(numberOf(booking.id)),
    bookingId: booking.id,
    policy: toSnapshot(policy),
    createdDate: booking.createdDate,
  });
}

function toSnapshot(policy: BookingPolicy): SnapshotPolicy {
  const { allowAnonymous: _toCancel, ...cancellationPolicy } = policy.cancellationPolicy;
  const { allowAnonymous: _toMove, ...reschedulePolicy } = policy.reschedulePolicy;
  return {
    id: policy.id,
    revision: "1",
    name: policy.name,
    default: policy.default,
    customPolicyDescription: policy.customPolicyDescription,
    cancellationPolicy,
    reschedulePolicy,
    cancellationFeePolicy: policy.cancellationFeePolicy,
    saveCreditCardPolicy: policy.saveCreditCardPolicy,
  };
}
