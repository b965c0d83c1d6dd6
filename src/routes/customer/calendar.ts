import type { Context } from "hono";
import { composeCalendar } from "../../delivery/compose/compose-calendar.ts";
import type { Deps } from "../../deps.ts";
import type { Visit } from "../../links/visit.ts";
import { holdUnderWay } from "./held.ts";
import { loadBooking } from "./load.ts";

/** `GET .../calendar.ics`: the booking as it stands, for a calendar to take, update or remove. */
export async function showCalendarFile(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit);
  // What is about to be cancelled is not to be entered any more: the booking's page tells.
  if (holdUnderWay(loaded) !== undefined) return c.redirect(visit.path, 303);
  const { method, content, filename } = composeCalendar(deps, loaded.description, {
    url: deps.config.baseUrl + visit.path,
  });
  return c.body(content, 200, {
    // RFC 5545 section 8.1: the method of the type is that of the object.
    "Content-Type": `text/calendar; charset=utf-8; method=${method}; component=VEVENT`,
    "Content-Disposition": `attachment; filename="booking.ics"; filename*=UTF-8''${encodeURIComponent(filename)}`,
  });
}
