import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createKeyring } from "../../src/keys/keyring.ts";
import { runSends } from "../../src/sends/run.ts";
import { createTestApp } from "../support/app.ts";
import { changed } from "../support/gateway.ts";
import { passTime, readSend, recordSend, settleAll } from "../support/sends.ts";

const { appointment, appointmentSmsOnly } = EXAMPLE_BOOKINGS;
const MINUTE_MS = 60_000;
const ALL = { maxItems: Number.POSITIVE_INFINITY };

/** A send of one booking, worked on every minute for twenty minutes while a call fails. */
async function sendDespite(fault: { readonly status: number; readonly times: number }) {
  const test = await createTestApp();
  test.emulator.addFault({ call: "getAnonymousActionToken", kind: "status", ...fault });
  const id = await recordSend(test, [appointment]);
  let rounds = 0;
  for (let minute = 0; minute < 20; minute += 1) {
    rounds += await runSends(test.deps, ALL);
    passTime(test, MINUTE_MS);
  }
  await settleAll(test);
  return { send: await readSend(test, id), rounds, messages: test.outbox.messages() };
}

describe("a booking of a send that Wix does not answer for", () => {
  it("is tried again later", async () => {
    // The gateway itself tries a read three times.
    const { send, rounds, messages } = await sendDespite({ status: 500, times: 12 });

    expect(send).toMatchObject({ state: "done", items: [{ outcome: "sent" }] });
    expect(rounds).toBe(5);
    expect(messages).toHaveLength(1);
  });

  it("has failed after five tries", async () => {
    const { send, rounds, messages } = await sendDespite({ status: 500, times: 1_000 });

    expect(send).toMatchObject({ state: "done", items: [{ outcome: "failed", reason: "wix_unavailable" }] });
    expect(rounds).toBe(5);
    expect(messages).toEqual([]);
  });

  it("says when it was our credentials", async () => {
    const { send } = await sendDespite({ status: 401, times: 1_000 });

    expect(send.items).toMatchObject([{ outcome: "failed", reason: "wix_refused" }]);
  });

  it("does not hold up the others", async () => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "getBookingAnonymously", kind: "status", status: 500, times: 3 });
    const id = await recordSend(test, [appointment, appointmentSmsOnly], {});

    await runSends(test.deps, { maxItems: 1 });
    await runSends(test.deps, { maxItems: 1 });

    expect((await readSend(test, id)).items).toMatchObject([{ outcome: "pending" }, { outcome: "sent" }]);
  });
});

describe("a send whose deployment changed under it", () => {
  it("says that its channel is gone", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, [appointment], { channels: ["sms"] });
    const { textSender: _, ...withoutTexts } = test.deps;

    await runSends(withoutTexts, ALL);

    expect(await readSend(test, id)).toMatchObject({
      state: "done",
      items: [{ outcome: "failed", channels: ["sms"], reason: "channel_not_configured" }],
    });
  });

  it("says that nobody can read any more what was to be sent", async () => {
    const test = await createTestApp();
    const id = await recordSend(test, [appointment]);
    const keyring = createKeyring([{ epoch: "1", secret: "another secret, which is long enough" }]);

    await runSends({ ...test.deps, keyring }, ALL);
    await settleAll(test);

    expect(await readSend(test, id)).toMatchObject({
      state: "done",
      items: [{ outcome: "failed", reason: "unreadable" }],
    });
    expect(test.outbox.messages()).toEqual([]);
  });
});

describe("a send that meets a bug", () => {
  it("goes on with the others, tries again, and says so in the end", async () => {
    const test = await createTestApp();
    const behind = test.deps.bookings;
    const bookings = changed(behind, {
      mintToken: (bookingId) => {
        if (bookingId === appointment) throw new TypeError("a bug that quotes customer@example.org");
        return behind.mintToken(bookingId);
      },
    });
    const id = await recordSend(test, [appointment, appointmentSmsOnly]);

    for (let minute = 0; minute < 20; minute += 1) {
      await runSends({ ...test.deps, bookings }, ALL);
      passTime(test, MINUTE_MS);
    }
    await settleAll(test);

    expect(await readSend(test, id)).toMatchObject({
      state: "done",
      items: [{ outcome: "failed", reason: "internal" }, { outcome: "sent" }],
    });
    expect(test.logged.filter((line) => line.includes("send_item_threw"))).toHaveLength(5);
    expect(test.logged.join()).not.toContain("customer@example.org");
  });
});
