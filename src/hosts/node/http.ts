import type { EventEmitter } from "node:events";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { PLAIN_REFUSAL_HEADERS } from "../../routes/security-headers.ts";

/**
 * How Node takes requests, and how long a connection may take to say what it wants. Node's own would let half-sent headers
 * be for a minute and half-sent requests for five. A body that the app waits for is refused by the app itself, sooner.
 */
export const SERVER_OPTIONS = {
  /** Headers are one packet or two. */
  headersTimeout: 10_000,
  /** Headers and body: the app's ten seconds for a body, and its answer's. */
  requestTimeout: 20_000,
  /** A browser's next request, such as for the page's styles, comes at once; Node's own. */
  keepAliveTimeout: 5_000,
  /** How often the above is looked at. */
  connectionsCheckingInterval: 2_000,
  /** Room for a staff token beside what proxies add; Node's own. */
  maxHeaderSize: 16 * 1024,
  // What has no Host is refused by the app's adapter, like any other request that names none, and not by Node unseen.
  requireHostHeader: false,
} as const;

/** What was wrong with bytes that are no request, by Node's word for it; anything else is a 400. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** How long somebody who is refused may take to read why. */
const LINGER_MS = 2_000;

/**
 * Gives the headers of `PLAIN_REFUSAL_HEADERS` to what Node and its adapter answer themselves, which the app never sees:
 * bytes that are no HTTP, too many headers, a Host that is none. The app's own answers set theirs instead.
 */
export function guardServer(server: Pick<EventEmitter, "on" | "prependListener">): void {
  /** What is, or was last, answered on a connection. */
  const answering = new WeakMap<Socket, ServerResponse>();
  server.prependListener("request", (incoming: IncomingMessage, response: ServerResponse) => {
    answering.set(incoming.socket, response);
    setPlain(response);
  });
  server.on("checkExpectation", (_: IncomingMessage, response: ServerResponse) => {
    setPlain(response);
    response.writeHead(417, { Connection: "close" }).end();
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    const last = answering.get(socket);
    const isHalfAnswered = last?.headersSent && !last.writableFinished;
    // Whoever has gone reads nothing, and an answer within another one would be taken for a part of it.
    if (error.code === "ECONNRESET" || !socket.writable || isHalfAnswered) socket.destroy();
    else refuse(socket, STATUS_OF[error.code ?? ""] ?? 400);
  });
}

/** Without what a page says of itself by other means. */
function setPlain(response: ServerResponse): void {
  for (const [name, value] of Object.entries(PLAIN_REFUSAL_HEADERS)) {
    if (name !== "X-Robots-Tag") response.setHeader(name, value);
  }
}

function refuse(socket: Socket, status: number): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(PLAIN_REFUSAL_HEADERS).map(([name, value]) => `${name}: ${value}`),
    "Content-Length: 0",
    "Connection: close",
  ];
  // By the clock and not by silence: who drips on would stay.
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
  // Read on: to end with bytes unread would take the answer from whoever still sends.
  socket.resume();
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}
