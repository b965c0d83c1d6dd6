import type { Money as WixMoney } from "@wix/auto_sdk_bookings_bookings";
import type { Money } from "../../../domain/booking/booking.ts";
import { optional, text } from "./wire-values.ts";

const DECIMAL = /^\d{1,12}(?:\.\d{1,10})?$/;
const CURRENCY = /^[A-Z]{3}$/;

/** An amount with its currency; undefined when either is not what it should be. */
export function readMoney(money: WixMoney | null | undefined): Money | undefined {
  const value = text(money?.value);
  const currency = text(money?.currency);
  if (value === undefined || currency === undefined || !DECIMAL.test(value) || !CURRENCY.test(currency))
    return undefined;
  return { value, currency, ...optional("formatted", text(money?.formattedValue)) };
}
