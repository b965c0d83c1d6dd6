import { describe, expect, it } from "vitest";
import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import type { WixConfig } from "../../src/config/config.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { runSends } from "../../src/sends/run.ts";
import { selectBookings } from "../../src/sends/select-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import {
  countLinks,
  outcomesOf,
  passTime,
  postSend,
  readSend,
  recordSend,
  settleAll,
} from "../support/sends.ts";

const { appointment, appointmentSmsOnly, appointmentNoContact, appointmentPast } = EXAMPLE_BOOKINGS;
const MINUTE_MS = 60_000;
const ALL = { maxItems: Number.POSITIVE_INFINITY };

/** All who booked a session. */
async function idsOf({ deps }: TestApp, eventId: string): Promise<readonly string[]> {
  const selected = await selectBookings(deps, { fromMs: deps.clock(), eventId });
  return selected.ok ? selected.value : [];
}

/** A process that is killed at its `at`th use of the database, right before or right after that took effect. */
function killedAt(db: Database, at: number, moment: "before" | "after"): Database & { isDead(): boolean } {
  let uses = 0;
  const use = async <T>(work: () => Promise<T>): Promise<T> => {
    uses += 1;
    if (uses > at || (uses === at && moment === "before")) throw new Error("killed");
    const result = await work();
    if (uses >= at) throw new Error("killed");
    return result;
  };
  return {
    run: (statement) => use(() => db.run(statement)),
    batch: (statements) => use(() => db.batch(statements)),
    isDead: () => uses >= at,
  };
}

describe("a send whose process is killed", () => {
  it.each(["before", "after"] as const)(
    "at any step, right %s it takes effect, sends each link once when it is taken up again",
    async (moment) => {
      const bookingIds = [appointment, appointmentPast, appointmentSmsOnly, appointmentNoContact];
      let survived = false;
      let kills = 0;
      for (let at = 1; !survived; at += 1) {
        const test = await createTestApp();
        const id = await recordSend(test, bookingIds);
        const dying = killedAt(test.deps.db, at, moment);

        await runSends({ ...test.deps, db: dying }, ALL).catch(() => {});
        await settleAll(test);
        survived = !dying.isDead();
        kills += survived ? 0 : 1;
        passTime(test, 3 * MINUTE_MS);
        await runSends(test.deps, ALL);
        passTime(test, 3 * MINUTE_MS);
        await runSends(test.deps, ALL);
        await settleAll(test);

        const send = await readSend(test, id);
        expect(send.state).toBe("done");
        expect(send.items?.map(({ outcome }) => outcome)).toEqual([
          "sent",
          "nothing_allowed",
          "sent",
          "no_contact",
        ]);
        expect(Object.fromEntries(await countLinks(test.deps.db))).toEqual({
          [appointment]: [1, 1],
          [appointmentSmsOnly]: [1, 1],
        });
      }

      expect(kills).toBeGreaterThan(8);
    },
    120_000,
  );

  it("again and again, still sends 200 links once each", async () => {
    const test = await createTestApp();
    const eventId = test.emulator.crowd(200);
    const bookingIds = await idsOf(test, eventId);
    const id = await recordSend(test, bookingIds);

    let kills = 0;
    for (let dead = true; dead; ) {
      const dying = killedAt(test.deps.db, 60 + kills * 7, kills % 2 === 0 ? "before" : "after");
      await runSends({ ...test.deps, db: dying }, ALL).catch(() => {});
      await settleAll(test);
      dead = dying.isDead();
      kills += dead ? 1 : 0;
      passTime(test, 15 * MINUTE_MS);
    }

    const links = await countLinks(test.deps.db);
    expect(kills).toBeGreaterThan(3);
    expect((await readSend(test, id)).counts).toEqual({ pending: 0, sent: 200 });
    expect(links.size).toBe(200);
    expect(new Set([...links.values()].map(String))).toEqual(new Set(["1,1"]));
  }, 120_000);
});

describe("200 bookings by filter", () => {
  it("fare as the dry run said, and a second run sends nothing", async () => {
    const test = await createTestApp();
    test.emulator.crowd(140);
    const filter = { from: "2027-01-01" };

    const dry = await postSend(test, { filter, dryRun: true });
    const real = await postSend(test, { filter });
    const sent = test.outbox.messages().length;
    const again = await postSend(test, { filter });

    expect(real.send.total).toBeGreaterThanOrEqual(200);
    expect(outcomesOf(real.send)).toEqual(outcomesOf(dry.send));
    expect(sent).toBe(real.send.counts.sent);
    expect(again.send.counts.sent).toBeUndefined();
    expect(again.send.counts.already_sent).toBe(real.send.counts.sent);
    expect(test.outbox.messages()).toHaveLength(sent);
  }, 120_000);
});

