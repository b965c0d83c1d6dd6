const WINDOW_MS = 60_000;

/** Counts requests per caller within the last minute (About Rate Limits: 200 per minute and app instance). */
export interface RateLimiter {
  /** Counts one request; false when it is one too many. */
  admit(caller: string): boolean;
}

export function createRateLimiter(perMinute: number, realNow: () => number): RateLimiter {
  const requests = new Map<string, number[]>();
  return {
    admit: (caller) => {
      const nowMs = realNow();
      const recent = (requests.get(caller) ?? []).filter((atMs) => atMs > nowMs - WINDOW_MS);
      requests.set(caller, recent);
      if (recent.length >= perMinute) return false;
      recent.push(nowMs);
      return true;
    },
  };
}
