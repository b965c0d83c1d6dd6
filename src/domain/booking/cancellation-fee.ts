import type { CancellationFee, Money } from "./booking.ts";

/** The fee that somebody was shown before they cancelled; a fee that could not be worked out is none of these. */
export type ShownFee = "none" | Pick<Money, "value" | "currency">;

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
