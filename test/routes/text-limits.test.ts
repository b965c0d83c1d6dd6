import { describe, expect, it } from "vitest";
import { dispatchDue } from "../../src/delivery/dispatch.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { purge } from "../../src/purge.ts";
import { err, ok } from "../../src/result.ts";
import { addressees, cancelForm, newsIn, sendLink } from "../support/acting.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, STAFF_KEY, START_MS, type TestApp } from "../support/app.ts";
import { postFind, readSent, workOffFinds } from "../support/finding.ts";
import { submitForm } from "../support/forms.ts";
import { passTime, postSend } from "../support/sends.ts";

const { appointment, appointmentCancelOnly, appointmentSmsOnly } = EXAMPLE_BOOKINGS;
const BOOKINGS = [appointment, appointmentCancelOnly, EXAMPLE_BOOKINGS.appointmentMoveOnly];
const DESK_KEY = "desk-key-desk-key-desk-key-desk-key";
const KEYS = `tests:manager=${STAFF_KEY},front-desk=${DESK_KEY}`;
const ANA = { email: "ana.limits@example.com", phone: "+447700900991" };
const FRENCH = { email: "ana.limits@example.com", phone: "+33612345678" };

const limitedTo = (vars: Record<string, string>) =>
  createTestApp({ vars: { STAFF_API_KEYS: KEYS, ...vars } });

/** Makes a link that goes by text to a number given by hand. */
const text = (test: TestApp, bookingId: string, { phone = ANA.phone, key = STAFF_KEY } = {}) =>
  callApi(test, "POST /api/links", { json: { bookingId, to: { phone }, again: true, force: true }, key });

const count = async ({ deps }: TestApp, table: "links" | "messages") =>
  Number((await deps.db.run({ sql: `SELECT count(*) AS rows FROM ${table}`, params: [] })).rows[0]?.rows);

const textsOut = ({ outbox }: TestApp) => outbox.messages().filter(({ channel }) => channel === "sms").length;

const countTexts = async ({ deps }: TestApp) =>
  (await deps.db.run({ sql: "SELECT sender, texts FROM text_counts ORDER BY day, sender", params: [] })).rows;

const messagesOf = async (test: TestApp, id: string) =>
  (await callApi(test, `GET /api/links/${id}`)).body.messages as readonly Record<string, unknown>[];

