import type { CalendarProps } from "../../../views/fragments/add-to-calendar.ts";
import { toMessageFacts } from "../../bookings/booking-facts.ts";
import { calendarPlace, calendarTitle } from "../../bookings/calendar-file.ts";
import { belongsInCalendar } from "../../domain/calendar/calendar-entry.ts";
import { googleCalendarUrl, outlookCalendarUrl } from "../../domain/calendar/calendar-links.ts";
import type { Loaded } from "./load.ts";

/** What the page offers a calendar; undefined for a booking that has no business in one, or has begun. */
export function presentCalendar(loaded: Loaded): CalendarProps | undefined {
  const { visit, reading, words, nowMs } = loaded;
  const { booking } = reading;
  if (booking.startsAtMs <= nowMs || !belongsInCalendar(booking, nowMs)) return undefined;
  const filePath = `${visit.path}/calendar.ics`;
  if (booking.status === "canceled" || booking.status === "declined") return { kind: "called_off", filePath };
  if (wasMoved(loaded)) return { kind: "moved", filePath };
  const facts = toMessageFacts(reading, loaded, { locale: words.locale, nowMs });
  const location = calendarPlace(facts);
  const { startsAtMs, endsAtMs, timeZone, kind } = booking;
  const entry = {
    title: calendarTitle(facts),
    ...(location !== "" && { location }),
    startsAtMs,
    // When a course's first session ends is not known.
    endsAtMs: kind === "course" ? startsAtMs : endsAtMs,
    timeZone,
  };
  return {
    kind: "add",
    filePath,
    googleUrl: googleCalendarUrl(entry),
    outlookUrl: outlookCalendarUrl(entry),
  };
}

/** Moved by its customer, or by anybody since the reader of this link last knew. */
function wasMoved({ visit: { knownStartMs }, reading: { booking }, lastAction }: Loaded): boolean {
  const movedHere = lastAction?.action === "reschedule" && lastAction.toMs === booking.startsAtMs;
  return movedHere || (knownStartMs !== undefined && knownStartMs !== booking.startsAtMs);
}
