import { addDays, type CalendarDay, isCalendarDay } from "./calendar-day.ts";

/** A month without a clock or a zone: `YYYY-MM`. Months compare as text, with each other and with days. */
export type CalendarMonth = string;

/** Whether the text is a month in the years in which bookings happen. */
export const isCalendarMonth = (text: string): boolean => isCalendarDay(`${text}-01`);

export const monthOf = (day: CalendarDay): CalendarMonth => day.slice(0, 7);

export const firstDayOf = (month: CalendarMonth): CalendarDay => `${month}-01`;

/** The month so many months later, or earlier for a negative count. */
export function addMonths(month: CalendarMonth, count: number): CalendarMonth {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** ISO 8601: Monday is 1, Sunday is 7. */
const weekdayOf = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * A month's weeks, each of seven days from `firstWeekday` (1 is Monday, 7 is Sunday); undefined stands for the days of
 * the months beside it.
 */
export function weeksOf(
  month: CalendarMonth,
  firstWeekday: number,
): readonly (readonly (CalendarDay | undefined)[])[] {
  const firstDay = firstDayOf(month);
  const endDay = firstDayOf(addMonths(month, 1));
  const weeks: (CalendarDay | undefined)[][] = [];
  let weekStart = addDays(firstDay, -((weekdayOf(firstDay) - firstWeekday + 7) % 7));
  for (; weekStart < endDay; weekStart = addDays(weekStart, 7)) {
    const start = weekStart;
    const days = Array.from({ length: 7 }, (_, index) => addDays(start, index));
    weeks.push(days.map((day) => (day >= firstDay && day < endDay ? day : undefined)));
  }
  return weeks;
}
