/** How long calls may take and how they are tried again. All in milliseconds; tests shrink them. */
export interface WixTimings {
  /** One try of a read, from sending to the last byte of the answer. */
  readonly readTimeoutMs: number;
  /** All tries of one read together, pauses included. */
  readonly readOverallMs: number;
  /** A write: it gets one try. */
  readonly writeTimeoutMs: number;
  /** Pause before the first retry; doubles for the next, and each is jittered. */
  readonly retryBaseMs: number;
  /** A 429 that asks for no longer than this is waited for; a longer one is passed on. */
  readonly longestRetryAfterMs: number;
  /** Between the two readings that follow a write whose answer was lost: reads at Wix are eventually consistent. */
  readonly readBackPauseMs: number;
  /** An access token is renewed when it has less than this left. */
  readonly renewalMarginMs: number;
  /** How often a request looks whether another one's renewal has finished. */
  readonly renewalPollMs: number;
}

export const DEFAULT_TIMINGS: WixTimings = {
  readTimeoutMs: 5_000,
  readOverallMs: 9_000,
  writeTimeoutMs: 10_000,
  retryBaseMs: 150,
  longestRetryAfterMs: 1_500,
  readBackPauseMs: 700,
  renewalMarginMs: 600_000,
  renewalPollMs: 20,
};

/** Resolves after a while. A timer of the request that waits, so it works in workerd, where requests share no I/O. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
