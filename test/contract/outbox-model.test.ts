import { describe, expect, it } from "vitest";
import { HOST_NAME } from "#host";
import { dispatchDue } from "../../src/delivery/dispatch.ts";
import { revokeMessages } from "../../src/delivery/outbox.ts";
import { receiveReceipt } from "../../src/delivery/receipts.ts";
import { toLife } from "../../src/delivery/steps.ts";
import { LEASE_MS, type MessageLife, transition } from "../../src/delivery/transitions.ts";
import { isOver } from "../../src/domain/message/message-state.ts";
import { err, ok } from "../../src/result.ts";
import { spareRefusedMessages } from "../../src/store/channel-troubles.ts";
import { expireOverdueMessages, suppressWaitingMessages } from "../../src/store/message-sweeps.ts";
import { findMessages, leaseMessage, type MessageRow, writeStep } from "../../src/store/messages.ts";
import { insertSuppression } from "../../src/store/suppressions.ts";
import { createDice, pick } from "../support/dice.ts";
import { FAILURES, someEvent } from "../support/message-events.ts";
import { createTestOutbox, LINK_ID, type TestOutbox } from "../support/test-outbox.ts";

/** D1 in workerd is some ten times slower than SQLite in the process. */
const LIVES = HOST_NAME === "node" ? 60 : 12;
const STEPS = 60;

async function readOne(outbox: TestOutbox, id: string): Promise<MessageRow> {
  const [row] = await findMessages(outbox.deps.db, [id]);
  if (row === undefined) throw new Error("The message is gone");
  return row;
}

/** What of a life the database holds, so that two can be compared. */
const comparable = ({ failureCode: _, failureReason: __, ...life }: MessageLife) => ({
  channel: life.channel,
  state: life.state,
  attempt: life.attempt,
  tries: life.tries,
  lostAnswers: life.lostAnswers,
  unsure: life.unsure,
  redeliveries: life.redeliveries,
  receiptRank: life.receiptRank,
  dueMs: life.dueMs,
  leaseUntilMs: life.leaseUntilMs,
  hasContent: life.hasContent,
});

/** Carries an event out in the database, by the statement that the app uses for it. */
async function carryOut(
  outbox: TestOutbox,
  row: MessageRow,
  event: ReturnType<typeof someEvent>,
): Promise<void> {
  const { db } = outbox.deps;
  const { nowMs } = outbox;
  switch (event.kind) {
    case "lease":
      await leaseMessage(db, row.id, { nowMs, leaseMs: LEASE_MS, probe: true });
      return;
    case "deadline":
      await db.run(expireOverdueMessages(nowMs, LEASE_MS));
      return;
    case "revoke":
      await db.run(revokeMessages(LINK_ID, nowMs));
      return;
    case "spared": {
      const { code, dueMs } = event;
      await db.run(spareRefusedMessages(row.channel, { code, sinceMs: 0, dueMs }));
      return;
    }
    case "handed_over":
    case "not_handed_over":
    case "lookup_failed":
    case "not_found":
    case "given_up":
    case "receipt":
    case "bounce":
    case "suppress": {
      const after = transition(toLife(row), event, nowMs);
      if (after !== undefined) await writeStep(db, row, after, nowMs);
    }
  }
}

