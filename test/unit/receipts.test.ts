import { describe, expect, it } from "vitest";
import { HOST_NAME } from "#host";
import { dispatchDue, dispatchMessages } from "../../src/delivery/dispatch.ts";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { type MessageLife, transition } from "../../src/delivery/transitions.ts";
import type { ReceiptOutcome, TextReceipt, UndeliveredCause } from "../../src/ports/messages.ts";
import { err, ok } from "../../src/result.ts";
import { createDice } from "../support/dice.ts";
import { createTestOutbox, type TestOutbox } from "../support/test-outbox.ts";

const MINUTE_MS = 60_000;

const receipt = (outcome: ReceiptOutcome | undefined, providerId = "SM1"): TextReceipt => ({
  providerId,
  status: outcome?.kind ?? "sideways",
  ...(outcome && { outcome }),
});
const undelivered = (cause: UndeliveredCause, code: string): ReceiptOutcome => ({
  kind: "undelivered",
  cause,
  code,
});
const DELIVERED = receipt({ kind: "delivered" });

/** A text that the provider has taken, as SM1. */
async function takenText(
  outbox: TestOutbox,
  changes: Parameters<TestOutbox["add"]>[1] = {},
): Promise<string> {
  const id = await outbox.add("sms", changes);
  outbox.answer(async () => ok({ providerId: "SM1" }));
  await dispatchMessages(outbox.deps, [id]);
  return id;
}

describe("a receipt", () => {
  it("for a message that nobody knows is told apart, so that it can be counted", async () => {
    const outbox = await createTestOutbox();

    expect(await receiveReceipt(outbox.deps, "msg_nobody", DELIVERED)).toBe("unknown_message");
  });

  it("for a mail is none", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("email");

    expect(await receiveReceipt(outbox.deps, id, DELIVERED)).toBe("unknown_message");
  });

  it("with a status that nobody knows changes nothing and is noted", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);

    expect(await receiveReceipt(outbox.deps, id, receipt(undefined))).toBe("ignored");

    expect(await outbox.row(id)).toMatchObject({ state: "accepted" });
    expect(outbox.logged.at(-1)).toContain('"status":"sideways"');
  });

  it("that it was delivered ends the message and erases it", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);

    const results = [
      await receiveReceipt(outbox.deps, id, DELIVERED),
      await receiveReceipt(outbox.deps, id, DELIVERED),
      await receiveReceipt(outbox.deps, id, receipt({ kind: "progress", rank: 3 })),
    ];

    expect(results).toEqual(["applied", "ignored", "ignored"]);
    expect(await outbox.row(id)).toMatchObject({ state: "delivered", sealed: null });
  });

  it("that comes before our own request is answered counts, and the answer then changes nothing", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer(async () => {
      await receiveReceipt(outbox.deps, id, receipt({ kind: "progress", rank: 2 }, "SM9"));
      return ok({ providerId: "SM9" });
    });

    const [summary] = await dispatchMessages(outbox.deps, [id]);

    expect(summary).toMatchObject({ state: "accepted", attempts: 1 });
    expect(await outbox.row(id)).toMatchObject({ provider_id: "SM9", receipt_rank: 2 });
  });

  it.each([
    ["opted_out", "30004", "suppressed"],
    ["dead_recipient", "30005", "undelivered"],
  ] as const)("of %s is remembered, and the next message is not sent", async (cause, code, state) => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);

    await receiveReceipt(outbox.deps, id, receipt(undelivered(cause, code)));
    const next = await outbox.add("sms");
    const [summary] = await dispatchMessages(outbox.deps, [next]);
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await outbox.row(id)).toMatchObject({ state, failure_code: code });
    expect(summary).toMatchObject({ state: "queued" });
    expect(await outbox.row(next)).toMatchObject({ state: "suppressed", failure_reason: cause });
    expect(outbox.attempts).toHaveLength(1);
  });

  it("that the channel is broken pauses it and keeps the text for later", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);

    await receiveReceipt(outbox.deps, id, receipt(undelivered("channel_fault", "30034")));
    const other = await outbox.add("sms");
    const [waiting] = await dispatchMessages(outbox.deps, [other]);

    expect(await outbox.row(id)).toMatchObject({ state: "retry_wait", failure_code: "30034" });
    expect(waiting).toMatchObject({ state: "queued", attempts: 0 });
    expect(outbox.logged.filter((line) => line.includes("channel_paused"))).toHaveLength(1);
  });
});

