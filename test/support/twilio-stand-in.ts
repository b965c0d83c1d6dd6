/**
 * Twilio's Message resource as a stand-in: stateful, reachable as a `fetch`, true to the published API of 2010-04-01
 * in paths, authentication, form fields, answers, pages and error bodies. It sends nothing, and calls nobody back by
 * itself: `twilio-stand-in-callbacks.ts` makes the calls, `twilio-stand-in-http.ts` a server with bad days.
 */
export interface StandInMessage {
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly validityPeriodSeconds: number;
  readonly statusCallback: string | null;
  readonly status: string;
  readonly errorCode: number | null;
  readonly createdMs: number;
  /** When it left, which is later than when it was created or never. */
  readonly sentMs: number | null;
}

export type TwilioFault =
  /** The error that Twilio gives, with its code. */
  | { readonly kind: "error"; readonly status: number; readonly code: number; readonly retryAfter?: number }
  /** What a proxy on the way says: not Twilio's JSON. */
  | { readonly kind: "html"; readonly status: number }
  /** Done, and then an answer that is cut off. */
  | { readonly kind: "broken_answer" };

export interface TwilioStandIn {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly messages: readonly StandInMessage[];
  /** Requests so far, refused ones too. */
  readonly requests: readonly StandInRequest[];
  /** What happens to the next requests. */
  fail(...faults: readonly TwilioFault[]): void;
  /** Moves a message on; without a code there is nothing wrong with it. */
  setStatus(sid: string, status: string, errorCode?: number): StandInMessage;
}

export interface StandInRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly userAgent: string | null;
  readonly form: URLSearchParams;
}

export interface TwilioStandInOptions {
  readonly now?: () => number;
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

const MESSAGES_PATH = `/2010-04-01/Accounts/${TWILIO_ACCOUNT}/Messages`;
const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1_000;
/** States in which a text has left, or never will. */
const WAITING = new Set(["accepted", "scheduled", "queued", "sending", "canceled"]);

export function createTwilioStandIn({ now = Date.now }: TwilioStandInOptions = {}): TwilioStandIn {
  const messages: StandInMessage[] = [];
  const requests: StandInRequest[] = [];
  let faults: readonly TwilioFault[] = [];

  function takeFault(): TwilioFault | undefined {
    const [next, ...rest] = faults;
    faults = rest;
    return next;
  }

  function create(form: URLSearchParams): Response {
    const refusal = refuseForm(form);
    if (refusal !== undefined) return refusal;
    const messagingServiceSid = form.get("MessagingServiceSid");
    const message: StandInMessage = {
      sid: `SM${messages.length.toString(16).padStart(32, "0")}`,
      to: form.get("To") ?? "",
      from: form.get("From"),
      messagingServiceSid,
      body: form.get("Body") ?? "",
      validityPeriodSeconds: Number(form.get("ValidityPeriod") ?? 36_000),
      statusCallback: form.get("StatusCallback"),
      status: messagingServiceSid === null ? "queued" : "accepted",
      errorCode: null,
      createdMs: now(),
      sentMs: null,
    };
    messages.push(message);
    return Response.json(toResource(message), { status: 201 });
  }

  /** Newest first, as Twilio lists them; by when they were sent, those that were not yet sent are left out. */
  function list(query: URLSearchParams): Response {
    const [to, from, sentFrom] = [query.get("To"), query.get("From"), query.get("DateSent>")];
    const found = messages
      .filter((message) => to === null || message.to === to)
      .filter((message) => from === null || message.from === from)
      .filter(({ sentMs }) => sentFrom === null || (sentMs !== null && sentMs >= Date.parse(sentFrom)))
      .toReversed();
    const size = Math.min(Number(query.get("PageSize") ?? DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE);
    const page = Number(query.get("Page") ?? 0);
    const uriOf = (index: number) => {
      const target = new URLSearchParams(query);
      target.set("PageSize", String(size));
      target.set("Page", String(index));
      return `${MESSAGES_PATH}.json?${target}`;
    };
    const hasNext = found.length > (page + 1) * size;
    return Response.json({
      first_page_uri: uriOf(0),
      end: Math.min(found.length, (page + 1) * size) - 1,
      previous_page_uri: page === 0 ? null : uriOf(page - 1),
      messages: found.slice(page * size, (page + 1) * size).map(toResource),
      uri: uriOf(page),
      page_size: size,
      start: page * size,
      next_page_uri: hasNext ? uriOf(page + 1) : null,
      page,
    });
  }

  function route(method: string, { pathname, searchParams }: URL, form: URLSearchParams): Response {
    if (pathname === `${MESSAGES_PATH}.json`) {
      if (method === "POST") return create(form);
      if (method === "GET") return list(searchParams);
      return refuse(405, 20004, "Method not allowed");
    }
    const message = messages.find(({ sid }) => pathname === `${MESSAGES_PATH}/${sid}.json`);
    if (message === undefined) return refuse(404, 20404, `The requested resource ${pathname} was not found`);
    return method === "GET" ? Response.json(toResource(message)) : refuse(405, 20004, "Method not allowed");
  }

  return {
    messages,
    requests,
    fail(...next) {
      faults = next;
    },
    setStatus(sid, status, errorCode) {
      const index = messages.findIndex((message) => message.sid === sid);
      const before = messages[index];
      if (before === undefined) throw new Error(`No message ${sid}`);
      const sentMs = WAITING.has(status) ? before.sentMs : (before.sentMs ?? now());
      const after = { ...before, status, sentMs, errorCode: errorCode ?? null };
      messages[index] = after;
      return after;
    },
    async fetch(request) {
      const form = new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()));
      const url = new URL(request.url);
      const { method, headers } = request;
      requests.push({
        method,
        target: url.pathname + url.search,
        userAgent: headers.get("user-agent"),
        form,
      });
      if (headers.get("authorization") !== `Basic ${btoa(`${TWILIO_ACCOUNT}:${TWILIO_TOKEN}`)}`) {
        return refuse(401, 20003, "Authenticate");
      }
      const fault = takeFault();
      switch (fault?.kind) {
        case undefined:
          return route(method, url, form);
        case "error":
          return refuse(fault.status, fault.code, `Told to for ${form.get("To")}`, fault.retryAfter);
        case "html":
          return new Response("<html><h1>Bad gateway</h1></html>", {
            status: fault.status,
            headers: { "content-type": "text/html" },
          });
        case "broken_answer": {
          const whole = route(method, url, form);
          return new Response((await whole.text()).slice(0, 20), { status: whole.status });
        }
      }
    },
  };
}

