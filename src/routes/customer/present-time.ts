import type { ClockProps, VenueClockProps, WhenProps } from "../../../views/fragments/when.ts";
import { dayAt } from "../../domain/time/calendar-day.ts";
import { toLocal } from "../../domain/time/local-time.ts";
import {
  dayText,
  dayWithoutYearText,
  joinDayAndTime,
  leafText,
  spanText,
  splitMinutes,
  timeText,
  wallTimeText,
} from "../../domain/time/time-text.ts";
import { cityText, offsetText } from "../../domain/time/zone-text.ts";
import type { Loaded } from "./load.ts";

const MINUTE_MS = 60_000;

/** Whose clock a page shows, and the venue's where that is another. */
export interface DisplayClock {
  readonly timeZone: string;
  readonly locale: string;
  readonly venueZone?: string;
}

/** A visit in person is on the venue's clock; an online one on its reader's, where that is known. */
export function displayClock({
  reading: { booking },
  readerZone,
  words: { locale },
}: Pick<Loaded, "reading" | "readerZone" | "words">): DisplayClock {
  const { timeZone: venueZone } = booking;
  const isOwn = readerZone !== undefined && readerZone !== venueZone;
  return isOwn ? { timeZone: readerZone, locale, venueZone } : { timeZone: venueZone, locale };
}

export const clockProps = (atMs: number, { timeZone, locale, venueZone }: DisplayClock): ClockProps => ({
  ...zoneProps(atMs, timeZone, locale),
  yours: venueZone !== undefined,
});

function zoneProps(atMs: number, timeZone: string, locale: string) {
  const city = cityText(timeZone, locale);
  return { ...(city !== undefined && { city }), offset: offsetText(atMs, timeZone) };
}

export interface WhenOptions {
  /** A course has no length worth telling. */
  readonly course?: boolean;
  /** Whether the instants are only the earlier of two that the wall times can mean. */
  readonly comesTwice?: boolean;
  /** Where the reader can choose another clock. */
  readonly changeHref?: string;
}

/** A stretch of time in words. */
export function presentWhen(
  { startsAtMs, endsAtMs }: { readonly startsAtMs: number; readonly endsAtMs: number },
  clock: DisplayClock,
  { course = false, comesTwice = false, changeHref }: WhenOptions = {},
): WhenProps {
  const { timeZone, venueZone } = clock;
  const minutes = Math.round((endsAtMs - startsAtMs) / MINUTE_MS);
  const write = comesTwice ? wallTimeText : timeText;
  const [startTime, endTime] = [write(startsAtMs, clock), write(endsAtMs, clock)];
  const endDay =
    dayAt(startsAtMs, timeZone) === dayAt(endsAtMs, timeZone) ? undefined : dayText(endsAtMs, clock);
  const venue = venueZone === undefined ? undefined : presentVenue(startsAtMs, clock, venueZone);
  return {
    ...leafText(startsAtMs, clock),
    day: dayText(startsAtMs, clock),
    startTime,
    endTime,
    span: spanText(startTime, endDay === undefined ? endTime : joinDayAndTime(endDay, endTime, clock), clock),
    ...(endDay !== undefined && { endDay }),
    ...(!course && minutes > 0 && { length: splitMinutes(minutes) }),
    iso: new Date(startsAtMs).toISOString(),
    clock: clockProps(startsAtMs, clock),
    ...(venue !== undefined && { venue }),
    ...(comesTwice && { comesTwice }),
    ...(changeHref !== undefined && { changeHref }),
  };
}

/** The venue's clock; undefined where it shows the same, as Berlin's and Paris's do. */
function presentVenue(
  atMs: number,
  { timeZone, locale }: DisplayClock,
  venueZone: string,
): VenueClockProps | undefined {
  if (toLocal(atMs, timeZone) === toLocal(atMs, venueZone)) return undefined;
  const there = { timeZone: venueZone, locale };
  const isOtherDay = dayAt(atMs, timeZone) !== dayAt(atMs, venueZone);
  return {
    startTime: wallTimeText(atMs, there),
    ...zoneProps(atMs, venueZone, locale),
    ...(isOtherDay && { otherDay: dayWithoutYearText(atMs, there) }),
  };
}
