import { describe, expect, it } from "vitest";
import { createOutsideWatch } from "../../src/adapters/outside-watch.ts";
import { createApp } from "../../src/app.ts";
import { DEFAULT_WIX_LIMITS } from "../../src/config/live.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { tellHealth } from "../../src/health/tell.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import type { SendFailure } from "../../src/ports/messages.ts";
import { err } from "../../src/result.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, STAFF_KEY, type TestApp, type TestAppOptions } from "../support/app.ts";
import { changed } from "../support/gateway.ts";

const { appointment } = EXAMPLE_BOOKINGS;
const MINUTE_MS = 60_000;

const ask = async ({ app }: Pick<TestApp, "app">, key?: string) => {
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const response = await app.request("/healthz", { headers });
  // What is in it is each test's own to say.
  return { status: response.status, body: JSON.parse(await response.text()) };
};

const askAsStaff = (test: Pick<TestApp, "app">) => ask(test, STAFF_KEY);

/** An app whose relay answers each mail so. */
async function openWithRelay(failure: SendFailure, options: TestAppOptions = {}): Promise<TestApp> {
  const send = async () => err(failure);
  return createTestApp({ ...options, deps: { mailer: { send, batch: () => ({ send, close() {} }) } } });
}

const UNREACHABLE: SendFailure = { kind: "unreachable", code: "ECONNREFUSED", answered: false };

/** Wix no longer takes what proves that we act for the business. */
const refuseCredentials = ({ emulator }: TestApp) =>
  emulator.addFault({ call: "*", kind: "status", status: 401, times: 99 });

