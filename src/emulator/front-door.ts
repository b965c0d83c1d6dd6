import { openActionToken } from "./action-token.ts";
import { brokenJson, refusal, statusAnswer, statusOfCode, success } from "./answers.ts";
import type { CallName } from "./calls/call-names.ts";
import type { EmulatedClock } from "./clock.ts";
import { type Caller, identifyCaller } from "./credentials.ts";
import type { FaultQueue, QueuedFault } from "./faults.ts";
import { asObject, isObject, type JsonObject } from "./fields.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { type Access, matchRoute, type RouteMatch } from "./routes.ts";
import { takeSlot } from "./take-slot.ts";
import { wait, waitForever } from "./waiting.ts";
import { applicationError, plainError, WireError } from "./wire-error.ts";
import { touch, type World } from "./world.ts";

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

/** What a broken connection is to `fetch`. */
export class DroppedConnection extends TypeError {
  constructor() {
    super("fetch failed");
  }
}

/** Answers requests: finds the call, applies the fault that waits for it, checks who calls, carries it out. */
export function createFrontDoor(
  site: () => Site,
  { staleStatus }: { readonly staleStatus: 409 | 428 },
): (request: Request) => Promise<Response> {
  let requestNumber = 0;
  return async (request) => {
    request.signal.throwIfAborted();
    const { world, clock, faults, limiter, calls } = site();
    const url = new URL(request.url);
    const match = matchRoute(request.method, url.pathname);
    const record: CallRecord = { method: request.method, call: match?.route.call ?? "unknown", status: 0 };
    calls.push(record);
    const requestId = `${Math.floor(clock.now() / 1000)}.${String(++requestNumber).padStart(12, "0")}`;
    const text = await request.text();
    const body = parseBody(text);
    const fault = faults.next(record.call, url.searchParams.getAll("fields").includes("BOOKING_FEES"));
    const response =
      (fault &&
        (await applyBefore(fault, { match, world, body, nowMs: clock.now(), signal: request.signal }))) ??
      (await answer());
    if (fault?.kind === "dropAfterApply") throw new DroppedConnection();
    record.status = response.status;
    response.headers.set("x-wix-request-id", requestId);
    return response;

    async function answer(): Promise<Response> {
      try {
        if (match === undefined)
          throw plainError(404, `The emulator has no ${request.method} ${url.pathname}`);
        const nowMs = clock.now();
        const { route } = match;
        const caller =
          route.call === "createAccessToken" ? "nobody" : await identifyCaller(request.headers, nowMs);
        if (!limiter.admit(caller)) return statusAnswer({ status: 429 });
        checkAccess(route.access, caller);
        if (body === undefined) throw plainError(400, "The request body is not valid JSON");
        const result = await route.handle({
          world,
          nowMs,
          caller,
          path: match.params,
          query: url.searchParams,
          body,
          staleStatus: fault?.kind === "stale428" ? 428 : staleStatus,
        });
        return fault?.kind === "brokenJson" ? brokenJson(result) : success(result);
      } catch (error) {
        if (error instanceof WireError) return refusal(error);
        throw error;
      }
    }
  };
}

/** @throws WireError 401 for nobody, 403 for a visitor where only the business may */
function checkAccess(access: Access, caller: Caller): void {
  if (access === "token" || caller === "business") return;
  if (caller === "nobody") throw plainError(401, "Authorization is missing");
  if (access === "business") throw plainError(403, "Permission denied");
}

/** An empty body counts as an empty object; undefined when it is no JSON object. */
function parseBody(text: string): JsonObject | undefined {
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

interface Moment {
  readonly match: RouteMatch | undefined;
  readonly world: World;
  readonly body: JsonObject | undefined;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/** What a fault does before the call is carried out; a response stands in for the call. */
async function applyBefore(fault: QueuedFault, moment: Moment): Promise<Response | undefined> {
  switch (fault.kind) {
    case "status":
      return statusAnswer(fault);
    case "throttle":
      return statusAnswer({ ...fault, status: 429 });
    case "delay":
      await wait(fault.delayMs ?? 0, moment.signal);
      return undefined;
    case "hang":
      return waitForever(moment.signal);
    case "drop":
      throw new DroppedConnection();
    case "bump":
      await bumpAddressed(moment);
      return undefined;
    case "take":
      takeAddressed(moment);
      return undefined;
    case "feesFail":
      return refusal(applicationError(428, "FAILED_GETTING_BOOKING_FEES", "Failed to get the booking fees"));
    case "code": {
      const code = fault.code ?? "UNKNOWN";
      return refusal(applicationError(fault.status ?? statusOfCode(code), code, "Refused on demand"));
    }
    case "dropAfterApply":
    case "brokenJson":
    case "stale428":
      return undefined;
  }
}

/** Bumps the booking whose token or id stands in the path. */
async function bumpAddressed({ match, world, nowMs }: Moment): Promise<void> {
  const { token, bookingId } = match?.params ?? {};
  const id = token === undefined ? bookingId : await openActionToken(token);
  const booking = world.bookings.get(id ?? "");
  if (booking !== undefined) touch(booking, nowMs);
}

/** Takes the slot that the request names: the one to move to, or the one it reads. */
function takeAddressed({ match, world, body }: Moment): void {
  const slot = asObject(body?.slot ?? body);
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  const eventId = text(slot.eventId) ?? match?.params.eventId;
  const resourceId = text(asObject(slot.resource).id);
  const timeZone = text(slot.timezone) ?? text(slot.timeZone);
  takeSlot(world, {
    serviceId: text(slot.serviceId) ?? "",
    localStartDate: text(slot.startDate) ?? text(slot.localStartDate) ?? "",
    ...(eventId !== undefined && { eventId }),
    ...(resourceId !== undefined && { resourceId }),
    ...(timeZone !== undefined && { timeZone }),
  });
}
