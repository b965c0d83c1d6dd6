import { type CalendarDay, daysBetween } from "../time/calendar-day.ts";
import { type LocalSlot, readClock } from "./timed-slot.ts";

/** Who had Thursday at ten would rather have the Thursday after at ten than the Tuesday between at six. */
const SAME_WEEKDAY_WEEK_COST = 2;
const MINUTES_PER_HOUR = 60;

/**
 * The times that would disturb somebody's plans least who had a certain time, earliest first: a day off and an hour off
 * weigh the same, and a week off on the same weekday weighs as two days.
 */
export function nearestTimes<Time extends LocalSlot>(
  slots: readonly Time[],
  { atMs, timeZone, count }: { readonly atMs: number; readonly timeZone: string; readonly count: number },
): readonly Time[] {
  const wanted = readClock(atMs, timeZone);
  const cost = ({ day, minuteOfDay }: Time) =>
    dayCost(wanted.day, day) + Math.abs(minuteOfDay - wanted.minuteOfDay) / MINUTES_PER_HOUR;
  return slots
    .map((slot) => ({ slot, cost: cost(slot) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ slot }) => slot)
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}

function dayCost(wanted: CalendarDay, day: CalendarDay): number {
  const days = Math.abs(daysBetween(wanted, day));
  return days % 7 === 0 ? (days / 7) * SAME_WEEKDAY_WEEK_COST : days;
}
