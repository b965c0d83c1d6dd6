import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type ClockPageProps, clockPage, type ZoneProps } from "../../../views/pages/clock.ts";
import type { Deps } from "../../deps.ts";
import { isOnline, venueZoneOf } from "../../domain/booking/description.ts";
import { canonicalTimeZone } from "../../domain/time/local-time.ts";
import { cityText, offsetText, zonesOfTheWorld } from "../../domain/time/zone-text.ts";
import type { Visit } from "../../links/visit.ts";
import { chooseLinkTimeZone } from "../../store/links.ts";
import { readFormFields } from "../form-fields.ts";
import { toFrame } from "../frame.ts";
import { isPersonSending } from "../person.ts";
import { renderPage } from "../render-page.ts";
import { type Loaded, loadBooking } from "./load.ts";
import { rememberZone } from "./reader-zone.ts";

/** `GET .../clock`: whose clock an online visit is shown on. One in person has no other than its place's. */
export async function showClock(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit);
  return isOnline(loaded.description) ? renderClock(c, loaded, 200) : c.redirect(visit.path, 303);
}

/**
 * `POST .../clock`: keeps the choice on the reader's device; and with the link, whose messages follow it, where a person
 * chose.
 */
export async function chooseClock(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const fields = await readFormFields(c);
  const chosen = canonicalTimeZone(fields.get("zone") ?? "");
  const loaded = await loadBooking(c, deps, visit);
  if (!isOnline(loaded.description)) return c.redirect(visit.path, 303);
  if (chosen === undefined) return renderClock(c, loaded, 422);
  rememberZone(c, deps, chosen);
  if (visit.linkId !== undefined && (await isPersonSending(c, deps, visit, { fields }))) {
    await chooseLinkTimeZone(deps.db, visit.linkId, chosen);
  }
  return c.redirect(visit.path, 303);
}

function renderClock(c: Context, loaded: Loaded, status: ContentfulStatusCode): Response | Promise<Response> {
  const { words } = loaded;
  const page = clockPage({ ...presentChoice(loaded), unknown: status === 422 }, words);
  // All the zones of the world weigh as much as two pages. What they are chosen from goes without htmx.
  return renderPage(c, page, { status, frame: toFrame(loaded), scripts: "gestures" });
}

function presentChoice(loaded: Loaded): Omit<ClockPageProps, "unknown"> {
  const { visit, description, words } = loaded;
  const { startsAtMs, clock } = description;
  const { timeZone: chosen, locale } = clock;
  const venueZone = venueZoneOf(description);
  const venue = canonicalTimeZone(venueZone);
  const regions = zonesOfTheWorld(startsAtMs, locale).map(({ part, zones }) => ({
    name: words.t(`clock.part.${part}`),
    zones: zones.filter(({ timeZone }) => timeZone !== venue),
  }));
  const isListed = regions.some(({ zones }) => zones.some(({ timeZone }) => timeZone === chosen));
  return {
    path: visit.path,
    chosen,
    venue: presentZone(startsAtMs, venueZone, locale),
    ...(chosen !== venueZone && !isListed && { own: presentZone(startsAtMs, chosen, locale) }),
    regions,
  };
}

function presentZone(atMs: number, timeZone: string, locale: string): ZoneProps {
  const city = cityText(timeZone, locale);
  return { timeZone, ...(city !== undefined && { city }), offset: offsetText(atMs, timeZone) };
}
