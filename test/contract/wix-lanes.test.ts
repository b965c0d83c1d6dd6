import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openWixSite } from "../support/wix-site.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

/** A gateway that may ask ten times a minute, and thinks that no time passes. */
const openTightSite = () => openWixSite({ requestsPerMinute: { business: 10 }, clock: () => 0 });

const SENDS = { kind: "work", name: "sends" } as const;
const customer = (key: string) => ({ kind: "customer", key }) as const;

describe("a gateway on behalf of", () => {
  it("work that can wait is throttled while staff still are not", async () => {
    const { gateway } = openTightSite();
    const work = gateway.onBehalfOf(SENDS);
    for (let count = 0; count < 6; count += 1) await gateway.mintToken(bookingId);
    await work.mintToken(bookingId);

    const waiting = await work.mintToken(bookingId);
    const staff = await gateway.mintToken(bookingId);

    expect(waiting).toEqual({ ok: false, error: { kind: "throttled", retryAfterSeconds: 60 } });
    expect(staff.ok).toBe(true);
  });

  it("anybody sends nothing that it holds back", async () => {
    const { gateway, called } = openTightSite();
    const mine = gateway.onBehalfOf(customer("mine"));
    for (let count = 0; count < 20; count += 1) await mine.mintToken(bookingId);

    const sent = called().length;
    await mine.mintToken(bookingId);

    expect(called()).toHaveLength(sent);
  });

  it("one customer leaves some to the next, and to staff", async () => {
    const { gateway } = openTightSite();
    const greedy = gateway.onBehalfOf(customer("greedy"));
    for (let count = 0; count < 20; count += 1) await greedy.mintToken(bookingId);

    const refused = await greedy.mintToken(bookingId);
    const next = await gateway.onBehalfOf(customer("next")).mintToken(bookingId);
    const staff = await gateway.mintToken(bookingId);

    expect(refused).toMatchObject({ ok: false, error: { kind: "throttled" } });
    expect([next.ok, staff.ok]).toEqual([true, true]);
  });

  it("a customer counts as the same one whenever their link is opened", async () => {
    const { gateway } = openTightSite();
    for (let count = 0; count < 20; count += 1) {
      await gateway.onBehalfOf(customer("greedy")).mintToken(bookingId);
    }

    const again = await gateway.onBehalfOf(customer("greedy")).mintToken(bookingId);

    expect(again).toMatchObject({ ok: false, error: { kind: "throttled" } });
  });

  it("all of them counts against the same limit", async () => {
    const { gateway } = openTightSite();
    for (let count = 0; count < 6; count += 1) await gateway.onBehalfOf(SENDS).mintToken(bookingId);
    for (let count = 0; count < 6; count += 1) await gateway.mintToken(bookingId);

    expect(await gateway.mintToken(bookingId)).toMatchObject({ ok: false, error: { kind: "throttled" } });
  });

  it("anybody learns about the business even when their own share is used up", async () => {
    const { gateway } = openTightSite();
    const greedy = gateway.onBehalfOf(customer("greedy"));
    for (let count = 0; count < 20; count += 1) await greedy.mintToken(bookingId);

    expect(await greedy.readBusiness()).toMatchObject({ ok: true });
  });

  it("anybody tells how far the limits are used up", async () => {
    const { gateway } = openTightSite();
    await gateway.onBehalfOf(customer("mine")).mintToken(bookingId);
    await gateway.mintToken(bookingId);

    const [business, anonymous] = gateway.onBehalfOf(SENDS).usage();

    expect(business).toEqual({
      caller: "business",
      pools: [
        { pool: "all", used: 2, limit: 10 },
        { pool: "customers", used: 1, limit: 8 },
        { pool: "staff", used: 1, limit: 8 },
        { pool: "work", used: 0, limit: 6 },
      ],
    });
    expect(anonymous?.caller).toBe("anonymous");
  });
});
