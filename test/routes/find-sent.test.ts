import { describe, expect, it } from "vitest";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { recipientRef } from "../../src/delivery/suppression.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { runFinds } from "../../src/find/run.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import { err } from "../../src/result.ts";
import { insertSuppression } from "../../src/store/suppressions.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { postFind, readSent, workOffFinds } from "../support/finding.ts";
import { changed } from "../support/gateway.ts";
import { passTime } from "../support/sends.ts";

const MINUTE_MS = 60_000;
const { appointment, appointmentCancelOnly, appointmentMoveOnly, course } = EXAMPLE_BOOKINGS;
const ANA = "ana.lost@example.com";
const NUMBER = "+447700900990";
const COMING = [
  appointment,
  appointmentCancelOnly,
  appointmentMoveOnly,
  EXAMPLE_BOOKINGS.appointmentPending,
  EXAMPLE_BOOKINGS.appointmentOnline,
  EXAMPLE_BOOKINGS.appointmentFree,
  EXAMPLE_BOOKINGS.class,
  course,
  EXAMPLE_BOOKINGS.waitingList,
];

/** An app whose bookings of these ids are Ana's. */
async function openAnas(ids: readonly string[], contact = { email: ANA, phone: NUMBER }): Promise<TestApp> {
  const test = await createTestApp();
  for (const id of ids) test.emulator.changeContact(id, contact);
  return test;
}

const byStart = ({ emulator }: TestApp, ids: readonly string[]) =>
  emulator
    .bookings()
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => a.startDate.localeCompare(b.startDate))
    .map(({ id }) => id);

const readRequests = async ({ deps }: TestApp) =>
  (await deps.db.run({ sql: "SELECT state, sealed FROM find_requests", params: [] })).rows;

const queriesSince = ({ emulator }: TestApp, callsBefore: number) =>
  emulator
    .calls()
    .slice(callsBefore)
    .filter(({ call }) => call === "queryExtendedBookings").length;

/** A carrier's word that the handset was off all the time. */
const neverTaken = (providerId: string) => ({
  providerId,
  status: "undelivered",
  outcome: { kind: "undelivered", code: "30003", cause: "handset_away" } as const,
});

describe("nothing is sent", () => {
  it("to an address that is on no booking's file, though it is much like one", async () => {
    const test = await openAnas([appointment]);

    for (const email of ["ana.lost+other@example.com", "analost@example.com", "ana.lost@example.org"]) {
      await postFind(test, { email });
    }
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: [], bookings: [] });
    expect(await readRequests(test)).toEqual(
      Array.from({ length: 3 }, () => ({ state: "done", sealed: "" })),
    );
  });

  it("to a number that is on no booking's file", async () => {
    const test = await openAnas([appointment]);

    await postFind(test, { phone: "+447700900991" });
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: [], bookings: [] });
  });

  it("for bookings that are over, under way, called off or were never finished", async () => {
    const test = await openAnas([
      EXAMPLE_BOOKINGS.appointmentPast,
      EXAMPLE_BOOKINGS.appointmentRunning,
      EXAMPLE_BOOKINGS.appointmentCancelled,
      EXAMPLE_BOOKINGS.appointmentDeclined,
      EXAMPLE_BOOKINGS.created,
    ]);

    await postFind(test, { email: ANA, phone: NUMBER });
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: [], bookings: [] });
  });

  it("to whoever opted out", async () => {
    const test = await openAnas([appointment]);
    const ref = await recipientRef(test.deps.keyring, ANA);
    await test.deps.db.batch([
      insertSuppression({
        recipientRef: ref,
        id: "sup",
        channel: "email",
        reason: "opted_out",
        createdAtMs: 1,
      }),
    ]);

    await postFind(test, { email: ANA });
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: [], bookings: [] });
  });

  it("for a booking whose link went to the same address within ten minutes, and later it is", async () => {
    const test = await openAnas([appointment]);
    await callApi(test, "POST /api/links", { json: { bookingId: appointment, channels: ["email"] } });

    await postFind(test, { email: ANA });
    await workOffFinds(test);
    const before = test.outbox.messages().length;
    passTime(test, 11 * MINUTE_MS);
    await postFind(test, { email: ANA });
    await workOffFinds(test);

    expect([before, test.outbox.messages().length]).toEqual([1, 2]);
  });

  it("once the file has changed between the search and the message", async () => {
    const test = await openAnas([appointment]);
    await postFind(test, { email: ANA });
    passTime(test, MINUTE_MS);
    await runFinds(test.deps, { maxRequests: 10, maxPages: 10 });

    test.emulator.changeContact(appointment, { email: "somebody.else@example.com" });
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: [], bookings: [] });
  });

  it("a fourth time within an hour, nor by one network to a thirty-first contact; after it, again", async () => {
    const test = await openAnas([appointment]);
    for (let time = 0; time < 4; time += 1) {
      await postFind(test, { email: ANA });
      await workOffFinds(test);
      passTime(test, 11 * MINUTE_MS);
    }
    const ofContact = test.outbox.messages().length;

    for (let index = 0; index < 30; index += 1)
      await postFind(test, { email: `stranger${index}@example.com` });
    test.emulator.changeContact(course, { email: "late@example.com" });
    await postFind(test, { email: "late@example.com" });
    await workOffFinds(test);
    const ofNetwork = test.outbox.messages().length - ofContact;
    passTime(test, 61 * MINUTE_MS);
    await postFind(test, { email: "late@example.com" });
    await workOffFinds(test);

    expect([ofContact, ofNetwork, test.outbox.messages().length]).toEqual([3, 0, 4]);
  });
});

