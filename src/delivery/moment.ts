import type { Moment } from "../../views/messages/message-props.ts";
import type { MessageFacts } from "./message-facts.ts";

const MINUTE_MS = 60_000;
const FALLBACK_LOCALE = "en-GB";
const SHORT_DAY = { weekday: "short", day: "numeric", month: "short" } as const;
const TIME = { timeStyle: "short" } as const;

/** Puts a booking's start and end into words on the clock of its time zone, in the English of its locale. */
export function describeMoment(facts: Pick<MessageFacts, "startsAtMs" | "endsAtMs"> & MessageClock): Moment {
  const { startsAtMs, endsAtMs, timeZone } = facts;
  const format = formatterFor(facts);
  const dayOf = (atMs: number) =>
    format(atMs, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const timeOf = (atMs: number) => format(atMs, TIME);
  const [day, endDay] = [dayOf(startsAtMs), dayOf(endsAtMs)];
  return {
    day,
    shortDay: format(startsAtMs, SHORT_DAY),
    startTime: timeOf(startsAtMs),
    endTime: timeOf(endsAtMs),
    ...(endDay !== day && { endDay }),
    ...(facts.online && { zone: { city: cityOf(timeZone), offset: offsetOf(startsAtMs, timeZone) } }),
    minutes: Math.round((endsAtMs - startsAtMs) / MINUTE_MS),
  };
}

/** The clock that a message is on. */
export type MessageClock = Pick<MessageFacts, "timeZone" | "locale" | "online">;

/** Puts an instant into words on the same clock as the booking: `Thu 14 May, 10:00`, online `… 10:00 (GMT+1)`. */
export function describeInstant(atMs: number, clock: MessageClock, separator = ", "): string {
  const format = formatterFor(clock);
  const mark = clock.online ? ` (${offsetOf(atMs, clock.timeZone)})` : "";
  return `${format(atMs, SHORT_DAY)}${separator}${format(atMs, TIME)}${mark}`;
}

function formatterFor({ timeZone, locale }: Pick<MessageFacts, "timeZone" | "locale">) {
  const english = englishOf(locale);
  return (atMs: number, options: Intl.DateTimeFormatOptions) =>
    // Some locales put a narrow no-break space before AM, which mail clients and GSM-7 do not all have.
    new Intl.DateTimeFormat(english, { timeZone, ...options }).format(atMs).replace(/[\u00A0\u202F]/g, " ");
}

/** The locale where it is a kind of English; messages have no other language yet. */
function englishOf(locale: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(locale);
    return canonical !== undefined && /^en\b/.test(canonical) ? canonical : FALLBACK_LOCALE;
  } catch {
    return FALLBACK_LOCALE;
  }
}

const cityOf = (timeZone: string) => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;

/** How far a zone is from UTC at an instant: `GMT+1`. */
export function offsetOf(atMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(atMs);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
