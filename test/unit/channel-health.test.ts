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

const mailTo = (outbox: TestOutbox, domain: string, name = "ana") =>
  outbox.add("email", { to: { channel: "email", address: `${name}@${domain}` } });
const textTo = (outbox: TestOutbox, last: number) =>
  outbox.add("sms", { to: { channel: "sms", address: `+44770090010${last}` } });
const triesOf = async (outbox: TestOutbox, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await outbox.row(id)).tries));

describe("a relay that refuses before it hears of a mail", () => {
  const NO_LOGIN: SendFailure = { kind: "unreachable", code: "454 4.7.0", answered: true, whose: "channel" };

  it("is paused after five times, and no mail has lost a try by it", async () => {
    const outbox = await createTestOutbox();
    const ids = await addMails(outbox, 20);
    outbox.answer(...ids.map(() => NO_LOGIN));

    for (const id of ids) await dispatchMessages(outbox.deps, [id]);

    expect(outbox.attempts).toHaveLength(5);
    expect(logged(outbox, "channel_paused")).toEqual([expect.stringContaining('"code":"454 4.7.0"')]);
    expect(await triesOf(outbox, ids)).toEqual(ids.map(() => 0));
  });

  it("takes a lone mail in the end, however long that lasts within its time", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add();
    outbox.answer(...Array.from({ length: 2_000 }, () => NO_LOGIN));
    const endMs = outbox.nowMs + 20 * 3_600_000;
    for (; outbox.nowMs < endMs; outbox.nowMs += 60_000) await dispatchDue(outbox.deps, { limit: 10 });
    outbox.answer();

    outbox.nowMs += 60_000;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await outbox.row(id)).toMatchObject({ state: "accepted", tries: 1 });
  });
});