describe("a text that no handset takes", () => {
  const AWAY = undelivered("handset_away", "30003");

  /** The message's id, and how many minutes after the first each later copy was sent. */
  async function neverTaken(outbox: TestOutbox, changes: Parameters<TestOutbox["add"]>[1]) {
    const id = await takenText(outbox, changes);
    const startedMs = outbox.nowMs;
    const minutes: number[] = [];
    for (const [copy, next] of [
      ["SM1", "SM2"],
      ["SM2", "SM3"],
      ["SM3", "none"],
    ]) {
      await receiveReceipt(outbox.deps, id, receipt(AWAY, copy));
      outbox.answer(async () => {
        minutes.push((outbox.nowMs - startedMs) / MINUTE_MS);
        return ok({ providerId: next ?? "" });
      });
      outbox.nowMs = Math.max(outbox.nowMs, Number((await outbox.row(id)).due_ms));
      await dispatchDue(outbox.deps, { limit: 10 });
    }
    return { id, minutes };
  }

  it("is sent twice more, half an hour and two hours later, and then goes by email", async () => {
    const outbox = await createTestOutbox();

    const { id, minutes } = await neverTaken(outbox, {
      substitute: {
        to: { address: "ana@example.com" },
        content: { subject: "s", text: "t", html: "<p>h</p>" },
        deadlineMs: outbox.nowMs + 24 * 60 * MINUTE_MS,
      },
    });

    const texts = outbox.attempts.filter((attempt) => "body" in attempt);
    const mails = outbox.attempts.filter((attempt) => "messageId" in attempt);
    const [second = 0, third = 0] = minutes;
    expect(texts).toHaveLength(3);
    expect(Math.abs(second - 30)).toBeLessThanOrEqual(6);
    expect(Math.abs(third - second - 120)).toBeLessThanOrEqual(24);
    expect(await outbox.row(id)).toMatchObject({ state: "undelivered", failure_code: "30003", sealed: null });
    expect(mails).toMatchObject([
      { to: { address: "ana@example.com" }, messageId: `<${id}_mail@localhost>` },
    ]);
    expect(await outbox.row(`${id}_mail`)).toMatchObject({ state: "accepted", kind: "link" });
  });

  it("goes by email also when its carrier says so only after the text's own deadline", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox, {
      substitute: {
        to: { address: "ana@example.com" },
        content: { subject: "s", text: "t", html: "<p>h</p>" },
        deadlineMs: outbox.nowMs + 24 * 60 * MINUTE_MS,
      },
    });
    outbox.nowMs += 245 * MINUTE_MS;

    await receiveReceipt(outbox.deps, id, receipt(AWAY));
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await outbox.row(id)).toMatchObject({ state: "undelivered", sealed: null });
    expect(await outbox.row(`${id}_mail`)).toMatchObject({ state: "accepted" });
  });

  it("goes by email also when time passes while the receipt is taken", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox, {
      substitute: {
        to: { address: "ana@example.com" },
        content: { subject: "s", text: "t", html: "<p>h</p>" },
        deadlineMs: outbox.nowMs + 24 * 60 * MINUTE_MS,
      },
    });
    outbox.nowMs += 245 * MINUTE_MS;
    const ticking = () => {
      outbox.nowMs += 1;
      return outbox.nowMs;
    };

    await receiveReceipt({ ...outbox.deps, clock: ticking }, id, receipt(AWAY));

    expect(await outbox.row(`${id}_mail`)).toMatchObject({ state: "queued", kind: "link" });
  });

  it("ends there where there is no address", async () => {
    const outbox = await createTestOutbox();

    const { id } = await neverTaken(outbox, {});

    expect(await outbox.row(id)).toMatchObject({ state: "undelivered" });
    expect(outbox.attempts).toHaveLength(3);
  });
});

