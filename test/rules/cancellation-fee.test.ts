import { describe, expect, it } from "vitest";
import type { CancellationFee } from "../../src/domain/booking/booking.ts";
import { costsMore, type ShownFee, toShownFee } from "../../src/domain/booking/cancellation-fee.ts";

const due = (value: string, currency = "GBP"): CancellationFee => ({
  kind: "due",
  price: { value, currency, formatted: `£${value}` },
});
const TEN: ShownFee = { value: "10.00", currency: "GBP" };

describe("a cancellation", () => {
  it.each<[string, ShownFee, CancellationFee]>([
    ["a higher fee", TEN, due("31.00")],
    ["a fee where there was none", "none", due("0.50")],
    ["a fee in another currency", TEN, due("9.00", "EUR")],
  ])("costs more than was shown with %s", (_, shown, now) => {
    expect(costsMore(shown, now)).toBe(true);
  });

  it.each<[string, ShownFee | undefined, CancellationFee]>([
    ["the same fee", TEN, due("10")],
    ["a lower fee", TEN, due("9.99")],
    ["no fee any more", TEN, { kind: "none" }],
    ["a fee that cannot be read now", TEN, { kind: "unavailable" }],
    ["a fee that was not asked for", "none", { kind: "not_read" }],
    ["a fee of which nothing was known before", undefined, due("31.00")],
  ])("costs no more than was shown with %s", (_, shown, now) => {
    expect(costsMore(shown, now)).toBe(false);
  });

  it("is remembered with the fee that was shown, and with none where nobody knew", () => {
    const shown = [due("10.00"), { kind: "none" } as const, { kind: "unavailable" } as const].map(toShownFee);

    expect(shown).toEqual([TEN, "none", undefined]);
  });
});
