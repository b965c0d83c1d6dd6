import type { ClockProps, WhenProps } from "../../../views/fragments/when.ts";
import { dayAt } from "../../domain/calendar-day.ts";
import { isTimeZone } from "../../domain/local-time.ts";
import {
  cityText,
  dayText,
  leafText,
  offsetText,
  shortDayText,
  splitMinutes,
  timeText,
} from "../../domain/time-text.ts";
import type { OpenBooking } from "../../links/read.ts";

/** The pages' language; there is no other yet. */
export const LOCALE = "en-GB";

const MINUTE_MS = 60_000;

/** Whose clock a page shows, and the venue's where that is another. */
export interface DisplayClock {
  readonly timeZone: string;
  readonly locale: string;
  readonly venueZone?: string;
}

/** A visit in person is on the venue's clock; an online one on the customer's, where Wix knows it. */
export function displayClock({ reading: { booking }, service }: OpenBooking): DisplayClock {
  const { timeZone: venueZone, contact } = booking;
  const own = contact.timeZone;
  const showsOwn = service?.online === true && own !== undefined && own !== venueZone && isTimeZone(own);
  return showsOwn ? { timeZone: own, locale: LOCALE, venueZone } : { timeZone: venueZone, locale: LOCALE };
}

export const clockProps = (atMs: number, { timeZone, venueZone }: DisplayClock): ClockProps => ({
  city: cityText(timeZone),
  offset: offsetText(atMs, timeZone),
  yours: venueZone !== undefined,
});

/** A stretch of time in words. A course has no length worth telling. */
export function presentWhen(
  { startsAtMs, endsAtMs }: { readonly startsAtMs: number; readonly endsAtMs: number },
  clock: DisplayClock,
  { course = false } = {},
): WhenProps {
  const { timeZone, locale, venueZone } = clock;
  const minutes = Math.round((endsAtMs - startsAtMs) / MINUTE_MS);
  return {
    ...leafText(startsAtMs, clock),
    day: dayText(startsAtMs, clock),
    startTime: timeText(startsAtMs, clock),
    endTime: timeText(endsAtMs, clock),
    ...(dayAt(startsAtMs, timeZone) !== dayAt(endsAtMs, timeZone) && { endDay: dayText(endsAtMs, clock) }),
    ...(!course && minutes > 0 && { length: splitMinutes(minutes) }),
    iso: new Date(startsAtMs).toISOString(),
    clock: clockProps(startsAtMs, clock),
    ...(venueZone !== undefined && { venue: atVenue(startsAtMs, { timeZone: venueZone, locale }) }),
  };
}

function atVenue(atMs: number, clock: { readonly timeZone: string; readonly locale: string }) {
  return { day: shortDayText(atMs, clock), startTime: timeText(atMs, clock), clock: clockProps(atMs, clock) };
}
