import type { MonthDayProps, MonthProps } from "../../../views/fragments/month.ts";
import type { Span } from "../../domain/slot/picker-span.ts";
import type { PickerWindow } from "../../domain/slot/picker-window.ts";
import type { SlotDay } from "../../domain/slot/timed-slot.ts";
import { type CalendarDay, dayStart } from "../../domain/time/calendar-day.ts";
import { addMonths, type CalendarMonth, monthOf, weeksOf } from "../../domain/time/calendar-month.ts";
import { firstWeekdayOf, monthText, weekdayTexts } from "../../domain/time/month-text.ts";
import { type Clock, dayWithoutYearText, leafText } from "../../domain/time/time-text.ts";

export interface MonthView {
  readonly month: CalendarMonth;
  /** Whether the visitor asked for it. */
  readonly asked: boolean;
  /** All days known to have free times. */
  readonly days: readonly SlotDay[];
  /** What has been searched. */
  readonly spans: readonly Span[];
  readonly window: PickerWindow;
  readonly today: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly dayHref: (day: CalendarDay) => string;
  readonly monthHref: (month: CalendarMonth) => string;
}

/** A month's calendar: days with free times lead to them, and so do days that nobody has searched yet. */
export function presentMonth(view: MonthView, clock: Clock): MonthProps {
  const { month, asked, days, today, lastDay, monthHref } = view;
  const { locale } = clock;
  const freeTimes = new Map(days.map(({ day, slots }) => [day, slots.length]));
  const turn = (to: CalendarMonth) => ({ href: monthHref(to), name: monthText(to, locale) });
  const firstWeekday = firstWeekdayOf(locale);
  return {
    name: monthText(month, locale),
    asked,
    weekdays: weekdayTexts(firstWeekday, locale),
    weeks: weeksOf(month, firstWeekday).map((week) =>
      week.map((day) => (day === undefined ? undefined : presentDay(day, freeTimes.get(day), view, clock))),
    ),
    ...(month > monthOf(today) && { previous: turn(addMonths(month, -1)) }),
    ...(month < monthOf(lastDay) && { next: turn(addMonths(month, 1)) }),
  };
}

function presentDay(
  day: CalendarDay,
  freeTimes: number | undefined,
  { spans, window, today, lastDay, dayHref }: MonthView,
  clock: Clock,
): MonthDayProps {
  const noonMs = noonOf(day, clock.timeZone);
  const isSearched = spans.some(({ firstDay, endDay }) => day >= firstDay && day < endDay);
  const isOpen = freeTimes !== undefined || (!isSearched && day >= today && day <= lastDay);
  return {
    dayOfMonth: leafText(noonMs, clock).dayOfMonth,
    day: dayWithoutYearText(noonMs, clock),
    ...(isOpen && { href: dayHref(day) }),
    ...(freeTimes !== undefined && { freeTimes }),
    shown: freeTimes !== undefined && day >= window.firstDay && day < window.endDay,
  };
}

const HALF_DAY_MS = 12 * 60 * 60_000;

/** An instant that is surely on that day, whatever the zone's clock does at its borders. */
export const noonOf = (day: CalendarDay, timeZone: string): number => dayStart(day, timeZone) + HALF_DAY_MS;