describe("a text by hand to a country that gets none", () => {
  it("is refused before anything is made", async () => {
    const test = await limitedTo({ SMS_COUNTRIES: "GB,IE" });

    const answer = await text(test, appointment, { phone: FRENCH.phone });

    expect([answer.status, answer.body.type]).toEqual([422, "/api/docs#problem-country-not-allowed"]);
    expect([await count(test, "links"), await count(test, "messages")]).toEqual([0, 0]);
    expect(test.logged.join()).not.toContain(FRENCH.phone);
  });

  it("goes to the countries that do, whether or not others share their numbers", async () => {
    const test = await limitedTo({ SMS_COUNTRIES: "IE, gb" });

    const answers = [
      await text(test, appointment),
      await text(test, appointment, { phone: "+353851234567" }),
      await text(test, appointment, { phone: "+447624123456" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 422]);
  });
});

describe("texts over the day's number", () => {
  it("are refused by hand until the next day (UTC), and nothing is made", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "1" });
    await text(test, appointment);
    const links = await count(test, "links");

    const answer = await text(test, appointmentCancelOnly);
    const made = [await count(test, "links"), textsOut(test)];
    test.emulator.setNow(START_MS + Number(answer.headers.get("retry-after")) * 1_000);
    const next = await text(test, appointmentCancelOnly);

    expect([answer.status, answer.body.type]).toEqual([429, "/api/docs#problem-too-many-texts"]);
    expect(answer.headers.get("retry-after")).toBe(String(16 * 3_600));
    expect(made).toEqual([links, 1]);
    expect(next.status).toBe(201);
  });

  it("of one staff key are refused to that key alone", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "3,front-desk=1" });

    const statuses: number[] = [];
    for (const key of [DESK_KEY, DESK_KEY, STAFF_KEY, STAFF_KEY, STAFF_KEY]) {
      statuses.push((await text(test, appointment, { key })).status);
    }

    expect(statuses).toEqual([201, 429, 201, 201, 429]);
    expect(await countTexts(test)).toEqual([
      { sender: "", texts: 3 },
      { sender: "front-desk", texts: 1 },
      { sender: "tests", texts: 2 },
    ]);
  });

  it("show as failed, with what to do, beside the mail that went out", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "1" });
    await text(test, appointment);

    const { status, body } = await callApi(test, "POST /api/links", {
      json: { bookingId: appointmentCancelOnly, channels: ["email", "sms"], to: ANA, force: true },
    });
    await test.settled();

    expect(status).toBe(201);
    expect(await messagesOf(test, body.id)).toMatchObject([
      { channel: "email", state: "accepted" },
      {
        channel: "sms",
        state: "failed",
        attempts: 0,
        failureReason: "over_budget",
        advice: expect.stringContaining("SMS_PER_DAY"),
      },
    ]);
  });

  it("show as failed in the answer itself, be the relay too slow for it to wait for the mail", async () => {
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    const send = async () => {
      await taken;
      return ok({});
    };
    const test = await createTestApp({
      vars: { STAFF_API_KEYS: KEYS, SMS_PER_DAY: "1" },
      deps: { mailer: { send, batch: () => ({ send, close() {} }) } },
    });
    await text(test, appointment);

    const json = { bookingId: appointmentCancelOnly, channels: ["email", "sms"], to: ANA, force: true };
    const { status, body } = await callApi(test, "POST /api/links", { json });
    take();

    expect(status).toBe(201);
    expect(body.messages).toMatchObject([
      { channel: "email", state: "leased" },
      { channel: "sms", state: "failed" },
    ]);
  });

  it("are never made by however many ask at once, and their customers get a mail", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "5" });
    test.emulator.changeContact(appointment, ANA);
    const ask = () =>
      callApi(test, "POST /api/links", {
        json: { bookingId: appointment, channels: ["sms"], again: true, force: true },
      });

    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    await test.settled();
    await dispatchDue(test.deps, { limit: 50 });

    const sql = "SELECT state, failure_reason FROM messages WHERE channel = 'sms' AND state <> 'accepted'";
    const { rows: refused } = await test.deps.db.run({ sql, params: [] });
    const mails = test.outbox.messages().filter(({ channel }) => channel === "email");
    expect(textsOut(test)).toBe(5);
    expect(answers.filter(({ status }) => status !== 201 && status !== 429)).toEqual([]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5 + refused.length);
    expect(refused).toEqual(refused.map(() => ({ state: "failed", failure_reason: "over_budget" })));
    expect(mails).toHaveLength(refused.length);
  });

  it("are not counted twice for being tried again", async () => {
    let failures = 2;
    const send = async () => {
      failures -= 1;
      return failures >= 0
        ? err({ kind: "unreachable", code: "http_503", answered: true } as const)
        : ok({ providerId: "SM1" });
    };
    const textSender = { send, find: async () => ok(undefined), check: async () => ok(undefined) };
    const test = await createTestApp({ vars: { SMS_PER_DAY: "2" }, deps: { textSender } });
    await text(test, appointment);
    for (let round = 0; round < 3; round += 1) {
      passTime(test, 60_000);
      await dispatchDue(test.deps, { limit: 10 });
    }

    expect(await countTexts(test)).toEqual([
      { sender: "", texts: 1 },
      { sender: "tests", texts: 1 },
    ]);
  });

  it("are counted where a link is sent again, and no longer remembered after two days", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "2" });
    const { body } = await text(test, appointment);
    const resend = (id: string) =>
      callApi(test, `POST /api/links/${id}/resend`, { json: { to: { phone: ANA.phone } } });
    const again = await resend(body.id);

    const refused = await resend(again.body.id);
    passTime(test, 3 * 86_400_000);
    await purge(test.deps, { atOnce: 100 });

    expect([again.status, refused.status]).toEqual([201, 429]);
    expect(await countTexts(test)).toEqual([]);
  });
});

