import { type StandInMessage, TWILIO_ACCOUNT, TWILIO_NUMBER, TWILIO_TOKEN } from "./twilio-stand-in.ts";

export type CallbackParams = Readonly<Record<string, string>>;

/**
 * Twilio's signature over an address and a form: HMAC-SHA1 of the address and every field, sorted by name, name and
 * value written after one another (Webhooks Security). Made without the vendor's code, which checks it in the app.
 */
export async function signCallback(
  url: string,
  params: CallbackParams,
  token: string = TWILIO_TOKEN,
): Promise<string> {
  const sorted = Object.keys(params)
    .sort()
    .map((name) => name + params[name]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey("raw", bytes(token), { name: "HMAC", hash: "SHA-1" }, false, [
    "sign",
  ]);
  const signature = await crypto.subtle.sign("HMAC", key, bytes(url + sorted.join("")));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

/** A callback as Twilio makes it, for the address that it was given. */
export async function signedCallback(url: string, params: CallbackParams): Promise<Request> {
  return new Request(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "user-agent": "TwilioProxy/1.1",
      "x-twilio-signature": await signCallback(url, params),
    },
    body: new URLSearchParams(params),
  });
}

/** The form of a status callback (Track the Message Status of Outbound Messages). */
export function receiptParams(
  message: Pick<StandInMessage, "sid" | "to"> & Partial<StandInMessage>,
  status: string,
  errorCode?: number,
): CallbackParams {
  return {
    AccountSid: TWILIO_ACCOUNT,
    ApiVersion: "2010-04-01",
    From: message.from ?? TWILIO_NUMBER,
    MessageSid: message.sid,
    MessageStatus: status,
    SmsSid: message.sid,
    SmsStatus: status,
    To: message.to,
    ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
    ...(message.messagingServiceSid && { MessagingServiceSid: message.messagingServiceSid }),
  };
}

/** The form of an incoming text (Twilio's Request to your Webhook URL). */
export function incomingParams(from: string, body: string, extra: CallbackParams = {}): CallbackParams {
  return {
    AccountSid: TWILIO_ACCOUNT,
    ApiVersion: "2010-04-01",
    Body: body,
    From: from,
    FromCountry: "GB",
    MessageSid: `SM${"f".repeat(32)}`,
    NumMedia: "0",
    NumSegments: "1",
    SmsMessageSid: `SM${"f".repeat(32)}`,
    SmsSid: `SM${"f".repeat(32)}`,
    SmsStatus: "received",
    To: TWILIO_NUMBER,
    ToCountry: "GB",
    ...extra,
  };
}