describe("recipients who are refused alike for now", () => {
  const NOT_NOW: SendFailure = { kind: "unreachable", code: "451 4.3.0", answered: true };
  const GREYLISTED: SendFailure = { kind: "unreachable", code: "450", answered: true, whose: "recipient" };
  const BUSY: SendFailure = { kind: "throttled", code: "20429", retryAfterSeconds: 1 };
  const FAILING: SendFailure = { kind: "unreachable", code: "20500", answered: true, doubtful: true };
  const DOMAINS = ["one.example", "two.example", "three.example", "four.example"];

  async function sendInTurn(outbox: TestOutbox, ids: readonly string[], failure: SendFailure) {
    outbox.answer(...ids.map(() => failure));
    for (const id of ids) await dispatchMessages(outbox.deps, [id]);
  }

  it("of three domains pause the channel, and have their tries back", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(DOMAINS.map((domain) => mailTo(outbox, domain)));

    await sendInTurn(outbox, ids, NOT_NOW);

    expect(outbox.attempts).toHaveLength(3);
    expect(logged(outbox, "channel_paused")).toEqual([expect.stringContaining('"code":"451 4.3.0"')]);
    expect(await triesOf(outbox, ids)).toEqual([0, 0, 0, 0]);
    expect(await outbox.row(ids[0] ?? "")).toMatchObject({
      state: "retry_wait",
      failure_reason: "channel_fault",
    });
  });

  it("of one domain pause it when they are five", async () => {
    const outbox = await createTestOutbox();
    const names = Array.from({ length: 7 }, (_, index) => `ana${index}`);
    const ids = await Promise.all(names.map((name) => mailTo(outbox, "one.example", name)));

    await sendInTurn(outbox, ids, NOT_NOW);

    expect(outbox.attempts).toHaveLength(5);
    expect(await triesOf(outbox, ids)).toEqual(ids.map(() => 0));
  });

  it.each([
    ["throttles", BUSY],
    ["fails", FAILING],
  ] as const)("say so of a text provider too that %s for three numbers", async (_, failure) => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all([1, 2, 3, 4, 5].map((last) => textTo(outbox, last)));

    await sendInTurn(outbox, ids, failure);

    expect(outbox.attempts).toHaveLength(3);
    expect(logged(outbox, "channel_paused")).toEqual([expect.stringContaining('"channel":"sms"')]);
    expect(await triesOf(outbox, ids)).toEqual([0, 0, 0, 0, 0]);
  });

  it("pause nothing where one was taken in between, or where each was refused otherwise", async () => {
    const outbox = await createTestOutbox();
    const add = (index: number) => mailTo(outbox, DOMAINS[index] ?? "");
    await sendInTurn(outbox, [await add(0), await add(1)], NOT_NOW);
    await dispatchMessages(outbox.deps, [await mailTo(outbox, "five.example")]);
    await sendInTurn(outbox, [await add(2)], NOT_NOW);
    await sendInTurn(outbox, [await add(3)], { ...NOT_NOW, code: "452 4.3.1" });

    expect(logged(outbox, "channel_paused")).toEqual([]);
  });

  it("pause nothing where their own servers put each of them off", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(DOMAINS.map((domain) => mailTo(outbox, domain)));

    await sendInTurn(outbox, ids, GREYLISTED);

    expect(outbox.attempts).toHaveLength(4);
    expect(logged(outbox, "channel_paused")).toEqual([]);
    expect(await triesOf(outbox, ids)).toEqual([1, 1, 1, 1]);
  });

  it("pause nothing when that is long apart", async () => {
    const outbox = await createTestOutbox();
    for (const domain of DOMAINS) {
      await sendInTurn(outbox, [await mailTo(outbox, domain)], NOT_NOW);
      outbox.nowMs += 6 * 60_000;
    }

    expect(logged(outbox, "channel_paused")).toEqual([]);
  });

  it("keep it paused while they are tried again, and are all sent with the first that is taken", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(DOMAINS.map((domain) => mailTo(outbox, domain)));
    await sendInTurn(outbox, ids, NOT_NOW);
    outbox.answer(...Array.from({ length: 100 }, () => NOT_NOW));
    const endMs = outbox.nowMs + 20 * 60_000;
    for (; outbox.nowMs < endMs; outbox.nowMs += 30_000) await dispatchDue(outbox.deps, { limit: 10 });
    const during = outbox.attempts.length;
    outbox.answer();

    outbox.nowMs += 30_000;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(during).toBeLessThanOrEqual(3 + 2 * 41);
    expect(await states(outbox, ids)).toEqual(ids.map(() => "accepted"));
    expect(await triesOf(outbox, ids)).toEqual(ids.map(() => 1));
  });

  it("are tried again before those whom a relay that puts everybody off once would put off anew", async () => {
    const outbox = await createTestOutbox();
    const refused = await Promise.all(DOMAINS.slice(0, 3).map((domain) => mailTo(outbox, domain)));
    await sendInTurn(outbox, refused, NOT_NOW);
    outbox.nowMs += 1_000;
    const later = await mailTo(outbox, "later.example");
    outbox.nowMs += 30_000;
    outbox.answer(async () => ({ ok: true, value: {} }) as const, NOT_NOW);

    await dispatchDue(outbox.deps, { limit: 10 });

    // The one that was made last is tried as well, and put off; the others are taken.
    expect(await states(outbox, refused)).toEqual(["accepted", "accepted", "accepted"]);
    expect(await outbox.row(later)).toMatchObject({ state: "retry_wait", attempt: 1 });
  });

  it("keep nobody of another domain waiting for longer than until the next look", async () => {
    const outbox = await createTestOutbox();
    const names = Array.from({ length: 6 }, (_, index) => `ana${index}`);
    const ids = await Promise.all(names.map((name) => mailTo(outbox, "down.example", name)));
    await sendInTurn(outbox, ids, NOT_NOW);
    outbox.nowMs += 20_000;
    const other = await mailTo(outbox, "up.example");
    const isDown = async () => ({ ok: false, error: NOT_NOW }) as const;
    outbox.answer(isDown);

    outbox.nowMs += 11_000;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await outbox.row(other)).toMatchObject({ state: "accepted" });
  });

  it("say less than a fault that the operator has to mend", async () => {
    const outbox = await createTestOutbox();
    const ids = await Promise.all(DOMAINS.map((domain) => mailTo(outbox, domain)));
    await sendInTurn(outbox, ids, NOT_NOW);
    outbox.answer(BAD_PASSWORD, BAD_PASSWORD);

    outbox.nowMs += 31_000;
    await dispatchDue(outbox.deps, { limit: 10 });

    const { rows } = await outbox.deps.db.run({ sql: "SELECT fault_code FROM channel_troubles", params: [] });
    expect(rows).toEqual([{ fault_code: "535" }]);
  });
});

describe("what looks like the channel's fault and meets one recipient only", () => {
  it("keeps nobody else waiting again, and costs that message its tries", async () => {
    const outbox = await createTestOutbox();
    const NO_RELAYING: SendFailure = { kind: "channel_fault", code: "554 5.7.1" };
    const odd = await mailTo(outbox, "odd.example");
    outbox.answer(NO_RELAYING);
    await dispatchMessages(outbox.deps, [odd]);
    await mailTo(outbox, "fine.example");
    outbox.answer(async () => ({ ok: true, value: {} }), NO_RELAYING);

    outbox.nowMs += 5 * 60_000 + 1_000;
    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 1_000;
    const [next] = await dispatchMessages(outbox.deps, [await mailTo(outbox, "next.example")]);

    expect(await outbox.row(odd)).toMatchObject({ state: "retry_wait", tries: 1 });
    expect(next).toMatchObject({ state: "accepted" });
    expect(logged(outbox, "channel_paused")).toHaveLength(1);
  });
});

describe("refusals by policy", () => {
  const REFUSED: SendFailure = { kind: "rejected", code: "550 5.7.1", refusal: "policy" };

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
