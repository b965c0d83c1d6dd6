import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Reader } from "../../bookings/describe.ts";
import type { Deps } from "../../deps.ts";
import { canonicalTimeZone } from "../../domain/time/local-time.ts";
import type { Visit } from "../../links/visit.ts";

/** Remembers, on the reader's device, whose clock they chose. It says nothing of who they are. */
const CHOICE_COOKIE = "zone";
/** What the page's script found the browser's own clock to be. */
const BROWSER_COOKIE = "browser-zone";
const YEAR_SECONDS = 365 * 86_400;

/** What is known of the clock that a reader lives by: as they chose it, and as their browser goes. */
export function readerZones(
  c: Context,
  visit: Pick<Visit, "timeZone">,
): Pick<Reader, "timeZone" | "browserZone"> {
  const timeZone = chosenZone(c, visit);
  const browserZone = canonicalTimeZone(getCookie(c, BROWSER_COOKIE) ?? "");
  return { ...(timeZone !== undefined && { timeZone }), ...(browserZone !== undefined && { browserZone }) };
}

/** The zone that the reader chose, on this device or for this link. */
const chosenZone = (c: Context, { timeZone }: Pick<Visit, "timeZone">): string | undefined =>
  cookieZone(c) ?? timeZone;

/** The zone that the reader chose on this device, IANA; undefined where they chose none. */
export const cookieZone = (c: Context): string | undefined =>
  canonicalTimeZone(getCookie(c, CHOICE_COOKIE) ?? "");

/** Keeps the reader's choice on their device for a year. */
export function rememberZone(c: Context, { config }: Pick<Deps, "config">, timeZone: string): void {
  setCookie(c, CHOICE_COOKIE, timeZone, {
    path: "/",
    maxAge: YEAR_SECONDS,
    httpOnly: true,
    sameSite: "Lax",
    secure: config.baseUrl.startsWith("https:"),
  });
}
