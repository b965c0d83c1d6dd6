import { describe, expect, it } from "vitest";
import {
  FIRST_POLL_MS,
  LEASE_MS,
  type MessageEvent,
  type MessageLife,
  transition,
} from "../../src/delivery/transitions.ts";
import { isOver, isUnsent, MESSAGE_STATES } from "../../src/domain/message/message-state.ts";
import type { ReceiptOutcome, SendFailure } from "../../src/ports/messages.ts";
import { createDice } from "../support/dice.ts";
import { someEvent } from "../support/message-events.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8, 0);
const HOUR_MS = 3_600_000;

const message = (changes: Partial<MessageLife> = {}): MessageLife => ({
  channel: "sms",
  state: "queued",
  attempt: 0,
  tries: 0,
  lostAnswers: 0,
  unsure: false,
  redeliveries: 0,
  receiptRank: 0,
  dueMs: NOW_MS,
  deadlineMs: NOW_MS + 4 * HOUR_MS,
  hasContent: true,
  ...changes,
});

const leased = (changes: Partial<MessageLife> = {}) =>
  message({ state: "leased", attempt: 1, tries: 1, leaseUntilMs: NOW_MS + LEASE_MS, ...changes });
const taken = (changes: Partial<MessageLife> = {}) =>
  message({ state: "accepted", attempt: 1, tries: 1, dueMs: NOW_MS + FIRST_POLL_MS, ...changes });

const failing = (failure: SendFailure, of = leased()) =>
  transition(of, { kind: "not_handed_over", attempt: of.attempt, failure, random: 0.5 }, NOW_MS);
const receiving = (outcome: ReceiptOutcome, of = taken(), copy: "present" | "earlier" = "present") =>
  transition(of, { kind: "receipt", copy, outcome, random: 0.5 }, NOW_MS);

const LOST: SendFailure = { kind: "unknown", code: "ECONNECTION" };

describe("leasing a message", () => {
  it.each([
    ["one that is not due yet", message({ dueMs: NOW_MS + 1 })],
    ["one that somebody holds", leased()],
    ["one that was taken", taken({ dueMs: NOW_MS })],
    ["one that is over", message({ state: "failed", hasContent: false })],
  ])("refuses %s", (_, of) => {
    expect(transition(of, { kind: "lease" }, NOW_MS)).toBeUndefined();
  });

  it("takes it for an attempt with a name of its own", () => {
    expect(transition(message(), { kind: "lease" }, NOW_MS)).toEqual(leased());
  });

  it("doubts what became of an attempt whose lease ran out", () => {
    const again = transition(leased(), { kind: "lease" }, NOW_MS + LEASE_MS);

    expect(again).toMatchObject({ state: "leased", attempt: 2, tries: 2, unsure: true });
  });

  it("does not believe a lease that a wrong clock made", () => {
    const early = leased({ leaseUntilMs: NOW_MS + 2 * HOUR_MS });

    expect(transition(early, { kind: "lease" }, NOW_MS)).toMatchObject({ attempt: 2 });
  });
});

describe("an attempt that was overtaken", () => {
  it.each<MessageEvent>([
    { kind: "handed_over", attempt: 1 },
    { kind: "not_handed_over", attempt: 1, failure: LOST, random: 0 },
    { kind: "lookup_failed", attempt: 1, failure: { kind: "unreachable", code: "x" }, random: 0 },
    { kind: "not_found", attempt: 1 },
    { kind: "given_up", attempt: 1, reason: "unreadable" },
  ])("changes nothing by $kind", (event) => {
    expect(transition(leased({ attempt: 2 }), event, NOW_MS)).toBeUndefined();
    expect(transition(message({ state: "revoked", attempt: 1 }), event, NOW_MS)).toBeUndefined();
  });
});

