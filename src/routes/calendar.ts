import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { writeCalendarEntry } from "../domain/calendar-entry.ts";
import { AppError } from "../errors.ts";
import { loadBooking, loadVisit } from "./manage/load.ts";

/** `GET /b/{code}/calendar.ics`: the booking as it stands, for a calendar. */
export function calendarRoutes(deps: Deps, by: "code" | "token"): Hono {
  const app = new Hono();
  app.get("/:secret/calendar.ics", async (c) => {
    const visit = await loadVisit(c, deps, by, c.req.param("secret"));
    const { reading, business, nowMs } = await loadBooking(c, deps, visit);
    const { baseUrl } = deps.config;
    const entry = writeCalendarEntry({
      booking: reading.booking,
      businessName: business.name,
      host: new URL(baseUrl).hostname,
      url: baseUrl + visit.path,
      nowMs,
    });
    return c.body(entry, 200, {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="booking.ics"',
    });
  });
  app.all("/:secret/calendar.ics", () => {
    throw new AppError("method_not_allowed", { allow: "GET, HEAD" });
  });
  return app;
}
