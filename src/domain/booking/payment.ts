import type { PaymentStatus } from "./booking.ts";

/** A status of payment that is worth telling: what is not known, or needs no payment, is not mentioned. */
export type ToldPayment = Exclude<PaymentStatus, "exempt" | "unknown">;

/** What is told of a payment; undefined where nothing is. */
export const toldPayment = (status: PaymentStatus): ToldPayment | undefined =>
  status === "exempt" || status === "unknown" ? undefined : status;

/** Whether the business holds money for the booking. */
export const holdsMoney = (status: PaymentStatus): boolean =>
  status === "paid" || status === "partially_paid";
