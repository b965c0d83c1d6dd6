import type { Money } from "./booking.ts";

/** Money in the words of a locale: as Wix formatted it, else by its currency. */
export function moneyText({ value, currency, formatted }: Money, locale: string): string {
  if (formatted !== undefined) return formatted;
  const amount = Number(value);
  if (!Number.isFinite(amount) || !/^[A-Za-z]{3}$/.test(currency)) return `${value} ${currency}`;
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
}
