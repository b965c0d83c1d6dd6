import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { send, sendList } from "../../src/routes/api/send-schemas.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";
import { outcomesOf, postSend, readSend, settleAll } from "../support/sends.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const DAY_MS = 24 * 3_600_000;
const { appointment, appointmentCancelled, appointmentNoContact, appointmentSmsOnly, appointmentPast } =
  EXAMPLE_BOOKINGS;

describe("a send", () => {
  it("says of each booking what became of it, whatever is wrong with the others", async () => {
    const test = await createTestApp();
    const bookingIds = [
      appointment,
      UNKNOWN,
      appointmentNoContact,
      appointmentCancelled,
      appointmentPast,
      appointmentSmsOnly,
      appointment.toUpperCase(),
    ];

    const { status, headers, send } = await postSend(test, { bookingIds });

    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/api/sends/${send.id}`);
    expect(send).toMatchObject({ state: "done", dryRun: false, createdBy: "tests", total: 6 });
    expect(send.counts).toEqual({ pending: 0, sent: 2, not_found: 1, no_contact: 1, nothing_allowed: 2 });
    expect(send.items).toMatchObject([
      { bookingId: appointment, outcome: "sent", channels: ["email"] },
      { bookingId: UNKNOWN, outcome: "not_found" },
      { bookingId: appointmentNoContact, outcome: "no_contact" },
      { bookingId: appointmentCancelled, outcome: "nothing_allowed", reason: "canceled" },
      { bookingId: appointmentPast, outcome: "nothing_allowed", reason: "past" },
      { bookingId: appointmentSmsOnly, outcome: "sent", channels: ["sms"] },
    ]);
  });

  it("sends each link it tells of", async () => {
    const test = await createTestApp();

    const { send } = await postSend(test, {
      bookingIds: [appointment, appointmentSmsOnly],
      note: "Bring a mat.",
    });
    await settleAll(test);

    const [mailed] = send.items ?? [];
    const link = await callApi(test, `GET /api/links/${mailed?.linkId}`);
    expect(link.body).toMatchObject({ bookingId: appointment, createdBy: "tests" });
    expect(link.body.messages).toMatchObject([{ channel: "email", state: "accepted" }]);
    const messages = test.outbox.messages();
    expect(messages.map(({ channel }) => channel).toSorted()).toEqual(["email", "sms"]);
    expect(JSON.stringify(messages)).toContain("Bring a mat.");
  });

  it("keeps no note in clear, and none at all once it is done", async () => {
    const test = await createTestApp();
    await postSend(test, { bookingIds: [appointment], note: "Bring a mat." });

    const { rows } = await test.deps.db.run({ sql: "SELECT * FROM sends", params: [] });

    expect(rows).toMatchObject([{ sealed: null }]);
    expect(test.logged.join()).not.toContain("mat");
  });

  it("goes by all channels that it names, or not at all", async () => {
    const test = await createTestApp();

    const { send } = await postSend(test, {
      bookingIds: [appointment, appointmentSmsOnly],
      channels: ["email", "sms"],
    });

    expect(send.items).toMatchObject([
      { outcome: "sent", channels: ["email", "sms"] },
      { outcome: "no_contact", channels: ["email"] },
    ]);
  });

  it("sends a link for looking only when it is forced to", async () => {
    const test = await createTestApp();

    const { send } = await postSend(test, { bookingIds: [appointmentPast], force: true });

    expect(send.items).toMatchObject([{ outcome: "sent" }]);
  });

  it("sends nothing to who opted out, and says so", async () => {
    const test = await createTestApp();
    const { keyring, db } = test.deps;
    const found = await test.deps.bookings.queryBookings({ ids: [appointment], limit: 1 });
    const [booking] = found.ok ? found.value.bookings : [];
    const { email = "", phone = "" } = booking?.contact ?? {};
    for (const [channel, address] of [
      ["email", email],
      ["sms", phone.replaceAll(/[^+\d]/g, "")],
    ] as const) {
      await db.run({
        sql: `INSERT INTO suppressions (recipient_ref, id, channel, reason, created_ms) VALUES (?, ?, ?, ?, ?)`,
        params: [
          await keyring.ref("recipient", address.toLowerCase()),
          `sup_${channel}`,
          channel,
          "opted_out",
          1,
        ],
      });
    }

    const { send } = await postSend(test, { bookingIds: [appointment] });
    await settleAll(test);

    expect(send.items).toMatchObject([{ outcome: "suppressed", reason: "opted_out" }]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("sends nothing again within a day, and says when it was sent", async () => {
    const test = await createTestApp();
    const first = await postSend(test, { bookingIds: [appointment] });
    test.emulator.setNow(test.emulator.now() + DAY_MS - 60_000);

    const second = await postSend(test, { bookingIds: [appointment] });
    await settleAll(test);

    const [sent] = first.send.items ?? [];
    expect(second.send.items).toEqual([
      { bookingId: appointment, outcome: "already_sent", sentAt: sent?.sentAt },
    ]);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it.each([
    ["a day later", { bookingIds: [appointment] }, DAY_MS + 1_000],
    ["when it is told to", { bookingIds: [appointment], again: true }, 0],
  ])("sends it again %s", async (_, json, laterMs) => {
    const test = await createTestApp();
    await postSend(test, { bookingIds: [appointment] });
    test.emulator.setNow(test.emulator.now() + laterMs);

    const { send } = await postSend(test, json);

    expect(send.items).toMatchObject([{ outcome: "sent" }]);
  });

  it("is made once for its Idempotency-Key, and told as it stands", async () => {
    const test = await createTestApp();
    const call = { headers: { "idempotency-key": "one" } };
    const first = await postSend(test, { bookingIds: [appointment], again: true }, call);

    const second = await postSend(test, { bookingIds: [appointment], again: true }, call);
    const other = await postSend(test, { bookingIds: [appointmentSmsOnly] }, call);

    expect(second.status).toBe(202);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(second.send).toEqual(first.send);
    expect(other.body.type).toBe("/api/docs#problem-idempotency-key-reused");
    expect((await callApi(test, "GET /api/sends")).body.sends).toHaveLength(1);
  });

  it("takes a thousand ids in one body", async () => {
    const test = await createTestApp();
    const bookingIds = Array.from(
      { length: 1_000 },
      (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    );

    const { status, body } = await callApi(test, "POST /api/sends", { json: { bookingIds, dryRun: true } });
    await callApi(test, `DELETE /api/sends/${body.id}`);

    expect(status).toBe(202);
    expect(body.total).toBe(1_000);
  });

  it("takes no body that is larger", async () => {
    const test = await createTestApp();

    const answer = await postSend(test, { bookingIds: [appointment], note: "x".repeat(65_536) });

    expect(answer.status).toBe(413);
  });
});

describe("a dry run", () => {
  it("says what the real one then does, and does nothing", async () => {
    const test = await createTestApp();
    const filter = { from: "2027-01-01" };

    const dry = await postSend(test, { filter, dryRun: true });
    await settleAll(test);
    const linksAfterDryRun = (await test.deps.db.run({ sql: "SELECT id FROM links", params: [] })).rows;
    const real = await postSend(test, { filter });

    expect(linksAfterDryRun).toEqual([]);
    expect(dry.send.state).toBe("done");
    expect(new Set(dry.send.items?.map(({ outcome }) => outcome)).size).toBeGreaterThan(2);
    expect(outcomesOf(real.send)).toEqual(outcomesOf(dry.send));
  });

  it("knows what was sent already", async () => {
    const test = await createTestApp();
    await postSend(test, { bookingIds: [appointment] });

    const { send } = await postSend(test, { bookingIds: [appointment, appointmentSmsOnly], dryRun: true });

    expect(send.items).toMatchObject([{ outcome: "already_sent" }, { outcome: "will_send" }]);
  });
});

describe("looking sends up", () => {
  it.each(["GET /api/sends/none", "DELETE /api/sends/none", "GET /api/sends/none/events"] as const)(
    "%s says that there is none",
    async (request) => {
      const answer = await callApi(await createTestApp(), request);

      expect(answer.status).toBe(404);
      expect(answer.body.type).toBe("/api/docs#problem-send-not-found");
    },
  );

  it.each(["GET /api/sends", "GET /api/sends/x", "POST /api/sends", "GET /api/sends/x/events"] as const)(
    "%s is for staff",
    async (request) => {
      const answer = await callApi(await createTestApp(), request, { key: null });

      expect(answer.status).toBe(401);
    },
  );

  it("answers what its schema says, with its items or without", async () => {
    const test = await createTestApp();
    const { send: made } = await postSend(test, { bookingIds: [appointment, UNKNOWN, appointmentPast] });

    const whole = await readSend(test, made.id);
    const short = await callApi(test, `GET /api/sends/${made.id}?items=false`);
    const list = await callApi(test, "GET /api/sends");

    expect(safeParse(send, whole).issues).toBeUndefined();
    expect(whole).toEqual(made);
    const { items: _, ...rest } = whole;
    expect(short.body).toEqual(rest);
    expect(safeParse(sendList, list.body).issues).toBeUndefined();
    expect(list.body.sends).toEqual([rest]);
  });
});
