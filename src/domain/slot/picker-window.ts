import { addDays, type CalendarDay } from "../time/calendar-day.ts";
import type { PickerChoice } from "./picker-query.ts";
import { knownAround, SPAN_DAYS, type Span } from "./picker-span.ts";
import type { SlotDay } from "./timed-slot.ts";

/** Days that the picker shows at once. */
export const WINDOW_DAYS = 7;

/** Where to turn to: `free` when something is known to be free there, else days that nobody has searched yet. */
export interface Turn {
  readonly firstDay: CalendarDay;
  readonly free: boolean;
}

/** The days that one page of the picker shows, and where there is more. */
export interface PickerWindow extends Span {
  /** Only those with free times. */
  readonly days: readonly SlotDay[];
  /** Set when the days asked for have nothing: what is shown instead is later, or earlier. */
  readonly skipped?: "later" | "earlier";
  /** Absent where nothing is left to look at. */
  readonly previous?: Turn;
  readonly next?: Turn;
  /** The stretch of days around them that was searched. */
  readonly known: Span;
}

/**
 * Decides which days to show of those that have free times: a week from the first day asked for; when that has nothing,
 * a week from the next day that has something; when there is none, the last ones before. `spans` is what was searched:
 * days in between that nobody has searched are never skipped.
 */
export function choosePickerWindow(
  days: readonly SlotDay[],
  choice: Pick<PickerChoice, "firstDay" | "lastDay">,
  { spans, today }: { readonly spans: readonly Span[]; readonly today: CalendarDay },
): PickerWindow {
  const inside = ({ firstDay, endDay }: Span) => days.filter(({ day }) => day >= firstDay && day < endDay);
  const around = knownAround(choice.firstDay, spans);
  const fromToday = knownAround(today, spans);
  const known = inside(around).length > 0 || inside(fromToday).length === 0 ? around : fromToday;
  return chooseWithin(choice.firstDay, { days: inside(known), known, today, lastDay: choice.lastDay });
}

function chooseWithin(firstDay: CalendarDay, bounds: Bounds): PickerWindow {
  const { days, today } = bounds;
  const asked = windowAt(firstDay, bounds);
  if (asked.days.length > 0) return asked;
  const later = days.find(({ day }) => day >= firstDay);
  if (later !== undefined) return { ...windowAt(later.day, bounds), skipped: "later" };
  const earlier = days.at(-1);
  if (earlier === undefined) return asked;
  return { ...windowAt(endingWith(earlier.day, today), bounds), skipped: "earlier" };
}

interface Bounds {
  readonly days: readonly SlotDay[];
  readonly known: Span;
  readonly today: CalendarDay;
  readonly lastDay: CalendarDay;
}

function windowAt(firstDay: CalendarDay, bounds: Bounds): PickerWindow {
  const endDay = addDays(firstDay, WINDOW_DAYS);
  const previous = previousOf(firstDay, bounds);
  const next = nextOf(endDay, bounds);
  return {
    firstDay,
    endDay,
    days: bounds.days.filter(({ day }) => day >= firstDay && day < endDay),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    known: bounds.known,
  };
}

function previousOf(firstDay: CalendarDay, { days, known, today }: Bounds): Turn | undefined {
  const last = days.findLast(({ day }) => day < firstDay);
  if (last !== undefined) return { firstDay: endingWith(last.day, today), free: true };
  if (known.firstDay <= today) return undefined;
  // As far back as one search goes: from nearer days the page would lead on to the ones that are left behind.
  const earlier = addDays(known.firstDay, -SPAN_DAYS);
  return { firstDay: earlier < today ? today : earlier, free: false };
}

function nextOf(endDay: CalendarDay, { days, known, lastDay }: Bounds): Turn | undefined {
  const first = days.find(({ day }) => day >= endDay);
  if (first !== undefined) return { firstDay: first.day, free: true };
  return known.endDay <= lastDay ? { firstDay: known.endDay, free: false } : undefined;
}

/** The first day of the window whose last day is this one; it never begins before today. */
function endingWith(day: CalendarDay, today: CalendarDay): CalendarDay {
  const firstDay = addDays(day, 1 - WINDOW_DAYS);
  return firstDay < today ? today : firstDay;
}