describe("a text whose answer was lost", () => {
  it("is looked up before it would be sent again, and counts as sent when it is found", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer({ kind: "unknown", code: "network" });
    outbox.find = () => ok(receipt({ kind: "progress", rank: 3 }, "SM7"));

    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 2 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(outbox.attempts).toHaveLength(1);
    expect(await outbox.row(id)).toMatchObject({ state: "accepted", provider_id: "SM7", receipt_rank: 3 });
  });

  it("is looked up as well when the provider failed, which may have taken it all the same", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer({ kind: "unreachable", code: "20503", answered: true, doubtful: true });
    outbox.find = () => ok(receipt({ kind: "progress", rank: 3 }, "SM7"));

    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(outbox.attempts).toHaveLength(1);
    expect(await outbox.row(id)).toMatchObject({ state: "accepted", provider_id: "SM7" });
  });

  it("is sent once more when the provider knows nothing of it", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer({ kind: "unknown", code: "network" });

    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 2 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(outbox.attempts).toHaveLength(2);
    expect(await outbox.row(id)).toMatchObject({ state: "accepted" });
  });

  it("is not sent while the provider cannot be asked", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    outbox.answer({ kind: "unknown", code: "network" });
    outbox.find = () => err({ kind: "unreachable", code: "http_503" });

    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 2 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(outbox.attempts).toHaveLength(1);
    expect(await outbox.row(id)).toMatchObject({ state: "unknown", failure_code: "http_503" });
  });
});

describe("a text without a receipt", () => {
  it("is asked after when ten minutes have passed, and ends by what the provider says", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);
    outbox.check = () => ok(DELIVERED);

    outbox.nowMs += 9 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });
    const early = await outbox.row(id);
    outbox.nowMs += 2 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(early).toMatchObject({ state: "accepted" });
    expect(await outbox.row(id)).toMatchObject({ state: "delivered" });
  });

  it("is erased some time after its deadline, and stays what it is: accepted", async () => {
    const outbox = await createTestOutbox();
    const id = await takenText(outbox);

    outbox.nowMs += 5 * 60 * MINUTE_MS;
    await dispatchDue(outbox.deps, { limit: 10 });

    expect(await outbox.row(id)).toMatchObject({ state: "accepted", sealed: null });
  });
});

describe("twenty thousand receipts, shuffled and doubled", () => {
  const TEXTS = 2_500;
  const ENDS: readonly ReceiptOutcome[] = [
    { kind: "delivered" },
    undelivered("dead_recipient", "30005"),
    undelivered("opted_out", "30004"),
    undelivered("too_late", "30036"),
    undelivered("handset_away", "30003"),
    { kind: "progress", rank: 3 },
  ];

  interface Posted {
    readonly text: number;
    readonly outcome: ReceiptOutcome;
  }

  const sorted = (): readonly Posted[] =>
    Array.from({ length: TEXTS }, (_, text) => {
      const progress = [1, 2, 3].map((rank) => ({
        text,
        outcome: { kind: "progress", rank } as ReceiptOutcome,
      }));
      return [...progress, { text, outcome: ENDS[text % ENDS.length] ?? { kind: "delivered" } }];
    }).flat();

  function shuffledTwice(): readonly Posted[] {
    const dice = createDice(20_000);
    return [...sorted(), ...sorted()]
      .map((posted) => ({ posted, at: dice() }))
      .sort((one, other) => one.at - other.at)
      .map(({ posted }) => posted);
  }

  const TAKEN: MessageLife = {
    channel: "sms",
    state: "accepted",
    attempt: 1,
    tries: 1,
    lostAnswers: 0,
    unsure: false,
    redeliveries: 0,
    receiptRank: 0,
    dueMs: 1,
    deadlineMs: 20 * 3_600_000,
    hasContent: true,
  };

  function endsOf(posts: readonly Posted[]): readonly string[] {
    const lives = Array.from({ length: TEXTS }, () => TAKEN);
    for (const { text, outcome } of posts) {
      const life = lives[text] ?? TAKEN;
      lives[text] = transition(life, { kind: "receipt", copy: "present", outcome, random: 0.5 }, 0) ?? life;
    }
    return lives.map(({ state, failureCode, redeliveries }) => `${state} ${failureCode} ${redeliveries}`);
  }

  it("leave every text as the sorted ones do", () => {
    const posts = shuffledTwice();

    expect(posts).toHaveLength(20_000);
    expect(endsOf(posts)).toEqual(endsOf(sorted()));
  });

  it("do so in the database as well", { timeout: 120_000 }, async () => {
    const outbox = await createTestOutbox();
    const count = HOST_NAME === "node" ? 60 : 18;
    const ids: string[] = [];
    for (let text = 0; text < count; text += 1) ids.push(await takenText(outbox));
    const posts = shuffledTwice().filter(({ text }) => text < count);

    for (const { text, outcome } of posts)
      await receiveReceipt(outbox.deps, ids[text] ?? "", receipt(outcome));

    const states = await Promise.all(ids.map(async (id) => String((await outbox.row(id)).state)));
    expect(states).toEqual(
      endsOf(sorted())
        .slice(0, count)
        .map((end) => end.split(" ")[0]),
    );
  });
});
