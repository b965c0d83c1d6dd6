import { firstInstantOf, localDay } from "../local-time.ts";
import type { TakeBookingNumbers } from "../world/booking-numbers.ts";
import { BUSINESS_TIME_ZONE, HARBOUR_LANE, SIAN } from "../world/business.ts";
import { bookingId, scheduleId } from "../world/ids.ts";
import { keepPolicy } from "../world/policy-snapshots.ts";
import { makeEventId } from "../world/random.ts";
import type { ClassSession, World } from "../world/world.ts";
import { buildClassBooking } from "./booking-builder.ts";
import { person } from "./people.ts";
import { SERVICE_PLANS, serviceIdOf } from "./service-plans.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** No policy of the classes stands in the way that far ahead. */
const DAYS_AHEAD = 7;
/** At noon the timetable has no class. */
const TIME = "12:00:00";
const MAX_SIZE = 5_000;

/**
 * Adds a yoga class at noon a week ahead that so many customers have booked, each one place, as no studio has room for
 * and a conference does. Returns the session's event id. A second one comes a day after the first.
 * @throws RangeError when the size is none
 */
export function addCrowd(world: World, size: number, nowMs: number, takeNumbers: TakeBookingNumbers): string {
  if (!Number.isInteger(size) || size < 1 || size > MAX_SIZE) {
    throw new RangeError(`A crowd has 1 to ${MAX_SIZE} people`);
  }
  const service = SERVICE_PLANS.yoga;
  const taken = new Set([...world.sessions.values()].map(({ startMs }) => startMs));
  const startMs = firstFreeNoon(taken, nowMs);
  const session: ClassSession = {
    eventId: makeEventId(`crowd ${startMs}`),
    serviceId: serviceIdOf("yoga"),
    scheduleId: scheduleId(service.number),
    startMs,
    endMs: startMs + service.minutes * MINUTE_MS,
    staffId: SIAN.id,
    placeId: HARBOUR_LANE.id,
    capacity: size,
    takenElsewhere: 0,
  };
  world.sessions.set(session.eventId, session);
  const { bookingPolicy } = world.services.get(session.serviceId) ?? {};
  const first = takeNumbers(world, size);
  for (let index = first; index < first + size; index += 1) {
    const id = bookingId(index);
    const booked = { id, contact: person(index), createdMs: nowMs - DAY_MS };
    const booking = buildClassBooking({ ...booked, service, session });
    world.bookings.set(id, booking);
    if (bookingPolicy !== undefined) keepPolicy(world, booking, bookingPolicy);
  }
  return session.eventId;
}

function firstFreeNoon(taken: ReadonlySet<number>, nowMs: number): number {
  for (let days = DAYS_AHEAD; ; days += 1) {
    const noonMs = firstInstantOf(`${localDay(nowMs, BUSINESS_TIME_ZONE, days)}T${TIME}`, BUSINESS_TIME_ZONE);
    if (!taken.has(noonMs)) return noonMs;
  }
}
