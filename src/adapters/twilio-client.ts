import DomainModule from "twilio/lib/base/Domain.js";
import VersionModule from "twilio/lib/base/Version.js";
import { MessageListInstance } from "twilio/lib/rest/api/v2010/account/message.js";
import type { TwilioConfig } from "../config/config.ts";
import { err, ok, type Result } from "../result.ts";
import type { TwilioTrouble } from "./twilio-failure.ts";

export interface TwilioClientOptions {
  readonly fetch: typeof fetch;
  /** One call from start to finish, all pages of a list included, milliseconds. */
  readonly deadlineMs: number;
}

/** Calls Twilio's Message resource; what is neither the network's nor Twilio's doing is a bug and thrown. */
export type CallTwilio = <T>(
  ask: (messages: ReturnType<typeof MessageListInstance>) => Promise<T>,
) => Promise<Result<T, TwilioTrouble>>;

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
  readonly method: string;
  readonly uri: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of the last request, which the vendor's errors leave out. */
interface Answer {
  status?: number;
  retryAfterSeconds?: number;
  networkError?: unknown;
}

/**
 * The vendor's generated client for requests, pages and errors, without its HTTP stack, which would be most of the
 * bundle.
 */
export function createTwilioClient(
  { accountSid, authToken, apiUrl }: TwilioConfig,
  { fetch, deadlineMs }: TwilioClientOptions,
): CallTwilio {
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
  const { origin } = new URL(apiUrl);

  async function request(wanted: TwilioRequest, answer: Answer, signal: AbortSignal) {
    const url = new URL(wanted.uri);
    for (const [name, value] of Object.entries(wanted.params ?? {})) url.searchParams.append(name, value);
    // The next page is where the answer says: the account's token goes nowhere else for it.
    if (url.origin !== origin) throw new Error("Twilio named a page of another site");
    try {
      const response = await fetch(url, {
        method: wanted.method.toUpperCase(),
        headers: { ...wanted.headers, Authorization: authorization, "User-Agent": USER_AGENT },
        ...(wanted.data && { body: new URLSearchParams(wanted.data) }),
        redirect: "manual",
        signal,
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

  return async (ask) => {
    const answer: Answer = {};
    const signal = AbortSignal.timeout(deadlineMs);
    const client = { request: (wanted: TwilioRequest) => request(wanted, answer, signal) };
    // The vendor's types ask for the whole client and API; a resource calls `request` and `create`, and nothing else.
    const version = new Version(new Domain(client as never, apiUrl), "2010-04-01");
    try {
      return ok(await ask(MessageListInstance(version as never, accountSid)));
    } catch (error) {
      const trouble = toTrouble(error, answer);
      if (trouble === undefined) throw error;
      return err(trouble);
    }
  };
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
  // Done, but the answer cannot be read: a text may be on its way, under an id that we do not know.
  if (status >= 200 && status < 300) return { kind: "lost", code: "unreadable_answer" };
  const { code } = error as { readonly code?: unknown };
  return {
    kind: "answer",
    status,
    ...(typeof code === "number" && code > 0 && { code }),
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
