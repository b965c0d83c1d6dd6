import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openWixSite } from "../support/wix-site.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

/** A gateway that may ask ten times a minute, and thinks that no time passes. */
const openTightSite = () => openWixSite({ requestsPerMinute: { business: 10 }, clock: () => 0 });

describe("the gateway behind customers", () => {
  it("is throttled while customers still are not", async () => {
    const { gateway } = openTightSite();
    const behind = gateway.behindCustomers();
    for (let count = 0; count < 6; count += 1) await gateway.mintToken(bookingId);

    const waiting = await behind.mintToken(bookingId);
    const customer = await gateway.mintToken(bookingId);

    expect(waiting).toEqual({ ok: false, error: { kind: "throttled", retryAfterSeconds: 60 } });
    expect(customer.ok).toBe(true);
  });

  it("sends nothing that it holds back", async () => {
    const { gateway, called } = openTightSite();
    for (let count = 0; count < 6; count += 1) await gateway.mintToken(bookingId);

    await gateway.behindCustomers().mintToken(bookingId);

    expect(called()).toHaveLength(6);
  });

  it("counts against the same limit", async () => {
    const { gateway } = openTightSite();
    for (let count = 0; count < 6; count += 1) await gateway.behindCustomers().mintToken(bookingId);
    for (let count = 0; count < 4; count += 1) await gateway.mintToken(bookingId);

    expect(await gateway.mintToken(bookingId)).toMatchObject({ ok: false, error: { kind: "throttled" } });
  });

  it("learns about the business even when its own share is used up", async () => {
    const { gateway } = openTightSite();
    for (let count = 0; count < 6; count += 1) await gateway.mintToken(bookingId);

    expect(await gateway.behindCustomers().readBusiness()).toMatchObject({ ok: true });
  });

  it("is the same one whoever asks for it", () => {
    const { gateway } = openTightSite();

    const behind = gateway.behindCustomers();

    expect(gateway.behindCustomers()).toBe(behind);
    expect(behind.behindCustomers()).toBe(behind);
  });
});
