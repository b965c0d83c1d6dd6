import { addDays, type CalendarDay, isCalendarDay } from "./calendar-day.ts";

/** Days that the picker shows at once. */
const WINDOW_DAYS = 7;
/** How much further it looks when those have nothing free. */
export const LOOKAHEAD_DAYS = 28;
const FURTHEST_DAYS = 365;
/** How much earlier than the booking the first window begins: who cannot come then often can shortly before. */
const LEAD_DAYS = 3;

/** The days that one page of the picker shows. */
export interface PickerWindow {
  readonly firstDay: CalendarDay;
  /** The first day that is not shown any more. */
  readonly endDay: CalendarDay;
  /** Where the page before begins; absent on the first. */
  readonly previousDay?: CalendarDay;
  /** Where the next page begins; absent on the last. */
  readonly nextDay?: CalendarDay;
  /** Why the page asked for is not the one shown. */
  readonly problem?: "not_a_day" | "too_far";
}

/**
 * Decides which days to show: those asked for, else those around the booking; never before today, never more than a
 * year ahead. A day in the past means an old page: it becomes today without a word.
 */
export function choosePickerWindow(
  from: string | undefined,
  { today, bookingDay }: { readonly today: CalendarDay; readonly bookingDay: CalendarDay },
): PickerWindow {
  const lastDay = addDays(today, FURTHEST_DAYS);
  const usual = clamp(addDays(bookingDay, -LEAD_DAYS), today, lastDay);
  if (from === undefined) return windowFrom(usual, today, lastDay);
  if (!isCalendarDay(from)) return { ...windowFrom(usual, today, lastDay), problem: "not_a_day" };
  if (from > lastDay) return { ...windowFrom(usual, today, lastDay), problem: "too_far" };
  return windowFrom(clamp(from, today, lastDay), today, lastDay);
}

/** A later window with the same bounds, for when the one asked for has nothing free. */
export function windowFrom(firstDay: CalendarDay, today: CalendarDay, lastDay?: CalendarDay): PickerWindow {
  const endDay = addDays(firstDay, WINDOW_DAYS);
  const previousDay = clamp(addDays(firstDay, -WINDOW_DAYS), today, firstDay);
  return {
    firstDay,
    endDay,
    ...(firstDay > today && { previousDay }),
    ...(endDay <= (lastDay ?? addDays(today, FURTHEST_DAYS)) && { nextDay: endDay }),
  };
}

const clamp = (day: CalendarDay, min: CalendarDay, max: CalendarDay) =>
  day < min ? min : day > max ? max : day;
