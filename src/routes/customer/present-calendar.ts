import type { CalendarProps } from "../../../views/fragments/add-to-calendar.ts";
import { calendarPlace, calendarTitle } from "../../delivery/compose/compose-calendar.ts";
import { venueZoneOf } from "../../domain/booking/description.ts";
import { belongsInCalendar } from "../../domain/calendar/calendar-entry.ts";
import { googleCalendarUrl, outlookCalendarUrl } from "../../domain/calendar/calendar-links.ts";
import type { Loaded } from "./load.ts";

/** What the page offers a calendar; undefined for a booking that has no business in one, or has begun. */
export function presentCalendar(loaded: Loaded): CalendarProps | undefined {
  const { visit, description, nowMs } = loaded;
  const { state, startsAtMs, endsAtMs, kind } = description;
  if (startsAtMs <= nowMs || !belongsInCalendar(description, nowMs)) return undefined;
  const filePath = `${visit.path}/calendar.ics`;
  if (state === "cancelled" || state === "declined") return { kind: "called_off", filePath };
  if (wasMoved(loaded)) return { kind: "moved", filePath };
  const location = calendarPlace(description);
  const entry = {
    title: calendarTitle(description),
    ...(location !== "" && { location }),
    startsAtMs,
    // When a course's first session ends is not known.
    endsAtMs: kind === "course" ? startsAtMs : endsAtMs,
    timeZone: venueZoneOf(description),
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
