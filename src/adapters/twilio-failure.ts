import type { LookupFailure, SendFailure } from "../ports/messages.ts";
import { meaningOnRequest, REQUEST_LIMIT_WAIT_SECONDS } from "./twilio-codes.ts";

/** What Twilio, or the way to it, answered instead of doing what it was asked for. */
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

type Answer = Extract<TwilioTrouble, { kind: "answer" }>;

/**
 * Statuses of a gateway whose request reached the one behind it, and which then had no answer, or none that could be
 * read: 504 (RFC 9110 15.6.5), and Cloudflare's 520 and 524. With Cloudflare's others (521 to 523, 525, 526, 530) a
 * Worker is told that there was no connection.
 */
const ANSWER_LOST_STATUSES: ReadonlySet<number> = new Set([504, 520, 524]);

/** Sorts why a text was not taken by what is to be done about it. Never fails on a code or status it has not seen. */
export function classifyTwilio(trouble: TwilioTrouble): SendFailure {
  switch (trouble.kind) {
    case "not_connected":
      return { kind: "unreachable", code: trouble.code, answered: false, whose: "channel" };
    case "lost":
      return { kind: "unknown", code: trouble.code };
    case "answer":
      return classifyAnswer(trouble);
  }
}

/** The same for a question about a text: whatever is wrong with it, nothing was learned and nothing was changed. */
export function classifyLookup(trouble: TwilioTrouble): LookupFailure {
  const failure = classifyTwilio(trouble);
  switch (failure.kind) {
    case "throttled":
    case "channel_fault":
      return failure;
    case "rejected":
    case "recipient_busy":
    case "unreachable":
    case "unknown":
      return { kind: "unreachable", code: failure.code };
  }
}

function classifyAnswer({ status, code: raw, retryAfterSeconds }: Answer): SendFailure {
  const meaning = raw === undefined ? undefined : meaningOnRequest(raw);
  const code = raw === undefined ? `http_${status}` : String(raw);
  if (meaning === undefined) return classifyStatus(status, code, retryAfterSeconds);
  switch (meaning.kind) {
    case "rejected":
      return { kind: "rejected", code, refusal: meaning.refusal };
    case "throttled":
      return { kind: "throttled", code, retryAfterSeconds: retryAfterSeconds ?? meaning.waitSeconds };
    case "unreachable":
      return unavailable(status, code);
    case "recipient_busy":
    case "unknown":
    case "channel_fault":
      return { kind: meaning.kind, code };
  }
}

function classifyStatus(status: number, code: string, retryAfterSeconds?: number): SendFailure {
  if (status === 429) {
    return { kind: "throttled", code, retryAfterSeconds: retryAfterSeconds ?? REQUEST_LIMIT_WAIT_SECONDS };
  }
  if (ANSWER_LOST_STATUSES.has(status)) return { kind: "unknown", code };
  if (status === 408 || status >= 500) return unavailable(status, code);
  // Nobody's number is behind these: the account, or the address that TWILIO_API_URL names, is wrong.
  if (status === 401 || status === 403 || status === 404 || status < 400) {
    return { kind: "channel_fault", code };
  }
  return { kind: "rejected", code, refusal: "other" };
}

/** A server that fails may fail after it has taken the text: nothing that it says rules that out. */
function unavailable(status: number, code: string): SendFailure {
  return { kind: "unreachable", code, answered: true, ...(status >= 500 && { doubtful: true }) };
}