describe("a failed attempt", () => {
  it("ends a message that was refused, with the reason", () => {
    const ended = failing({ kind: "rejected", code: "21211", refusal: "dead_recipient" });

    expect(ended).toMatchObject({
      state: "failed",
      failureCode: "21211",
      failureReason: "dead_recipient",
      hasContent: false,
    });
  });

  it("ends as suppressed when the recipient had opted out", () => {
    expect(failing({ kind: "rejected", code: "21610", refusal: "opted_out" })).toMatchObject({
      state: "suppressed",
    });
  });

  it("ends a message that could only be tried again past its deadline", () => {
    const ended = failing(
      { kind: "unreachable", code: "451", answered: true },
      leased({ deadlineMs: NOW_MS + 9_000 }),
    );

    expect(ended).toMatchObject({ state: "expired", failureCode: "451", hasContent: false });
  });

  it("costs no try when the channel is at fault", () => {
    expect(failing({ kind: "channel_fault", code: "535" }, leased({ tries: 3 }))).toMatchObject({
      state: "retry_wait",
      tries: 2,
      dueMs: NOW_MS + 300_000,
    });
  });

  it.each<SendFailure>([
    { kind: "unreachable", code: "ECONNREFUSED", answered: false },
    { kind: "unreachable", code: "451", answered: true },
    { kind: "throttled", code: "20429", retryAfterSeconds: 1 },
  ])("made to try a paused channel costs no try, and waits for the channel alone: %j", (failure) => {
    const of = leased({ attempt: 11, tries: 11 });

    const failed = transition(
      of,
      { kind: "not_handed_over", attempt: 11, failure, random: 0.5, probe: true },
      NOW_MS,
    );

    expect(failed).toMatchObject({
      state: "retry_wait",
      tries: 10,
      failureReason: "channel_fault",
      dueMs: NOW_MS + 10_000,
    });
  });

  it("costs no try where nothing had been said of the message, however often that was so", () => {
    const failure = { kind: "unreachable", code: "454 4.7.0", answered: true, whose: "channel" } as const;

    expect(failing(failure, leased({ tries: 11 }))).toMatchObject({
      state: "retry_wait",
      tries: 10,
      failureReason: "channel_fault",
      dueMs: NOW_MS + 10_000,
    });
  });

  it("costs a try where the recipient alone was put off", () => {
    const failure = { kind: "unreachable", code: "450", answered: true, whose: "recipient" } as const;

    expect(failing(failure, leased({ tries: 11 }))).toMatchObject({ state: "failed", tries: 11 });
  });
});

describe("a message whose last attempt the channel spoilt, as it turns out later", () => {
  const refused = (changes: Partial<MessageLife> = {}) =>
    message({
      state: "retry_wait",
      attempt: 3,
      tries: 3,
      dueMs: NOW_MS + HOUR_MS,
      failureCode: "451 4.3.0",
      failureReason: "unreachable",
      ...changes,
    });
  const spare = (of: MessageLife) =>
    transition(of, { kind: "spared", code: "451 4.3.0", dueMs: NOW_MS + 10_000 }, NOW_MS);

  it("has its try back once, and waits no longer than the channel needs", () => {
    const spared = spare(refused());

    expect(spared).toMatchObject({ tries: 2, failureReason: "channel_fault", dueMs: NOW_MS + 10_000 });
    expect(spared && spare(spared)).toBeUndefined();
  });

  it.each<Partial<MessageLife>>([
    { failureCode: "450" },
    { failureReason: "recipient_busy" },
    { state: "accepted" },
    { state: "leased", leaseUntilMs: NOW_MS + 1 },
    { receiptRank: 4 },
  ])("is none that stands otherwise: %j", (changes) => {
    expect(spare(refused(changes))).toBeUndefined();
  });
});

describe("a lost answer", () => {
  it("waits a minute, in doubt", () => {
    expect(failing(LOST)).toMatchObject({
      state: "unknown",
      unsure: true,
      lostAnswers: 1,
      dueMs: NOW_MS + 60_000,
    });
  });

  it("to the one resend of a mail ends it: it may have arrived, and nobody can tell", () => {
    const ended = failing(LOST, leased({ channel: "email", lostAnswers: 1 }));

    expect(ended).toMatchObject({ state: "failed", failureReason: "outcome_unknown", hasContent: false });
  });

  it("to the one resend of a text is looked up as well before that ends it", () => {
    const again = failing(LOST, leased({ lostAnswers: 1 }));
    const looked = transition(leased({ lostAnswers: 2 }), { kind: "not_found", attempt: 1 }, NOW_MS);

    expect(again).toMatchObject({ state: "unknown", lostAnswers: 2 });
    expect(looked).toMatchObject({ state: "failed", failureReason: "outcome_unknown" });
  });

  it("lets a text be sent again when the provider knows no earlier copy", () => {
    expect(transition(leased({ lostAnswers: 1 }), { kind: "not_found", attempt: 1 }, NOW_MS)).toBeUndefined();
  });

  it("keeps a text back when the provider cannot be asked", () => {
    const failure = { kind: "unreachable", code: "20503" } as const;
    const event = { kind: "lookup_failed", attempt: 1, failure, random: 0.5 } as const;

    expect(transition(leased({ lostAnswers: 1, unsure: true }), event, NOW_MS)).toMatchObject({
      state: "unknown",
      dueMs: NOW_MS + 10_000,
    });
  });
});

