/** Instants in the words of a locale and the clock of a zone. The sentences around them are the views'. */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it. */
function formatterFor(timeZone: string, locale: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${style}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...STYLES[style] });
  formatters.set(key, made);
  return made;
}

function format(atMs: number, timeZone: string, locale: string, style: keyof typeof STYLES): string {
  const text = formatterFor(timeZone, locale, style).format(atMs);
  // Whether British dates have a comma after the weekday depends on the version of the runtime's locale data.
  return locale === "en-GB" ? text.replace(/^(\p{L}+), /u, "$1 ") : text;
}

const STYLES = {
  weekday: { weekday: "short" },
  dayOfMonth: { day: "numeric" },
  month: { month: "short" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayWithoutYear: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  time: { timeStyle: "short" },
  offset: { timeZoneName: "shortOffset" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export interface Clock {
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

/** `Thu`, `14`, `May`: the leaf of a tear-off calendar. */
export const leafText = (atMs: number, { timeZone, locale }: Clock) => ({
  weekday: format(atMs, timeZone, locale, "weekday"),
  dayOfMonth: format(atMs, timeZone, locale, "dayOfMonth"),
  month: format(atMs, timeZone, locale, "month"),
});

/** `Thursday 14 May 2026`. */
export const dayText = (atMs: number, { timeZone, locale }: Clock) => format(atMs, timeZone, locale, "day");

/** `Thursday 14 May`. */
export const dayWithoutYearText = (atMs: number, { timeZone, locale }: Clock) =>
  format(atMs, timeZone, locale, "dayWithoutYear");

/** `Thu 14 May`. */
export const shortDayText = (atMs: number, { timeZone, locale }: Clock) =>
  format(atMs, timeZone, locale, "shortDay");

/** `10:00`, or `10:00 am` where the locale says so. */
export const timeText = (atMs: number, { timeZone, locale }: Clock) => format(atMs, timeZone, locale, "time");

/** `Thu 14 May, 10:00`. */
export const momentText = (atMs: number, clock: Clock) =>
  `${shortDayText(atMs, clock)}, ${timeText(atMs, clock)}`;

/** The zone's city, as its IANA name has it: `London`, `New York`. */
export const cityText = (timeZone: string) => timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;

/** The zone's distance from UTC at an instant: `GMT+1`. */
export function offsetText(atMs: number, timeZone: string): string {
  const parts = formatterFor(timeZone, "en", "offset").formatToParts(atMs);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Minutes as whole hours and the rest. */
export const splitMinutes = (minutes: number) => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});
