import { describe, expect, it } from "vitest";
import { DEFAULT_TIMINGS } from "../../src/adapters/wix/transport/timings.ts";
import { createTransport } from "../../src/adapters/wix/transport/transport.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { sampleBooking } from "../support/sample-booking.ts";
import { IMPATIENT, openBooking, openWixSite, QUICK, unwrap } from "../support/wix-site.ts";

const FREE = { take: () => 0 };
const DAY = { fromLocal: "2027-05-18T00:00:00", toLocal: "2027-05-19T00:00:00", timeZone: "Europe/London" };
const READ = { name: "getSomething", kind: "read" } as const;

describe("the transport", () => {
  it("sends calls to the configured address, path and all", async () => {
    const urls: string[] = [];
    const site = openWixSite();
    const gateway = site.open({
      config: {
        apiUrl: "http://127.0.0.1:3000/demo/wix",
        credentials: { kind: "api_key", apiKey: "k", siteId: "s" },
      },
      fetch: async (input, init) => {
        urls.push(String(input));
        return site.emulator.fetch(
          String(input).replace("http://127.0.0.1:3000/demo/wix", "https://www.wixapis.com"),
          init,
        );
      },
    });

    await gateway.queryBookings({ limit: 1 });

    expect(urls).toEqual(["http://127.0.0.1:3000/demo/wix/_api/bookings-reader/v2/extended-bookings/query"]);
  });

  it("refuses to call anybody but Wix", () => {
    const transport = createTransport({
      apiUrl: "https://www.wixapis.com",
      fetch: async () => Response.json({}),
      now: Date.now,
      random: Math.random,
      timings: DEFAULT_TIMINGS,
    });

    const open = transport.open(READ, FREE, {});

    expect(() => open("https://evil.example/")).toThrow("not Wix");
  });

  it("ends a call whose fetch ignores its signal", async () => {
    const { open } = openWixSite();
    const gateway = open({ fetch: () => new Promise(() => {}), timings: IMPATIENT });

    const result = await gateway.readBusiness();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("ends a call whose answer begins and never ends", async () => {
    const { open } = openWixSite();
    const endless = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) }));
    const gateway = open({ fetch: async () => endless(), timings: IMPATIENT });

    const result = await gateway.readBusiness();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("makes no further try when the time for all of them is up", async () => {
    let nowMs = 0;
    let tries = 0;
    const { open } = openWixSite();
    const gateway = open({
      clock: () => nowMs,
      fetch: async () => {
        tries += 1;
        nowMs += 4_999;
        return new Response(null, { status: 500 });
      },
      timings: { ...QUICK, readTimeoutMs: 5_000, readOverallMs: 9_000 },
    });

    await gateway.queryBookings({ limit: 1 });

    expect(tries).toBe(2);
  });

  it("does not follow a redirect, which would carry the credentials elsewhere", async () => {
    const modes: unknown[] = [];
    const { open } = openWixSite();
    const gateway = open({
      fetch: async (_input, init) => {
        modes.push(init?.redirect);
        return new Response(null, { status: 302, headers: { location: "https://evil.example/" } });
      },
    });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(modes).toEqual(["manual"]);
    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it.each([201, 204])("takes a %i for no answer of this API", async (status) => {
    const { open } = openWixSite();
    const gateway = open({ fetch: async () => new Response(null, { status }) });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("draws a jitter of its own for each retry", async () => {
    const asked: number[] = [];
    const { open, emulator } = openWixSite();
    emulator.addFault({ call: "queryExtendedBookings", kind: "drop", times: 2 });
    const gateway = open({
      random: () => {
        asked.push(asked.length);
        return 0.5;
      },
    });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["{}"],
    ["null"],
    ["[]"],
    ['"text"'],
    ['{"booking":null}'],
    ['{"booking":{"id":"x"}}'],
    ['{"booking":{"id":"x","revision":"1","bookedEntity":[]}}'],
  ])("an answer of %s is unavailable, not a crash", async (body) => {
    const { open } = openWixSite();
    const gateway = open({ fetch: async () => new Response(body) });

    const results = await Promise.all([
      gateway.readBooking("t".repeat(40)),
      gateway.readService("t".repeat(40)),
      gateway.mintToken(EXAMPLE_BOOKINGS.class),
      gateway.queryBookings({ limit: 1 }),
      gateway.listSlots({ ...needToMove(sampleBooking()), ...DAY }),
      gateway.listSlots({ ...needToMove(sampleBooking({ kind: "class" })), ...DAY }),
    ]);

    expect(results).toEqual(Array(6).fill({ ok: false, error: { kind: "unavailable" } }));
  });
});

describe("the budget of requests", () => {
  const MINUTE_MS = 60_000;

  it("refuses what is one too many for the business, unsent, and says for how long", async () => {
    let nowMs = 0;
    const { open, sent } = openWixSite();
    const gateway = open({ clock: () => nowMs, requestsPerMinute: { business: 2 } });
    await gateway.queryBookings({ limit: 1 });
    nowMs += 15_000;
    await gateway.queryBookings({ limit: 1 });

    const refused = await gateway.mintToken(EXAMPLE_BOOKINGS.class);

    expect(refused).toEqual({ ok: false, error: { kind: "throttled", retryAfterSeconds: 45 } });
    expect(sent).toHaveLength(2);
  });

  it("has room again when the oldest request is a minute old", async () => {
    let nowMs = 0;
    const { open } = openWixSite();
    const gateway = open({ clock: () => nowMs, requestsPerMinute: { business: 1 } });
    await gateway.queryBookings({ limit: 1 });
    nowMs += MINUTE_MS;

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
  });

  it("keeps one account for the business and another for links", async () => {
    const { open } = openWixSite();
    const gateway = open({ requestsPerMinute: { business: 1, anonymous: 1 } });
    const token = unwrap(await gateway.mintToken(EXAMPLE_BOOKINGS.class));

    const results = [
      await gateway.readBooking(token),
      await gateway.readService(token),
      await gateway.queryBookings({ limit: 1 }),
    ];

    expect(results.map((result) => (result.ok ? "ok" : result.error.kind))).toEqual([
      "ok",
      "throttled",
      "throttled",
    ]);
  });

  it("counts retries", async () => {
    const { open, emulator, called } = openWixSite();
    emulator.addFault({ call: "queryExtendedBookings", kind: "drop", times: 3 });
    const gateway = open({ requestsPerMinute: { business: 2 } });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toMatchObject({ ok: false, error: { kind: "throttled" } });
    expect(called()).toHaveLength(2);
  });

  it("does not call a write's outcome unknown that was never sent", async () => {
    const site = openWixSite();
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const gateway = site.open({ requestsPerMinute: { anonymous: 0 } });
    const before = site.sent.length;

    const result = await gateway.cancelBooking(token, booking.revision);

    expect(result).toMatchObject({ ok: false, error: { kind: "throttled" } });
    expect(site.sent).toHaveLength(before);
  });
});

describe("the log", () => {
  it("names call, status and Wix's request id, and never address, token or body", async () => {
    const logged: string[] = [];
    const log = {
      info: (event: string, fields?: object) => logged.push(JSON.stringify([event, fields])),
      error: () => {},
    };
    const site = openWixSite();
    const gateway = site.open({ log });
    const token = unwrap(await gateway.mintToken(EXAMPLE_BOOKINGS.appointment));
    const { booking } = unwrap(await gateway.readBooking(token));
    site.emulator.addFault({ call: "*", kind: "drop" });
    await gateway.readService(token);
    await gateway.cancelBooking(token, "999");

    const text = logged.join("\n");

    expect(logged[1]).toMatch(
      /^\["wix_call",\{"call":"getBookingAnonymously","status":200,"durationMs":\d+,"requestId":"[\d.]+"\}\]$/,
    );
    expect(text).toContain('"call":"getServiceAnonymously","status":0');
    for (const secret of [
      token,
      booking.contact.email,
      booking.contact.lastName,
      "wixapis",
      site.emulator.credentials.apiKey,
    ]) {
      expect(text).not.toContain(secret ?? "missing");
    }
  });
});
