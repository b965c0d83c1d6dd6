import { firstInstantOf, localDay, toLocal } from "../local-time.ts";
import { BUSINESS_TIME_ZONE, PLACES, type Place, type StaffMember } from "../world/business.ts";

const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = HOUR_MS / 2;
const OPENS = "08:00";
const LAST_START = "19:00";

/** Instants in the studio's days, counted from the day on which the emulated world starts. */
export interface SeedCalendar {
  readonly startAtMs: number;
  /** `time` is `hh:mm` on the studio's clock; a negative `day` lies in the past. */
  at(day: number, time: string): number;
  /** The next start within opening hours that is at least this many hours away. */
  soon(hours: number): number;
  /** The last full half hour: whatever starts then is going on now. */
  justNow(): number;
  /** Where a staff member works at an instant. */
  placeOf(staff: StaffMember, instantMs: number): Place;
}

/** The calendar on which every seeded booking is laid out. */
export function createSeedCalendar(startAtMs: number): SeedCalendar {
  const at = (day: number, time: string): number =>
    firstInstantOf(`${localDay(startAtMs, BUSINESS_TIME_ZONE, day)}T${time}:00`, BUSINESS_TIME_ZONE);
  return {
    startAtMs,
    at,
    soon: (hours) => {
      const earliestMs = Math.ceil((startAtMs + hours * HOUR_MS) / HALF_HOUR_MS) * HALF_HOUR_MS;
      const [day = "", clock = ""] = toLocal(earliestMs, BUSINESS_TIME_ZONE).split("T");
      const time = clock.slice(0, 5);
      if (time < OPENS) return firstInstantOf(`${day}T${OPENS}:00`, BUSINESS_TIME_ZONE);
      if (time <= LAST_START) return earliestMs;
      return firstInstantOf(`${localDay(earliestMs, BUSINESS_TIME_ZONE, 1)}T${OPENS}:00`, BUSINESS_TIME_ZONE);
    },
    justNow: () => Math.floor(startAtMs / HALF_HOUR_MS) * HALF_HOUR_MS,
    placeOf: (staff, instantMs) => {
      const weekday = new Date(`${localDay(instantMs, BUSINESS_TIME_ZONE)}T12:00:00Z`).getUTCDay();
      const [shift] = staff.shiftsOn(weekday);
      const place = PLACES.find(({ id }) => id === shift?.placeId);
      if (place === undefined) throw new RangeError("A shift names an unknown place");
      return place;
    },
  };
}
