import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import type { TwilioConfig } from "../config/config.ts";
import type { TextReply, TextWebhooks } from "../ports/messages.ts";
import { toReceipt } from "./twilio-receipt.ts";

type Params = Readonly<Record<string, string>>;

/**
 * What a sender's default handling takes for a wish, in any case and with nothing else in the text (Twilio support for
 * opt-out keywords). It acts on these itself and refuses texts with 21610 from then on, so ours are the same.
 */
const STOP_WORDS = new Set(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"]);
const START_WORDS = new Set(["START", "YES", "UNSTOP"]);
/** Twilio answers these itself. */
const HELP_WORDS = new Set(["HELP", "INFO"]);

const E164 = /^\+[1-9]\d{6,14}$/;

/** Reads what Twilio calls back with; the signature is checked by the vendor's own code (Webhooks Security). */
export function createTwilioWebhooks({ authToken }: Pick<TwilioConfig, "authToken">): TextWebhooks {
  return {
    isSigned: async (signature, url, params) => validateRequest(authToken, signature, url, params),

    readReceipt({ MessageSid: sid, MessageStatus: status, ErrorCode }) {
      if (!sid || !status) return undefined;
      const code = ErrorCode !== undefined && /^\d{1,6}$/.test(ErrorCode) ? Number(ErrorCode) : 0;
      return toReceipt({ sid, status, ...(code > 0 && { code }) });
    },

    readWish(params) {
      const { From: phone } = params;
      const wish = wishOf(params);
      // Other channels, such as WhatsApp, name their senders with a prefix; we never wrote to those.
      return phone !== undefined && E164.test(phone) && wish !== undefined ? { phone, wish } : undefined;
    },

    readReply(params) {
      const { From: phone, MessageSid: providerId, Body: body = "", NumMedia = "0" } = params;
      const kind = kindOf(params);
      if (!phone || !E164.test(phone) || !providerId || kind === undefined) return undefined;
      return { providerId, phone, body, hasMedia: Number(NumMedia) > 0, kind };
    },
  };
}

/** What a text is beside a wish; undefined where it is nothing else. */
function kindOf(params: Params): TextReply["kind"] | undefined {
  const word = (params.Body ?? "").trim().toUpperCase();
  const wish = wishOf(params);
  if (wish === "stop") return word === "CANCEL" ? "cancel" : undefined;
  if (wish === "start") return word === "YES" ? "yes" : undefined;
  return HELP_WORDS.has(word) || params.OptOutType?.toUpperCase() === "HELP" ? "help" : "text";
}

/** A messaging service with words of its own says in `OptOutType` what it took the text for (Advanced Opt-Out). */
function wishOf({ OptOutType, Body = "" }: Params): "stop" | "start" | undefined {
  const word = (OptOutType ?? Body).trim().toUpperCase();
  if (STOP_WORDS.has(word)) return "stop";
  return START_WORDS.has(word) ? "start" : undefined;
}
