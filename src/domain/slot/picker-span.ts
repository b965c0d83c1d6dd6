import { addDays, type CalendarDay, daysBetween } from "../time/calendar-day.ts";
import { addMonths, firstDayOf } from "../time/calendar-month.ts";
import type { PickerChoice, PickerDays } from "./picker-query.ts";

/**
 * Days that one search for free times covers. Eight weeks of twenty times on each working day still fit the largest page
 * of a time slot list (1,000), and everybody who looks today asks for the same stretches: one answer serves them all.
 */
export const SPAN_DAYS = 56;
/** How far the picker looks beyond the first day it shows when that and the following have nothing free. */
const LOOKAHEAD_DAYS = 28;

/** Days from the first up to, and not including, the last. */
export interface Span {
  readonly firstDay: CalendarDay;
  readonly endDay: CalendarDay;
}

/**
 * The stretches to search for a page of the picker, one after the other: the one that it begins in, as far as it looks
 * ahead, and what an open calendar shows. The first page also searches the days from today on, so that it is not empty
 * while anything is free there. Stretches are counted from today.
 */
export function spansToSearch(
  { firstDay, month, lastDay }: PickerChoice,
  { today, isFirstPage }: Pick<PickerDays, "today"> & { readonly isFirstPage: boolean },
): readonly Span[] {
  const numbers = new Set(isFirstPage ? [0] : []);
  const include = (from: CalendarDay, to: CalendarDay) => {
    const last = Math.floor(daysBetween(today, to < lastDay ? to : lastDay) / SPAN_DAYS);
    for (let number = Math.floor(daysBetween(today, from) / SPAN_DAYS); number <= last; number++) {
      numbers.add(number);
    }
  };
  include(firstDay, addDays(firstDay, LOOKAHEAD_DAYS - 1));
  if (month !== undefined) {
    const monthStart = firstDayOf(month);
    include(monthStart < today ? today : monthStart, addDays(firstDayOf(addMonths(month, 1)), -1));
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      firstDay: addDays(today, number * SPAN_DAYS),
      endDay: addDays(today, (number + 1) * SPAN_DAYS),
    }));
}

/** The stretch around a day of which everything is known: the span that holds it and those that touch it. */
export function knownAround(day: CalendarDay, spans: readonly Span[]): Span {
  let known: Span | undefined;
  for (const span of spans) {
    if (known?.endDay === span.firstDay) known = { firstDay: known.firstDay, endDay: span.endDay };
    else if (known === undefined || known.endDay <= day) known = span;
  }
  return known ?? { firstDay: day, endDay: day };
}
