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

/** A sliding window: at most `limit` requests in any stretch of `windowMs` (Wix: 200 a minute and app instance). */
export function createRateBudget({ limit, windowMs, now }: RateBudgetOptions): RateBudget {
  if (limit === Number.POSITIVE_INFINITY) return { take: () => 0 };
  let taken: number[] = [];
  return {
    take: () => {
      const nowMs = now();
      taken = taken.filter((atMs) => atMs > nowMs - windowMs);
      const oldestMs = taken[0];
      if (taken.length < limit) {
        taken.push(nowMs);
        return 0;
      }
      return Math.max(1, Math.ceil(((oldestMs ?? nowMs) + windowMs - nowMs) / 1000));
    },
  };
}
