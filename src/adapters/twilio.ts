import DomainModule from "twilio/lib/base/Domain.js";
import VersionModule from "twilio/lib/base/Version.js";
import { MessageListInstance } from "twilio/lib/rest/api/v2010/account/message.js";
import type { TwilioConfig } from "../config.ts";
import type { TextMessage, TextSender } from "../ports.ts";
import { err, ok } from "../result.ts";
import { classifyTwilio, type TwilioTrouble } from "./twilio-failure.ts";

export interface TextSenderOptions {
  readonly fetch: typeof fetch;
  /** One request from start to finish, milliseconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 20_000;
/** Twilio's bounds for how long a message may wait, seconds (Message resource, ValidityPeriod). */
const MAX_VALIDITY_SECONDS = 36_000;
const USER_AGENT = "Slotpass";

/** Codes of a connection that was never there, as Node's fetch gives them; Workers give none, and lose the answer. */
const NOT_CONNECTED = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** A CommonJS default export as an ES module sees it: Node gives the module around it, some test runners the thing itself. */
const exported = <T extends object>(module: T | { readonly default: T }): T =>
  "default" in module ? module.default : module;

const Domain = exported<typeof DomainModule.default>(DomainModule);
const Version = exported<typeof VersionModule.default>(VersionModule);

/** The part of twilio's client that its resources call; ours goes over `fetch`, on both hosts. */
interface TwilioRequest {
  readonly uri: string;
  readonly data: Record<string, string>;
  readonly headers: Record<string, string>;
}

/** What became of one request, which the vendor's errors leave out. */
interface Answer {
  status?: number;
  retryAfterSeconds?: number;
  networkError?: unknown;
}

/**
 * A text sender over Twilio's Message resource. Uses the vendor's generated client for the request and its errors,
 * without its HTTP stack, which would be most of the bundle.
 */
export function createTextSender(
  config: TwilioConfig,
  { fetch, deadlineMs = DEADLINE_MS }: TextSenderOptions,
): TextSender {
  const authorization = `Basic ${btoa(`${config.accountSid}:${config.authToken}`)}`;

  async function request({ uri, data, headers }: TwilioRequest, answer: Answer) {
    try {
      const response = await fetch(uri, {
        method: "POST",
        headers: { ...headers, Authorization: authorization, "User-Agent": USER_AGENT },
        body: new URLSearchParams(data),
        redirect: "manual",
        signal: AbortSignal.timeout(deadlineMs),
      });
      const body = await response.text();
      answer.status = response.status;
      const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
      if (retryAfter >= 0) answer.retryAfterSeconds = retryAfter;
      return { statusCode: response.status, body, headers: response.headers };
    } catch (error) {
      answer.networkError = error;
      throw error;
    }
  }

  function messagesOf(answer: Answer) {
    const client = { request: (options: TwilioRequest) => request(options, answer) };
    // The vendor's types ask for the whole client and API; a resource calls `request` and `create`, and nothing else.
    const domain = new Domain(client as never, config.apiUrl);
    return MessageListInstance(new Version(domain, "2010-04-01") as never, config.accountSid);
  }

  return {
    async send(message) {
      const answer: Answer = {};
      try {
        const { sid } = await messagesOf(answer).create(toRequest(message, config));
        return ok(typeof sid === "string" ? { providerId: sid } : {});
      } catch (error) {
        const trouble = toTrouble(error, answer);
        if (trouble === undefined) throw error;
        return err(classifyTwilio(trouble));
      }
    },
  };
}

function toRequest({ to, body, validForSeconds }: TextMessage, { sender }: TwilioConfig) {
  const validityPeriod = Math.min(Math.max(Math.floor(validForSeconds), 1), MAX_VALIDITY_SECONDS);
  return { to, body, validityPeriod, ...sender };
}

/**
 * Takes numbers and codes only: the vendor's error text repeats the recipient's number. Undefined for an error that
 * no network and no answer made.
 */
function toTrouble(
  error: unknown,
  { status, retryAfterSeconds, networkError }: Answer,
): TwilioTrouble | undefined {
  if (networkError !== undefined) return toLoss(networkError);
  if (status === undefined) return undefined;
  // Taken, but the answer cannot be read: the message may be on its way, under an id that we do not know.
  if (status >= 200 && status < 300) return { kind: "lost", code: "unreadable_answer" };
  const { code } = error as { readonly code?: unknown };
  return {
    kind: "answer",
    status,
    ...(typeof code === "number" && { code }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

function toLoss(networkError: unknown): TwilioTrouble {
  const { name, cause } = networkError as { readonly name?: unknown; readonly cause?: { code?: unknown } };
  const code = cause?.code;
  if (typeof code !== "string")
    return { kind: "lost", code: name === "TimeoutError" ? "timeout" : "network" };
  return { kind: NOT_CONNECTED.has(code) ? "not_connected" : "lost", code };
}
