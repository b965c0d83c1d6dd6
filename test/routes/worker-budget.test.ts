import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { createApp } from "../../src/app.ts";
import { parsePhone } from "../../src/domain/contact/contact.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import {
  countQueries,
  MAX_QUERIES,
  QUERIES_OF_A_REQUEST,
  STAY_TICK_LIMITS,
  WORKER_TICK_LIMITS,
} from "../../src/hosts/worker-budget.ts";
import type { SendFailure, TextReceipt, TextSender } from "../../src/ports/messages.ts";
import type { Database } from "../../src/ports/storage.ts";
import { takeReply } from "../../src/replies/take.ts";
import { err, ok } from "../../src/result.ts";
import { tick } from "../../src/tick.ts";
import { cancelForm, dyingApp, sendLink } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { postFind } from "../support/finding.ts";
import { submitForm } from "../support/forms.ts";
import { passTime, recordSend, settleAll } from "../support/sends.ts";

const MINUTE_MS = 60_000;
/** What a free invocation may ask of others (Workers: Limits, Subrequests). */
const MAX_REQUESTS = 50;
const TICKS = 25;

const CHANNELS = ["email", "sms"] as const;
const ACTED_ON = [EXAMPLE_BOOKINGS.appointment, EXAMPLE_BOOKINGS.class];
const HELD = [EXAMPLE_BOOKINGS.appointmentSecondLocation, EXAMPLE_BOOKINGS.classParty];
const SENT_TO = [
  EXAMPLE_BOOKINGS.appointmentMoveOnly,
  EXAMPLE_BOOKINGS.appointmentCancelOnly,
  EXAMPLE_BOOKINGS.course,
];
const LOOKED_FOR = [
  EXAMPLE_BOOKINGS.appointmentFree,
  EXAMPLE_BOOKINGS.appointmentOnline,
  EXAMPLE_BOOKINGS.waitingList,
];
const CUSTOMER = { email: "ana.lost@example.com", phone: "+447700900990" };

interface Providers {
  readonly failure: SendFailure | undefined;
  readonly found: TextReceipt | undefined;
}

const WELL: Providers = { failure: undefined, found: undefined };
const LOST: SendFailure = { kind: "unknown", code: "timeout" };
const DEAD: TextReceipt = {
  providerId: "SM1",
  status: "undelivered",
  outcome: { kind: "undelivered", code: "30005", cause: "dead_recipient" },
};

/** A customer answers the text that they got, and nobody has dealt with it yet. */
async function takeReplyAbout({ deps, emulator }: TestApp, bookingId: string): Promise<void> {
  const phone = emulator.bookings().find(({ id }) => id === bookingId)?.contactDetails.phone ?? "";
  const parsed = parsePhone(phone, "GB");
  if (!parsed.ok) throw new Error("No number to write from");
  const reply = { providerId: bookingId, body: "CANCEL", hasMedia: false, kind: "cancel" } as const;
  await takeReply(deps, { ...reply, phone: parsed.value }, undefined);
}

