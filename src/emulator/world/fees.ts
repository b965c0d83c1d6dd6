import type { Booking, BookingFee, BookingPolicy, CancellationWindow, Payment } from "../wire.ts";
import { feeId, numberOf } from "./ids.ts";
import { money } from "./policy-plan.ts";
import { policyOf } from "./policy-snapshots.ts";
import { occupies, serviceIdOfBooking, startMsOf, type World } from "./world.ts";

const MINUTE_MS = 60_000;

/**
 * The booking's fee at this moment: a settled one, else what cancelling would cost now; undefined when nothing is due
 * (Booking Fees: introduction). The preview jumps when a window opens.
 */
export function feeOf(world: World, booking: Booking, nowMs: number): BookingFee | undefined {
  const settled = world.fees.get(booking.id);
  if (settled !== undefined) return settled;
  const service = world.services.get(serviceIdOfBooking(booking));
  // Without an order there is nothing to add a fee to, and an unfinished booking has no order.
  const policy = policyOf(world, booking);
  if (service === undefined || policy === undefined) return undefined;
  if (!occupies(booking) || booking.status === "CREATED") return undefined;
  const value = dueNow(policy.cancellationFeePolicy, service.payment, booking, nowMs);
  if (value === undefined) return undefined;
  return {
    id: feeId(numberOf(booking.id)),
    bookingId: booking.id,
    cancellationFee: { price: money(value), status: "PREVIEW", trigger: "BOOKING_CANCELED" },
    policyDetails: {
      id: policy.id,
      description: policy.customPolicyDescription.description,
    },
  };
}

/** Adds a due fee to the order when its customer cancels; the price then reads 0.00 (Booking Fees: introduction). */
export function settleFee(world: World, booking: Booking, nowMs: number): void {
  const fee = feeOf(world, booking, nowMs);
  if (fee?.cancellationFee.status !== "PREVIEW") return;
  world.fees.set(booking.id, {
    ...fee,
    cancellationFee: { ...fee.cancellationFee, price: money("0.00"), status: "APPLIED_TO_ORDER" },
  });
}

/** The open window that began last decides (Cancellation Fee Policy: cancellationWindows). */
function dueNow(
  policy: BookingPolicy["cancellationFeePolicy"],
  payment: Payment,
  booking: Booking,
  nowMs: number,
): string | undefined {
  if (!policy.enabled) return undefined;
  const minutesLeft = (startMsOf(booking) - nowMs) / MINUTE_MS;
  const nearness = (window: CancellationWindow) => window.startInMinutes ?? Number.POSITIVE_INFINITY;
  const [nearest] = policy.cancellationWindows
    .filter((window) => minutesLeft <= nearness(window))
    .sort((a, b) => nearness(a) - nearness(b));
  if (nearest === undefined) return undefined;
  if (nearest.amount !== undefined) return nearest.amount.value;
  const pence = Math.round(Number(payment.fixed?.price.value ?? 0) * 100) * booking.totalParticipants;
  return (Math.round((pence * Number(nearest.percentage)) / 100) / 100).toFixed(2);
}
