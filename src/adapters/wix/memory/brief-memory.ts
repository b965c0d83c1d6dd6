import type { WixFailure } from "../../../ports/bookings.ts";
import type { Clock } from "../../../ports/host.ts";
import { err, ok, type Result } from "../../../result.ts";
import { pause } from "../transport/timings.ts";

export interface BriefMemoryOptions {
  /** How long an answer is used. */
  readonly lifeMs: number;
  readonly maxEntries: number;
  /** Epoch milliseconds; may jump both ways, as the demo's does. */
  readonly now: Clock;
  /** How often a request looks whether another one's question was answered, and for how long. */
  readonly pollMs: number;
  readonly patienceMs: number;
}

/** Answers that many requests share for a short while. */
export interface BriefMemory<Value> {
  /** The answer kept under the key, the one that somebody is getting just now, or a fresh one. Failures are not kept. */
  recall(
    key: string,
    ask: () => Promise<Result<Value, WixFailure>>,
    /** Only what was asked for later than this will do, epoch milliseconds. */
    askedAfterMs?: number,
  ): Promise<Result<Value, WixFailure>>;
  /** Keeps an answer that came in another way; `askedAtMs`, epoch milliseconds: by default now. */
  keep(key: string, value: Value, askedAtMs?: number): void;
  /** Forgets the answers for which this is true. One that is under way is not kept, nor given to who asks from now on. */
  forget(isMeant: (value: Value) => boolean): void;
}

/** A question under way. Plain data and no promise: in workerd a request must not wait for another request's I/O. */
interface Flight<Value> {
  readonly startedAtMs: number;
  outcome?: Result<Value, WixFailure>;
  /** What was to be forgotten meanwhile. */
  readonly forgotten: ((value: Value) => boolean)[];
}

/** For how long one request still waits for others. */
interface Patience {
  leftMs: number;
}

interface Kept<Value> {
  readonly value: Value;
  /** When it was asked for, and when the answer came. */
  readonly askedAtMs: number;
  readonly atMs: number;
}

/**
 * Keeps answers in this process alone. The first request that needs one asks; the others look at the outcome until it is
 * there, each with timers of its own, and ask for themselves when it takes too long: the request that asked may be gone.
 */
export function createBriefMemory<Value>(options: BriefMemoryOptions): BriefMemory<Value> {
  const { lifeMs, maxEntries, now, pollMs, patienceMs } = options;
  const kept = new Map<string, Kept<Value>>();
  const flights = new Map<string, Flight<Value>>();

  function keep(key: string, value: Value, askedAtMs = now()): void {
    kept.delete(key);
    kept.set(key, { value, askedAtMs, atMs: now() });
    dropOld();
    const [oldest] = kept.keys();
    if (kept.size > maxEntries && oldest !== undefined) kept.delete(oldest);
  }

  /** What may be used no more is not to lie about either. The oldest come first. */
  function dropOld(): void {
    for (const [key, { atMs }] of kept) {
      if (isWithin(now() - atMs, lifeMs)) return;
      kept.delete(key);
    }
  }

  function freshUnder(key: string, askedAfterMs: number): Kept<Value> | undefined {
    const entry = kept.get(key);
    if (entry === undefined || entry.askedAtMs <= askedAfterMs) return undefined;
    return isWithin(now() - entry.atMs, lifeMs) ? entry : undefined;
  }

  async function fly(
    key: string,
    ask: () => Promise<Result<Value, WixFailure>>,
  ): Promise<Result<Value, WixFailure>> {
    const mine: Flight<Value> = { startedAtMs: now(), forgotten: [] };
    flights.set(key, mine);
    try {
      const answer = await ask();
      mine.outcome = answer;
      if (answer.ok && !isForgotten(mine, answer.value)) keep(key, answer.value, mine.startedAtMs);
      return answer;
    } finally {
      mine.outcome ??= err({ kind: "unavailable" });
      if (flights.get(key) === mine) flights.delete(key);
    }
  }

  const isUsable = ({ startedAtMs }: Flight<Value>, askedAfterMs: number) =>
    startedAtMs > askedAfterMs && isWithin(now() - startedAtMs, patienceMs);

  /** What another request's question brought; undefined when that took longer than there is patience for. */
  async function landing(
    other: Flight<Value>,
    patience: Patience,
  ): Promise<Result<Value, WixFailure> | undefined> {
    for (; patience.leftMs > 0 && other.outcome === undefined; patience.leftMs -= pollMs) {
      await pause(pollMs);
    }
    return other.outcome;
  }

  return {
    async recall(key, ask, askedAfterMs = Number.NEGATIVE_INFINITY) {
      const patience: Patience = { leftMs: patienceMs };
      while (true) {
        const fresh = freshUnder(key, askedAfterMs);
        if (fresh !== undefined) return ok(fresh.value);
        const other = flights.get(key);
        if (other === undefined || !isUsable(other, askedAfterMs)) return fly(key, ask);
        const outcome = await landing(other, patience);
        if (outcome === undefined) return fly(key, ask);
        if (!outcome.ok) return isForEverybody(outcome.error) ? outcome : fly(key, ask);
        if (!isForgotten(other, outcome.value)) return outcome;
        // It was overtaken by what is known now: of those who waited the first asks anew, and the others wait for that.
      }
    },
    keep,
    forget(isMeant) {
      for (const [key, { value }] of kept) if (isMeant(value)) kept.delete(key);
      for (const flight of flights.values()) flight.forgotten.push(isMeant);
    },
  };
}

const isForgotten = <Value>({ forgotten }: Flight<Value>, value: Value): boolean =>
  forgotten.some((isMeant) => isMeant(value));

/** Wix's own trouble is everybody's; that it does not take one visitor's token says nothing of the next one's. */
const isForEverybody = ({ kind }: WixFailure): boolean => kind === "unavailable" || kind === "throttled";

/** A clock that was moved back makes an age negative: nothing from its former future is used. */
const isWithin = (ageMs: number, limitMs: number) => ageMs >= 0 && ageMs < limitMs;