describe("a send", () => {
  it("says of each booking whose text may not be made why, in a dry run as well", async () => {
    const test = await limitedTo({ SMS_COUNTRIES: "GB", SMS_PER_DAY: "1" });
    test.emulator.changeContact(appointment, FRENCH);
    const ids = BOOKINGS;
    const reasonsIn = (items: readonly { readonly outcome: string; readonly reason?: string }[] = []) =>
      items.map(({ outcome, reason }) => [outcome, reason]);

    const dry = await postSend(test, { bookingIds: ids, channels: ["sms"], dryRun: true });
    const real = await postSend(test, { bookingIds: ids, channels: ["sms"] });

    expect(reasonsIn(dry.send.items)).toEqual([
      ["failed", "country_not_allowed"],
      ["will_send", undefined],
      ["will_send", undefined],
    ]);
    expect(reasonsIn(real.send.items)[0]).toEqual(["failed", "country_not_allowed"]);
    expect(textsOut(test)).toBe(1);
  });

  it("goes by email alone where only the text may not be made, and shows the text as failed", async () => {
    const test = await limitedTo({ SMS_COUNTRIES: "GB" });
    test.emulator.changeContact(appointment, FRENCH);

    const { send } = await postSend(test, { bookingIds: [appointment], channels: ["email", "sms"] });

    const [item] = send.items ?? [];
    expect(item).toMatchObject({ outcome: "sent", channels: ["email"] });
    expect(await messagesOf(test, item?.linkId ?? "")).toMatchObject([
      { channel: "email", state: "accepted" },
      { channel: "sms", state: "failed", failureReason: "country_not_allowed" },
    ]);
  });
});

describe("what no staff ask for", () => {
  it("confirms by email where the day's texts are used up", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "1" });
    test.emulator.changeContact(appointment, ANA);
    const { id, path } = await sendLink(test, { bookingId: appointment, channels: ["sms"] });

    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();

    expect(addressees(newsIn(test))).toContain(`email ${ANA.email}`);
    expect(textsOut(test)).toBe(1);
    expect(await messagesOf(test, id)).toContainEqual(
      expect.objectContaining({
        kind: "confirmation",
        channel: "sms",
        state: "failed",
        failureReason: "over_budget",
        advice: expect.stringContaining("goes in its stead"),
      }),
    );
  });

  it("confirms nothing twice while there are texts left", async () => {
    const test = await limitedTo({ SMS_PER_DAY: "2" });
    test.emulator.changeContact(appointment, ANA);
    const { path } = await sendLink(test, { bookingId: appointment, channels: ["sms"] });

    await submitForm(test.app, await cancelForm(test, path));
    await test.settled();

    expect(addressees(newsIn(test)).filter((to) => !to.includes("lindenstudio"))).toEqual([
      `sms ${ANA.phone}`,
    ]);
  });

  it.each([
    ["used up", { SMS_PER_DAY: "1" }],
    ["for other countries only", { SMS_COUNTRIES: "IE" }],
  ])("sends whoever looks for their booking by number a mail where texts are %s", async (_, vars) => {
    const test = await limitedTo(vars);
    test.emulator.changeContact(appointment, ANA);
    await text(test, appointmentSmsOnly, { phone: "+447700900123" });
    const before = (await readSent(test)).to;

    await postFind(test, { phone: ANA.phone });
    await workOffFinds(test);

    expect((await readSent(test)).to.slice(before.length)).toEqual([`email ${ANA.email}`]);
  });
});