describe("the health check", () => {
  it("fails while the database cannot be read", async () => {
    const test = await createTestApp();
    const gone = () => Promise.reject(new Error("gone"));
    const db = { ...test.deps.db, run: gone, batch: gone };

    const { status, body } = await ask({ app: createApp({ ...test.deps, db }) });

    expect([status, body]).toEqual([
      503,
      expect.objectContaining({
        status: "failing",
        checks: expect.objectContaining({ database: "unreadable" }),
      }),
    ]);
  });

  it("fails when a link secret is another one than the links were made by, and says under which symbol", async () => {
    const test = await createTestApp();
    await ask(test);
    const other = createKeyring([{ epoch: "0", secret: "another secret that is long enough for anybody" }]);
    const app = createApp({ ...test.deps, keyring: other });

    const { status, body } = await askAsStaff({ app });

    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: "failing",
      checks: { database: "ok", secrets: "changed" },
      details: { secrets: { whatToDo: expect.stringContaining('"0:"') } },
    });
  });

  it("takes a demo's own secret, which is another one at each start, for what it is", async () => {
    const test = await createTestApp();
    const invented = (secret: string) =>
      createApp({ ...test.deps, keyring: createKeyring([{ epoch: "0", secret, invented: true }]) });
    await ask({ app: invented("made up at the first start, and long enough") });

    const { body } = await ask({ app: invented("made up at the second start, and long enough") });

    expect(body.checks.secrets).toBe("ok");
  });

  it("takes a secret that was added, and one that was dropped, for what they are", async () => {
    const test = await createTestApp();
    await ask(test);
    const [first] = test.deps.config.linkSecrets;
    const second = { epoch: "1", secret: "the next secret, which is long enough as well" };
    const ring = createKeyring(first === undefined ? [] : [first, second]);

    const rotated = await ask({ app: createApp({ ...test.deps, keyring: ring }) });
    const dropped = await ask({ app: createApp({ ...test.deps, keyring: createKeyring([second]) }) });

    expect([rotated.body.checks.secrets, dropped.body.checks.secrets]).toEqual(["ok", "ok"]);
  });

  it("is degraded when Wix does not take our credentials, be nobody else asking", async () => {
    const test = await createTestApp();
    refuseCredentials(test);

    const { status, body } = await askAsStaff(test);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "degraded",
      checks: { wix: "refuses us" },
      details: {
        wix: {
          lastAnswer: { kind: "refuses", code: "401", ageSeconds: 0 },
          whatToDo: expect.stringContaining("WIX_API_KEY"),
        },
      },
    });
  });

  it("is degraded while Wix has been asked for the first time and does not answer", async () => {
    const test = await createTestApp();
    const bookings = changed(test.deps.bookings, { readBusiness: () => new Promise(() => undefined) });

    const { status, body } = await askAsStaff({ app: createApp({ ...test.deps, bookings }) });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "degraded",
      checks: { wix: "does not answer" },
      details: { wix: { whatToDo: expect.stringContaining("WIX_API_URL") } },
    });
  });

  it("tells Wix by a booking's token from Wix with credentials", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointment);
    test.emulator.addFault({ call: "getBookingAnonymously", kind: "status", status: 500, times: 3 });
    await test.app.request(path);

    const { body } = await ask(test);

    expect(body).toMatchObject({
      status: "degraded",
      checks: { wix: "ok", wixTokens: "does not answer" },
    });
  });

  it("is well again as soon as Wix answers", async () => {
    const test = await createTestApp();
    refuseCredentials(test);
    await ask(test);
    test.emulator.reset();

    await test.deps.bookings.mintToken(appointment);

    expect((await ask(test)).body).toMatchObject({ status: "ok", checks: { wix: "ok" } });
  });

  it("is degraded after one message that nobody took, and tells staff how long ago that was", async () => {
    const test = await openWithRelay(UNREACHABLE);
    await test.mint(appointment, ["email"]);
    test.emulator.setNow(test.emulator.now() + MINUTE_MS);

    const { body } = await askAsStaff(test);

    expect(body).toMatchObject({
      status: "degraded",
      checks: { email: "does not answer" },
      details: {
        email: {
          lastAnswer: { kind: "silent", code: "ECONNREFUSED", ageSeconds: expect.any(Number) },
          whatToDo: expect.stringContaining("SMTP_URL"),
        },
      },
    });
    expect(body.details.email.lastAnswer.ageSeconds).toBeGreaterThanOrEqual(60);
  });

  it("is degraded in a process that has sent nothing when another one's messages fail", async () => {
    const failing = await openWithRelay(UNREACHABLE);
    await failing.mint(appointment, ["email"]);
    const watch = createOutsideWatch(failing.deps.clock);

    const { body } = await ask({ app: createApp({ ...failing.deps, watch }) });

    expect(body).toMatchObject({
      status: "degraded",
      checks: { email: "does not answer" },
    });
  });

  it("takes a trouble that nobody has met again for what was", async () => {
    const test = await openWithRelay(UNREACHABLE);
    await test.deps.mailer?.send({
      to: { address: "ana@example.org" },
      subject: "s",
      text: "t",
      html: "h",
      messageId: "<a@example.org>",
      dateMs: 0,
    });
    test.emulator.setNow(test.emulator.now() + 16 * MINUTE_MS);

    expect((await ask(test)).body).toMatchObject({
      status: "ok",
      checks: { email: "does not answer when last asked" },
    });
  });

  it("takes the refusal of one recipient for an answer", async () => {
    const test = await openWithRelay({ kind: "rejected", code: "550", refusal: "dead_recipient" });
    await test.mint(appointment, ["email"]);

    expect((await ask(test)).body).toMatchObject({ status: "ok", checks: { email: "ok" } });
  });

  it("is degraded while a channel is paused, and tells staff for what and since when", async () => {
    const test = await openWithRelay({ kind: "channel_fault", code: "535" });
    await test.mint(appointment, ["email"]);

    const { status, body } = await askAsStaff(test);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "degraded",
      checks: { email: "paused", sms: "not asked yet" },
      details: { email: { code: "535", pausedSince: expect.stringMatching(/^2027-05-11T08:/) } },
      messagesWaiting: 1,
    });
  });

  it("says of a relay that puts everybody off alike that no settings of ours need be why", async () => {
    const test = await openWithRelay({ kind: "unreachable", code: "451 4.3.0", answered: true });
    for (const host of ["one", "two", "three"]) {
      const to = { email: `ana@${host}.example` };
      await callApi(test, "POST /api/links", { json: { bookingId: appointment, to } });
    }

    const { body } = await askAsStaff(test);

    expect(body).toMatchObject({
      checks: { email: "paused" },
      details: {
        email: { code: "451 4.3.0", whatToDo: expect.stringContaining("puts everybody off alike") },
      },
    });
  });

  it("is degraded when messages have been due for longer than any timer takes", async () => {
    const test = await openWithRelay({ kind: "unreachable", code: "450", answered: true });
    await test.mint(appointment, ["email"]);
    test.emulator.setNow(test.emulator.now() + 10 * MINUTE_MS);

    expect((await ask(test)).body).toMatchObject({ status: "degraded", checks: { outbox: "late" } });
  });

  it("is degraded while one of our own limits is used up, and tells staff which pool", async () => {
    const test = await createTestApp({ limits: { ...DEFAULT_WIX_LIMITS, business: 10 } });
    for (let count = 0; count < 8; count += 1) await test.deps.bookings.mintToken(appointment);

    const { body } = await askAsStaff(test);

    expect(body).toMatchObject({ status: "degraded", checks: { limits: "used up" } });
    expect(body.limits[0]).toMatchObject({
      caller: "business",
      pools: expect.arrayContaining([{ pool: "staff", used: 8, limit: 8 }]),
    });
  });

  it("is well otherwise, and tells everybody words alone", async () => {
    const test = await createTestApp();

    expect((await ask(test)).body).toEqual({
      status: "ok",
      mode: "demo",
      checks: {
        database: "ok",
        secrets: "ok",
        wix: "ok",
        wixTokens: "not asked yet",
        email: "not asked yet",
        sms: "not asked yet",
        outbox: "ok",
        limits: "ok",
      },
      messagesWaiting: 0,
    });
  });

  it("is asked and not told anything", async () => {
    const { app } = await createTestApp();

    const answer = await app.request("/healthz", { method: "POST" });

    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("refuses credentials that are nobody's, as the API does", async () => {
    const test = await createTestApp();

    const { status, body } = await ask(test, "no-key-no-key-no-key-no-key-no-key");

    expect(status).toBe(401);
    expect(body.type).toMatch(/#problem-unauthenticated$/);
  });
});

describe("a deployment that starts", () => {
  it("logs what is not well, with what to do", async () => {
    const test = await createTestApp();
    refuseCredentials(test);

    await tellHealth(test.deps);

    const told = test.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === "not_well");
    expect(told).toEqual([
      {
        event: "not_well",
        part: "wix",
        word: "refuses us",
        code: "401",
        whatToDo: expect.stringContaining("WIX_API_KEY"),
      },
    ]);
  });

  it("logs nothing of what is well", async () => {
    const test = await createTestApp();

    await tellHealth(test.deps);

    expect(test.logged.filter((line) => line.includes("not_well"))).toEqual([]);
  });
});
