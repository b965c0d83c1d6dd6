import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "../../src/emulator/world/random.ts";
import { createTwilioStandIn, refuse, type StandInMessage, type TwilioStandIn } from "./twilio-stand-in.ts";
import { type LifePlan, liveOn } from "./twilio-stand-in-life.ts";

/** What the server may do to a request instead of answering it in peace. */
const FAULTS = [
  /** The connection breaks before anything is done. */
  "dropBefore",
  /** It is done, and the connection breaks before the answer. */
  "dropAfter",
  /** Nothing is said for `stallMs` or ever; what is never answered is not done either. */
  "stall",
  /** It is done, and nothing is said about it for `stallMs` or ever. */
  "stallAfter",
  /** It is done, and the answer never ends, a byte at a time. */
  "drip",
  "error5xx",
  "error429",
] as const;
export type ServerFault = (typeof FAULTS)[number];

/** What is given replaces what was there; what is left out stays. */
export interface TwilioServerControl {
  /** Each a share of all requests, from 0 to 1; together at most 1. */
  readonly faults?: Partial<Record<ServerFault, number>> & { readonly seed?: string | number };
  /** What happens to the next requests, before any share is drawn. */
  readonly next?: readonly ServerFault[];
  /** How long a stall lasts; null for ever. */
  readonly stallMs?: number | null;
  /** How texts that are taken from now on go on; without any word on it they are delivered. */
  readonly callbacks?: Partial<LifePlan>;
}

export interface ServedMessage extends StandInMessage {
  /** Whether the answer that names it was written; if not, the sender cannot know that it was taken. */
  readonly acknowledged: boolean;
}

export interface TwilioServer {
  readonly port: number;
  readonly twilio: TwilioStandIn;
  /** Every text that was taken, oldest first. */
  readonly messages: readonly ServedMessage[];
  /** How often each fault was dealt, and how many calls the app answered or did not. */
  readonly counts: Readonly<Record<ServerFault | "callback" | "callbackLost", number>>;
  control(change: TwilioServerControl): void;
  /** Resolves when no call is under way or planned. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const NO_COUNTS: TwilioServer["counts"] = {
  dropBefore: 0,
  dropAfter: 0,
  stall: 0,
  stallAfter: 0,
  drip: 0,
  error5xx: 0,
  error429: 0,
  callback: 0,
  callbackLost: 0,
};

const DRIP_MS = 20;
/** The lot has a million tickets. */
const TICKETS = 1_000_000;

/**
 * The stand-in as an HTTP server on loopback that can have bad days and makes its calls. Beside Twilio's API:
 *   GET /__messages  every text taken, oldest first (`ServedMessage`)
 *   GET /__counts    how often each fault was dealt, and what became of the calls
 *   POST /__control  what to fail and how texts go on (`TwilioServerControl`)
 */
export async function startTwilioServer(): Promise<TwilioServer> {
  const twilio = createTwilioStandIn();
  const acknowledged = new Set<string>();
  const living = new Set<Promise<void>>();
  let counts = { ...NO_COUNTS };
  let random = createRandom("twilio");
  let shares: Partial<Record<ServerFault, number>> = {};
  let next: readonly ServerFault[] = [];
  let stallMs: number | undefined;
  let plan: LifePlan = { final: "delivered" };

  function drawFault(): ServerFault | undefined {
    const [first, ...rest] = next;
    next = rest;
    let ticket = random.below(TICKETS);
    const drawn = FAULTS.find((name) => {
      ticket -= (shares[name] ?? 0) * TICKETS;
      return ticket < 0;
    });
    const fault = first ?? drawn;
    if (fault !== undefined) counts = { ...counts, [fault]: counts[fault] + 1 };
    return fault;
  }

  /** Takes the request; gives back the answer, and the text that came of it. */
  async function take(
    request: Request,
    fault: ServerFault | undefined,
  ): Promise<{ readonly answer: Response; readonly created?: StandInMessage | undefined }> {
    if (fault === "error5xx") return { answer: refuse(503, 20503, "Service unavailable") };
    if (fault === "error429") return { answer: refuse(429, 20429, "Too many requests", 1) };
    const answer = await twilio.fetch(request);
    const { sid } = (await answer.clone().json()) as { readonly sid?: string };
    const created =
      request.method === "POST" ? twilio.messages.find((message) => message.sid === sid) : undefined;
    return { answer, created };
  }

  async function lead(message: StandInMessage, how: LifePlan): Promise<void> {
    const { heard, lost } = await liveOn(twilio, message, how, random);
    counts = { ...counts, callback: counts.callback + heard, callbackLost: counts.callbackLost + lost };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readText(request);
    if (request.url?.startsWith("/__")) {
      serveControl(request, response, body);
      return;
    }
    const fault = drawFault();
    if (fault === "stall" && stallMs === undefined) return;
    if (fault === "stall") await sleep(stallMs);
    if (fault === "dropBefore") {
      request.socket.resetAndDestroy();
      return;
    }
    const how = plan;
    const { answer, created } = await take(toRequest(request, body), fault);
    if (created !== undefined && how.early) await lead(created, how);
    await reply(response, answer, fault, () => created && acknowledged.add(created.sid));
    if (created === undefined || how.early) return;
    const life = lead(created, how).finally(() => living.delete(life));
    living.add(life);
  }

  async function reply(
    response: ServerResponse,
    answer: Response,
    fault: ServerFault | undefined,
    written: () => void,
  ): Promise<void> {
    if (fault === "dropAfter") {
      response.socket?.resetAndDestroy();
      return;
    }
    if (fault === "drip") {
      drip(response);
      return;
    }
    if (fault === "stallAfter" && stallMs === undefined) return;
    if (fault === "stallAfter") await sleep(stallMs);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text(), written);
  }

  function serveControl({ method, url }: IncomingMessage, response: ServerResponse, body: string): void {
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (method === "GET" && url === "/__messages") answer(200, listMessages());
    else if (method === "GET" && url === "/__counts") answer(200, counts);
    else if (method === "POST" && url === "/__control") {
      control(JSON.parse(body) as TwilioServerControl);
      answer(200, {});
    } else answer(404, { error: "No such control" });
  }

  const listMessages = (): readonly ServedMessage[] =>
    twilio.messages.map((message) => ({ ...message, acknowledged: acknowledged.has(message.sid) }));

  function control(change: TwilioServerControl): void {
    if (change.faults !== undefined) {
      const { seed, ...given } = change.faults;
      shares = given;
      if (seed !== undefined) random = createRandom(String(seed));
    }
    if (change.next !== undefined) next = change.next;
    if (change.stallMs !== undefined) stallMs = change.stallMs ?? undefined;
    if (change.callbacks !== undefined) plan = { final: "delivered", ...change.callbacks };
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.socket?.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    twilio,
    get messages() {
      return listMessages();
    },
    get counts() {
      return counts;
    },
    control,
    async settled() {
      while (living.size > 0) await Promise.all(living);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toRequest({ method = "GET", url = "/", headers }: IncomingMessage, body: string): Request {
  return new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method !== "GET" && { body }),
  });
}

function drip(response: ServerResponse): void {
  response.writeHead(201, { "content-type": "application/json" });
  const dripping = setInterval(() => response.write(" "), DRIP_MS);
  response.on("close", () => clearInterval(dripping));
}