describe("a question about a lost answer that is not answered", () => {
  it.each([
    ["costs no try when the channel is at fault", { kind: "channel_fault", code: "20003" }, 10, 300],
    [
      "waits as long as the provider asks for",
      { kind: "throttled", code: "20429", retryAfterSeconds: 900 },
      2,
      990,
    ],
  ] as const)("%s", (_, failure, tries, seconds) => {
    const of = leased({ attempt: 11, tries: failure.kind === "channel_fault" ? 11 : 2, unsure: true });

    const after = transition(of, { kind: "lookup_failed", attempt: 11, failure, random: 0.5 }, NOW_MS);

    expect(after).toMatchObject({ state: "unknown", tries, dueMs: NOW_MS + seconds * 1_000 });
  });
});

describe("a revocation", () => {
  it("leaves a text that was taken what it is, with nothing to send again", () => {
    const revoked = transition(taken(), { kind: "revoke" }, NOW_MS);
    const away = { kind: "undelivered", code: "30003", cause: "handset_away" } as const;

    expect(revoked).toEqual(taken({ hasContent: false }));
    expect(revoked && receiving(away, revoked)).toMatchObject({ state: "undelivered" });
  });
});

describe("a receipt", () => {
  it.each([
    "queued",
    "delivered",
    "undelivered",
    "bounced",
    "failed",
    "expired",
    "revoked",
    "suppressed",
  ] as const)("changes nothing of a message that is %s", (state) => {
    expect(receiving({ kind: "delivered" }, message({ state }))).toBeUndefined();
  });

  it("counts as the answer when it comes before that", () => {
    expect(receiving({ kind: "progress", rank: 2 }, leased())).toMatchObject({
      state: "accepted",
      receiptRank: 2,
    });
    expect(receiving({ kind: "delivered" }, leased())).toMatchObject({ state: "delivered" });
  });

  it("ends the doubt about a lost answer", () => {
    const doubtful = message({ state: "unknown", attempt: 1, unsure: true });

    expect(receiving({ kind: "progress", rank: 1 }, doubtful)).toMatchObject({ state: "accepted" });
  });

  it("that it was delivered ends the doubt even after the message was given up", () => {
    const givenUp = message({
      state: "expired",
      attempt: 1,
      failureReason: "outcome_unknown",
      hasContent: false,
    });

    expect(receiving({ kind: "delivered" }, givenUp)).toMatchObject({ state: "delivered" });
    expect(receiving({ kind: "progress", rank: 3 }, givenUp)).toBeUndefined();
  });

  it("only ever leads further", () => {
    expect(receiving({ kind: "progress", rank: 2 }, taken({ receiptRank: 3 }))).toBeUndefined();
    expect(receiving({ kind: "progress", rank: 3 }, taken({ receiptRank: 3 }))).toBeUndefined();
  });

  it("of an earlier copy counts only when that was delivered", () => {
    const undelivered = { kind: "undelivered", code: "30005", cause: "dead_recipient" } as const;

    expect(receiving(undelivered, taken(), "earlier")).toBeUndefined();
    expect(receiving({ kind: "progress", rank: 3 }, taken(), "earlier")).toBeUndefined();
    expect(receiving({ kind: "delivered" }, taken(), "earlier")).toMatchObject({ state: "delivered" });
  });

  it("that no handset took it has it sent twice more, and then ends it", () => {
    const away = { kind: "undelivered", code: "30003", cause: "handset_away" } as const;

    expect([0, 1, 2].map((redeliveries) => receiving(away, taken({ redeliveries })))).toMatchObject([
      { state: "retry_wait", dueMs: NOW_MS + HOUR_MS / 2, redeliveries: 1 },
      { state: "retry_wait", dueMs: NOW_MS + 2 * HOUR_MS, redeliveries: 2 },
      { state: "undelivered", failureReason: "handset_away", hasContent: false },
    ]);
  });

  it("that comes twice has it sent once", () => {
    const away = { kind: "undelivered", code: "30003", cause: "handset_away" } as const;
    const waiting = receiving(away);

    expect(waiting && receiving(away, waiting)).toBeUndefined();
  });

  it("that it came too late says so", () => {
    expect(receiving({ kind: "undelivered", code: "30036", cause: "too_late" })).toMatchObject({
      state: "expired",
    });
  });
});

