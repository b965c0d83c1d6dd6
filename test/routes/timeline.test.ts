import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { purge } from "../../src/purge.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readPostForm, sendAsItStands, submitForm } from "../support/forms.ts";
import { openPage, send, touched } from "../support/person.ts";

const BOOKING = EXAMPLE_BOOKINGS.appointment;
const NOTE = "Mia is ill, Tom takes over.";
const REASON = "Wrong customer";
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

interface Entry {
  readonly event: string;
  readonly actor: { readonly kind: string; readonly name?: string };
  readonly state?: string;
  readonly kind?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly sign?: string;
}

const DESK = { kind: "staff", name: "tests" };
const CUSTOMER = { kind: "customer" };
const TIMER = { kind: "timer" };

const callStaff = ({ app, staffKey }: TestApp, method: string, path: string, json?: object) =>
  app.request(path, {
    method,
    headers: { authorization: `Bearer ${staffKey}`, ...(json && { "content-type": "application/json" }) },
    ...(json && { body: JSON.stringify(json) }),
  });

async function make(test: TestApp, request: object = {}) {
  const answer = await callStaff(test, "POST", "/api/links", { bookingId: BOOKING, again: true, ...request });
  const { id, url } = (await answer.json()) as { id: string; url: string };
  return { id, path: new URL(url).pathname };
}

async function timelineOf(test: TestApp, id: string): Promise<readonly Entry[]> {
  await test.settled();
  const answer = await callStaff(test, "GET", `/api/links/${id}`);
  return ((await answer.json()) as { timeline: readonly Entry[] }).timeline;
}

const actorsOf = (timeline: readonly Entry[], event: string) =>
  timeline.filter((entry) => entry.event === event).map(({ actor }) => actor);

const wait = ({ emulator }: TestApp, ms: number) => emulator.setNow(emulator.now() + ms);

describe("who did what", () => {
  it("is told of every step", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);
    await submitForm(test.app, await readPostForm(test.app, `${path}/cancel`));
    await callStaff(test, "DELETE", `/api/links/${id}`);

    const timeline = await timelineOf(test, id);

    expect(timeline.filter(({ actor }) => actor === undefined)).toEqual([]);
    expect(new Set(timeline.map(({ event }) => event))).toEqual(
      new Set(["created", "message", "action", "opened", "revoked"]),
    );
  });

  it("is staff by the name of their key, of what they made, sent and revoked", async () => {
    const test = await createTestApp();
    const { id } = await make(test);
    wait(test, 1000);
    await make(test);
    await callStaff(test, "DELETE", `/api/links/${id}`);

    const timeline = await timelineOf(test, id);

    expect(actorsOf(timeline, "created")).toEqual([DESK]);
    expect(actorsOf(timeline, "code")).toEqual([DESK]);
    expect(actorsOf(timeline, "revoked")).toEqual([DESK]);
    expect(
      timeline.filter(({ event }) => event === "message").map(({ state, actor }) => [state, actor.kind]),
    ).toEqual([
      ["queued", "staff"],
      ["leased", "timer"],
      ["accepted", "timer"],
      ["queued", "staff"],
      ["leased", "timer"],
      ["accepted", "timer"],
    ]);
  });

  it("is who sent it again, of the end of the link that was sent before", async () => {
    const test = await createTestApp();
    const { id } = await make(test);

    await callStaff(test, "POST", `/api/links/${id}/resend`);

    expect(actorsOf(await timelineOf(test, id), "revoked")).toEqual([DESK]);
  });

  it("is everybody's own, of all links of a booking that are revoked at once", async () => {
    const test = await createTestApp();
    const [one, other] = [await make(test), await make(test, { to: { email: "bo@example.com" } })];

    await callStaff(test, "POST", "/api/links/revoke", { bookingId: BOOKING, reason: REASON });

    for (const { id } of [one, other]) {
      const revoked = (await timelineOf(test, id)).find(({ event }) => event === "revoked");
      expect(revoked).toMatchObject({ actor: DESK, reason: REASON });
    }
  });

  it.each([
    [
      "answer",
      async (test: TestApp, path: string) =>
        submitForm(test.app, await readPostForm(test.app, `${path}/cancel`)),
    ],
    [
      "gesture",
      async (test: TestApp, path: string) => {
        const page = await openPage(test, `${path}/cancel`);
        return send(test, page.form, { fields: { choice: "cancel", ...touched(page) } });
      },
    ],
  ])("is the customer, of what they did, and how that was told: %s", async (sign, act) => {
    const test = await createTestApp();
    const { id, path } = await make(test);

    await act(test, path);

    const timeline = await timelineOf(test, id);
    expect(timeline.find(({ event }) => event === "action")).toMatchObject({ actor: CUSTOMER, sign });
    expect(actorsOf(timeline, "opened")).toContainEqual(CUSTOMER);
    const confirmation = timeline.find(({ kind, state }) => kind === "confirmation" && state === "queued");
    expect(confirmation?.actor).toEqual(CUSTOMER);
  });

  it("is unknown, of what was done before anybody looked", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);
    await submitForm(test.app, await readPostForm(test.app, `${path}/cancel`));
    await test.deps.db.run({ sql: "UPDATE actions SET sign = NULL", params: [] });
    await test.deps.db.run({ sql: "UPDATE links SET revoked_ms = 5", params: [] });

    const timeline = await timelineOf(test, id);

    expect(actorsOf(timeline, "action")).toEqual([{ kind: "unknown" }]);
    expect(actorsOf(timeline, "revoked")).toEqual([{ kind: "unknown" }]);
  });

  it("is the timer, of a link's end", async () => {
    const test = await createTestApp();
    const { id } = await make(test);
    wait(test, 30 * DAY_MS);

    expect(actorsOf(await timelineOf(test, id), "expired")).toEqual([TIMER]);
  });
});

