import { describe, expect, it } from "vitest";
import { probeChannelsSoon } from "../../src/delivery/channel-health.ts";
import { dispatchDue, dispatchMessages } from "../../src/delivery/dispatch.ts";
import type { SendFailure } from "../../src/ports/messages.ts";
import { createTestOutbox, type TestOutbox } from "../support/test-outbox.ts";

const NO_ANSWER: SendFailure = { kind: "unreachable", code: "ECONNREFUSED", answered: false };
const GREYLISTED: SendFailure = { kind: "unreachable", code: "450", answered: true };
const BAD_PASSWORD: SendFailure = { kind: "channel_fault", code: "535" };

const logged = (outbox: TestOutbox, event: string) =>
  outbox.logged.filter((line) => line.includes(`"${event}"`));
const addMails = async (outbox: TestOutbox, count: number) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await outbox.add());
  return ids;
};
const states = async (outbox: TestOutbox, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await outbox.row(id)).state));

describe("a channel that nobody answers on", () => {
  it("is paused after five failures in a row, so that the rest spend no tries", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 20);
    outbox.answer(...Array.from({ length: 20 }, () => NO_ANSWER));

    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    expect(outbox.attempts).toHaveLength(5);
    expect(logged(outbox, "channel_paused")).toHaveLength(1);
    expect(await outbox.row(ids[19] ?? "")).toMatchObject({ state: "queued", attempt: 0, tries: 0 });
  });

  it("is not paused by failures that are further apart, or that another success lies between", async () => {
    const outbox = await createTestOutbox();
    for (let round = 0; round < 12; round += 1) {
      outbox.answer(NO_ANSWER);
      await dispatchMessages(outbox.deps, await addMails(outbox, 1));
      if (round % 4 === 3) await dispatchMessages(outbox.deps, await addMails(outbox, 1));
    }
    outbox.nowMs += 61_000;
    outbox.answer(...Array.from({ length: 3 }, () => NO_ANSWER));
    for (const id of await addMails(outbox, 3)) await dispatchMessages(outbox.deps, [id]);

    expect(logged(outbox, "channel_paused")).toEqual([]);
  });

  it("is not paused by answers that it gives to single messages", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 8);
    outbox.answer(...ids.map(() => GREYLISTED));

    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    expect(outbox.attempts).toHaveLength(8);
    expect(logged(outbox, "channel_paused")).toEqual([]);
  });

  it("is tried with one message after half a minute, and opened again by its success", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 9);
    outbox.answer(...Array.from({ length: 5 }, () => NO_ANSWER));
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    outbox.nowMs += 29_000;
    await dispatchDue(outbox.deps, { limit: 50 });
    const before = outbox.attempts.length;
    outbox.nowMs += 2_000;
    outbox.answer(NO_ANSWER);
    await dispatchDue(outbox.deps, { limit: 50 });
    const probed = outbox.attempts.length;
    outbox.nowMs += 31_000;
    await dispatchDue(outbox.deps, { limit: 50 });

    expect([before, probed]).toEqual([5, 6]);
    expect(logged(outbox, "channel_resumed")).toHaveLength(1);
    expect(outbox.attempts.length).toBeGreaterThan(9);
  });

  it("leaves the other channel alone", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 6);
    outbox.answer(...Array.from({ length: 5 }, () => NO_ANSWER));
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    const [text] = await dispatchMessages(outbox.deps, [await outbox.add("sms")]);

    expect(text).toMatchObject({ state: "accepted" });
  });

  it("is tried by one dispatcher only when several look at once", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 9);
    outbox.answer(...Array.from({ length: 9 }, () => NO_ANSWER));
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);
    outbox.nowMs += 31_000;

    await Promise.all(Array.from({ length: 4 }, () => dispatchDue(outbox.deps, { limit: 50 })));

    expect(outbox.attempts).toHaveLength(6);
  });
});

describe("a fault of the channel", () => {
  it("pauses it at once, is told once, and costs no message a try", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 3);
    outbox.answer(BAD_PASSWORD, BAD_PASSWORD, BAD_PASSWORD);

    for (const id of ids) await dispatchMessages(outbox.deps, [id]);
    outbox.nowMs += 6 * 60_000;
    await dispatchDue(outbox.deps, { limit: 50 });

    expect(outbox.attempts).toHaveLength(2);
    expect(logged(outbox, "channel_paused")).toEqual([expect.stringContaining('"code":"535"')]);
    const tries = await Promise.all(ids.map(async (id) => (await outbox.row(id)).tries));
    expect(tries).toEqual([0, 0, 0]);
  });

  it("is over with the first message that goes through, and then all go", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 3);
    outbox.answer(BAD_PASSWORD);
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    outbox.nowMs += 7 * 60_000;
    await dispatchDue(outbox.deps, { limit: 50 });

    expect(await states(outbox, ids)).toEqual(["accepted", "accepted", "accepted"]);
    expect(logged(outbox, "channel_resumed")).toHaveLength(1);
  });
});

describe("a channel that was mended", () => {
  it("sends at once what its fault held back, when it is found to work", async () => {
    const outbox = await createTestOutbox();
    const [held = ""] = await addMails(outbox, 1);
    outbox.answer(BAD_PASSWORD);
    await dispatchMessages(outbox.deps, [held]);
    outbox.nowMs += 4 * 60_000;
    await addMails(outbox, 1);
    outbox.nowMs += 61_000;
    const { due_ms: dueMs } = await outbox.row(held);
    await outbox.deps.db.run({
      sql: "UPDATE messages SET due_ms = ? WHERE id = ?",
      params: [outbox.nowMs + 60_000, held],
    });

    await dispatchDue(outbox.deps, { limit: 10 });

    expect(Number(dueMs)).toBeGreaterThan(0);
    expect(await outbox.row(held)).toMatchObject({ state: "accepted" });
  });

  it("is tried at once when the app starts anew", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 2);
    outbox.answer(BAD_PASSWORD);
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    await probeChannelsSoon(outbox.deps);
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await states(outbox, ids)).toEqual(["accepted", "accepted"]);
  });
});

describe("refusals by policy", () => {
  const REFUSED: SendFailure = { kind: "rejected", code: "550 5.7.1", refusal: "policy" };
  const mailTo = (outbox: TestOutbox, domain: string) =>
    outbox.add("email", { to: { channel: "email", address: `ana@${domain}` } });

  it("of three domains within ten minutes pause the channel", async () => {
    const outbox = await createTestOutbox();
    outbox.answer(REFUSED, REFUSED, REFUSED);

    for (const domain of ["one.example", "two.example", "three.example"]) {
      await dispatchMessages(outbox.deps, [await mailTo(outbox, domain)]);
    }
    const [next] = await dispatchMessages(outbox.deps, [await mailTo(outbox, "four.example")]);

    expect(next).toMatchObject({ state: "queued", attempts: 0 });
    expect(logged(outbox, "channel_paused")).toEqual([expect.stringContaining('"code":"policy"')]);
  });

  it("of one domain, or of three over a longer time, do not", async () => {
    const outbox = await createTestOutbox();
    outbox.answer(...Array.from({ length: 6 }, () => REFUSED));

    for (const domain of ["one.example", "one.example", "one.example", "two.example"]) {
      await dispatchMessages(outbox.deps, [await mailTo(outbox, domain)]);
    }
    outbox.nowMs += 11 * 60_000;
    await dispatchMessages(outbox.deps, [await mailTo(outbox, "three.example")]);

    expect(logged(outbox, "channel_paused")).toEqual([]);
    expect(logged(outbox, "operator_needed")).toHaveLength(5);
  });
});