describe("the outbox in the database", () => {
  it("does what the pure rules say, event by event", { timeout: 120_000 }, async () => {
    const outbox = await createTestOutbox();
    const differences: unknown[] = [];
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const dice = createDice(seed);
      const id = await outbox.add(dice() < 0.5 ? "email" : "sms");
      for (let step = 0; step < STEPS; step += 1) {
        outbox.nowMs += Math.floor(dice() ** 4 * 3_600_000);
        const before = await readOne(outbox, id);
        const event = someEvent(dice, toLife(before));
        const expected = transition(toLife(before), event, outbox.nowMs) ?? toLife(before);

        await carryOut(outbox, before, event);

        const after = toLife(await readOne(outbox, id));
        if (JSON.stringify(comparable(after)) !== JSON.stringify(comparable(expected))) {
          differences.push({ seed, event, before: comparable(toLife(before)), after: comparable(after) });
        }
      }
      await outbox.deps.db.run({ sql: "DELETE FROM messages", params: [] });
    }

    expect(differences).toEqual([]);
  });

  it("notes every step, and only steps, in order", async () => {
    const outbox = await createTestOutbox();
    outbox.answer({ kind: "unreachable", code: "451", answered: true });
    const id = await outbox.add();

    await dispatchDue(outbox.deps, { limit: 10 });
    outbox.nowMs += 60_000;
    await dispatchDue(outbox.deps, { limit: 10 });

    const { rows } = await outbox.deps.db.run({
      sql: "SELECT state, attempt, failure_code FROM message_events WHERE message_id = ? ORDER BY seq",
      params: [id],
    });
    expect(rows).toEqual([
      { state: "queued", attempt: 0, failure_code: null },
      { state: "leased", attempt: 1, failure_code: null },
      { state: "retry_wait", attempt: 1, failure_code: "451" },
      { state: "leased", attempt: 2, failure_code: "451" },
      { state: "accepted", attempt: 2, failure_code: null },
    ]);
  });

  it("leases nothing for a recipient who gets nothing any more, and ends what waits", async () => {
    const outbox = await createTestOutbox();
    const id = await outbox.add("sms");
    const { recipientRef } = await readOne(outbox, id);
    await outbox.deps.db.run(
      insertSuppression({
        recipientRef,
        id: "sup_1",
        channel: "sms",
        reason: "opted_out",
        createdAtMs: outbox.nowMs,
      }),
    );
    const lease = { nowMs: outbox.nowMs, leaseMs: LEASE_MS, probe: false };

    const leased = await leaseMessage(outbox.deps.db, id, lease);
    await outbox.deps.db.run(suppressWaitingMessages(outbox.nowMs, LEASE_MS));

    expect(leased).toBeUndefined();
    expect(await outbox.row(id)).toMatchObject({
      state: "suppressed",
      failure_reason: "opted_out",
      sealed: null,
    });
  });
});

interface Run {
  readonly outbox: TestOutbox;
  readonly id: string;
  /** Hand-overs that may or may not have gone out, as far as the outbox can tell. */
  ambiguous: number;
  /** Copies that did go out. */
  copies: number;
}

const provided = (run: Run) => `SM${run.copies}`;

const HAPPENINGS: readonly ((run: Run, dice: () => number) => Promise<unknown>)[] = [
  async ({ outbox }, dice) => {
    outbox.nowMs += Math.floor(dice() * 20 * 60_000);
  },
  async (run) => {
    run.outbox.answer(async () => {
      run.copies += 1;
      return ok({ providerId: provided(run) });
    });
    await dispatchDue(run.outbox.deps, { limit: 10 });
  },
  async ({ outbox }, dice) => {
    outbox.answer(
      pick(
        dice,
        FAILURES.filter(({ kind }) => kind !== "unknown"),
      ),
    );
    await dispatchDue(outbox.deps, { limit: 10 });
  },
  async (run) => {
    run.outbox.answer(async () => {
      run.copies += 1;
      run.ambiguous += 1;
      return err({ kind: "unknown", code: "lost" });
    });
    await dispatchDue(run.outbox.deps, { limit: 10 });
  },
  // A sender that dies after the provider took the message and before the outbox heard of it.
  async (run) => {
    const { nowMs } = run.outbox;
    const leased = await leaseMessage(run.outbox.deps.db, run.id, { nowMs, leaseMs: LEASE_MS, probe: false });
    if (leased === undefined) return;
    run.copies += 1;
    run.ambiguous += 1;
  },
  async (run, dice) => {
    const outcome =
      dice() < 0.5 ? { kind: "delivered" as const } : { kind: "progress" as const, rank: 3 as const };
    await receiveReceipt(run.outbox.deps, run.id, { providerId: provided(run), status: "x", outcome });
  },
  async ({ outbox }, dice) => {
    if (dice() < 0.1) await outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs));
  },
];

describe("a message, whatever its sender meets", () => {
  it("goes out once more at most for each lost answer, and ends", { timeout: 120_000 }, async () => {
    const broken: unknown[] = [];
    const ends = new Set<string>();
    for (let seed = 1; seed <= LIVES; seed += 1) {
      const dice = createDice(seed);
      const outbox = await createTestOutbox();
      const id = await outbox.add(dice() < 0.5 ? "email" : "sms");
      const run: Run = { outbox, id, ambiguous: 0, copies: 0 };
      for (let step = 0; step < 40; step += 1) await pick(dice, HAPPENINGS)(run, dice);
      outbox.answer();
      outbox.nowMs += 25 * 3_600_000;
      await dispatchDue(outbox.deps, { limit: 10 });

      const { state, sealed } = await outbox.row(id);
      ends.add(String(state));
      if (run.copies > 1 + run.ambiguous) broken.push({ seed, ...run, outbox: undefined });
      if (sealed !== null) broken.push({ seed, state });
    }

    expect(broken).toEqual([]);
    expect(ends.size).toBeGreaterThan(3);
    expect([...ends].filter((state) => state !== "accepted" && !isOver(state as never))).toEqual([]);
  });
});