describe("a form without a sign of a person", () => {
  const attempt = async (test: TestApp, path: string, afterMs: number) => {
    const form = await readPostForm(test.app, `${path}/cancel`);
    wait(test, afterMs);
    await sendAsItStands(test.app, form, { choice: "cancel" });
  };

  it.each([
    ["machine", 300],
    ["unknown", 5000],
  ])("is told as a %s's when it came after %i ms", async (kind, afterMs) => {
    const test = await createTestApp();
    const { id, path } = await make(test);

    await attempt(test, path, afterMs);

    expect(actorsOf(await timelineOf(test, id), "asked")).toEqual([{ kind }]);
  });

  it("is told once for ten minutes, and once more for the last of them", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);
    for (const minutes of [0, 1, 2, 30]) {
      wait(test, minutes * MINUTE_MS);
      await attempt(test, path, 5000);
    }

    expect(actorsOf(await timelineOf(test, id), "asked")).toHaveLength(2);
  });

  it("is a machine's after three wrong answers", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);
    for (const begins of ["1:11", "2:22", "3:33"]) {
      const form = await readPostForm(test.app, `${path}/cancel`);
      wait(test, 5000);
      await sendAsItStands(test.app, form, { choice: "cancel", begins });
    }

    const kinds = actorsOf(await timelineOf(test, id), "asked").map(({ kind }) => kind);

    expect(new Set(kinds)).toEqual(new Set(["unknown", "machine"]));
  });

  it("goes with its link, and below Wix's own token nothing is kept", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);
    await attempt(test, path, 5000);
    await test.settled();

    await test.deps.db.run({ sql: "DELETE FROM links WHERE id = ?", params: [id] });

    expect((await test.deps.db.run({ sql: "SELECT * FROM link_asks", params: [] })).rows).toEqual([]);
  });
});

describe("what staff wrote", () => {
  it("stands in the timeline: the note of each code, and the reason of the end", async () => {
    const test = await createTestApp();
    const { id } = await make(test, { note: NOTE });
    wait(test, 1000);
    await make(test, { note: "Once more" });
    await callStaff(test, "DELETE", `/api/links/${id}`, { reason: REASON });

    const timeline = await timelineOf(test, id);

    expect(timeline.find(({ event }) => event === "created")?.note).toBe(NOTE);
    expect(timeline.find(({ event }) => event === "code")?.note).toBe("Once more");
    expect(timeline.find(({ event }) => event === "revoked")?.reason).toBe(REASON);
  });

  it("is nowhere in the database in clear, nor in the log", async () => {
    const test = await createTestApp();
    const { id } = await make(test, { note: NOTE });
    await callStaff(test, "DELETE", `/api/links/${id}`, { reason: REASON });
    await test.settled();

    const tables = ["links", "link_codes", "messages", "message_events", "idempotency_keys"];
    const dump = await Promise.all(
      tables.map(async (name) => (await test.deps.db.run({ sql: `SELECT * FROM ${name}`, params: [] })).rows),
    );

    expect(JSON.stringify(dump)).toContain("sealed_note");
    expect(JSON.stringify([dump, test.logged])).not.toMatch(/Mia|Wrong/);
  });

  it("is erased thirty days after the link's end", async () => {
    const test = await createTestApp();
    const { id } = await make(test, { note: NOTE });
    await callStaff(test, "DELETE", `/api/links/${id}`, { reason: REASON });
    await test.deps.db.run({
      sql: "UPDATE links SET expires_ms = ?",
      params: [test.emulator.now() - 31 * DAY_MS],
    });

    await purge(test.deps, { atOnce: 25 });

    const timeline = await timelineOf(test, id);
    expect(timeline.filter(({ note, reason }) => note !== undefined || reason !== undefined)).toEqual([]);
  });

  it("is refused when a reason is longer than anybody reads, and the link lives on", async () => {
    const test = await createTestApp();
    const { id, path } = await make(test);

    const answer = await callStaff(test, "DELETE", `/api/links/${id}`, { reason: "x".repeat(501) });

    expect(answer.status).toBe(422);
    expect((await test.app.request(path)).status).toBe(200);
  });
});
