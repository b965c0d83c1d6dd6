import type { CancellationFee, Money, PaymentStatus } from "./booking.ts";

/** The fee that somebody was shown before they cancelled; a fee that could not be worked out is none of these. */
export type ShownFee = "none" | Amount;

/** Money as it is compared and stored. */
export type Amount = Pick<Money, "value" | "currency">;

/** What a cancellation that was carried out costs: no refund is ever part of it, that is the business's to make. */
export interface CancellationCost {
  /** As the customer accepted it, whatever Wix charged in the end; absent where nobody could tell it. */
  readonly fee?: ShownFee;
  readonly payment: PaymentStatus;
}

/** The fee that was accepted as an amount; undefined where there was none, or nobody could tell it. */
export const acceptedAmount = (fee: ShownFee | undefined): Amount | undefined =>
  fee === "none" ? undefined : fee;

/** What a page showed of the fee, to be remembered with its form; undefined where it showed that nobody knows. */
export function toShownFee(fee: CancellationFee): ShownFee | undefined {
  if (fee.kind === "none") return "none";
  return fee.kind === "due" ? { value: fee.price.value, currency: fee.price.currency } : undefined;
}

/**
 * Whether cancelling costs more now than was shown, or is charged in another currency. A fee that nobody could tell was
 * accepted as such, and one that cannot be read now is no reason to stop anybody.
 */
export function costsMore(shown: ShownFee | undefined, now: CancellationFee): boolean {
  if (shown === undefined || now.kind !== "due") return false;
  if (shown === "none" || shown.currency !== now.price.currency) return true;
  return Number(now.price.value) > Number(shown.value);
}
