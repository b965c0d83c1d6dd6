/**
 * Every way in which the API says no (RFC 9457). A name is part of the contract: it ends the problem's `type`, which is
 * the address of its explanation in the API's documentation.
 */
export const PROBLEMS = {
  "bad-request": {
    status: 400,
    title: "The request cannot be read",
    advice: "Send one JSON object, encoded as UTF-8.",
  },
  unauthenticated: {
    status: 401,
    title: "No valid staff credentials",
    advice: "Send Authorization: Bearer with a staff API key, or with a token of the configured issuer.",
  },
  "manager-needed": {
    status: 403,
    title: "This takes a manager's credentials",
    advice:
      "Use a manager's key (STAFF_API_KEYS=name:manager=...), or a token whose claim or address says that it is a manager's.",
  },
  "not-found": {
    status: 404,
    title: "There is no such address in this API",
    advice: "Compare the path with this page.",
  },
  "booking-not-found": {
    status: 404,
    title: "Wix knows no such booking",
    advice: "Take the id from GET /api/bookings or from Wix Bookings.",
  },
  "link-not-found": {
    status: 404,
    title: "There is no such link",
    advice: "Take the id from GET /api/links. Links are forgotten some time after they end.",
  },
  "send-not-found": {
    status: 404,
    title: "There is no such send",
    advice: "Take the id from GET /api/sends. Sends are forgotten after 90 days.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address does not take that method",
    advice: "Use one of the methods that Allow names.",
  },
  "body-too-slow": {
    status: 408,
    title: "The request's body did not come in time",
    advice: "A body has ten seconds. Repeat the request with the same Idempotency-Key.",
  },
  "nothing-allowed": {
    status: 409,
    title: "The customer could do nothing with this link",
    advice:
      "`reason` says why neither cancelling nor moving is open. Send `force: true` to send a link for looking only.",
  },
  "sent-recently": {
    status: 409,
    title: "The same recipient has just been sent a link to this booking",
    advice: "`sentAt` says when. Send `again: true` to send another one.",
  },
  "link-revoked": {
    status: 409,
    title: "This link is dead already",
    advice:
      "It was revoked, or replaced by sending it again: GET /api/links names its successor. For a new one use POST /api/links.",
  },
  "suppression-not-found": {
    status: 404,
    title: "There is no such suppression",
    advice: "Take the id from GET /api/suppressions.",
  },
  "request-in-progress": {
    status: 409,
    title: "A request with this Idempotency-Key is still running",
    advice: "Repeat it, with the same key, after the seconds that Retry-After names.",
  },
  "body-too-large": {
    status: 413,
    title: "The request's body is too large",
    advice: "A body has at most 16 KB, and one that lists the bookings of a send 64 KB.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The request's body is not JSON",
    advice: "Send Content-Type: application/json.",
  },
  "invalid-request": {
    status: 422,
    title: "The request does not fit its schema",
    advice: "`errors` names each place that is wrong, by JSON Pointer, and what is wrong there.",
  },
  "no-contact": {
    status: 422,
    title: "There is nobody to send it to",
    advice: "The booking has no contact for a wanted channel: name one in `to`, or send `channels: []`.",
  },
  "bad-contact": {
    status: 422,
    title: "The contact on file cannot be used",
    advice: "Correct it in Wix Bookings, or name another in `to`.",
  },
  "channel-not-configured": {
    status: 422,
    title: "This deployment cannot send that way",
    advice: "Use the other channel, or let the operator set the channel up.",
  },
  "country-not-allowed": {
    status: 422,
    title: "No texts go to this number's country",
    advice:
      "The operator has named the countries that texts go to (SMS_COUNTRIES): send an email. Nothing was made.",
  },
  "too-many-bookings": {
    status: 422,
    title: "That is too much for one send",
    advice:
      "A send has at most 1,000 bookings: narrow the filter by days, service or session. Nothing was sent.",
  },
  "recipient-needed": {
    status: 422,
    title: "Say again whom the link is for",
    advice: "The link went to somebody who is not on file, and no address is kept: name it in `to`.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "This Idempotency-Key belongs to another request",
    advice: "Make a new key for every new request, and keep it for that request's repetitions.",
  },
  "too-many-texts": {
    status: 429,
    title: "No more texts may be made today",
    advice:
      "The operator has set how many texts a day may have (SMS_PER_DAY): send an email, or repeat the request after the seconds that Retry-After names. Nothing was made.",
  },
  internal: {
    status: 500,
    title: "Something went wrong here",
    advice: "Repeat the request with the same Idempotency-Key; if that does not help, tell the operator.",
  },
  "database-unavailable": {
    status: 503,
    title: "The database cannot take this now",
    advice: "Repeat the request, with the same Idempotency-Key, after the seconds that Retry-After names.",
  },
  "wix-unavailable": {
    status: 502,
    title: "Wix Bookings could not be reached or understood",
    advice: "Repeat the request later. Nothing was sent.",
  },
  "wix-refused": {
    status: 502,
    title: "Wix Bookings does not accept this deployment's credentials",
    advice: "The operator has to renew them. Nothing was sent.",
  },
  "wix-throttled": {
    status: 503,
    title: "Wix Bookings asks us to wait",
    advice: "Repeat the request after the seconds that Retry-After names. Nothing was sent.",
  },
  "issuer-unreachable": {
    status: 503,
    title: "The token cannot be checked now",
    advice: "Its issuer cannot be reached. Repeat the request later, or use an API key.",
  },
} as const satisfies Record<
  string,
  { readonly status: number; readonly title: string; readonly advice: string }
>;

export type ProblemName = keyof typeof PROBLEMS;

/** One thing that is wrong with a request. */
export interface FieldProblem {
  readonly in: "body" | "query" | "header";
  /** JSON Pointer in its fragment form (RFC 6901, section 6), into the body or the set of parameters: `#/to/email`. */
  readonly pointer: string;
  readonly detail: string;
}

export interface ProblemExtras {
  /** What is particular to this occurrence; never personal data. */
  readonly detail?: string;
  readonly reason?: string;
  /** RFC 3339, UTC. */
  readonly sentAt?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Abandons an API request; the API's error handler makes the answer. */
export class ApiProblem extends Error {
  readonly problem: ProblemName;
  readonly extras: ProblemExtras;

  constructor(problem: ProblemName, extras: ProblemExtras = {}) {
    super(problem);
    this.name = "ApiProblem";
    this.problem = problem;
    this.extras = extras;
  }
}

/** Abandons a request because of one of its fields. */
export function invalidField(where: FieldProblem["in"], pointer: string, detail: string): ApiProblem {
  return new ApiProblem("invalid-request", { errors: [{ in: where, pointer, detail }] });
}

/** The stable address of a problem's explanation, relative to the API's own. */
const problemType = (name: ProblemName): string => `/api/docs#problem-${name}`;

/** Makes the problem document of RFC 9457 that answers a request. */
export function toProblemResponse(name: ProblemName, extras: ProblemExtras = {}): Response {
  const { status, title, advice } = PROBLEMS[name];
  const { detail = advice, reason, sentAt, errors, headers } = extras;
  const document = { type: problemType(name), title, status, detail, reason, sentAt, errors };
  return new Response(JSON.stringify(document), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}
