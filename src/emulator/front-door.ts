import { brokenJson, refusal, statusAnswer, success } from "./answers.ts";
import type { CallName } from "./calls/call-names.ts";
import { type Caller, identifyCaller } from "./credentials.ts";
import type { FaultKind, FaultQueue } from "./faults.ts";
import { isObject, type JsonObject } from "./fields.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { type Access, matchRoute, type RouteMatch } from "./routes.ts";
import { DroppedConnection, strike } from "./strike.ts";
import { plainError, WireError } from "./wire-error.ts";
import type { EmulatedClock } from "./world/clock.ts";
import type { World } from "./world/world.ts";

/** One call that reached the emulator. Paths are not kept: they hold tokens. */
export interface CallRecord {
  readonly method: string;
  readonly call: CallName | "unknown";
  /** 0 while under way, and when the caller got no answer. */
  status: number;
}

/** The site behind the door; a reset puts another one there. */
export interface Site {
  readonly world: World;
  readonly clock: EmulatedClock;
  readonly faults: FaultQueue;
  readonly limiter: RateLimiter;
  readonly calls: CallRecord[];
}

/** A request that has been read, on its way to its call. */
interface Arrival {
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly match: RouteMatch | undefined;
  /** Undefined when it is no JSON object. */
  readonly body: JsonObject | undefined;
  readonly faultKind: FaultKind | undefined;
}

/** Answers requests: finds the call, lets the fault strike that waits for it, checks who calls, carries it out. */
export function createFrontDoor(
  site: () => Site,
  { staleStatus }: { readonly staleStatus: 409 | 428 },
): (request: Request) => Promise<Response> {
  let requestNumber = 0;
  return async (request) => {
    const { signal, method, headers } = request;
    signal.throwIfAborted();
    const here = site();
    const { pathname, searchParams: query } = new URL(request.url);
    const match = matchRoute(method, pathname);
    const record: CallRecord = { method, call: match?.route.call ?? "unknown", status: 0 };
    here.calls.push(record);
    const requestId = `${Math.floor(here.clock.now() / 1000)}.${String(++requestNumber).padStart(12, "0")}`;
    const body = parseBody(await request.text());
    const fault = here.faults.next(record.call, query.getAll("fields").includes("BOOKING_FEES"));
    const moment = { match, body, signal, world: here.world, nowMs: here.clock.now() };
    const struck = fault && (await strike(fault, moment));
    const response =
      struck ?? (await answer(here, { headers, query, match, body, faultKind: fault?.kind }, staleStatus));
    if (fault?.kind === "dropAfterApply") throw new DroppedConnection();
    record.status = response.status;
    response.headers.set("x-wix-request-id", requestId);
    return response;
  };
}

async function answer(
  { world, clock, limiter }: Site,
  { headers, query, match, body, faultKind }: Arrival,
  staleStatus: 409 | 428,
): Promise<Response> {
  try {
    if (match === undefined) throw plainError(404, "The emulator has no such method and path");
    const { route, params } = match;
    const nowMs = clock.now();
    const caller = route.call === "createAccessToken" ? "nobody" : await identifyCaller(headers, nowMs);
    if (!limiter.admit(caller)) return statusAnswer({ status: 429 });
    checkAccess(route.access, caller);
    if (body === undefined) throw plainError(400, "The request body is not a JSON object");
    const stale = faultKind === "stale428" ? 428 : staleStatus;
    const result = await route.handle({ world, nowMs, path: params, query, body, staleStatus: stale });
    return faultKind === "brokenJson" ? brokenJson(result) : success(result);
  } catch (error) {
    if (error instanceof WireError) return refusal(error);
    throw error;
  }
}

/** @throws WireError 401 for nobody, 403 for a visitor where only the business may */
function checkAccess(access: Access, caller: Caller): void {
  if (access === "token" || caller === "business") return;
  if (caller === "nobody") throw plainError(401, "Authorization is missing");
  if (access === "business") throw plainError(403, "Permission denied");
}

/** An empty body counts as an empty object. */
function parseBody(text: string): JsonObject | undefined {
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
