import { describe, expect, it } from "vitest";
import { dispatchDue, LEASE_MS } from "../../src/delivery/dispatch.ts";
import { revokeMessages } from "../../src/delivery/outbox.ts";
import type { SendFailure } from "../../src/ports.ts";
import { err } from "../../src/result.ts";
import { leaseMessage } from "../../src/store/messages.ts";
import { createTestOutbox, LINK_ID, type TestOutbox } from "../support/test-outbox.ts";

const RUNS = 40;
const STEPS = 60;
const FINAL = ["accepted", "failed", "expired", "revoked"];

const FAILURES: readonly SendFailure[] = [
  { kind: "unreachable", code: "u" },
  { kind: "throttled", code: "t", retryAfterSeconds: 30 },
  { kind: "recipient_busy", code: "b" },
  { kind: "channel_fault", code: "c" },
  { kind: "rejected", code: "r" },
];

/** Numbers from [0, 1) that a seed decides: a failing run can be run again (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Run {
  readonly outbox: TestOutbox;
  readonly id: string;
  /** Hand-overs that may or may not have gone out, as far as the outbox can tell. */
  ambiguous: number;
  /** Copies that did go out. */
  copies: number;
}

const EVENTS: readonly ((run: Run, dice: () => number) => Promise<unknown>)[] = [
  async ({ outbox }, dice) => {
    outbox.nowMs += Math.floor(dice() * 20 * 60_000);
  },
  async (run) => {
    run.outbox.answer(async () => {
      run.copies += 1;
      return { ok: true, value: {} };
    });
    await dispatchDue(run.outbox.deps, { limit: 10 });
  },
  async ({ outbox }, dice) => {
    outbox.answer(FAILURES[Math.floor(dice() * FAILURES.length)] ?? { kind: "unreachable", code: "u" });
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
    const lease = await leaseMessage(
      run.outbox.deps.db,
      run.id,
      run.outbox.nowMs,
      run.outbox.nowMs + LEASE_MS,
    );
    if (lease === undefined) return;
    run.copies += 1;
    run.ambiguous += 1;
  },
  async ({ outbox }, dice) => {
    if (dice() < 0.1) await outbox.deps.db.run(revokeMessages(LINK_ID, outbox.nowMs));
  },
];

async function live(seed: number) {
  const dice = createDice(seed);
  const outbox = await createTestOutbox();
  const run: Run = { outbox, id: await outbox.add(dice() < 0.5 ? "email" : "sms"), ambiguous: 0, copies: 0 };
  const violations: string[] = [];
  let ended: string | undefined;
  for (let step = 0; step < STEPS; step += 1) {
    await EVENTS[Math.floor(dice() * EVENTS.length)]?.(run, dice);
    const { state, sealed, lease_until_ms: leaseUntilMs } = await outbox.row(run.id);
    const isFinal = FINAL.includes(String(state));
    if (ended !== undefined && state !== ended) violations.push(`step ${step}: ${ended} became ${state}`);
    if (isFinal !== (sealed === null))
      violations.push(`step ${step}: ${state} with sealed ${sealed !== null}`);
    if ((state === "leased") !== (leaseUntilMs !== null))
      violations.push(`step ${step}: ${state}, lease ${leaseUntilMs}`);
    if (isFinal) ended = String(state);
  }
  if (run.copies > 1 + run.ambiguous) violations.push(`${run.copies} copies of ${run.ambiguous} ambiguous`);
  outbox.answer();
  outbox.nowMs += 25 * 3_600_000;
  await dispatchDue(outbox.deps, { limit: 10 });
  const last = String((await outbox.row(run.id)).state);
  if (!FINAL.includes(last)) violations.push(`ends as ${last}`);
  return { violations, last };
}

describe("a message, whatever happens to it", () => {
  it("ends once, is erased as it ends, and goes out once more at most for each lost answer", {
    timeout: 60_000,
  }, async () => {
    const seeds = Array.from({ length: RUNS }, (_, index) => index + 1);

    const lives = [];
    for (const seed of seeds) lives.push({ seed, ...(await live(seed)) });

    expect(lives.filter(({ violations }) => violations.length > 0)).toEqual([]);
    // Every way to end was seen, or the dice do not reach what they are to try.
    expect(new Set(lives.map(({ last }) => last))).toEqual(new Set(FINAL));
  });
});
