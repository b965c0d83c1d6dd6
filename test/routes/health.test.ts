import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { err } from "../../src/result.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const ask = async ({ app }: Pick<TestApp, "app">) => {
  const response = await app.request("/healthz");
  return { status: response.status, body: await response.json() };
};

describe("the health check", () => {
  it("fails while the database cannot be read", async () => {
    const test = await createTestApp();
    const db = { ...test.deps.db, run: () => Promise.reject(new Error("gone")) };

    const { status, body } = await ask({ app: createApp({ ...test.deps, db }) });

    expect([status, body]).toEqual([503, expect.objectContaining({ status: "failing" })]);
  });

  it("is degraded while a channel is paused, and says for what", async () => {
    const send = async () => err({ kind: "channel_fault", code: "535" } as const);
    const mailer = { send, batch: () => ({ send, close() {} }) };
    const test = await createTestApp({ deps: { mailer } });
    await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);

    const { status, body } = await ask(test);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: "degraded",
      checks: { email: "paused: 535", sms: "ok" },
      messagesWaiting: 1,
    });
  });

  it("is degraded when messages have been due for longer than any timer takes", async () => {
    const send = async () => err({ kind: "unreachable", code: "450", answered: true } as const);
    const mailer = { send, batch: () => ({ send, close() {} }) };
    const test = await createTestApp({ deps: { mailer } });
    await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
    test.emulator.setNow(test.emulator.now() + 10 * 60_000);

    expect((await ask(test)).body).toMatchObject({ status: "degraded", checks: { outbox: "late" } });
  });

  it("is well otherwise", async () => {
    const test = await createTestApp();

    expect((await ask(test)).body).toEqual({
      status: "ok",
      mode: "demo",
      checks: { database: "ok", email: "ok", sms: "ok", outbox: "ok" },
      messagesWaiting: 0,
    });
  });
});
