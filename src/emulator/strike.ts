import { openActionToken } from "./action-token.ts";
import { refusal, statusAnswer, statusOfCode } from "./answers.ts";
import type { QueuedFault } from "./faults.ts";
import { asObject, type JsonObject } from "./fields.ts";
import type { RouteMatch } from "./routes.ts";
import { takeSlot } from "./slots/take-slot.ts";
import { wait, waitForever } from "./waiting.ts";
import { applicationError } from "./wire-error.ts";
import { touch, type World } from "./world/world.ts";

const DEFAULT_DELAY_MS = 1000;

/** What a broken connection is to `fetch`. */
export class DroppedConnection extends TypeError {
  constructor() {
    super("fetch failed");
  }
}

/** The request that a fault strikes, and the world it strikes in. */
export interface Moment {
  readonly match: RouteMatch | undefined;
  readonly world: World;
  readonly body: JsonObject | undefined;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * What a fault does before the call is carried out; a response stands in for the call.
 * @throws DroppedConnection, and the signal's reason when the caller gives up waiting
 */
export async function strike(fault: QueuedFault, moment: Moment): Promise<Response | undefined> {
  switch (fault.kind) {
    case "status":
      return statusAnswer(fault);
    case "throttle":
      return statusAnswer({ ...fault, status: 429 });
    case "delay":
      await wait(fault.delayMs ?? DEFAULT_DELAY_MS, moment.signal);
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
