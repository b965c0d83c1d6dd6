import { describe, expect, it } from "vitest";
import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openWixSite, QUICK, type WixSite } from "../support/wix-site.ts";

const { appointment, appointmentFormerPolicy, appointmentFree, appointmentNoContact } = EXAMPLE_BOOKINGS;
const LIST = "listPolicySnapshotsByBookingIds";
const MINUTE_MS = 60_000;

const asked = ({ called }: WixSite) => called().filter((call) => call === LIST).length;

/** A gateway whose every answer is this one. */
const answering = (body: unknown) =>
  createWixGateway({
    config: {
      apiUrl: "https://www.wixapis.com",
      credentials: { kind: "api_key", apiKey: "key", siteId: appointment },
    },
    fetch: async () => Response.json(body),
    timings: QUICK,
  });

describe("the policies that bookings were made under", () => {
  it.each(["", "../bookings", `${appointment}/..`, `${appointment}&bookingIds=${appointmentFree}`])(
    "are not asked for with %j",
    async (bookingId) => {
      const site = openWixSite();

      const result = await site.gateway.readPolicySnapshots([appointment, bookingId]);

      expect(result).toEqual({ ok: false, error: { kind: "invalid", detail: "bookingIds" } });
      expect(site.sent).toEqual([]);
    },
  );

  it("are none where Wix has none, and that is believed for ten minutes", async () => {
    let nowMs = 1_000;
    const site = openWixSite({ clock: () => nowMs });

    const first = await site.gateway.readPolicySnapshots([appointmentFree]);
    nowMs += 9 * MINUTE_MS;
    await site.gateway.readPolicySnapshots([appointmentFree]);
    const askedBefore = asked(site);
    nowMs += MINUTE_MS;
    await site.gateway.readPolicySnapshots([appointmentFree]);

    expect(first).toEqual({ ok: true, value: new Map() });
    expect([askedBefore, asked(site)]).toEqual([1, 2]);
  });

  it.each([
    ["an empty list", { bookingPolicySnapshots: [] }],
    ["no list", {}],
    ["somebody else's", { bookingPolicySnapshots: [{ bookingId: appointmentFree, policy: {} }] }],
    ["one without a policy", { bookingPolicySnapshots: [{ bookingId: appointment }] }],
  ])("are none when the answer holds %s", async (_, body) => {
    const result = await answering(body).readPolicySnapshots([appointment]);

    expect(result).toEqual({ ok: true, value: new Map() });
  });

  it("are unknown when the answer is no list", async () => {
    const result = await answering({ bookingPolicySnapshots: "none" }).readPolicySnapshots([appointment]);

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("forbid what they do not mention, and are limited by a day where the number is missing", async () => {
    const policy = { reschedulePolicy: { enabled: true, limitLatestReschedule: true, later: "fields" } };

    const result = await answering({
      bookingPolicySnapshots: [{ bookingId: appointment, policy }],
    }).readPolicySnapshots([appointment]);

    expect(result).toEqual({
      ok: true,
      value: new Map([
        [
          appointment,
          { cancellation: { enabled: false }, reschedule: { enabled: true, latestMinutes: 1_440 } },
        ],
      ]),
    });
  });

  it("are asked for once, in whatever lane and case of letters", async () => {
    const site = openWixSite();

    await site.gateway.onBehalfOf({ kind: "staff" }).readPolicySnapshots([appointmentFormerPolicy]);
    const upper = appointmentFormerPolicy.toUpperCase();
    const result = await site.gateway.readPolicySnapshots([upper]);

    expect(asked(site)).toBe(1);
    expect(result).toEqual({
      ok: true,
      value: new Map([[upper, site.gateway.recallPolicySnapshot(appointmentFormerPolicy)]]),
    });
    expect(site.gateway.recallPolicySnapshot(upper)).toMatchObject({
      description: expect.stringContaining("two days’ notice"),
      cancellation: { enabled: true, latestMinutes: 2_880 },
      reschedule: { enabled: true, latestMinutes: 720 },
    });
  });

  it("of many bookings cost one call, and only for those not known yet", async () => {
    const site = openWixSite();
    await site.gateway.readPolicySnapshots([appointment]);

    const result = await site.gateway.readPolicySnapshots([
      appointment,
      appointmentFree,
      appointmentFormerPolicy,
      appointmentFormerPolicy,
    ]);

    const last = new URL(site.sent.at(-1)?.url ?? "");
    expect(result.ok && [...result.value.keys()]).toEqual([appointment, appointmentFormerPolicy]);
    expect(last.searchParams.getAll("bookingIds")).toEqual([appointmentFree, appointmentFormerPolicy]);
    expect(asked(site)).toBe(2);
  });

  it("stay unknown when none of several is found: which of them has none was not said", async () => {
    const site = openWixSite();

    const result = await site.gateway.readPolicySnapshots([appointmentFree, appointmentNoContact]);

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
    expect(await site.gateway.readPolicySnapshots([appointmentFree])).toEqual({ ok: true, value: new Map() });
  });

  it("are not asked for again at once by whom Wix does not grant them", async () => {
    let nowMs = 1_000;
    const site = openWixSite({ clock: () => nowMs });
    site.emulator.addFault({ call: LIST, kind: "status", status: 403, times: 9 });

    const results = [
      await site.gateway.readPolicySnapshots([appointment]),
      await site.gateway.readPolicySnapshots([appointmentFormerPolicy]),
    ];
    const askedBefore = asked(site);
    nowMs += 5 * MINUTE_MS;
    await site.gateway.readPolicySnapshots([appointment]);

    expect(results).toEqual(Array(2).fill({ ok: false, error: { kind: "unauthorized" } }));
    expect([askedBefore, asked(site)]).toEqual([1, 2]);
  });

  it("are asked for again after a failure that says nothing about them", async () => {
    const site = openWixSite();
    site.emulator.addFault({ call: LIST, kind: "status", status: 500, times: 3 });

    const first = await site.gateway.readPolicySnapshots([appointment]);
    const second = await site.gateway.readPolicySnapshots([appointment]);

    expect([first.ok, second.ok]).toEqual([false, true]);
  });

  it("are not remembered without end", async () => {
    const many = Array.from(
      { length: 2_000 },
      (_, index) => `b00c0000-0000-4000-8000-${String(index + 5_000).padStart(12, "0")}`,
    );
    const gateway = answering({ bookingPolicySnapshots: [{ bookingId: appointment, policy: {} }] });
    await gateway.readPolicySnapshots([appointment]);

    for (let from = 0; from < many.length; from += 100) {
      await gateway.readPolicySnapshots(many.slice(from, from + 100));
    }

    expect(gateway.recallPolicySnapshot(appointment)).toBeUndefined();
  });
});
