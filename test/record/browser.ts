import { Agent, request } from "node:http";

/** Where links lead, as the demo is told: the same for every run, so that no port shows and texts keep their length. */
export const SITE = "https://b.example.com";

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  /** Names in lower case, in the order of their names. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

export interface Call {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Calls a demo by a path. @throws when there is no whole answer */
export type CallDemo = (path: string, call?: Call) => Promise<Answer>;

const MAX_SOCKETS = 8;
/** Ends what hangs. */
const TIMEOUT_MS = 60_000;

/** Calls the demo on a port of this machine, by the name that its links have. */
export function createCaller(port: number): CallDemo {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  return (path, { method = "GET", headers = {}, body } = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const { host } = new URL(SITE);
    const sent = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: {
          host,
          ...headers,
          ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: pairs(response.rawHeaders).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
    return promise;
  };
}

const pairs = (raw: readonly string[]): (readonly [string, string])[] =>
  raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ""] as const] : [],
  );

/** The value of a header, if the answer has it. */
export const headerOf = ({ headers }: Answer, name: string): string | undefined =>
  headers.find(([one]) => one === name)?.[1];

/** A customer's browser: opens pages and sends their forms, in its reader's language. */
export interface Browser {
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  send(path: string, fields: URLSearchParams): Promise<Answer>;
}

/** What Chromium says of itself and of a page that somebody opens. */
const NAVIGATION = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-encoding": "identity",
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-user": "?1",
  "user-agent":
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36",
};

/** A browser without cookies or scripts. */
export function openBrowser(call: CallDemo, language: string): Browser {
  const always = { ...NAVIGATION, "accept-language": language };
  return {
    open: (path, headers = {}) =>
      call(path, { headers: { ...always, "sec-fetch-site": "none", ...headers } }),
    send: (path, fields) =>
      call(path, {
        method: "POST",
        headers: {
          ...always,
          "sec-fetch-site": "same-origin",
          origin: "null",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: fields.toString(),
      }),
  };
}

/** Of the connection, or of the moment at which an answer left. */
const PASSING_HEADERS: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
]);

/** An answer as a text: status, headers, then the body as it is. */
export const answerText = ({ status, headers, text }: Answer): string =>
  [
    `status: ${status}`,
    ...headers.filter(([name]) => !PASSING_HEADERS.has(name)).map(([name, value]) => `${name}: ${value}`),
    "",
    text,
  ].join("\n");
