import type { SendFailure } from "../ports.ts";

/** What Twilio, or the way to it, answered instead of taking a message. */
export type TwilioTrouble =
  /** `code` is Twilio's own, where the answer had one. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly code?: number;
      readonly retryAfterSeconds?: number;
    }
  /** Nothing of the request can have arrived. */
  | { readonly kind: "not_connected"; readonly code: string }
  /** The request may have arrived, and the answer did not. */
  | { readonly kind: "lost"; readonly code: string };

type Kind = SendFailure["kind"];

/**
 * What each of Twilio's codes asks for (delivery table 3.5). Twilio splits codes over time and advises against logic
 * on them, so this is data, and a code that is not here is judged by its status.
 */
const CODES: ReadonlyMap<number, Kind> = new Map<number, Kind>([
  // The number cannot be reached: invalid, not mobile, unknown, a landline.
  [21211, "rejected"],
  [21614, "rejected"],
  [21265, "rejected"],
  [30005, "rejected"],
  [30006, "rejected"],
  // The recipient has opted out, or is blocked.
  [21610, "rejected"],
  [30004, "rejected"],
  // No permission for, or no route to, that country.
  [21408, "rejected"],
  [21612, "rejected"],
  // Filtered by the carrier: the same text will be filtered again.
  [30007, "rejected"],
  // Longer than 1,600 characters: our own fault.
  [21617, "rejected"],
  // Switched off or out of reach.
  [30003, "recipient_busy"],
  // Credentials, a suspended account, a sender that is not ours, trial limits, missing registration.
  [20003, "channel_fault"],
  [30002, "channel_fault"],
  [21212, "channel_fault"],
  [21606, "channel_fault"],
  [21608, "channel_fault"],
  [21659, "channel_fault"],
  [21660, "channel_fault"],
  [21703, "channel_fault"],
  [30032, "channel_fault"],
  [30034, "channel_fault"],
  // Too many requests, or a sender's queue that would take hours to empty.
  [20429, "throttled"],
  [21611, "throttled"],
  [30001, "throttled"],
  [20503, "unreachable"],
]);

/** A sender's own queue empties slowly; a request limit is gone in seconds. */
const FULL_QUEUE_CODES: ReadonlySet<number> = new Set([21611, 30001]);
const FULL_QUEUE_WAIT_SECONDS = 900;
const REQUEST_LIMIT_WAIT_SECONDS = 10;

/**
 * Cloudflare's own statuses for a request that reached the origin whose answer did not come or could not be read; with
 * its others (521 to 523, 525, 526, 530) a Worker is told that there was no connection.
 */
const ANSWER_LOST_STATUSES: ReadonlySet<number> = new Set([520, 524]);

/** Sorts what Twilio answered by what is to be done about it. Never fails on a code or status it has not seen. */
export function classifyTwilio(trouble: TwilioTrouble): SendFailure {
  switch (trouble.kind) {
    case "not_connected":
      return { kind: "unreachable", code: trouble.code };
    case "lost":
      return { kind: "unknown", code: trouble.code };
    case "answer": {
      const { status, code: raw, retryAfterSeconds } = trouble;
      const kind = (raw === undefined ? undefined : CODES.get(raw)) ?? kindOfStatus(status);
      const code = raw === undefined ? `http_${status}` : String(raw);
      if (kind !== "throttled") return { kind, code };
      const wait =
        raw !== undefined && FULL_QUEUE_CODES.has(raw) ? FULL_QUEUE_WAIT_SECONDS : REQUEST_LIMIT_WAIT_SECONDS;
      return { kind, code, retryAfterSeconds: retryAfterSeconds ?? wait };
    }
  }
}

function kindOfStatus(status: number): Kind {
  if (status === 429) return "throttled";
  if (ANSWER_LOST_STATUSES.has(status)) return "unknown";
  if (status === 408 || status >= 500) return "unreachable";
  // Nobody's number is behind these: the account, or the address that TWILIO_API_URL names, is wrong.
  if (status === 401 || status === 403 || status === 404 || status < 400) return "channel_fault";
  return "rejected";
}