describe("a bounce", () => {
  it("ends a mail that had been accepted", () => {
    const bounced = transition(
      taken({ channel: "email", hasContent: false }),
      { kind: "bounce", code: "5.1.1", refusal: "dead_recipient" },
      NOW_MS,
    );

    expect(bounced).toMatchObject({ state: "bounced", failureCode: "5.1.1" });
  });

  it("means nothing for a text, or for a mail that never left", () => {
    expect(
      transition(taken(), { kind: "bounce", code: "5.1.1", refusal: "dead_recipient" }, NOW_MS),
    ).toBeUndefined();
    expect(
      transition(
        message({ channel: "email" }),
        { kind: "bounce", code: "5.1.1", refusal: "dead_recipient" },
        NOW_MS,
      ),
    ).toBeUndefined();
  });
});

/** What no event may ever bring about. */
function violations(before: MessageLife, after: MessageLife, event: MessageEvent): readonly string[] {
  const { state, channel } = after;
  const erased = isOver(state) || (state === "accepted" && channel === "email");
  const rules: readonly (readonly [string, boolean])[] = [
    [
      "what is over stays as it is, unless nobody knew how it ended",
      !isOver(before.state) || (before.failureReason === "outcome_unknown" && state === "delivered"),
    ],
    ["what is over is erased", !erased || !after.hasContent],
    ["what may be sent still has its content", !isUnsent(state) || after.hasContent],
    ["content never comes back", before.hasContent || !after.hasContent],
    ["only what is leased has a lease", (state === "leased") === (after.leaseUntilMs !== undefined)],
    [
      "attempts only rise, one by one, by leases",
      after.attempt - before.attempt === Number(event.kind === "lease"),
    ],
    ["no more tries than attempts", after.tries <= after.attempt && after.tries >= 0],
    [
      "waits end before the deadline",
      !["retry_wait", "unknown"].includes(state) || after.dueMs < after.deadlineMs,
    ],
    ["no more than two answers are lost", after.lostAnswers <= 2 || channel === "sms"],
    ["three redeliveries at most", after.redeliveries <= 3],
    ["accepted is not called a failure", state !== "accepted" || after.failureCode === undefined],
    [
      "what failed says why",
      !["failed", "undelivered", "bounced", "expired"].includes(state) || after.failureReason !== undefined,
    ],
    [
      "a mail is never delivered by a text's receipt alone unless one came",
      state !== "delivered" || event.kind === "receipt",
    ],
  ];
  return rules
    .filter(([, holds]) => !holds)
    .map(([rule]) => `${rule}: ${before.state} -> ${state} by ${event.kind}`);
}

describe("a message, whatever happens to it", () => {
  it("keeps the rules in 10,000 random lives of 60 events, and each of them ends", {
    timeout: 120_000,
  }, () => {
    const broken = new Set<string>();
    const seen = new Set<string>();
    for (let seed = 1; seed <= 10_000; seed += 1) {
      const dice = createDice(seed);
      let nowMs = NOW_MS;
      let life = message(dice() < 0.5 ? { channel: "email" } : {});
      for (let step = 0; step < 60; step += 1) {
        nowMs += Math.floor(dice() ** 4 * HOUR_MS);
        const event = someEvent(dice, life);
        const after = transition(life, event, nowMs);
        if (after === undefined) continue;
        for (const violation of violations(life, after, event)) broken.add(`seed ${seed}: ${violation}`);
        life = after;
        seen.add(life.state);
      }
      const end = transition(life, { kind: "deadline" }, life.deadlineMs + LEASE_MS) ?? life;
      if (isUnsent(end.state)) broken.add(`seed ${seed}: ends as ${end.state}`);
    }

    expect([...broken].slice(0, 10)).toEqual([]);
    expect(seen).toEqual(new Set(MESSAGE_STATES.filter((state) => state !== "queued")));
  });
});
