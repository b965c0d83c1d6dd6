import type { BookingFee } from "@wix/auto_sdk_bookings_bookings";
import type { CancellationFee } from "../../../domain/booking/booking.ts";
import { readMoney } from "../wire/read-money.ts";
import { optional, text } from "../wire/wire-values.ts";

/**
 * What cancelling costs now (Booking Fees). No object means no fee. A fee for not coming is none for cancelling, and a price
 * of zero is a fee that is on the order already. A fee without a readable price is not passed off as none.
 */
export function readFee(fee: BookingFee | null | undefined): CancellationFee {
  const { price, trigger } = fee?.cancellationFee ?? {};
  if (!fee?.cancellationFee || trigger === "NOT_ATTENDED") return { kind: "none" };
  const money = readMoney(price);
  if (money === undefined) return { kind: "unavailable" };
  if (Number(money.value) === 0) return { kind: "none" };
  const { description, descriptionTranslated } = fee.policyDetails ?? {};
  return {
    kind: "due",
    price: money,
    ...optional("description", text(descriptionTranslated) ?? text(description)),
  };
}
