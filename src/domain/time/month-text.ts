import type { CalendarMonth } from "./calendar-month.ts";

/** A month and the days of the week in the words of a locale. Days without a clock are UTC's. */

/** `May 2027`. */
export const monthText = (month: CalendarMonth, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

export interface WeekdayText {
  /** `Mon`, or a single letter in languages whose short names are long. */
  readonly short: string;
  /** `Monday`. */
  readonly long: string;
}

/** What fits above a column of days on a phone. */
const MAX_HEAD_LENGTH = 4;

/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The seven days of a week from `firstWeekday` (1 is Monday, 7 is Sunday). */
export function weekdayTexts(firstWeekday: number, locale: string): readonly WeekdayText[] {
  const days = Array.from({ length: 7 }, (_, index) => MONDAY_MS + (firstWeekday - 1 + index) * DAY_MS);
  const write = (weekday: "long" | "short" | "narrow") => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday });
    return days.map((atMs) => format.format(atMs));
  };
  const short = write("short");
  const heads = short.every(({ length }) => length <= MAX_HEAD_LENGTH) ? short : write("narrow");
  return write("long").map((long, index) => ({ short: heads[index] ?? long, long }));
}

/** Where weeks begin on a Sunday or a Saturday, for runtimes that do not tell (CLDR, supplemental weekData). */
const SUNDAY_REGIONS: ReadonlySet<string> = new Set(["US", "CA", "MX", "BR", "JP", "IL", "IN", "KR", "ZA"]);
const SATURDAY_REGIONS: ReadonlySet<string> = new Set(["EG", "DZ", "IQ", "JO", "KW", "QA", "OM", "BH"]);

/** What newer runtimes know of a locale's week (ECMA-402, Intl Locale Info), by method and by property. */
interface WeekInfoLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day that weeks begin with where a locale's readers live: 1 is Monday, 7 is Sunday. */
export function firstWeekdayOf(locale: string): number {
  const parsed: Intl.Locale & WeekInfoLocale = new Intl.Locale(locale);
  const info = parsed.getWeekInfo?.() ?? parsed.weekInfo;
  if (info !== undefined) return info.firstDay;
  const { region = "" } = parsed.maximize();
  if (SUNDAY_REGIONS.has(region)) return 7;
  return SATURDAY_REGIONS.has(region) ? 6 : 1;
}