describe("several runners at once", () => {
  it("send each link of one send once", async () => {
    const test = await createTestApp();
    const eventId = test.emulator.crowd(30);
    const id = await recordSend(test, await idsOf(test, eventId));

    await Promise.all(Array.from({ length: 4 }, () => runSends(test.deps, ALL)));
    await settleAll(test);

    expect((await readSend(test, id)).counts).toEqual({ pending: 0, sent: 30 });
    expect(test.outbox.messages()).toHaveLength(30);
  });

  it("send each link once although its first runner only seemed dead", async () => {
    const test = await createTestApp();
    // Nothing but the lease keeps this one from sending it twice.
    const id = await recordSend(test, [appointment], { again: true });
    const resume = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const slow: Database = {
      run: (statement) => test.deps.db.run(statement),
      async batch(statements) {
        reached.resolve();
        await resume.promise;
        return test.deps.db.batch(statements);
      },
    };
    const first = runSends({ ...test.deps, db: slow }, ALL);
    await reached.promise;
    passTime(test, 3 * MINUTE_MS);

    await runSends(test.deps, ALL);
    resume.resolve();
    await first;
    await settleAll(test);

    expect((await readSend(test, id)).counts).toEqual({ pending: 0, sent: 1 });
    expect(await countLinks(test.deps.db)).toEqual(new Map([[appointment, [1, 1]]]));
  });

  it("send each link once although two sends name the same booking", async () => {
    const test = await createTestApp();
    const ids = [await recordSend(test, [appointment]), await recordSend(test, [appointment])];

    await Promise.all(ids.map((id) => runSends(test.deps, { ...ALL, id })));
    await settleAll(test);

    const outcomes = await Promise.all(ids.map(async (id) => (await readSend(test, id)).items?.[0]?.outcome));
    expect(outcomes.toSorted()).toEqual(["already_sent", "sent"]);
    expect(test.outbox.messages()).toHaveLength(1);
  });
});

describe("a send that is bounded", () => {
  it("goes on from where the last invocation stopped", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, [appointment, appointmentPast, appointmentSmsOnly]);

    const begun = await runSends(test.deps, { maxItems: 2 });
    const halfway = (await callApi(test, "GET /api/sends")).body.sends;
    await runSends(test.deps, { maxItems: 2 });

    expect(begun).toBe(2);
    expect(halfway).toMatchObject([
      { state: "running", counts: { pending: 1, sent: 1, nothing_allowed: 1 } },
    ]);
    expect(await readSend(test, id)).toMatchObject({ state: "done", counts: { pending: 0, sent: 2 } });
  });

  it("lets a short send have its turn before a long one is through", async () => {
    const test = await createTestApp();
    const eventId = test.emulator.crowd(50);
    const long = await recordSend(test, await idsOf(test, eventId), { dryRun: true });
    await runSends(test.deps, { maxItems: 5 });
    passTime(test, 10);
    const short = await recordSend(test, [appointment], { dryRun: true });

    await runSends(test.deps, { maxItems: 2 });

    expect((await readSend(test, short)).state).toBe("done");
    const { rows } = await test.deps.db.run({
      sql: "SELECT count(*) AS pending FROM send_items WHERE send_id = ? AND outcome = 'pending'",
      params: [long],
    });
    expect(Number(rows[0]?.pending)).toBeGreaterThan(40);
  });
});

describe("a send that Wix throttles", () => {
  it.each(["getAnonymousActionToken", "getBookingAnonymously", "getServiceAnonymously"])(
    "at %s rests as long as Wix asks, and fails nothing",
    async (call) => {
      const test = await createTestApp();
      test.emulator.addFault({ call, kind: "throttle", retryAfterSeconds: 40, times: 1 });
      const id = await recordSend(test, [appointment, appointmentSmsOnly]);

      await runSends(test.deps, ALL);
      const throttled = (await callApi(test, "GET /api/sends")).body.sends;
      passTime(test, 30_000);
      const early = await runSends(test.deps, ALL);
      passTime(test, 11_000);
      await runSends(test.deps, ALL);
      await settleAll(test);

      expect(throttled).toMatchObject([{ state: "running" }]);
      expect(early).toBe(0);
      expect((await readSend(test, id)).counts).toEqual({ pending: 0, sent: 2 });
      expect(test.outbox.messages()).toHaveLength(2);
    },
  );

  it("begins no more in a minute than its share of what Wix grants, however many runners there are", async () => {
    const live = await createTestApp({ vars: LIVE });
    const eventId = live.emulator.crowd(30);
    const id = await recordSend(live, await idsOf(live, eventId), { dryRun: true });

    const begun = await Promise.all([runSends(live.deps, ALL), runSends(live.deps, ALL)]);
    const again = await runSends(live.deps, ALL);
    passTime(live, MINUTE_MS);
    const next = await runSends(live.deps, ALL);

    expect(begun[0] + begun[1]).toBe(10);
    expect(again).toBe(0);
    expect(next).toBe(10);
    const { counts } = (await callApi(live, `GET /api/sends/${id}?items=false`)).body;
    expect(counts).toEqual({ pending: 10, will_send: 20 });
  });

  it("leaves customers their part of the gateway's own budget", async () => {
    const test = await createTestApp();
    const { apiKey, siteId } = test.emulator.credentials;
    const config: WixConfig = {
      apiUrl: "https://www.wixapis.com",
      credentials: { kind: "api_key", apiKey, siteId },
    };
    const bookings = createWixGateway({
      config,
      fetch: test.emulator.fetch,
      clock: test.emulator.now,
      requestsPerMinute: { business: 10, anonymous: Number.POSITIVE_INFINITY },
    });
    const eventId = test.emulator.crowd(30);
    await recordSend(test, await idsOf(test, eventId), { dryRun: true });

    await runSends({ ...test.deps, bookings }, ALL);
    const customer = await bookings.mintToken(appointment);

    expect(customer.ok).toBe(true);
    expect((await callApi(test, "GET /api/sends")).body.sends).toMatchObject([{ state: "running" }]);
  });
});

const LIVE = {
  DEMO: "0",
  WIX_API_KEY: "key",
  WIX_SITE_ID: "517e0000-0000-4000-8000-000000000001",
  WIX_REQUESTS_PER_MINUTE: "20",
  SMTP_URL: "smtp://localhost",
  MAIL_FROM: "bookings@example.com",
};