/** An app with everything to do at once that a tick can do, and a count of what that takes. */
async function openBusyApp() {
  const real = await openDatabase();
  const count = { queries: 0, requests: 0 };
  let providers = WELL;
  const db: Database = {
    run(statement) {
      count.queries += 1;
      return real.run(statement);
    },
    batch(statements) {
      count.queries += statements.length;
      return real.batch(statements);
    },
  };
  const take = async () => {
    count.requests += 1;
    const { failure } = providers;
    return failure === undefined ? ok({ providerId: crypto.randomUUID() }) : err(failure);
  };
  const ask = async () => {
    count.requests += 1;
    return ok(providers.found);
  };
  const textSender: TextSender = { send: take, find: ask, check: ask };
  const mailer = { send: take, batch: () => ({ send: take, close() {} }) };
  const wakeAt = () => {
    count.requests += 1;
  };
  const test = await createTestApp({ deps: { db, mailer, textSender, wakeAt } });

  for (const bookingId of ACTED_ON) {
    const { path } = await sendLink(test, { bookingId, channels: CHANNELS });
    await submitForm(dyingApp(test), await cancelForm(test, path));
  }
  const holding = createApp({ ...test.deps, config: { ...test.deps.config, undoSeconds: 60 } });
  for (const bookingId of HELD) {
    const { path } = await sendLink(test, { bookingId, channels: CHANNELS });
    await submitForm(holding, await cancelForm(test, path));
  }
  providers = { ...WELL, failure: LOST };
  for (const bookingId of SENT_TO) await sendLink(test, { bookingId, channels: CHANNELS });
  await settleAll(test);
  for (const bookingId of SENT_TO.slice(0, 2)) await takeReplyAbout(test, bookingId);
  await recordSend(test, SENT_TO, { again: true, channels: [...CHANNELS] });
  for (const bookingId of LOOKED_FOR) test.emulator.changeContact(bookingId, CUSTOMER);
  await postFind(test, CUSTOMER);

  /** Runs the Worker's tick each minute; the most that any of them took, and what is left to do. */
  async function runTicks(meet: (tick: number) => Providers) {
    const most = { queries: 0, requests: 0 };
    for (let number = 1; number <= TICKS; number += 1) {
      providers = meet(number);
      passTime(test, MINUTE_MS);
      Object.assign(count, { queries: 0, requests: 0 });
      const wixBefore = test.emulator.calls().length;
      const counted = countQueries(test.deps.db);
      await tick({ ...test.deps, db: counted.db, stopping: counted.spent }, WORKER_TICK_LIMITS);
      await settleAll(test);
      most.queries = Math.max(most.queries, count.queries);
      most.requests = Math.max(most.requests, count.requests + test.emulator.calls().length - wixBefore);
    }
    const { rows } = await real.run({
      sql: `SELECT (SELECT count(*) FROM messages WHERE state IN ('queued', 'leased', 'unknown', 'retry_wait')) AS messages,
        (SELECT count(*) FROM actions WHERE look_ms IS NOT NULL) AS actions,
        (SELECT count(*) FROM send_items WHERE outcome = 'pending') AS items,
        (SELECT count(*) FROM find_requests WHERE state = 'waiting') AS finds,
        (SELECT count(*) FROM replies WHERE state = 'waiting' OR known = 0) AS replies,
        (SELECT count(*) FROM send_items WHERE send_id LIKE 'fnd%') AS found`,
      params: [],
    });
    const cancelled = test.emulator
      .bookings()
      .filter(({ id, status }) => HELD.includes(id) && status === "CANCELED");
    return { most, left: rows[0], cancelled: cancelled.length };
  }
  /** What a request to find takes that stays and goes on with what is due. */
  async function runStay() {
    passTime(test, MINUTE_MS);
    Object.assign(count, { queries: 0, requests: 0 });
    await postFind(test, { email: "another@example.com", phone: "+447700900991" });
    const ofRequest = count.queries;
    const counted = countQueries(test.deps.db, QUERIES_OF_A_REQUEST);
    await tick({ ...test.deps, db: counted.db, stopping: counted.spent }, STAY_TICK_LIMITS);
    await settleAll(test);
    return { ofRequest, queries: count.queries };
  }

  return { runTicks, runStay };
}

describe("a request of a free Worker that stays until what it asked for is due", () => {
  it("keeps to the queries of one invocation, its own included", async () => {
    const { runStay } = await openBusyApp();

    const stays = [await runStay(), await runStay(), await runStay()];

    expect(Math.max(...stays.map(({ ofRequest }) => ofRequest))).toBeLessThanOrEqual(QUERIES_OF_A_REQUEST);
    expect(Math.max(...stays.map(({ queries }) => queries))).toBeLessThanOrEqual(MAX_QUERIES);
  });
});

describe("a tick of a free Worker with everything to do at once", () => {
  it.each<readonly [string, (tick: number) => Providers]>([
    ["all is well", () => WELL],
    ["every answer is lost", () => ({ ...WELL, failure: LOST })],
    ["texts are found, and their numbers dead", () => ({ failure: LOST, found: DEAD })],
    [
      "nobody answers at first",
      (number) =>
        number < 4 ? { ...WELL, failure: { kind: "unreachable", code: "X", answered: false } } : WELL,
    ],
    [
      "credentials are broken at first",
      (number) => (number < 4 ? { ...WELL, failure: { kind: "channel_fault", code: "535" } } : WELL),
    ],
  ])("keeps to its queries and requests, and gets everything done: %s", async (_, meet) => {
    const { runTicks } = await openBusyApp();

    const { most, left, cancelled } = await runTicks(meet);

    expect(most.queries).toBeLessThanOrEqual(MAX_QUERIES);
    expect(most.requests).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(cancelled).toBe(HELD.length);
    expect(left).toEqual({
      messages: 0,
      actions: 0,
      items: 0,
      finds: 0,
      replies: 0,
      found: 2 * LOOKED_FOR.length,
    });
  });
});
