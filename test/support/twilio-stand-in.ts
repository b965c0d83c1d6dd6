/**
 * Twilio's Message resource as a stand-in: stateful, reachable as a `fetch`, true to the published API of 2010-04-01
 * in paths, authentication, form fields, answers and error bodies. It does not send, call back, or page through lists.
 */
export interface StandInMessage {
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly validityPeriodSeconds: number;
}

export type TwilioFault =
  /** The error that Twilio gives, with its code. */
  | { readonly kind: "error"; readonly status: number; readonly code: number; readonly retryAfter?: number }
  /** What a proxy on the way says: not Twilio's JSON. */
  | { readonly kind: "html"; readonly status: number }
  /** Taken, and then an answer that is cut off. */
  | { readonly kind: "broken_answer" };

export interface TwilioStandIn {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly messages: readonly StandInMessage[];
  /** Requests so far, refused ones too. */
  readonly requests: readonly { readonly userAgent: string | null; readonly form: URLSearchParams }[];
  /** What happens to the next requests. */
  fail(...faults: readonly TwilioFault[]): void;
}

export const TWILIO_ACCOUNT = `AC${"0123456789abcdef".repeat(2)}`;
export const TWILIO_TOKEN = "stand-in-token";
export const TWILIO_NUMBER = "+447700900999";
export const TWILIO_SERVICE = `MG${"fedcba9876543210".repeat(2)}`;

/** Twilio's own magic numbers for tests: `To` of these is refused, everything else in E.164 is taken. */
export const MAGIC_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["+15005550001", 21211],
  ["+15005550002", 21612],
  ["+15005550003", 21408],
  ["+15005550004", 21610],
  ["+15005550009", 21614],
]);

export function createTwilioStandIn(): TwilioStandIn {
  const messages: StandInMessage[] = [];
  const requests: { userAgent: string | null; form: URLSearchParams }[] = [];
  let faults: readonly TwilioFault[] = [];

  function takeFault(): TwilioFault | undefined {
    const [next, ...rest] = faults;
    faults = rest;
    return next;
  }

  function take(form: URLSearchParams): Response {
    const to = form.get("To") ?? "";
    const from = form.get("From");
    const messagingServiceSid = form.get("MessagingServiceSid");
    const body = form.get("Body") ?? "";
    const validity = Number(form.get("ValidityPeriod") ?? 36_000);
    if (to === "") return refuse(400, 21604, "A 'To' phone number is required.");
    if (from === null && messagingServiceSid === null) {
      return refuse(400, 21603, "A 'From' phone number is required.");
    }
    if (body === "") return refuse(400, 21602, "Message body is required.");
    if (body.length > 1_600)
      return refuse(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
    if (!Number.isInteger(validity) || validity < 1 || validity > 36_000) {
      return refuse(400, 21676, "Validity period is out of range.");
    }
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`);
    if (from !== null && from !== TWILIO_NUMBER) {
      return refuse(400, 21659, `'From' ${from} is not a Twilio phone number or Short Code country mismatch`);
    }
    const magic = MAGIC_NUMBERS.get(to);
    if (magic !== undefined) return refuse(400, magic, `The number ${to} is refused.`);
    const sid = `SM${messages.length.toString(16).padStart(32, "0")}`;
    const message = { sid, to, from, messagingServiceSid, body, validityPeriodSeconds: validity };
    messages.push(message);
    return Response.json(toResource(message), { status: 201 });
  }

  return {
    messages,
    requests,
    fail(...next) {
      faults = next;
    },
    async fetch(request) {
      const form = new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()));
      requests.push({ userAgent: request.headers.get("user-agent"), form });
      const { pathname } = new URL(request.url);
      if (request.headers.get("authorization") !== `Basic ${btoa(`${TWILIO_ACCOUNT}:${TWILIO_TOKEN}`)}`) {
        return refuse(401, 20003, "Authenticate");
      }
      if (pathname !== `/2010-04-01/Accounts/${TWILIO_ACCOUNT}/Messages.json`) {
        return refuse(404, 20404, `The requested resource ${pathname} was not found`);
      }
      if (request.method !== "POST") return refuse(405, 20004, "Method not allowed");
      const fault = takeFault();
      switch (fault?.kind) {
        case undefined:
          return take(form);
        case "error":
          return refuse(fault.status, fault.code, `Told to for ${form.get("To")}`, fault.retryAfter);
        case "html":
          return new Response("<html><h1>Bad gateway</h1></html>", {
            status: fault.status,
            headers: { "content-type": "text/html" },
          });
        case "broken_answer":
          return new Response((await take(form).text()).slice(0, 20), { status: 201 });
      }
    },
  };
}

/** The error body of the API: the text repeats what was sent, so it is never fit for a log. */
function refuse(status: number, code: number, message: string, retryAfter?: number): Response {
  return Response.json(
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    { status, headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) } },
  );
}

function toResource({ sid, to, from, messagingServiceSid, body }: StandInMessage) {
  const uri = `/2010-04-01/Accounts/${TWILIO_ACCOUNT}/Messages/${sid}.json`;
  return {
    account_sid: TWILIO_ACCOUNT,
    api_version: "2010-04-01",
    body,
    date_created: "Tue, 11 May 2027 08:00:00 +0000",
    date_sent: null,
    date_updated: "Tue, 11 May 2027 08:00:00 +0000",
    direction: "outbound-api",
    error_code: null,
    error_message: null,
    from,
    messaging_service_sid: messagingServiceSid,
    num_media: "0",
    num_segments: "1",
    price: null,
    price_unit: null,
    sid,
    status: messagingServiceSid === null ? "queued" : "accepted",
    subresource_uris: { media: uri.replace(".json", "/Media.json") },
    to,
    uri,
  };
}
