import type { AnswerKind } from "./wanted-headers.ts";

/** One way in which a request can end. */
export interface Outcome {
  readonly name: string;
  /** The request without its `Host` and `Connection`, or all of its bytes where `isWhole`. */
  readonly request: string;
  readonly isWhole?: boolean;
  /** Left out where it depends on what else there is. */
  readonly status?: number;
  readonly kind: AnswerKind;
}

/** What the outcomes are asked of. */
export interface Surroundings {
  /** `/b/{code}` of a link that opens. */
  readonly link: string;
  readonly staffKey: string;
  /** Of a file that pages link. */
  readonly asset: string;
}

const SAME_SITE = "Sec-Fetch-Site: same-origin\r\n";
const FORM_TYPE = "Content-Type: application/x-www-form-urlencoded\r\n";
const JSON_TYPE = "Content-Type: application/json\r\n";

/** The ends that a request can come to, by what the app says to it. */
export function appOutcomes({ link, staffKey, asset }: Surroundings): readonly Outcome[] {
  const bearer = `Authorization: Bearer ${staffKey}\r\n`;
  const get = (path: string, headers = "") => `GET ${path} HTTP/1.1\r\n${headers}`;
  const post = (path: string, headers: string, body = "") =>
    `POST ${path} HTTP/1.1\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
  const form = (path: string, body: string) => post(path, SAME_SITE + FORM_TYPE, body);
  const customers = (name: string, request: string, status = 200): Outcome => ({
    name,
    request,
    status,
    kind: "customers",
  });
  const page = (name: string, request: string, status = 200): Outcome => ({
    name,
    request,
    status,
    kind: "page",
  });
  const file = (name: string, request: string): Outcome => ({ name, request, status: 200, kind: "plain" });
  const outcomes: readonly Outcome[] = [
    customers("a booking", get(link)),
    customers("a booking, HEAD", `HEAD ${link} HTTP/1.1\r\n`),
    customers("its cancellation", get(`${link}/cancel`)),
    customers("its picker", get(`${link}/reschedule`)),
    customers("its calendar file", get(`${link}/calendar.ics`)),
    customers("its switch of languages", form(`${link}/language`, "language=de"), 303),
    customers("a link that is none", get("/b/nothing"), 404),
    customers("a path that cannot be read", get("/b/%E0%A4%A"), 404),
    customers("a booking, PUT", `PUT ${link} HTTP/1.1\r\nContent-Length: 0\r\n`, 405),
    customers("a booking, OPTIONS", `OPTIONS ${link} HTTP/1.1\r\n`, 405),
    customers("a form from another site", post(`${link}/cancel`, "Sec-Fetch-Site: cross-site\r\n"), 403),
    customers("a form that is too large", form(`${link}/cancel`, "x".repeat(20_000)), 413),
    customers("a lone word below /b", get("/b"), 404),
    customers("the form of /find", get("/find")),
    customers("/find with nothing typed", form("/find", "email=&phone="), 422),
    customers("/find, taken", form("/find", "email=nobody%40example.com&phone="), 303),
    page("the word after /find", get("/find/sent")),
    customers("/find, DELETE", "DELETE /find HTTP/1.1\r\nContent-Length: 0\r\n", 405),
    page("the bare address", get("/"), 302),
    page("an address that leads nowhere", get("/nowhere"), 404),
    page("the switch of languages", form("/language", "language=de"), 303),
    page("no webhook here", form("/webhooks/twilio", ""), 404),
    page("health", get("/healthz"), 200),
    file("a file", get(asset)),
    file("a file, HEAD", `HEAD ${asset} HTTP/1.1\r\n`),
    page("a file that is none", get("/assets/none.css"), 404),
    file("robots.txt", get("/robots.txt")),
    page("the API without a key", get("/api/links?bookingId=x"), 401),
    page("the API with a wrong key", get("/api/links?bookingId=x", "Authorization: Bearer wrong\r\n"), 401),
    page("an answer of the API", get("/api/suppressions", bearer), 200),
    page("a call that is none", get("/api/nothing", bearer), 404),
    page("a call, PUT", `PUT /api/links HTTP/1.1\r\n${bearer}Content-Length: 0\r\n`, 405),
    page("a body that is no JSON", post("/api/links", bearer + JSON_TYPE, "{"), 400),
    page("a body of another type", post("/api/links", `${bearer}Content-Type: text/plain\r\n`, "{}"), 415),
    page("a body with the wrong fields", post("/api/links", bearer + JSON_TYPE, '{"x":1}'), 422),
    page("a body that is too large", post("/api/links", bearer + JSON_TYPE, "x".repeat(70_000)), 413),
    page("the API's description", get("/api/openapi.json")),
    page("the API's documentation", get("/api/docs")),
    page("the demo's desk", get("/demo")),
    { name: "the demo's mailbox", request: get("/demo/outbox"), status: 200, kind: "plain" },
  ];
  return outcomes.map((outcome) => ({ ...outcome, request: endOf(outcome.request) }));
}

const NODE: readonly Omit<Outcome, "kind">[] = [
  { name: "bytes that are no request", request: "GARBAGE\r\n\r\n", status: 400 },
  { name: "a version that is none", request: "GET / HTTP/3.7\r\nHost: a\r\n\r\n", status: 400 },
  { name: "no Host", request: "GET /find HTTP/1.1\r\nConnection: close\r\n\r\n", status: 400 },
  {
    name: "a Host that is none",
    request: "GET /find HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
    status: 400,
  },
  {
    name: "too many headers",
    request: `GET /find HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(70_000)}\r\n\r\n`,
    status: 431,
  },
  {
    name: "two lengths",
    request:
      "POST /find HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    status: 400,
  },
  {
    name: "an Expect that nobody knows",
    request: "POST /find HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 0\r\n\r\n",
    status: 417,
  },
];

/** What Node and its adapter answer before the app sees anything. On Workers that is Cloudflare's to say. */
export const NODE_OUTCOMES: readonly Outcome[] = NODE.map((outcome) => ({
  ...outcome,
  isWhole: true,
  kind: "plain",
}));

/** A request's head ends with an empty line, also where nothing follows it. */
const endOf = (request: string): string => (request.includes("\r\n\r\n") ? request : `${request}\r\n`);
