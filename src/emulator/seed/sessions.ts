import { firstInstantOf, localDay } from "../local-time.ts";
import { BUSINESS_TIME_ZONE } from "../world/business.ts";
import { scheduleId } from "../world/ids.ts";
import { makeEventId } from "../world/random.ts";
import type { ClassSession } from "../world/world.ts";
import { SERVICE_PLANS, serviceIdOf } from "./service-plans.ts";

const DAYS_BACK = 14;
const DAYS_AHEAD = 84;
const MINUTE_MS = 60_000;
/** Far enough ahead that no policy of the classes stands in the way. */
const EXAMPLE_DAYS_AHEAD = 4;

type ClassKey = "yoga" | "pilates" | "soundBath";

/** Which days of the week (0 is Sunday) and when, in the business's zone. */
const TIMETABLE: Record<ClassKey, { readonly weekdays: readonly number[]; readonly time: string }> = {
  yoga: { weekdays: [1, 3, 5], time: "18:30" },
  pilates: { weekdays: [2, 4, 6], time: "08:30" },
  soundBath: { weekdays: [0], time: "17:00" },
};

/** All class sessions from two weeks before the start to twelve weeks after it, oldest first. */
export function buildSessions(startAtMs: number): readonly ClassSession[] {
  return (["yoga", "pilates", "soundBath"] as const)
    .flatMap((key) => sessionsOf(key, startAtMs))
    .sort((a, b) => a.startMs - b.startMs);
}

/** The class's `index`th session among those that begin at least four days after the start. */
export function exampleSession(
  sessions: readonly ClassSession[],
  key: ClassKey,
  index: number,
  startAtMs: number,
): ClassSession {
  const day = localDay(startAtMs, BUSINESS_TIME_ZONE, EXAMPLE_DAYS_AHEAD);
  const found = sessions.filter(
    ({ serviceId, startMs }) => serviceId === serviceIdOf(key) && localDay(startMs, BUSINESS_TIME_ZONE) > day,
  )[index];
  if (found === undefined) throw new RangeError(`The timetable has no session ${index} of ${key}`);
  return found;
}

function sessionsOf(key: ClassKey, startAtMs: number): ClassSession[] {
  const { weekdays, time } = TIMETABLE[key];
  const plan = SERVICE_PLANS[key];
  const [teacher] = plan.staff;
  const [place] = plan.places;
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, index) =>
    localDay(startAtMs, BUSINESS_TIME_ZONE, index - DAYS_BACK),
  );
  return days
    .filter((day) => weekdays.includes(new Date(`${day}T12:00:00Z`).getUTCDay()))
    .map((day) => {
      const startMs = firstInstantOf(`${day}T${time}:00`, BUSINESS_TIME_ZONE);
      return {
        eventId: makeEventId(`${key} ${day}`),
        serviceId: serviceIdOf(key),
        scheduleId: scheduleId(plan.number),
        startMs,
        endMs: startMs + plan.minutes * MINUTE_MS,
        staffId: teacher.id,
        placeId: place.id,
        capacity: plan.capacity,
        takenElsewhere: 0,
      };
    });
}
