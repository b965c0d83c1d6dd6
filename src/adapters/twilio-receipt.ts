import type { ReceiptOutcome, TextReceipt } from "../ports/messages.ts";
import { meaningOnReceipt } from "./twilio-codes.ts";

/** Twilio's word on a text, from the Message resource or from a status callback: the two say the same. */
export interface TwilioStatus {
  readonly sid: string;
  readonly status: string;
  /** Twilio's code for why it was not delivered. */
  readonly code?: number;
}

/** Longest of Twilio's own words, `partially_delivered`, and room for those to come. */
const MAX_STATUS_LENGTH = 40;

/** A receipt in the words of the app. A status that nobody here knows has no outcome, and so changes nothing. */
export function toReceipt({ sid, status, code }: TwilioStatus): TextReceipt {
  const outcome = toOutcome(status, code);
  return {
    providerId: sid,
    status: status.slice(0, MAX_STATUS_LENGTH),
    ...(outcome !== undefined && { outcome }),
  };
}

/** Message Status Values of the Message resource. */
function toOutcome(status: string, code: number | undefined): ReceiptOutcome | undefined {
  switch (status) {
    case "accepted":
    case "scheduled":
    case "queued":
      return { kind: "progress", rank: 1 };
    case "sending":
      return { kind: "progress", rank: 2 };
    case "sent":
      return { kind: "progress", rank: 3 };
    case "delivered":
    // Only channels other than SMS tell that; whoever has read it has it.
    case "read":
      return { kind: "delivered" };
    case "undelivered":
    case "failed":
    case "canceled":
      return code === undefined
        ? { kind: "undelivered", code: status, cause: "other" }
        : { kind: "undelivered", code: String(code), cause: meaningOnReceipt(code) };
  }
  return undefined;
}
