import type { Refusal, SendFailure, UndeliveredCause } from "../ports/messages.ts";

/** What a code says in answer to a request; the rest of the failure is the same for all codes. */
type OnRequest =
  | { readonly kind: "rejected"; readonly refusal: Refusal }
  | { readonly kind: "throttled"; readonly waitSeconds: number }
  | { readonly kind: Exclude<SendFailure["kind"], "rejected" | "throttled"> };

interface Meaning {
  readonly codes: readonly number[];
  /** Absent for what Twilio only finds out later: its status then decides, as it does for a code not listed. */
  readonly onRequest?: OnRequest;
  readonly onReceipt: UndeliveredCause;
}

/** A limit on requests is gone in seconds; a sender's own queue empties slowly. */
export const REQUEST_LIMIT_WAIT_SECONDS = 10;
const FULL_QUEUE_WAIT_SECONDS = 900;

const refused = (refusal: Refusal, ...codes: readonly number[]): Meaning => ({
  codes,
  onRequest: { kind: "rejected", refusal },
  onReceipt: refusal,
});

/**
 * What Twilio's codes ask for (its "Error and Warning Dictionary"). Twilio splits codes over time and advises against
 * logic on them (changelog of 10 July 2024), so this is data, and a code that is not here is never a surprise: on a
 * request its status decides, on a receipt the text is undelivered for a reason that nobody here knows.
 */
const TWILIO_CODES: readonly Meaning[] = [
  // No such number, or none that can take a text: invalid, not mobile, a short code, unknown, a landline.
  refused("dead_recipient", 21211, 21614, 21265, 21635, 30005, 30006),
  // The recipient has opted out, or is blocked.
  refused("opted_out", 21610, 30004),
  // No permission for, or no way to, that country.
  refused("no_route", 21408, 21612),
  // Taken for spam or fraud by Twilio or the carrier.
  refused("filtered", 30007, 30450),
  // No recipient, no text, longer than 1,600 characters, a validity out of bounds.
  refused("our_mistake", 21602, 21604, 21617, 21619),
  // Credentials, a suspended account, a callback address that is not public, a sender that is not ours or cannot send
  // texts, a trial's limits, a sender or campaign that is not registered.
  {
    codes: [
      20003, 20005, 30002, 21212, 21603, 21606, 21608, 21609, 21659, 21660, 21701, 21703, 21704, 21705, 30024,
      30032, 30033, 30034, 30035, 90010,
    ],
    onRequest: { kind: "channel_fault" },
    onReceipt: "channel_fault",
  },
  {
    codes: [20429],
    onRequest: { kind: "throttled", waitSeconds: REQUEST_LIMIT_WAIT_SECONDS },
    onReceipt: "other",
  },
  // The sender's queue would take hours to empty, or its carriers take no more for now.
  {
    codes: [21611, 30001, 30022, 30023, 30027],
    onRequest: { kind: "throttled", waitSeconds: FULL_QUEUE_WAIT_SECONDS },
    onReceipt: "queue_full",
  },
  { codes: [20503], onRequest: { kind: "unreachable" }, onReceipt: "other" },
  // Switched off or out of reach.
  { codes: [30003], onRequest: { kind: "recipient_busy" }, onReceipt: "handset_away" },
  // The carrier does not say why, was congested, or did not answer Twilio.
  { codes: [30008, 30017, 30410], onReceipt: "carrier_silent" },
  { codes: [30036], onReceipt: "too_late" },
];

const BY_CODE: ReadonlyMap<number, Meaning> = new Map(
  TWILIO_CODES.flatMap((meaning) => meaning.codes.map((code) => [code, meaning] as const)),
);

/** What a code means in answer to a request, where it alone decides. */
export const meaningOnRequest = (code: number): OnRequest | undefined => BY_CODE.get(code)?.onRequest;

/** Why a text was not delivered; `other` for a code that is not known here. */
export const meaningOnReceipt = (code: number): UndeliveredCause => BY_CODE.get(code)?.onReceipt ?? "other";
