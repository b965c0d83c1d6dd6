import { describe, expect, it } from "vitest";
import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { sampleBooking, sampleSlot } from "../support/sample-booking.ts";
import { firstFreeSlot, openBooking, openWixSite, unwrap, ZONE } from "../support/wix-site.ts";

const FILLER = "a".repeat(40);
const GUID = "b00c0000-0000-4000-8000-000000000001";

/** What would reach another endpoint, another host or another field if it were put into a path as it is. */
const HOSTILE = [
  "",
  " ",
  "undefined",
  "null",
  ".",
  "..",
  "../..",
  `../../_api/bookings-service/v2/bookings/${GUID}`,
  `..%2f..%2f_api%2fbookings-service%2fv2%2fbookings%2f${GUID}`,
  `%2e%2e/%2e%2e/${FILLER}`,
  `${FILLER}/../${FILLER}`,
  `${FILLER}/cancel`,
  `${FILLER}\\..\\`,
  `${FILLER}?fields=BOOKING_FEES`,
  `${FILLER}#`,
  `${FILLER}%00`,
  `${FILLER}\u0000`,
  `${FILLER}\r\nX-Injected: 1`,
  `${FILLER}\n`,
  `\n${FILLER}`,
  `${FILLER} `,
  `${FILLER}@evil.example`,
  `//evil.example/${FILLER}`,
  `https://evil.example/${FILLER}`,
  `${FILLER};jsessionid=1`,
  `${FILLER}:confirm`,
  `${FILLER}\u2024\u2024\u2215`,
  `${FILLER}é`,
  `{"$ne":"${FILLER}"}`,
];
const HOSTILE_TOKENS = [...HOSTILE, "a".repeat(31), "a".repeat(2_049), GUID.slice(0, 31)];
const HOSTILE_IDS = [...HOSTILE, FILLER, `${GUID}0`, `{${GUID}}`, GUID.replaceAll("-", "_"), `${GUID}/token`];

const BOOKING = sampleBooking();
const SLOT = sampleSlot("2027-05-18T10:00:00", "2027-05-18T11:00:00");

/** A gateway of which nothing is to get out: whatever does is written down. */
function openBorder() {
  const leaving: string[] = [];
  const gateway = createWixGateway({
    config: {
      apiUrl: "https://www.wixapis.com",
      credentials: { kind: "api_key", apiKey: "key", siteId: GUID },
    },
    fetch: async (input) => {
      leaving.push(String(input));
      return Response.json({});
    },
  });
  return { gateway, leaving };
}

describe("a token that no link of Wix's can hold", () => {
  it.each(HOSTILE_TOKENS)("%j is refused by every method, and nothing leaves", async (token) => {
    const { gateway, leaving } = openBorder();

    const results = await Promise.all([
      gateway.readBooking(token),
      gateway.readBooking(token, { withFee: true }),
      gateway.readService(token),
      gateway.cancelBooking(token, BOOKING.revision),
      gateway.rescheduleBooking(token, BOOKING, SLOT),
    ]);

    expect(new Set(results.map((result) => (result.ok ? "ok" : result.error.kind)))).toEqual(
      new Set(["token_invalid"]),
    );
    expect(leaving).toEqual([]);
  });
});

describe("an id that is no GUID", () => {
  it.each(HOSTILE_IDS)("%j is refused by every method, and nothing leaves", async (id) => {
    const { gateway, leaving } = openBorder();
    const range = { fromLocal: "2027-05-12T00:00:00", toLocal: "2027-05-19T00:00:00", timeZone: ZONE };
    const choice = { localStart: "2027-05-12T09:00:00", localEnd: "2027-05-12T10:00:00" };

    const results = await Promise.all([
      gateway.mintToken(id),
      gateway.readPolicySnapshots([GUID, id]),
      gateway.queryBookings({ ids: [GUID, id], limit: 10 }),
      gateway.queryBookings({ serviceId: id, limit: 10 }),
      gateway.listSlots({ ...needToMove({ ...BOOKING, serviceId: id }), ...range }),
      gateway.listSlots({ ...needToMove(BOOKING), ...range, staffId: id }),
      gateway.checkSlot({ ...BOOKING, serviceId: id }, choice, ZONE),
      gateway.checkSlot(BOOKING, { ...choice, staffId: id }, ZONE),
    ]);

    expect(new Set(results.map((result) => (result.ok ? "ok" : result.error.kind)))).toEqual(
      new Set(["invalid"]),
    );
    expect(leaving).toEqual([]);
  });
});

