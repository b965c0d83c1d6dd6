/** A stretch of time in words, worked out once: pages, mails and texts each show what they have room for. */

import { dayAt } from "./calendar-day.ts";
import { toLocal } from "./local-time.ts";
import {
  type Clock,
  dayText,
  dayWithoutYearText,
  joinDayAndTime,
  leafText,
  offsetMark,
  shortDayText,
  spanText,
  splitMinutes,
  timeText,
  wallTimeText,
} from "./time-text.ts";
import { cityText, offsetText } from "./zone-text.ts";

const MINUTE_MS = 60_000;

/** Whose clock times are shown on. */
export interface ShownClock extends Clock {
  /** IANA zone of the venue, where the clock is another: the reader's own. */
  readonly venueZone?: string;
}

/** A stretch of time in the words of a locale, ready to show. */
export interface WhenText {
  /** With `dayOfMonth` and `month` the leaf of a tear-off calendar. */
  readonly weekday: string;
  readonly dayOfMonth: string;
  readonly month: string;
  /** `Thursday 14 May 2026`. */
  readonly day: string;
  /** `Thu 14 May`, for where room is short. */
  readonly shortDay: string;
  readonly startTime: string;
  readonly endTime: string;
  /** From start to end, with the last day where that is another: `10:00 – 11:30`. */
  readonly span: string;
  /** The last day, when it is another than the first. */
  readonly endDay?: string;
  /** Absent where a length means nothing, as for a course. */
  readonly length?: LengthText;
  /** RFC 3339, for machines. */
  readonly iso: string;
  /** Whose clock this is. */
  readonly clock: ClockText;
  /** The start on the venue's clock, where the reader's own comes first and shows another time. */
  readonly venue?: VenueText;
  /** Whether the clock shows this time twice, and nobody but the business's calendar knows which of the two is meant. */
  readonly comesTwice?: boolean;
}

/** Whole hours and the minutes left over. */
export interface LengthText {
  readonly hours: number;
  readonly minutes: number;
}

/** A zone as people name it. */
interface ZoneText {
  /** Absent for a zone that is no more than its distance from UTC. */
  readonly city?: string;
  /** `GMT+1`, at the start. */
  readonly offset: string;
}

export interface ClockText extends ZoneText {
  /** Whether it is the reader's own rather than the venue's. */
  readonly yours: boolean;
}

export interface VenueText extends ZoneText {
  readonly startTime: string;
  /** `Friday 15 May` and `Fri 15 May`, when it is another day there. */
  readonly otherDay?: { readonly day: string; readonly shortDay: string };
}

export interface WhenOptions {
  /** Whether it is a course's, from its first session to its last. */
  readonly course?: boolean;
  /** Whether the instants are only the earlier of two that the wall times can mean. */
  readonly comesTwice?: boolean;
  /** Whether the start's offset is shown beside the times, so that none but an end with another needs a mark. */
  readonly besideOffset?: boolean;
}

/** Puts a stretch of time into words on a clock. */
export function describeWhen(
  { startsAtMs, endsAtMs }: { readonly startsAtMs: number; readonly endsAtMs: number },
  shown: ShownClock,
  { course = false, comesTwice = false, besideOffset = false }: WhenOptions = {},
): WhenText {
  const { timeZone, venueZone } = shown;
  const clock = describeClock(startsAtMs, shown);
  const minutes = Math.round((endsAtMs - startsAtMs) / MINUTE_MS);
  const write = comesTwice || besideOffset ? wallTimeText : timeText;
  const endMark = besideOffset && offsetText(endsAtMs, timeZone) !== clock.offset;
  const startTime = write(startsAtMs, shown);
  const endTime = `${write(endsAtMs, shown)}${endMark ? offsetMark(endsAtMs, timeZone) : ""}`;
  const isOneDay = dayAt(startsAtMs, timeZone) === dayAt(endsAtMs, timeZone);
  const endDay = isOneDay ? undefined : dayText(endsAtMs, shown);
  const venue = venueZone === undefined ? undefined : describeVenue(startsAtMs, shown, venueZone);
  return {
    ...leafText(startsAtMs, shown),
    day: dayText(startsAtMs, shown),
    shortDay: shortDayText(startsAtMs, shown),
    startTime,
    endTime,
    span: spanText(startTime, endDay === undefined ? endTime : joinDayAndTime(endDay, endTime, shown), shown),
    ...(endDay !== undefined && { endDay }),
    ...(!course && minutes > 0 && { length: splitMinutes(minutes) }),
    iso: new Date(startsAtMs).toISOString(),
    clock,
    ...(venue !== undefined && { venue }),
    ...(comesTwice && { comesTwice }),
  };
}

/** Names the clock that times are shown on, with its distance from UTC at an instant. */
export const describeClock = (atMs: number, { timeZone, locale, venueZone }: ShownClock): ClockText => ({
  ...describeZone(atMs, timeZone, locale),
  yours: venueZone !== undefined,
});

function describeZone(atMs: number, timeZone: string, locale: string): ZoneText {
  const city = cityText(timeZone, locale);
  return { ...(city !== undefined && { city }), offset: offsetText(atMs, timeZone) };
}

/** The start on the venue's clock; undefined where it shows the same, as Berlin's and Paris's do. */
function describeVenue(
  atMs: number,
  { timeZone, locale }: ShownClock,
  venueZone: string,
): VenueText | undefined {
  if (toLocal(atMs, timeZone) === toLocal(atMs, venueZone)) return undefined;
  const there = { timeZone: venueZone, locale };
  const isOtherDay = dayAt(atMs, timeZone) !== dayAt(atMs, venueZone);
  return {
    startTime: wallTimeText(atMs, there),
    ...describeZone(atMs, venueZone, locale),
    ...(isOtherDay && {
      otherDay: { day: dayWithoutYearText(atMs, there), shortDay: shortDayText(atMs, there) },
    }),
  };
}
