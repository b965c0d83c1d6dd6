import { describe, expect, it } from "vitest";
import { receiveWish } from "../../src/delivery/suppression.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { err } from "../../src/result.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;
const PHONE = "+447400123456";
const TO = { phone: PHONE };

const send = (test: TestApp, json: object = {}) =>
  callApi(test, "POST /api/links", { json: { bookingId, to: TO, again: true, ...json } });

async function readMessages(test: TestApp, linkId: string) {
  const { body } = await callApi(test, `GET /api/links/${linkId}`);
  return body.messages as readonly Readonly<Record<string, unknown>>[];
}

describe("somebody who has opted out", () => {
  it("is sent nothing, and staff are told why, what to do, and by which name to lift it", async () => {
    const test = await createTestApp();
    await receiveWish(test.deps, PHONE, "stop");

    const { status, body } = await send(test);

    expect([status, body.messages]).toEqual([
      201,
      [expect.objectContaining({ channel: "sms", state: "suppressed" })],
    ]);
    expect(await readMessages(test, body.id)).toEqual([
      expect.objectContaining({
        state: "suppressed",
        failureReason: "opted_out",
        advice: expect.stringContaining("START"),
        suppressionId: expect.stringMatching(/^sup_/),
      }),
    ]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it("is listed without being named, and found by whoever knows the number", async () => {
    const test = await createTestApp();
    await receiveWish(test.deps, PHONE, "stop");

    const list = await callApi(test, "GET /api/suppressions");
    const found = await callApi(test, "POST /api/suppressions/search", {
      json: { to: { phone: "07400 123456" } },
    });
    const other = await callApi(test, "POST /api/suppressions/search", {
      json: { to: { email: "a@example.com" } },
    });

    expect(list.body.suppressions).toEqual([
      { id: expect.stringMatching(/^sup_/), channel: "sms", reason: "opted_out", since: expect.any(String) },
    ]);
    expect(found.body).toEqual(list.body);
    expect(other.body).toEqual({ suppressions: [] });
    expect(JSON.stringify(list.body)).not.toContain("7400123456");
  });

  it("gets messages again once staff lift it, or once they wish so themselves", async () => {
    const test = await createTestApp();
    await receiveWish(test.deps, PHONE, "stop");
    const { body } = await callApi(test, "GET /api/suppressions");
    const [{ id } = { id: "" }] = body.suppressions as readonly { readonly id: string }[];

    const lifted = await callApi(test, `DELETE /api/suppressions/${id}`);
    const afterLifting = await send(test);
    await receiveWish(test.deps, PHONE, "stop");
    await receiveWish(test.deps, PHONE, "start");
    const afterStart = await send(test);

    expect(lifted.status).toBe(204);
    expect([afterLifting, afterStart].map(({ body: { messages } }) => messages[0]?.state)).toEqual([
      "accepted",
      "accepted",
    ]);
  });

  it("has what still waits for them ended at once", async () => {
    const busy = async () => err({ kind: "unreachable", code: "http_503", answered: true } as const);
    const test = await createTestApp();
    const { textSender } = test.deps;
    if (textSender === undefined) throw new Error("no text sender");
    Object.assign(textSender, { send: busy });
    const { body } = await send(test);

    await receiveWish(test.deps, PHONE, "stop");

    expect(await readMessages(test, body.id)).toEqual([expect.objectContaining({ state: "suppressed" })]);
  });

  it("gets the link by the other channel when the choice is ours", async () => {
    const test = await createTestApp();
    const { body: contact } = await callApi(test, `GET /api/bookings`);
    expect(contact.bookings).toBeDefined();
    const email = test.emulator.bookings().find(({ id }) => id === bookingId)?.contactDetails as {
      readonly email: string;
    };
    await callApi(test, "POST /api/links", { json: { bookingId, channels: [] } });
    const ref = await test.deps.keyring.ref("recipient", email.email.toLowerCase());
    await test.deps.db.run({
      sql: "INSERT INTO suppressions (recipient_ref, id, channel, reason, created_ms) VALUES (?, 'sup_x', 'email', 'dead_recipient', 1)",
      params: [ref],
    });

    const { body } = await callApi(test, "POST /api/links", { json: { bookingId } });

    expect(body.messages).toEqual([expect.objectContaining({ channel: "sms", state: "accepted" })]);
  });
});

describe("lifting a suppression", () => {
  it("that does not exist says so", async () => {
    const test = await createTestApp();

    const answer = await callApi(test, "DELETE /api/suppressions/sup_nothing");

    expect([answer.status, answer.body.type]).toEqual([404, "/api/docs#problem-suppression-not-found"]);
  });

  it("needs staff credentials, as looking does", async () => {
    const test = await createTestApp();

    const answers = await Promise.all([
      callApi(test, "GET /api/suppressions", { key: null }),
      callApi(test, "DELETE /api/suppressions/sup_1", { key: null }),
      callApi(test, "POST /api/suppressions/search", { key: null, json: { to: TO } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

describe("a dead number", () => {
  it("is remembered, and START does not bring it back to life", async () => {
    const test = await createTestApp();
    const { textSender } = test.deps;
    if (textSender === undefined) throw new Error("no text sender");
    const { send: taken } = textSender;
    const dead = async () => err({ kind: "rejected", code: "21211", refusal: "dead_recipient" } as const);
    Object.assign(textSender, { send: dead });
    const first = await send(test);
    Object.assign(textSender, { send: taken });

    await receiveWish(test.deps, PHONE, "start");
    const second = await send(test);

    expect(first.body.messages).toEqual([expect.objectContaining({ state: "failed" })]);
    expect(second.body.messages).toEqual([expect.objectContaining({ state: "suppressed" })]);
  });
});
