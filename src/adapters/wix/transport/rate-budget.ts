export interface RateBudgetOptions {
  /** Requests within any `windowMs`; Infinity for no limit. */
  readonly limit: number;
  readonly windowMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Counts our own requests, so that Wix does not have to refuse them. */
export interface RateBudget {
  /** Takes one request out of the budget: 0, or the seconds until there is one again, and nothing is taken. */
  take(): number;
}

/** Who asks: somebody who waits for the answer may use all of the budget, work that can wait only a part. */
export type Lane = "front" | "background";

/** What background work leaves for those who wait, of every limit. */
const KEPT_FOR_THE_FRONT = 0.4;

/**
 * One sliding window with two lanes: at most `limit` requests in any stretch of `windowMs` (Wix: 200 a minute and app
 * instance). Both lanes fill the same window, but the background's requests stop where the rest of it begins.
 */
export function createRateBudget({
  limit,
  windowMs,
  now,
}: RateBudgetOptions): Readonly<Record<Lane, RateBudget>> {
  if (limit === Number.POSITIVE_INFINITY) {
    return { front: { take: () => 0 }, background: { take: () => 0 } };
  }
  let taken: number[] = [];

  function takeBelow(share: number): number {
    const nowMs = now();
    taken = taken.filter((atMs) => atMs > nowMs - windowMs);
    // There is room again once this one, and all that are older, have left the window.
    const inTheWay = taken[taken.length - share];
    if (taken.length < share) {
      taken.push(nowMs);
      return 0;
    }
    return Math.max(1, Math.ceil(((inTheWay ?? nowMs) + windowMs - nowMs) / 1000));
  }

  const backgroundShare = Math.max(1, Math.floor(limit * (1 - KEPT_FOR_THE_FRONT)));
  return {
    front: { take: () => takeBelow(limit) },
    background: { take: () => takeBelow(backgroundShare) },
  };
}
