import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createDemo } from "../../src/hosts/demo.ts";
import { createWorker } from "../../src/hosts/worker-app.ts";
import type { Mail, Mailer } from "../../src/ports/messages.ts";
import { err, ok } from "../../src/result.ts";
import { STAFF_KEY } from "../support/app.ts";

const MINUTE_MS = 60_000;
const BOOKINGS = [
  EXAMPLE_BOOKINGS.appointment,
  EXAMPLE_BOOKINGS.appointmentCancelOnly,
  EXAMPLE_BOOKINGS.appointmentMoveOnly,
  EXAMPLE_BOOKINGS.class,
  EXAMPLE_BOOKINGS.course,
];

/** The demo's Worker, with a relay that greylists every mail once and then counts what it takes. */
async function openWorker() {
  const db = await openDatabase();
  const demo = createDemo({ info: () => undefined, error: () => undefined });
  const seen = new Set<string>();
  const taken: string[] = [];
  const send = async ({ messageId }: Mail) => {
    if (!seen.has(messageId)) {
      seen.add(messageId);
      return err({ kind: "unreachable", code: "450", answered: true, whose: "recipient" } as const);
    }
    taken.push(messageId);
    return ok({});
  };
  const mailer: Mailer = { send, batch: () => ({ send, close() {} }) };
  const worker = createWorker(() => ({ outside: { ...demo.outside, mailer }, routes: demo.routes }));
  const mint = async (bookingId: string) => {
    const request = new Request("http://localhost/api/links", {
      method: "POST",
      headers: { authorization: `Bearer ${STAFF_KEY}`, "content-type": "application/json" },
      body: JSON.stringify({ bookingId, channels: ["email"] }),
    });
    expect((await worker.fetch(request)).status).toBe(201);
  };
  return { worker, db, demo, mint, taken };
}

const readStates = async ({ db }: Awaited<ReturnType<typeof openWorker>>) => {
  const { rows } = await db.run({ sql: "SELECT state FROM messages", params: [] });
  return rows.map(({ state }) => state);
};

describe("the Worker's cron trigger", () => {
  it("called twice at once, with a queue's message delivered twice beside it, sends nothing twice", async () => {
    const opened = await openWorker();
    const { worker, demo, mint, taken } = opened;
    for (const bookingId of BOOKINGS) await mint(bookingId);
    expect(taken).toEqual([]);
    demo.world.emulator.setNow(demo.world.emulator.now() + MINUTE_MS);

    const wake = { messages: [{ id: "1", body: "due" }] };
    await Promise.all([worker.scheduled(), worker.queue(wake), worker.scheduled(), worker.queue(wake)]);

    expect(taken).toHaveLength(BOOKINGS.length);
    expect(new Set(taken).size).toBe(BOOKINGS.length);
    expect(await readStates(opened)).toEqual(BOOKINGS.map(() => "accepted"));
  });

  it("that was missed for an hour is made up for by the next one", async () => {
    const opened = await openWorker();
    const { worker, demo, mint, taken } = opened;
    for (const bookingId of BOOKINGS) await mint(bookingId);
    demo.world.emulator.setNow(demo.world.emulator.now() + 60 * MINUTE_MS);

    await worker.scheduled({ cron: "* * * * *" });

    expect(taken).toHaveLength(BOOKINGS.length);
  });

  it("of the hour erases by age and sends nothing", async () => {
    const opened = await openWorker();
    const { worker, db, demo, mint, taken } = opened;
    await mint(EXAMPLE_BOOKINGS.appointment);
    await db.run({ sql: "UPDATE links SET expires_ms = 1", params: [] });
    demo.world.emulator.setNow(demo.world.emulator.now() + MINUTE_MS);

    await worker.scheduled({ cron: "23 * * * *" });

    expect(taken).toEqual([]);
    expect(await readStates(opened)).toEqual([]);
  });
});

describe("the Worker's email route", () => {
  it("takes a delivery report for what it says, and leaves any other mail alone", async () => {
    const opened = await openWorker();
    const { worker, db, demo, mint, taken } = opened;
    await mint(EXAMPLE_BOOKINGS.appointment);
    demo.world.emulator.setNow(demo.world.emulator.now() + MINUTE_MS);
    await worker.scheduled();
    const mail = (text: string) => {
      const raw = new Blob([text]);
      return { raw: raw.stream(), rawSize: raw.size };
    };

    await worker.email(mail(`Subject: Hello\r\n\r\nMessage-ID: ${taken[0]}`));
    const before = await readStates(opened);
    await worker.email(mail(`Action: failed\r\nStatus: 5.1.1\r\n\r\nMessage-ID: ${taken[0]}\r\n`));

    const { rows } = await db.run({ sql: "SELECT reason FROM suppressions", params: [] });
    expect([before, await readStates(opened)]).toEqual([["accepted"], ["bounced"]]);
    expect(rows).toEqual([{ reason: "dead_recipient" }]);
  });
});

describe("the Worker's visitors", () => {
  it("are told apart by the address that Cloudflare names, and by nothing that they write themselves", async () => {
    const { worker, db } = await openWorker();
    const ask = async (email: string, headers: Record<string, string>) => {
      const request = new Request("http://localhost/find", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ email }).toString(),
      });
      expect((await worker.fetch(request)).status).toBe(303);
    };

    await ask("a@example.com", { "cf-connecting-ip": "203.0.113.7" });
    await ask("b@example.com", { "cf-connecting-ip": "203.0.113.7", "x-forwarded-for": "198.51.100.1" });
    await ask("c@example.com", { "cf-connecting-ip": "2001:db8:1:2::1" });
    await ask("d@example.com", { "cf-connecting-ip": "2001:db8:1:2::2" });

    const { rows } = await db.run({
      sql: "SELECT count(*) AS requests FROM find_requests GROUP BY source_ref",
      params: [],
    });
    expect(rows).toEqual([{ requests: 2 }, { requests: 2 }]);
  });
});