describe("a link is sent", () => {
  it.each(["ana.lost@example.com", "ANA.Lost@Example.COM", " ana.lost@example.com "])(
    "to the address on file, however it is typed: %j",
    async (email) => {
      const test = await openAnas([appointment]);

      await postFind(test, { email });
      await workOffFinds(test);

      expect(await readSent(test)).toEqual({ to: [`email ${ANA}`], bookings: [appointment] });
    },
  );

  it("to an address that is on file in other letters, as it is on file", async () => {
    const test = await openAnas([appointment], { email: "Ana.LOST@example.com", phone: NUMBER });

    await postFind(test, { email: ANA });
    await workOffFinds(test);

    expect(await readSent(test)).toEqual({ to: ["email Ana.LOST@example.com"], bookings: [appointment] });
  });

  it.each(["+447700900990", "07700 900990", "+44 (0)7700 900-990", "0044 7700 900 990"])(
    "to the number on file, however it is typed: %s",
    async (phone) => {
      const test = await openAnas([appointment], { email: ANA, phone: "07700 900990" });

      await postFind(test, { phone });
      await workOffFinds(test);

      expect(await readSent(test)).toEqual({ to: [`sms ${NUMBER}`], bookings: [appointment] });
    },
  );

  it("to both, when both were given", async () => {
    const test = await openAnas([appointment]);

    await postFind(test, { email: ANA, phone: NUMBER });
    await workOffFinds(test);

    expect((await readSent(test)).to.toSorted()).toEqual([`email ${ANA}`, `sms ${NUMBER}`]);
  });

  it("for each of the five soonest coming bookings, and no more", async () => {
    const test = await openAnas(COMING);

    await postFind(test, { email: ANA });
    await workOffFinds(test);

    const { to, bookings } = await readSent(test);
    expect(to).toEqual(Array.from({ length: 5 }, () => `email ${ANA}`));
    expect(bookings.toSorted()).toEqual(byStart(test, COMING).slice(0, 5).toSorted());
  });

  it("by number as well, although Wix cannot be asked by number", async () => {
    const test = await openAnas(COMING);

    await postFind(test, { phone: NUMBER });
    await workOffFinds(test);

    expect((await readSent(test)).bookings.toSorted()).toEqual(byStart(test, COMING).slice(0, 5).toSorted());
  });

  it("also when nothing can be done any more but look", async () => {
    const test = await openAnas([EXAMPLE_BOOKINGS.appointmentLockedByPolicy]);

    await postFind(test, { email: ANA });
    await workOffFinds(test);

    expect((await readSent(test)).bookings).toEqual([EXAMPLE_BOOKINGS.appointmentLockedByPolicy]);
  });

  it("that opens the booking, in the language in which it was asked for", async () => {
    const test = await openAnas([appointment]);

    await postFind(test, { email: ANA }, { "accept-language": "de-AT,de;q=0.9" });
    await workOffFinds(test);

    const link = test.outbox.messages()[0]?.links.find((url) => url.includes("/b/")) ?? "";
    const page = await test.app.request(new URL(link).pathname);
    const { rows } = await test.deps.db.run({
      sql: "SELECT locale, locale_chosen, created_by FROM links",
      params: [],
    });
    expect(page.status).toBe(200);
    expect(rows).toEqual([{ locale: "de-AT", locale_chosen: 1, created_by: "find" }]);
  });

  it("with no email in a text's stead, as a link of staff's has: only what was typed is written to", async () => {
    const test = await openAnas([appointment, course]);
    await callApi(test, "POST /api/links", { json: { bookingId: course, channels: ["sms"] } });
    await postFind(test, { phone: NUMBER });
    await workOffFinds(test);
    const { rows } = await test.deps.db.run({ sql: "SELECT id FROM messages", params: [] });

    passTime(test, 245 * MINUTE_MS);
    for (const { id } of rows) await receiveReceipt(test.deps, String(id), neverTaken(String(id)));
    await workOffFinds(test);

    const mails = test.outbox.messages().filter(({ channel }) => channel === "email");
    const booked = await test.deps.db.run({
      sql: "SELECT booking_id FROM messages WHERE channel = 'email'",
      params: [],
    });
    expect(rows).toHaveLength(2);
    expect(mails).toHaveLength(1);
    expect(booked.rows).toEqual([{ booking_id: course }]);
  });
});