describe("an event id that could not travel in a path", () => {
  const UNSAFE = HOSTILE.filter((text) => text !== "");

  it.each([...UNSAFE, ""])("%j is looked up among the sessions and never sent", async (eventId) => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const slot = await firstFreeSlot(site, booking);
    const before = site.sent.length;

    const result = await site.gateway.checkSlot(booking, { ...slot, eventId }, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(site.sent.slice(before).map(({ url }) => new URL(url).pathname)).toEqual([
      "/_api/service-availability/v2/time-slots/event",
    ]);
    // A lone space or dot is in every body.
    const isTelling = eventId.length > 1;
    expect(isTelling && site.sent.slice(before).some(({ body }) => body.includes(eventId))).toBe(false);
  });

  it("finds the session that has it", async () => {
    const odd = "c2Vzc2lvbi/with+slashes/and+plus/signs==";
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const slot = await firstFreeSlot(site, booking);
    const { gateway } = withAnswers(site, (text) => text.replaceAll(slot.eventId ?? "", odd));

    const found = unwrap(await gateway.checkSlot(booking, { ...slot, eventId: odd }, ZONE));

    expect(found).toMatchObject({ eventId: odd, localStart: slot.localStart });
  });
});

/** A gateway whose answers are changed on their way back. */
function withAnswers(site: ReturnType<typeof openWixSite>, change: (text: string) => string) {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await site.emulator.fetch(String(input), init);
    return new Response(change(await response.text()), response);
  };
  return { gateway: site.open({ fetch }) };
}

describe("times and zones that are none", () => {
  it.each([
    ["2027-02-30T10:00:00", "2027-03-01T10:00:00"],
    ["2027-05-12", "2027-05-13"],
    ["2027-05-12T10:00:00Z", "2027-05-13T10:00:00Z"],
    ["2027-05-13T00:00:00", "2027-05-12T00:00:00"],
    ["", ""],
  ])("the range from %j to %j is refused, and nothing leaves", async (fromLocal, toLocal) => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const before = site.sent.length;

    const result = await site.gateway.listSlots({
      ...needToMove(booking),
      fromLocal,
      toLocal,
      timeZone: ZONE,
    });

    expect(result).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(site.sent).toHaveLength(before);
  });

  it.each(["", "Mars/Olympus", "Europe/London\n", "x".repeat(200)])(
    "the zone %j is refused, and nothing leaves",
    async (timeZone) => {
      const site = openWixSite();
      const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
      const slot = await firstFreeSlot(site, booking);
      const before = site.sent.length;

      const result = await site.gateway.checkSlot(booking, slot, timeZone);

      expect(result).toMatchObject({ ok: false, error: { kind: "invalid" } });
      expect(site.sent).toHaveLength(before);
    },
  );

  it.each([0, -1, 101, 1.5, Number.NaN])(
    "a page of %d bookings is refused, and nothing leaves",
    async (limit) => {
      const { gateway, sent } = openWixSite();

      const result = await gateway.queryBookings({ limit });

      expect(result).toMatchObject({ ok: false, error: { kind: "invalid" } });
      expect(sent).toEqual([]);
    },
  );
});

describe.each(["api_key", "app"] as const)("with %s credentials", (kind) => {
  it("calls that a token opens carry no credentials, not even an empty header", async () => {
    const site = openWixSite({ kind });
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const slot = await firstFreeSlot(site, booking);
    await site.gateway.readService(token);
    await site.gateway.rescheduleBooking(token, booking, slot);
    await site.gateway.cancelBooking(token, booking.revision);

    const withToken = site.sent.filter(({ url, body }) => url.includes(token) || body.includes(token));

    expect(withToken.length).toBeGreaterThanOrEqual(4);
    expect(
      withToken.flatMap(({ headers }) => [headers.has("authorization"), headers.has("wix-site-id")]),
    ).not.toContain(true);
  });

  it("calls of the business carry them", async () => {
    const site = openWixSite({ kind });

    await site.gateway.queryBookings({ limit: 1 });

    expect(site.sent.at(-1)?.headers.get("authorization")).toMatch(/^\S{20,}$/);
  });
});
