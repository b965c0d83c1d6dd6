import type { Deps } from "../deps.ts";
import type { Keyring } from "../keys/keyring.ts";

const WINDOW_MS = 10 * 60_000;
const MAX_WRONG = 3;
/** Enough for any attack on many links at once; the oldest are forgotten first. */
const MAX_KEPT = 10_000;

type WrongDeps = Pick<Deps, "keyring" | "clock">;

/**
 * When the wrong answers of one network at one link were given, epoch milliseconds, by a keyed hash of the two; in the
 * memory of one process only. Nothing but that network's further answers at that link depends on it.
 */
const kept = new WeakMap<Keyring, Map<string, readonly number[]>>();

/** Notes a wrong answer. `by` is the hash of network and link, as `networkRef` gives it. */
export function noteWrongAnswer(deps: WrongDeps, by: string): void {
  const all = kept.get(deps.keyring) ?? new Map<string, readonly number[]>();
  kept.set(deps.keyring, all);
  const recent = recentOf(all, by, deps.clock());
  // Last in the order of the map, which is that of forgetting.
  all.delete(by);
  all.set(by, [...recent, deps.clock()]);
  const [oldest] = all.keys();
  if (all.size > MAX_KEPT && oldest !== undefined) all.delete(oldest);
}

/** Whether so many answers were wrong in ten minutes that no more are taken from there. */
export function isOutOfAnswers({ keyring, clock }: WrongDeps, by: string): boolean {
  return recentOf(kept.get(keyring) ?? new Map(), by, clock()).length >= MAX_WRONG;
}

// A clock that was moved back, as in the demo, must not keep an answer for ever.
const recentOf = (all: ReadonlyMap<string, readonly number[]>, by: string, nowMs: number) =>
  (all.get(by) ?? []).filter((atMs) => Math.abs(nowMs - atMs) < WINDOW_MS);