function refuseForm(form: URLSearchParams): Response | undefined {
  const to = form.get("To") ?? "";
  const from = form.get("From");
  const body = form.get("Body") ?? "";
  const validity = Number(form.get("ValidityPeriod") ?? 36_000);
  const callback = form.get("StatusCallback");
  if (to === "") return refuse(400, 21604, "A 'To' phone number is required.");
  if (from === null && form.get("MessagingServiceSid") === null) {
    return refuse(400, 21603, "A 'From' phone number is required.");
  }
  if (body === "") return refuse(400, 21602, "Message body is required.");
  if (body.length > 1_600)
    return refuse(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
  if (!Number.isInteger(validity) || validity < 1 || validity > 36_000) {
    return refuse(400, 21676, "Validity period is out of range.");
  }
  if (callback !== null && !URL.canParse(callback)) {
    return refuse(400, 21609, `The 'StatusCallback' URL ${callback} is not a valid URL.`);
  }
  if (!/^\+[1-9]\d{6,14}$/.test(to)) return refuse(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (from !== null && from !== TWILIO_NUMBER) {
    return refuse(400, 21659, `'From' ${from} is not a Twilio phone number or Short Code country mismatch`);
  }
  const magic = MAGIC_NUMBERS.get(to);
  return magic === undefined ? undefined : refuse(400, magic, `The number ${to} is refused.`);
}

/** The error body of the API: the text repeats what was sent, so it is never fit for a log. */
export function refuse(status: number, code: number, message: string, retryAfter?: number): Response {
  return Response.json(
    { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
    { status, headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) } },
  );
}

function toResource(message: StandInMessage) {
  const { sid, to, from, messagingServiceSid, body, status, errorCode, createdMs, sentMs } = message;
  const uri = `${MESSAGES_PATH}/${sid}.json`;
  return {
    account_sid: TWILIO_ACCOUNT,
    api_version: "2010-04-01",
    body,
    date_created: toRfc2822(createdMs),
    date_sent: sentMs === null ? null : toRfc2822(sentMs),
    date_updated: toRfc2822(sentMs ?? createdMs),
    direction: "outbound-api",
    error_code: errorCode,
    error_message: null,
    from,
    messaging_service_sid: messagingServiceSid,
    num_media: "0",
    num_segments: "1",
    price: null,
    price_unit: null,
    sid,
    status,
    subresource_uris: { media: uri.replace(".json", "/Media.json") },
    to,
    uri,
  };
}

/** `Tue, 11 May 2027 08:00:00 +0000`: whole seconds, as Twilio writes dates. */
const toRfc2822 = (ms: number) => new Date(ms).toUTCString().replace("GMT", "+0000");
