/**
 * Instants in the words of a locale and the clock of a zone, for pages and messages alike. The sentences around them are
 * the views'.
 */

import { keepFormatters } from "./formatters.ts";
import { isRepeated } from "./local-time.ts";
import { offsetText } from "./zone-text.ts";

const keep = keepFormatters(500);

const STYLES = {
  weekday: { weekday: "short" },
  dayOfMonth: { day: "numeric" },
  month: { month: "short" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayWithoutYear: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  time: { timeStyle: "short" },
  second: { timeStyle: "medium" },
  moment: { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export interface Clock {
  /** IANA. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
}

const formatterFor = ({ timeZone, locale }: Clock, style: keyof typeof STYLES) =>
  keep(
    `${locale} ${timeZone} ${style}`,
    () => new Intl.DateTimeFormat(locale, { timeZone, ...STYLES[style] }),
  );

function format(atMs: number, clock: Clock, style: keyof typeof STYLES): string {
  const text = plainSpaces(formatterFor(clock, style).format(atMs));
  // Whether English dates that begin with their day have a comma depends on the version of the runtime's locale data.
  return /^en\b/.test(clock.locale) ? text.replace(/^(\p{L}+), (?=\d)/u, "$1 ") : text;
}

/** Some locales put narrow or unbreakable spaces before AM, which mail clients and SMS do not all have. */
const plainSpaces = (text: string): string => text.replace(/[\u00A0\u2009\u202F]/g, " ");

/** `Thu`, `14`, `May`: the leaf of a tear-off calendar. */
export const leafText = (atMs: number, clock: Clock) => ({
  weekday: format(atMs, clock, "weekday"),
  dayOfMonth: dayNumberText(atMs, clock),
  month: format(atMs, clock, "month"),
});

/** The number alone: in a calendar no language writes more, as Japanese does elsewhere. */
const dayNumberText = (atMs: number, clock: Clock): string =>
  formatterFor(clock, "dayOfMonth")
    .formatToParts(atMs)
    .filter(({ type }) => type === "day")
    .map(({ value }) => value)
    .join("");

/** `Thursday 14 May 2026`. */
export const dayText = (atMs: number, clock: Clock): string => format(atMs, clock, "day");

/** `Thursday 14 May`. */
export const dayWithoutYearText = (atMs: number, clock: Clock): string =>
  format(atMs, clock, "dayWithoutYear");

/** `Thu 14 May`. */
export const shortDayText = (atMs: number, clock: Clock): string => format(atMs, clock, "shortDay");

/** `10:00`, or `10:00 am` where the locale says so; `01:30 (GMT+1)` in an hour that the clock shows twice. */
export const timeText = (atMs: number, clock: Clock): string =>
  `${wallTimeText(atMs, clock)}${repeatMark(atMs, clock)}`;

const repeatMark = (atMs: number, { timeZone }: Clock): string =>
  isRepeated(atMs, timeZone) ? offsetMark(atMs, timeZone) : "";

/** ` (GMT+1)`: what tells a time's distance from UTC behind it. */
export const offsetMark = (atMs: number, timeZone: string): string => ` (${offsetText(atMs, timeZone)})`;

/** The same without the mark: for where the offset stands beside it, or nobody knows which of the two hours it is. */
export const wallTimeText = (atMs: number, clock: Clock): string => format(atMs, clock, "time");

/** `10:02:30`, marked as `timeText` marks it. */
export const secondText = (atMs: number, clock: Clock): string =>
  `${format(atMs, clock, "second")}${repeatMark(atMs, clock)}`;

/** `Thu 14 May, 10:00`, joined as the locale joins a day and a time, or by `joiner`. */
export const momentText = (atMs: number, clock: Clock, joiner?: string): string =>
  joinDayAndTime(shortDayText(atMs, clock), timeText(atMs, clock), clock, joiner);

/** The same with its distance from UTC behind it: `Thu 14 May, 10:00 (GMT+1)`, for where no place tells whose clock it is. */
export const markedMomentText = (atMs: number, clock: Clock, joiner?: string): string =>
  joinDayAndTime(
    shortDayText(atMs, clock),
    `${wallTimeText(atMs, clock)}${offsetMark(atMs, clock.timeZone)}`,
    clock,
    joiner,
  );

/** Puts a day and a time together as the locale does. */
export const joinDayAndTime = (day: string, time: string, clock: Clock, joiner = joinerOf(clock)): string =>
  `${day}${joiner}${time}`;

/** What stands between day and time. The whole, as Intl writes it, has other hours than a time alone. */
function joinerOf(clock: Clock): string {
  const parts = formatterFor(clock, "moment").formatToParts(0);
  const before = parts[parts.findIndex(({ type }) => type === "hour") - 1];
  // The day itself can end in a bracket, as in Japanese.
  return plainSpaces(/[\s,،]+$/u.exec(before?.value ?? "")?.[0] ?? ", ");
}

/** `10:00 – 11:30`: two texts as the ends of one span. */
export const spanText = (from: string, to: string, { locale }: Pick<Clock, "locale">): string =>
  `${from}${/^ja\b/.test(locale) ? "～" : " – "}${to}`;

/** Minutes as whole hours and the rest. */
export const splitMinutes = (minutes: number) => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});