describe("a request", () => {
  it("is not worked on before its time, so that no answer to another can tell of it", async () => {
    const test = await openAnas([appointment]);
    const callsBefore = test.emulator.calls().length;
    await postFind(test, { email: ANA });
    passTime(test, 3_000);

    const worked = await runFinds(test.deps, { maxRequests: 10, maxPages: 10 });

    expect(worked).toBe(0);
    expect(queriesSince(test, callsBefore)).toBe(0);
  });

  it("tells the host when it will be due", async () => {
    const woken: number[] = [];
    const test = await createTestApp({ deps: { wakeAt: (dueMs) => woken.push(dueMs) } });
    const nowMs = test.deps.clock();

    await postFind(test, { email: ANA });

    expect(woken).toHaveLength(1);
    expect(woken[0]).toBeGreaterThanOrEqual(nowMs + 4_000);
    expect(woken[0]).toBeLessThan(nowMs + 13_000);
  });

  it("whose runner died is taken up by the next one, and answered once", async () => {
    const test = await openAnas([appointment]);
    await postFind(test, { email: ANA });
    passTime(test, 15_000);
    const dying: Partial<TestApp["deps"]> = {
      db: {
        run: (statement) => test.deps.db.run(statement),
        batch: () => Promise.reject(new Error("The process is gone")),
      },
    };
    await runFinds({ ...test.deps, ...dying }, { maxRequests: 10, maxPages: 10 });
    await workOffFinds(test);
    const tooSoon = test.outbox.messages().length;

    passTime(test, 3 * MINUTE_MS);
    await workOffFinds(test);
    await workOffFinds(test);

    expect([tooSoon, test.outbox.messages().length]).toEqual([0, 1]);
  });

  it("that two runners work on at once is answered once", async () => {
    const test = await openAnas([appointment]);
    await postFind(test, { email: ANA });
    passTime(test, 15_000);
    const run = () => runFinds(test.deps, { maxRequests: 10, maxPages: 10 });

    const worked = await Promise.all([run(), run(), run()]);
    await workOffFinds(test);

    expect(worked.toSorted()).toEqual([0, 0, 1]);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it.each([
    ["unavailable", 1.5 * MINUTE_MS],
    ["unauthorized", 1.5 * MINUTE_MS],
    ["throttled", 5 * MINUTE_MS],
  ] as const)("waits while Wix is %s, and is answered then", async (kind, laterMs) => {
    const test = await openAnas([appointment]);
    const failure = kind === "throttled" ? { kind, retryAfterSeconds: 240 } : { kind };
    await postFind(test, { email: ANA });

    await workOffFinds(test, { bookings: failing(test.deps.bookings, failure) });
    const waiting = await readRequests(test);
    passTime(test, laterMs);
    await workOffFinds(test);

    expect(waiting[0]?.state).toBe("waiting");
    expect(await readSent(test)).toEqual({ to: [`email ${ANA}`], bookings: [appointment] });
  });

  it("is given up after half an hour, and whom it was from is erased", async () => {
    const test = await openAnas([appointment]);
    await postFind(test, { email: ANA });

    passTime(test, 31 * MINUTE_MS);
    await workOffFinds(test);

    expect(await readRequests(test)).toEqual([{ state: "done", sealed: "" }]);
    expect(test.outbox.messages()).toEqual([]);
    expect(test.logged.join("\n")).toContain("find_given_up");
  });

  it("by number reads no more of Wix's pages than it may, the same for several at once", async () => {
    const test = await openAnas([]);
    for (const phone of ["+447700900991", "+447700900992", "+447700900993"]) await postFind(test, { phone });
    passTime(test, 15_000);
    const before = test.emulator.calls().length;

    await runFinds(test.deps, { maxRequests: 10, maxPages: 1 });

    expect(queriesSince(test, before)).toBe(1);
    expect(await readRequests(test)).toEqual(
      Array.from({ length: 3 }, () => ({ state: "done", sealed: "" })),
    );
  });

  it("leaves no address, number or name in the log", async () => {
    const test = await openAnas([appointment]);

    await postFind(test, { email: ANA, phone: NUMBER });
    await workOffFinds(test);

    const log = test.logged.join("\n");
    expect(test.outbox.messages()).toHaveLength(2);
    expect(log).not.toContain("ana.lost");
    expect(log).not.toContain("7700900990");
  });
});

function failing(bookings: BookingGateway, failure: Parameters<typeof err>[0]): BookingGateway {
  return changed(bookings, { queryBookings: async () => err(failure) as never });
}
