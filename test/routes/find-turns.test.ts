import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { DEFAULT_WIX_LIMITS } from "../../src/config/live.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { runFinds } from "../../src/find/run.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import { err } from "../../src/result.ts";
import { tick } from "../../src/tick.ts";
import { createTestApp, type TestApp, type TestAppOptions } from "../support/app.ts";
import { postFind } from "../support/finding.ts";
import { changed } from "../support/gateway.ts";
import { passTime, settleAll } from "../support/sends.ts";

const ANA = "ana.lost@example.com";
/** More than a request waits before anything is done about it. */
const DUE_MS = 13_000;
const LIMITS = { messages: 50, sendItems: 50, actions: 10, finds: 100, findPages: 5, replies: 5 };

/** An app that takes each request as from the network that its test names, and one of whose bookings is Ana's. */
async function openWithNetworks(options: TestAppOptions = {}) {
  const test = await createTestApp(options);
  test.emulator.changeContact(EXAMPLE_BOOKINGS.appointment, { email: ANA });
  const app = createApp(test.deps, { sourceOf: (c) => c.req.header("x-network") });
  const ask = (email: string, network: string) => postFind({ app }, { email }, { "x-network": network });
  return { ...test, ask };
}

const pagesAskedFor = ({ emulator }: TestApp) =>
  emulator.calls().filter(({ call }) => call === "queryExtendedBookings").length;

const mailsTo = ({ outbox }: TestApp, address: string) =>
  outbox.messages().filter(({ to }) => to === address).length;

describe("whoever asks behind strangers", () => {
  it("is sent their link within the first ticks, though each stranger is of another network", async () => {
    const test = await openWithNetworks({ limits: DEFAULT_WIX_LIMITS });
    for (let turn = 0; turn < 300; turn += 1) {
      await test.ask(`stranger${turn}@example.com`, `198.${turn >> 8}.${turn & 255}.7`);
    }
    await test.ask(ANA, "203.0.113.7");
    const before = pagesAskedFor(test);

    passTime(test, DUE_MS);
    for (let ticks = 0; ticks < 4; ticks += 1) await tick(test.deps, LIMITS);
    await settleAll(test);

    expect(mailsTo(test, ANA)).toBe(1);
    expect(pagesAskedFor(test) - before).toBeLessThan(5);
  });

  it("has their turn before a network's second request", async () => {
    const test = await openWithNetworks();
    for (let turn = 0; turn < 25; turn += 1) await test.ask(`stranger${turn}@example.com`, "198.51.100.7");
    await test.ask(ANA, "203.0.113.7");

    passTime(test, DUE_MS);
    await tick(test.deps, { ...LIMITS, finds: 2 });
    await settleAll(test);

    expect(mailsTo(test, ANA)).toBe(1);
  });

  it("is told apart from an IPv6 network of which every address asks", async () => {
    const test = await openWithNetworks();
    for (let turn = 0; turn < 130; turn += 1) {
      await test.ask(`stranger${turn}@example.com`, `2001:db8:1:${turn.toString(16)}::/64`);
    }

    const { rows } = await test.deps.db.run({
      sql: "SELECT state, count(*) AS requests FROM find_requests GROUP BY state ORDER BY state",
      params: [],
    });

    // Of the /56 of all but two: sixty; what is over it is one row, however many /64s it came from.
    expect(rows).toEqual([
      { state: "refused", requests: 1 },
      { state: "waiting", requests: 60 },
    ]);
  });
});

describe("reading through all coming bookings", () => {
  it("is done once for everybody who asks about that time, whenever they ask", async () => {
    const test = await openWithNetworks();
    for (let turn = 0; turn < 10; turn += 1)
      await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    passTime(test, DUE_MS);
    await runFinds(test.deps, { maxRequests: 5, maxPages: 50 });
    const before = pagesAskedFor(test);

    await runFinds(test.deps, { maxRequests: 5, maxPages: 50 });

    expect(pagesAskedFor(test) - before).toBe(0);
    expect(await runFinds(test.deps, { maxRequests: 5, maxPages: 50 })).toBe(0);
  });

  it("is begun anew for who asks later, who may have booked meanwhile", async () => {
    const test = await openWithNetworks();
    for (const turn of [1, 2, 3, 4]) await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    passTime(test, DUE_MS);
    await tick(test.deps, LIMITS);
    test.emulator.changeContact(EXAMPLE_BOOKINGS.course, { email: "late@example.com" });
    passTime(test, DUE_MS);
    for (const turn of [5, 6, 7]) await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    await test.ask("late@example.com", "203.0.113.7");

    passTime(test, DUE_MS);
    await tick(test.deps, LIMITS);
    await settleAll(test);

    expect(mailsTo(test, "late@example.com")).toBe(1);
  });

  it("goes on over several ticks, a few pages each, so that sends have their turn between", async () => {
    const test = await openWithNetworks();
    test.emulator.crowd(350);
    for (const turn of [1, 2, 3, 4]) await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    passTime(test, DUE_MS);
    const steps = { maxRequests: 10, maxPages: 2, reach: 50 };
    const before = pagesAskedFor(test);

    const first = await runFinds(test.deps, steps);
    const afterFirst = pagesAskedFor(test) - before;
    const second = await runFinds(test.deps, steps);
    const third = await runFinds(test.deps, steps);

    expect([first, afterFirst, second, third]).toEqual([10, 2, 10, 4]);
    expect(pagesAskedFor(test) - before).toBeLessThanOrEqual(6);
  });

  it("goes on where Wix made it wait, and does not begin anew", async () => {
    const test = await openWithNetworks();
    test.emulator.crowd(350);
    for (const turn of [1, 2, 3, 4]) await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    passTime(test, DUE_MS);
    const steps = { maxRequests: 10, maxPages: 2, reach: 50 };
    await runFinds(test.deps, steps);
    await runFinds({ ...test.deps, bookings: throttled(test.deps.bookings) }, steps);
    const before = pagesAskedFor(test);

    passTime(test, DUE_MS);
    await runFinds(test.deps, { ...steps, maxPages: 50 });

    expect(pagesAskedFor(test) - before).toBeLessThanOrEqual(3);
    expect(await runFinds(test.deps, steps)).toBe(0);
  });

  it("that ends before a booking leaves that to be asked for by its address", async () => {
    const test = await openWithNetworks();
    const furthest = test.emulator
      .bookings()
      .filter(({ status }) => status === "CONFIRMED")
      .toSorted((a, b) => b.startDate.localeCompare(a.startDate))[0];
    test.emulator.changeContact(furthest?.id ?? "", { email: "far@example.com" });
    test.emulator.crowd(150);
    for (const turn of [1, 2, 3, 4]) await test.ask(`stranger${turn}@example.com`, `198.51.${turn}.7`);
    await test.ask("far@example.com", "203.0.113.7");
    passTime(test, DUE_MS);

    for (let ticks = 0; ticks < 8; ticks += 1)
      await tick(test.deps, { ...LIMITS, findPages: 1, findReach: 1 });
    await settleAll(test);

    expect(mailsTo(test, "far@example.com")).toBeGreaterThanOrEqual(1);
  });
});

function throttled(bookings: BookingGateway): BookingGateway {
  return changed(bookings, {
    queryBookings: async () => err({ kind: "throttled", retryAfterSeconds: 5 }) as never,
  });
}
