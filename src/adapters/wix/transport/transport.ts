import type { Log } from "../../../ports/host.ts";
import { describeCall } from "./call-log.ts";
import { withDeadline } from "./deadline.ts";
import type { RateBudget } from "./rate-budget.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { pause, type WixTimings } from "./timings.ts";

/** Where the SDK sends every request; it cannot be told otherwise, so the address is replaced on its way out. */
const SDK_ORIGIN = "https://www.wixapis.com";
const MAX_TRIES = 3;
/** Wix documents no header for how long to wait after a 429; its window is a minute. */
const DEFAULT_RETRY_AFTER_SECONDS = 30;

export interface CallPlan {
  /** The method's name, for the log. */
  readonly name: string;
  /** Only what changes nothing is ever sent twice. */
  readonly kind: "read" | "write";
}

/** What became of a call, beside what the SDK makes of it: the SDK keeps no headers and hides what a network did. */
export interface CallTrace {
  /** Status of the last answer; absent when none arrived in full. */
  status?: number;
  /** Set when Wix, or our own budget, asks to wait. */
  retryAfterSeconds?: number;
  /** Our own budget was used up before this try, so it was not sent. */
  outOfBudget?: true;
}

export interface Transport {
  /** A `fetch` for the one request that an SDK method makes; it writes down in `trace` what happened. */
  open(plan: CallPlan, budget: RateBudget, trace: CallTrace): typeof fetch;
}

export interface TransportOptions {
  /** Where requests go instead of Wix's own address; may have a path. */
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly timings: WixTimings;
  readonly log?: Log;
}

/** No answer: not sent, not reached, or not in time. An ordinary error, because the SDK chokes on a DOMException. */
class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** Our part under the SDK: address, deadline, retries of reads, budget, log. Answers are read whole before they count. */
export function createTransport(options: TransportOptions): Transport {
  // Taken out of its object: workerd refuses its own fetch when it is called as somebody's method.
  const { apiUrl, fetch, timings, now, random, log } = options;

  async function tryOnce(url: string, init: RequestInit, plan: CallPlan, timeoutMs: number, attempt: number) {
    const startedMs = now();
    let status = 0;
    let requestId: string | null = null;
    try {
      return await withDeadline(timeoutMs, async (signal) => {
        // A redirect would carry the credentials elsewhere: the API has none.
        const response = await fetch(url, { ...init, redirect: "manual", signal });
        requestId = response.headers.get("x-wix-request-id");
        const body = await response.text();
        status = response.status;
        return { response, body };
      });
    } catch {
      // The cause names the URL on some hosts, and the URL holds the token.
      return undefined;
    } finally {
      log?.info(
        "wix_call",
        describeCall({ call: plan.name, status, durationMs: now() - startedMs, attempt, requestId }),
      );
    }
  }

  async function send(url: string, init: RequestInit, plan: CallPlan, budget: RateBudget, trace: CallTrace) {
    const isRead = plan.kind === "read";
    const deadlineMs = now() + (isRead ? timings.readOverallMs : timings.writeTimeoutMs);
    for (let attempt = 1; ; attempt++) {
      const waitSeconds = budget.take();
      if (waitSeconds > 0) {
        trace.outOfBudget = true;
        trace.retryAfterSeconds = waitSeconds;
        throw new NoAnswerError("Our own request budget is used up");
      }
      const timeoutMs = Math.min(isRead ? timings.readTimeoutMs : timings.writeTimeoutMs, deadlineMs - now());
      const answer = await tryOnce(url, init, plan, Math.max(timeoutMs, 1), attempt);
      noteAnswer(trace, answer?.response, now());
      const waitMs = isRead && attempt < MAX_TRIES ? retryPauseMs(trace, attempt) : undefined;
      if (waitMs !== undefined && now() + waitMs < deadlineMs) {
        await pause(waitMs);
        continue;
      }
      if (answer === undefined) throw new NoAnswerError("Wix did not answer");
      return toWholeResponse(answer.response, answer.body);
    }
  }

  /** Undefined when another try is of no use, or would only add to what is too much already. */
  function retryPauseMs({ status, retryAfterSeconds }: CallTrace, attempt: number): number | undefined {
    if (status === 429) {
      const askedMs = (retryAfterSeconds ?? Number.POSITIVE_INFINITY) * 1000;
      return askedMs <= timings.longestRetryAfterMs ? askedMs : undefined;
    }
    if (status !== undefined && status < 500) return undefined;
    return timings.retryBaseMs * 2 ** (attempt - 1) * (0.5 + random());
  }

  return {
    open: (plan, budget, trace) => (input, init) => {
      const url = String(input);
      if (!url.startsWith(`${SDK_ORIGIN}/`))
        throw new Error("The SDK calls an address that is not Wix's API");
      const headers = withoutEmptyAuthorization(init?.headers);
      const request = { ...init, headers };
      return send(apiUrl + url.slice(SDK_ORIGIN.length), request, plan, budget, trace);
    },
  };
}

/** How long Wix wants us to wait, when it says nothing itself. */
export const retryAfterOf = ({ retryAfterSeconds }: CallTrace): number =>
  retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS;

function noteAnswer(trace: CallTrace, response: Response | undefined, nowMs: number): void {
  delete trace.status;
  delete trace.retryAfterSeconds;
  if (response === undefined) return;
  trace.status = response.status;
  const retryAfterSeconds = parseRetryAfter(response.headers.get("retry-after"), nowMs);
  if (retryAfterSeconds !== undefined) trace.retryAfterSeconds = retryAfterSeconds;
}

/** Without a strategy the SDK sends the header empty; whether Wix takes that for "nobody" is not documented. */
function withoutEmptyAuthorization(init: RequestInit["headers"]): Headers {
  const headers = new Headers(init);
  if (headers.get("authorization") === "") headers.delete("authorization");
  return headers;
}

const BODILESS = new Set([101, 204, 205, 304]);

/** The answer with its body at hand. Statuses that a Response cannot carry become a 502: they are no answer of this API. */
function toWholeResponse({ status, statusText, headers }: Response, body: string): Response {
  const requestId = headers.get("x-wix-request-id");
  return new Response(body, {
    status: status < 200 || BODILESS.has(status) ? 502 : status,
    statusText,
    headers: requestId === null ? {} : { "x-wix-request-id": requestId },
  });
}
