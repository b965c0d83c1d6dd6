import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;
const MINUTE_MS = 60_000;

const send = (test: TestApp, json: object = {}, headers: Record<string, string> = {}) =>
  callApi(test, "POST /api/links", { json: { bookingId, channels: ["email"], ...json }, headers });
const countLinks = async (test: TestApp) => {
  const { body } = await callApi(test, `GET /api/links?bookingId=${bookingId}`);
  return (body.links as readonly unknown[]).length;
};

describe("a second link for the same booking and recipient", () => {
  it("within ten minutes is asked about first, and nothing is made or sent", async () => {
    const test = await createTestApp();
    await send(test);

    const second = await send(test);

    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      type: "/api/docs#problem-sent-recently",
      sentAt: expect.stringMatching(/^2027-05-11T08:00:0/),
    });
    expect(await countLinks(test)).toBe(1);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("is made when the caller says again, or when ten minutes have passed", async () => {
    const test = await createTestApp();
    await send(test);

    const again = await send(test, { again: true });
    test.emulator.setNow(START_MS + 11 * MINUTE_MS);
    const later = await send(test);

    expect([again.status, later.status]).toEqual([201, 201]);
  });

  it("is made when it goes to somebody else, by the other channel, or to nobody", async () => {
    const test = await createTestApp();
    await send(test);

    const others = [
      await send(test, { to: { email: "other@example.com" } }),
      await send(test, { channels: ["sms"] }),
      await send(test, { channels: [] }),
    ];

    expect(others.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it("is made when the first was revoked before it went out, or could not be sent", async () => {
    const test = await createTestApp();
    const { body } = await send(test);
    await test.deps.db.run({
      sql: "UPDATE messages SET state = 'failed', failure_reason = 'other' WHERE link_id = ?",
      params: [body.id],
    });

    expect((await send(test)).status).toBe(201);
  });

  it("counts its answer under an Idempotency-Key as the same request, not as another link", async () => {
    const test = await createTestApp();
    const headers = { "idempotency-key": "once" };

    const answers = [await send(test, {}, headers), await send(test, {}, headers)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
  });

  it("is made once when many ask at the same instant", async () => {
    const test = await createTestApp();

    const answers = await Promise.all(Array.from({ length: 12 }, () => send(test)));
    await test.settled();

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
    expect(await countLinks(test)).toBe(1);
    expect(test.outbox.messages()).toHaveLength(1);
  });
});
