import type { Money } from "./booking.ts";

/** Money in the words of a locale: as Wix formatted it only where its amount or currency cannot be read. */
export function moneyText({ value, currency, formatted }: Money, locale: string): string {
  const amount = Number(value);
  if (!Number.isFinite(amount) || !/^[A-Za-z]{3}$/.test(currency)) return formatted ?? `${value} ${currency}`;
  const text = new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  // From right to left the sign of a symbol with letters would change places with them at the end: `£UK` for `UK£`.
  return text.replace(/^\u200F.*\p{Script=Latin}\p{Sc}$/u, "$&\u200E");
}
