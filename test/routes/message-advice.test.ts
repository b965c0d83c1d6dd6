import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { SendFailure } from "../../src/ports/messages.ts";
import { err } from "../../src/result.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

/** The app with a relay that always says the same. */
async function appWhoseRelay(failure: SendFailure) {
  const send = async () => err(failure);
  const test = await createTestApp({ deps: { mailer: { send, batch: () => ({ send, close() {} }) } } });
  const { id } = await test.mint(bookingId, ["email"]);
  await test.settled();
  return { test, id };
}

async function adviceOf(test: TestApp, linkId: string) {
  const { body } = await callApi(test, `GET /api/links/${linkId}`);
  const [message] = body.messages as readonly { readonly advice?: string; readonly nextAttemptAt?: string }[];
  return message;
}

const setState = (test: TestApp, state: string) =>
  test.deps.db.run({ sql: "UPDATE messages SET state = ?", params: [state] });

describe("the advice about a message", () => {
  const GREYLISTED: SendFailure = { kind: "unreachable", code: "451", answered: true };

  it("says that it is tried again while it is, and what is left to do when it is not", async () => {
    const { test, id } = await appWhoseRelay(GREYLISTED);

    const waiting = await adviceOf(test, id);
    await setState(test, "expired");
    const over = await adviceOf(test, id);

    expect(waiting?.advice).toContain("tried again");
    expect(over?.advice).toContain("could not be handed over");
    expect(over?.advice).not.toContain("tried again");
  });

  it("says that a lost answer may mean anything, and not that it was lost twice", async () => {
    const { test, id } = await appWhoseRelay({ kind: "unknown", code: "ECONNECTION" });

    expect((await adviceOf(test, id))?.advice).toContain("may have gone out");
  });

  it("is none for a message that staff ended themselves", async () => {
    const { test, id } = await appWhoseRelay(GREYLISTED);
    await callApi(test, `DELETE /api/links/${id}`);

    expect((await adviceOf(test, id))?.advice).toBeUndefined();
  });

  it("tells what waits behind a channel that is paused, and when that is tried", async () => {
    const { test } = await appWhoseRelay({ kind: "channel_fault", code: "535" });
    const { id } = await test.mint(EXAMPLE_BOOKINGS.class, ["email"]);
    await test.settled();

    const behind = await adviceOf(test, id);

    expect(behind?.advice).toContain("needs its operator");
    expect(Date.parse(behind?.nextAttemptAt ?? "")).toBeGreaterThan(test.emulator.now());
  });
});

describe("resending a link", () => {
  it("that was revoked is refused, and nothing is sent", async () => {
    const test = await createTestApp();
    const { id } = await test.mint(bookingId);
    await callApi(test, `DELETE /api/links/${id}`);

    const answer = await callApi(test, `POST /api/links/${id}/resend`);

    expect([answer.status, answer.body.type]).toEqual([409, "/api/docs#problem-link-revoked"]);
    expect(test.outbox.messages()).toEqual([]);
  });

  it.each([["email"], []] as const)(
    "by several at once is done by one of them, sent by %j",
    async (...channels) => {
      const test = await createTestApp();
      const { id } = await test.mint(bookingId);

      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          callApi(test, `POST /api/links/${id}/resend`, { json: { channels } }),
        ),
      );
      await test.settled();

      const { body } = await callApi(test, `GET /api/links?bookingId=${bookingId}`);
      const states = (body.links as readonly { readonly state: string }[]).map(({ state }) => state);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
      expect(states).toEqual(["revoked", "live"]);
      expect(test.outbox.messages()).toHaveLength(channels.length);
    },
  );
});
