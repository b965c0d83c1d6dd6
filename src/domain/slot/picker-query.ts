import { addDays, type CalendarDay, isCalendarDay } from "../time/calendar-day.ts";
import { type CalendarMonth, isCalendarMonth, monthOf } from "../time/calendar-month.ts";
import { type DayPart, isDayPart } from "./day-part.ts";

const FURTHEST_DAYS = 365;
/** How much earlier than the booking the first page begins: who cannot come then often can shortly before. */
const LEAD_DAYS = 3;

/** What an address of the picker says, as it came. */
export interface PickerQuery {
  readonly from?: string;
  readonly part?: string;
  readonly month?: string;
}

export interface PickerDays {
  /** The visitor's today. */
  readonly today: CalendarDay;
  /** Of the booking, or of the time that was lost. */
  readonly bookingDay: CalendarDay;
}

/** What the picker is to show. */
export interface PickerChoice {
  /** Where the days begin. */
  readonly firstDay: CalendarDay;
  /** The last day that anybody may look at. */
  readonly lastDay: CalendarDay;
  readonly part?: DayPart;
  /** The month whose calendar is open; absent when nobody asked for one. */
  readonly month?: CalendarMonth;
  /** Why the page is not the one that was asked for. */
  readonly problem?: "not_a_day" | "too_far" | "not_a_part" | "not_a_month";
}

/**
 * Reads an address of the picker: the days asked for, else those around the booking; never before today, never more
 * than a year ahead. A day or month in the past means an old page: it becomes today's without a word. Whatever cannot
 * be read is left out and named.
 */
export function readPickerQuery(query: PickerQuery, { today, bookingDay }: PickerDays): PickerChoice {
  const lastDay = addDays(today, FURTHEST_DAYS);
  const usualDay = clamp(addDays(bookingDay, -LEAD_DAYS), today, lastDay);
  const from = readFrom(query.from, lastDay);
  const month = readMonth(query.month, lastDay);
  const { part } = query;
  const badPart = part !== undefined && !isDayPart(part) ? "not_a_part" : undefined;
  const problem = from.problem ?? month.problem ?? badPart;
  return {
    firstDay: from.value === undefined ? usualDay : clamp(from.value, today, lastDay),
    lastDay,
    ...(part !== undefined && isDayPart(part) && { part }),
    ...(month.value !== undefined && { month: clamp(month.value, monthOf(today), monthOf(lastDay)) }),
    ...(problem !== undefined && { problem }),
  };
}

interface Read {
  readonly value?: string;
  readonly problem?: NonNullable<PickerChoice["problem"]>;
}

function readFrom(text: string | undefined, lastDay: CalendarDay): Read {
  if (text === undefined) return {};
  if (!isCalendarDay(text)) return { problem: "not_a_day" };
  return text > lastDay ? { problem: "too_far" } : { value: text };
}

function readMonth(text: string | undefined, lastDay: CalendarDay): Read {
  if (text === undefined) return {};
  if (!isCalendarMonth(text)) return { problem: "not_a_month" };
  return text > monthOf(lastDay) ? { problem: "too_far" } : { value: text };
}

/** Days and months alike: both compare as text. */
const clamp = (value: string, min: string, max: string) => (value < min ? min : value > max ? max : value);
