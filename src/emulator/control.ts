import { type Context, Hono } from "hono";
import { INSTANT, readNewBooking, readPolicyChange } from "./control-bookings.ts";
import type { Emulator, TakenSlot } from "./emulator.ts";
import { readFault } from "./faults.ts";
import { asObject, isAbsent, isObject, type JsonObject } from "./fields.ts";
import { isTimeZone } from "./local-time.ts";

const ACCEPTED =
  'Send exactly one of {reset: true}, {now: "2026-05-14T09:00:00Z"}, {fault: {call, kind, status?, delayMs?, times?}}, ' +
  "{bump: bookingId}, {take: {serviceId, localStartDate, resourceId?, eventId?}}, {crowd: size}, " +
  "{book: {serviceId, start, timeZone?, keptPolicy?}}, {policy: {serviceId, text?, cancel?, reschedule?}}.";

/** The routes that move the emulated world by hand: `GET /` looks at it, `POST /` changes one thing. */
export function controlRoutes(emulator: Emulator): Hono {
  const routes = new Hono();
  const state = () => ({ now: new Date(emulator.now()).toISOString(), calls: emulator.calls() });
  routes.get("/", (c) => c.json(state()));
  routes.post("/", async (c) => {
    const command: unknown = await c.req.json().catch(() => undefined);
    if (!isObject(command)) return problem(c, "The body must be a JSON object.");
    const outcome = obey(emulator, command);
    return typeof outcome === "string" ? problem(c, outcome) : c.json({ ...state(), ...outcome });
  });
  return routes;
}

/** What the answer says besides the state. */
interface Outcome {
  /** The new booking's id. */
  readonly booked: string;
}

/** Carries one command out; a text says why not. */
function obey(emulator: Emulator, command: JsonObject): Outcome | string | undefined {
  const names = Object.keys(command);
  const [name] = names;
  if (name === undefined || names.length > 1) return "The body must have exactly one member.";
  const value = command[name];
  switch (name) {
    case "reset":
      if (value !== true) return "reset must be true.";
      emulator.reset();
      return undefined;
    case "now": {
      const instantMs = typeof value === "string" && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(instantMs)) return "now must be an instant with Z or an offset.";
      emulator.setNow(instantMs);
      return undefined;
    }
    case "fault": {
      const fault = readFault(value);
      if (typeof fault === "string") return `${fault}.`;
      emulator.addFault(fault);
      return undefined;
    }
    case "bump":
      if (typeof value !== "string") return "bump must be a booking's id.";
      return orRefusal(() => void emulator.bump(value));
    case "take": {
      const slot = readSlot(value);
      return typeof slot === "string" ? slot : orRefusal(() => void emulator.take(slot));
    }
    case "crowd":
      if (typeof value !== "number") return "crowd must be a number of people.";
      return orRefusal(() => void emulator.crowd(value));
    case "book": {
      const booking = readNewBooking(value);
      return typeof booking === "string" ? booking : orRefusal(() => ({ booked: emulator.book(booking) }));
    }
    case "policy": {
      const { serviceId } = asObject(value);
      const change = readPolicyChange(value, "policy");
      if (typeof change === "string") return change;
      if (typeof serviceId !== "string") return "policy needs serviceId.";
      return orRefusal(() => void emulator.changePolicy(serviceId, change));
    }
    default:
      return `There is no command ${JSON.stringify(name)}.`;
  }
}

function readSlot(value: unknown): TakenSlot | string {
  const { serviceId, localStartDate, resourceId, eventId, timeZone } = asObject(value);
  const needsStart = isAbsent(eventId);
  if (needsStart && (typeof serviceId !== "string" || typeof localStartDate !== "string")) {
    return "take needs serviceId and localStartDate, or eventId.";
  }
  if (!isAbsent(timeZone) && !(typeof timeZone === "string" && isTimeZone(timeZone)))
    return "take.timeZone is unknown.";
  return {
    serviceId: typeof serviceId === "string" ? serviceId : "",
    localStartDate: typeof localStartDate === "string" ? localStartDate : "",
    ...(typeof resourceId === "string" && { resourceId }),
    ...(typeof eventId === "string" && { eventId }),
    ...(typeof timeZone === "string" && { timeZone }),
  };
}

/** A RangeError of the emulator names something that does not exist: the caller's mistake, not a bug. */
function orRefusal(act: () => Outcome | undefined): Outcome | string | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) return `${error.message}.`;
    throw error;
  }
}

function problem(c: Context, detail: string): Response {
  const body = { type: "about:blank", title: "Not a command", status: 400, detail: `${detail} ${ACCEPTED}` };
  return c.body(JSON.stringify(body), 400, { "content-type": "application/problem+json" });
}
