import type { EmptyProps, PickerProps, PickerTurnProps } from "../../../views/pages/reschedule.ts";
import type { DayPart } from "../../domain/slot/day-part.ts";
import { nearestTimes } from "../../domain/slot/near-times.ts";
import type { PickerChoice } from "../../domain/slot/picker-query.ts";
import type { Span } from "../../domain/slot/picker-span.ts";
import {
  choosePickerWindow,
  type PickerWindow,
  type Turn,
  WINDOW_DAYS,
} from "../../domain/slot/picker-window.ts";
import { type LocalSlot, slotsByDay } from "../../domain/slot/timed-slot.ts";
import { addDays, type CalendarDay } from "../../domain/time/calendar-day.ts";
import { type CalendarMonth, monthOf } from "../../domain/time/calendar-month.ts";
import { shortDayText, spanText } from "../../domain/time/time-text.ts";
import { describeClock, type ShownClock } from "../../domain/time/when-text.ts";
import type { FreeTimesQuery } from "./free-times-query.ts";
import { ofPart, partLinks } from "./part-choice.ts";
import { type PickerSettings, pickerPath } from "./picker-path.ts";
import { noonOf, presentMonth } from "./present-month.ts";
import { commonPlaceName, presentSlots } from "./present-slots.ts";
import { staffLinks } from "./staff-choice.ts";

const NEAREST_COUNT = 4;

/** What a picker's page is made from, beside the query. */
export interface PickerView {
  readonly choice: PickerChoice;
  /** What was searched, and all that was found there. */
  readonly spans: readonly Span[];
  readonly found: readonly LocalSlot[];
  readonly today: CalendarDay;
  /** Of the query, or of the time that was lost; epoch milliseconds. */
  readonly aroundMs: number;
  readonly isFirstPage: boolean;
  readonly lost: boolean;
  readonly staffId?: string;
}

/** The addresses that the page leads to: with its settings, but for what a link is there to change. */
type HrefOf = (from: CalendarDay, changes?: PickerSettings) => string;

/** The picker's page without what surrounds its times. */
export type PickerTimes = Omit<PickerProps, "path" | "brief" | "alert" | "contact">;

/** Which of the free times a picker shows, and where it leads. */
export function presentPicker(query: FreeTimesQuery, view: PickerView): PickerTimes {
  const { path, clock, nowMs } = query;
  const { choice, spans, found, today, staffId } = view;
  const { firstDay, lastDay, part } = choice;
  const hrefOf: HrefOf = (from, changes) => pickerPath(path, from, { staffId, part, ...changes });
  const slots = ofPart(found, part);
  const days = slotsByDay(slots);
  const window = choosePickerWindow(days, choice, { spans, today });
  const staff = staffLinks(query, staffId, (id) => hrefOf(firstDay, { staffId: id }));
  const parts = partLinks(found, part, (other) => hrefOf(firstDay, { part: other }));
  const placeName = query.placeName ?? commonPlaceName(slots);
  const slotView = {
    path,
    clock,
    ...(staffId !== undefined && { staffId }),
    ...(placeName !== undefined && { placeName }),
  };
  return {
    ...(staff !== undefined && { staff }),
    ...(parts !== undefined && { parts }),
    month: presentMonth(
      {
        month: choice.month ?? monthOf(window.firstDay),
        asked: choice.month !== undefined,
        days,
        spans,
        window,
        today,
        lastDay,
        dayHref: (day) => hrefOf(day),
        monthHref: (month: CalendarMonth) => hrefOf(firstDay, { month }),
      },
      clock,
    ),
    range: presentRange(window.days.length > 0 ? window : window.known, clock),
    ...presentTurns(window, hrefOf, clock),
    days: presentSlots(window.days, slotView),
    nearest: presentSlots(slotsByDay(nearestOf(slots, view, clock)), slotView),
    lost: view.lost,
    ...(window.skipped && {
      skipped: { to: window.skipped, ...presentEnds(firstDay, addDays(firstDay, WINDOW_DAYS), clock) },
    }),
    ...(window.days.length === 0 && {
      none: presentNone(window, { part, hasTabs: staff !== undefined, staffId, hrefOf }, clock),
    }),
    clock: describeClock(nowMs, clock),
    ...(placeName !== undefined && { placeName }),
    turned: !view.isFirstPage,
  };
}

const shortDay = (day: CalendarDay, clock: ShownClock) => shortDayText(noonOf(day, clock.timeZone), clock);

const presentEnds = (firstDay: CalendarDay, endDay: CalendarDay, clock: ShownClock) => ({
  first: shortDay(firstDay, clock),
  last: shortDay(addDays(endDay, -1), clock),
});

const presentRange = ({ firstDay, endDay }: Span, clock: ShownClock) =>
  spanText(shortDay(firstDay, clock), shortDay(addDays(endDay, -1), clock), clock);

/** Where to turn to; a leaf that nobody has looked at says so, since it may be empty. */
function presentTurns(
  { previous, next, known }: PickerWindow,
  hrefOf: HrefOf,
  clock: ShownClock,
): Pick<PickerProps, "previous" | "next"> {
  const present = ({ firstDay, free }: Turn, border: CalendarDay): PickerTurnProps => ({
    href: hrefOf(firstDay),
    ...(!free && { beyond: shortDay(border, clock) }),
  });
  return {
    ...(previous !== undefined && { previous: present(previous, known.firstDay) }),
    ...(next !== undefined && { next: present(next, addDays(known.endDay, -1)) }),
  };
}

/** Some times to begin with; none where the days below would only repeat them all. */
function nearestOf(
  slots: readonly LocalSlot[],
  { isFirstPage, lost, aroundMs }: PickerView,
  { timeZone }: ShownClock,
): readonly LocalSlot[] {
  if (!isFirstPage || (!lost && slots.length <= NEAREST_COUNT)) return [];
  return nearestTimes(slots, { atMs: aroundMs, timeZone, count: NEAREST_COUNT });
}

interface NoneView {
  readonly part: DayPart | undefined;
  /** Whether there is anybody else to ask for. */
  readonly hasTabs: boolean;
  readonly staffId: string | undefined;
  readonly hrefOf: HrefOf;
}

/** Of which days it is known that nothing is free, and how to find something all the same. */
function presentNone(
  { known, firstDay }: PickerWindow,
  { part, hasTabs, staffId, hrefOf }: NoneView,
  clock: ShownClock,
): EmptyProps {
  return {
    ...presentEnds(known.firstDay, known.endDay, clock),
    ...(part !== undefined && { part, wholeDayHref: hrefOf(firstDay, { part: undefined }) }),
    ...(hasTabs && staffId !== undefined && { anyStaffHref: hrefOf(firstDay, { staffId: undefined }) }),
  };
}
