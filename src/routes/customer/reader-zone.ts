import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Deps } from "../../deps.ts";
import type { Booking } from "../../domain/booking/booking.ts";
import type { Service } from "../../domain/booking/service.ts";
import { firstZone } from "../../domain/time/first-zone.ts";
import { canonicalTimeZone } from "../../domain/time/local-time.ts";
import type { Visit } from "../../links/visit.ts";

/** Remembers, on the reader's device, whose clock they chose. It says nothing of who they are. */
const CHOICE_COOKIE = "zone";
/** What the page's script found the browser's own clock to be. */
const BROWSER_COOKIE = "browser-zone";
const YEAR_SECONDS = 365 * 86_400;

/** Whose clock the reader of an online visit lives by. */
export interface ReaderZone {
  /** IANA; absent where nobody knows. */
  readonly timeZone?: string;
  /** Whether the browser may still say better: nobody has chosen, and the booking does not tell. */
  readonly isOpen: boolean;
}

/**
 * The zone of whoever reads the page: as they chose it on this device or for this link, else as their booking tells it,
 * else as their browser does. A visit in person has a place, and needs no other clock than that of it.
 */
export function readerZone(
  c: Context,
  { timeZone: linkZone }: Pick<Visit, "timeZone">,
  { contact, timeZone: venueZone }: Pick<Booking, "contact" | "timeZone">,
  service: Pick<Service, "online"> | undefined,
): ReaderZone {
  if (service?.online !== true) return { isOpen: false };
  const known = firstZone([getCookie(c, CHOICE_COOKIE), linkZone, contact.timeZone], venueZone);
  if (known !== undefined) return { timeZone: known, isOpen: false };
  const browser = firstZone([browserZone(c)], venueZone);
  return { ...(browser !== undefined && { timeZone: browser }), isOpen: true };
}

/** The zone that the reader chose, on this device or for this link: what comes of their acts is told on that clock. */
export function chosenZone(c: Context, { timeZone }: Pick<Visit, "timeZone">): string | undefined {
  return canonicalTimeZone(getCookie(c, CHOICE_COOKIE) ?? "") ?? timeZone;
}

/** The zone of the reader's browser, as far as a page of ours has asked it. */
export const browserZone = (c: Context): string | undefined =>
  canonicalTimeZone(getCookie(c, BROWSER_COOKIE) ?? "");

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
