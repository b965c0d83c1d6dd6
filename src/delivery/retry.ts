import type { SendFailure } from "../ports.ts";
import type { Lease, Settlement } from "../store/messages.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Waits after the first, second... try, milliseconds: 11 tries in 6.9 hours. A relay takes mail over from us, so the
 * half-hour spacing and the days of RFC 5321 4.5.4.1, which bind a relay towards the destination, are its affair.
 */
const RETRY_DELAYS_MS: readonly number[] = [
  10 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  HOUR_MS,
  2 * HOUR_MS,
  2 * HOUR_MS,
];

/** After this many tries that count, the message has failed. */
export const MAX_TRIES = RETRY_DELAYS_MS.length + 1;

/** A mailbox that is full now will not be empty in a minute (RFC 3463 calls it persistent but transient). */
const BUSY_RECIPIENT_DELAYS_MS: readonly number[] = [HOUR_MS, 4 * HOUR_MS];

/** How soon a channel that needs the operator is tried again. */
const CHANNEL_FAULT_DELAY_MS = 5 * MINUTE_MS;

/** How long a lost answer rests before the one resend. */
const LOST_ANSWER_DELAY_MS = MINUTE_MS;

/** One ambiguous hand-over is repeated once: a second copy is harmless, a stream of them is not. */
const MAX_LOST_ANSWERS = 1;

/** Waits differ by up to a fifth, so that messages that failed together do not come back together. */
const JITTER = 0.2;

/**
 * Decides what becomes of a message whose attempt failed. `random` is from [0, 1). A wait that would outlast the
 * deadline ends the message now, so that staff hear of it while they can still call.
 */
export function settleFailure(
  lease: Pick<Lease, "tries" | "lostAnswers" | "deadlineMs">,
  failure: SendFailure,
  nowMs: number,
  random: number,
): Settlement {
  const failureCode = failure.code;
  const { tries, lostAnswers, deadlineMs } = lease;
  const wait = (delayMs: number | undefined, counts: { tries?: number; lostAnswers?: number } = {}) => {
    if (delayMs === undefined) return { state: "failed", failureCode } as const;
    const dueMs = nowMs + delayMs;
    if (dueMs >= deadlineMs) return { state: "expired", failureCode } as const;
    return { state: "retry_wait", failureCode, dueMs, tries, lostAnswers, ...counts } as const;
  };
  const spread = (delayMs: number | undefined) =>
    delayMs === undefined ? undefined : Math.round(delayMs * (1 - JITTER + 2 * JITTER * random));

  switch (failure.kind) {
    case "rejected":
      return { state: "failed", failureCode };
    case "unreachable":
      return wait(spread(RETRY_DELAYS_MS[tries - 1]));
    case "recipient_busy":
      return wait(spread(BUSY_RECIPIENT_DELAYS_MS[tries - 1]));
    case "throttled":
      // The provider's own wait counts as it is, spread upwards only: earlier would be throttled again.
      return tries >= MAX_TRIES
        ? { state: "failed", failureCode }
        : wait(Math.round(failure.retryAfterSeconds * SECOND_MS * (1 + JITTER * random)));
    case "channel_fault":
      return wait(spread(CHANNEL_FAULT_DELAY_MS), { tries: tries - 1 });
    case "unknown":
      return lostAnswers >= MAX_LOST_ANSWERS
        ? { state: "failed", failureCode }
        : wait(spread(LOST_ANSWER_DELAY_MS), { lostAnswers: lostAnswers + 1 });
  }
}
