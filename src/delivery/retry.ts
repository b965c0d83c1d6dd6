import type { LookupFailure, SendFailure, UndeliveredCause } from "../ports/messages.ts";

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
export const CHANNEL_FAULT_DELAY_MS = 5 * MINUTE_MS;

/** How long a lost answer rests before anybody looks, or sends once more. */
const LOST_ANSWER_DELAY_MS = MINUTE_MS;

/** One ambiguous hand-over is repeated once: a second copy is harmless, a stream of them is not. */
export const MAX_LOST_ANSWERS = 1;

/** Waits differ by up to a fifth, so that messages that failed together do not come back together. */
const JITTER = 0.2;

/** How long to wait for the next attempt, milliseconds; `no_more` when there is none. */
export type Wait = number | "no_more";

/**
 * How long a message whose attempt failed waits for the next one. `random` is from [0, 1); `redeliveries` counts how
 * often its recipient could not take it.
 */
export function waitAfterFailure(
  { tries, redeliveries }: { readonly tries: number; readonly redeliveries: number },
  failure: SendFailure | LookupFailure,
  random: number,
): Wait {
  switch (failure.kind) {
    case "rejected":
      return "no_more";
    case "unreachable":
      return spread(RETRY_DELAYS_MS[tries - 1], random);
    case "recipient_busy":
      return spread(BUSY_RECIPIENT_DELAYS_MS[redeliveries], random);
    case "throttled": {
      // The provider's own wait, spread upwards only: earlier would be throttled again. It never shortens the schedule,
      // or a provider that is busy for some minutes, and says so each time, would use up every try within them.
      const asked = Math.round(failure.retryAfterSeconds * SECOND_MS * (1 + JITTER * random));
      const planned = spread(RETRY_DELAYS_MS[tries - 1], random);
      return planned === "no_more" ? "no_more" : Math.max(asked, planned);
    }
    case "channel_fault":
      return spread(CHANNEL_FAULT_DELAY_MS, random);
    case "unknown":
      return spread(LOST_ANSWER_DELAY_MS, random);
  }
}

/** Waits before a text that no handset took is sent again; after the last of them email is what is left. */
const REDELIVERY_DELAYS_MS: Readonly<Partial<Record<UndeliveredCause, readonly number[]>>> = {
  handset_away: [30 * MINUTE_MS, 2 * HOUR_MS],
  carrier_silent: [5 * MINUTE_MS],
  queue_full: [15 * MINUTE_MS, HOUR_MS],
  channel_fault: [CHANNEL_FAULT_DELAY_MS, HOUR_MS],
};

/** How long a text that was not delivered waits before it is sent again; undefined when it is not. */
export function redeliveryDelayMs(
  cause: UndeliveredCause,
  redeliveries: number,
  random: number,
): number | undefined {
  const wait = spread(REDELIVERY_DELAYS_MS[cause]?.[redeliveries], random);
  return wait === "no_more" ? undefined : wait;
}

/** Causes after which the same link goes out by email, where there is an address. */
export const LEADS_TO_EMAIL: ReadonlySet<string> = new Set<UndeliveredCause>([
  "handset_away",
  "carrier_silent",
]);

const spread = (delayMs: number | undefined, random: number): Wait =>
  delayMs === undefined ? "no_more" : Math.round(delayMs * (1 - JITTER + 2 * JITTER * random));
