import type { BookingFee, Service as WixService } from "@wix/auto_sdk_bookings_bookings";
import { describe, expect, it } from "vitest";
import { readFee } from "../../src/adapters/wix/bookings/read-fee.ts";
import { readService } from "../../src/adapters/wix/business/read-service.ts";

const fee = (cancellationFee: object | null, policyDetails?: object): BookingFee =>
  ({ cancellationFee, policyDetails }) as BookingFee;
const price = { value: "25.00", currency: "EUR", formattedValue: "25,00 €" };

describe("a cancellation fee off the wire", () => {
  it.each([
    ["no object", undefined],
    ["an object without a fee", fee(null)],
    ["a fee for not coming", fee({ price, trigger: "NOT_ATTENDED" })],
    ["nothing left to pay", fee({ price: { ...price, value: "0.00" }, status: "APPLIED_TO_ORDER" })],
  ])("is none with %s", (_name, wireFee) => {
    const read = readFee(wireFee);

    expect(read).toEqual({ kind: "none" });
  });

  it.each(["PREVIEW", "NOT_YET_APPLIED_TO_ORDER", "UNKNOWN_STATUS", "SOMETHING_NEW"])(
    "is due with a price in status %s",
    (status) => {
      const read = readFee(fee({ price, status, trigger: "BOOKING_CANCELED" }, { description: "Late." }));

      expect(read).toEqual({
        kind: "due",
        price: { value: "25.00", currency: "EUR", formatted: "25,00 €" },
        description: "Late.",
      });
    },
  );

  it.each([
    {},
    { price: null },
    { price: { value: "lots", currency: "EUR" } },
    { price: { value: "5", currency: "€" } },
  ])("is unavailable, not none, with the unreadable %j", (cancellationFee) => {
    const read = readFee(fee(cancellationFee));

    expect(read).toEqual({ kind: "unavailable" });
  });
});

const service = (changes: object): WixService =>
  ({ _id: "s", type: "APPOINTMENT", name: "Massage", ...changes }) as WixService;
const money = { value: "62.00", currency: "GBP" };

describe("a service off the wire", () => {
  it.each([
    [{ rateType: "NO_FEE" }, { kind: "free" }],
    [
      { rateType: "FIXED", fixed: { price: money } },
      { kind: "fixed", price: money },
    ],
    [
      { rateType: "VARIED", varied: { minPrice: money } },
      { kind: "from", price: money },
    ],
    [
      { rateType: "VARIED", varied: { defaultPrice: money } },
      { kind: "from", price: money },
    ],
    [
      { rateType: "CUSTOM", custom: { description: "Pay what you can" } },
      { kind: "custom", text: "Pay what you can" },
    ],
    [{ rateType: "CUSTOM" }, { kind: "unknown" }],
    [{ rateType: "FIXED", fixed: null }, { kind: "unknown" }],
    [{ rateType: "SUBSCRIPTION" }, { kind: "unknown" }],
    [{ rateType: "BARTER" }, { kind: "unknown" }],
    [null, { kind: "unknown" }],
  ])("with the payment %j has the price %j", (payment, expected) => {
    const read = readService(service({ payment }));

    expect(read?.price).toEqual(expected);
  });

  it.each([
    [undefined, true],
    [null, true],
    [true, true],
    [false, false],
  ])("with allowAnonymous %j lets strangers act: %j", (allowAnonymous, anonymous) => {
    const read = readService(
      service({ bookingPolicy: { cancellationPolicy: { enabled: true, allowAnonymous } } }),
    );

    expect(read?.policy.cancellation).toEqual({ enabled: true, anonymous });
  });

  it("has a deadline only where one is switched on, a day's when it does not say", () => {
    const read = readService(
      service({
        bookingPolicy: {
          customPolicyDescription: { enabled: false, description: "Off" },
          cancellationPolicy: {
            enabled: true,
            limitLatestCancellation: true,
            latestCancellationInMinutes: 120,
          },
          reschedulePolicy: { enabled: true, limitLatestReschedule: true },
        },
      }),
    );

    expect(read?.policy).toEqual({
      cancellation: { enabled: true, anonymous: true, latestMinutes: 120 },
      reschedule: { enabled: true, anonymous: true, latestMinutes: 1_440 },
    });
  });

  it("allows nothing when it has no policy", () => {
    const read = readService(service({ bookingPolicy: null }));

    expect(read?.policy).toEqual({
      cancellation: { enabled: false, anonymous: true },
      reschedule: { enabled: false, anonymous: true },
    });
  });

  it.each([null, {}, { _id: "s" }, { _id: "s", type: "RETREAT" }, { type: "CLASS" }])(
    "is none as %j",
    (broken) => {
      const read = readService(broken as WixService | null);

      expect(read).toBeUndefined();
    },
  );
});
