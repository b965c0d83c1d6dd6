/** A wall-clock time of a day. */
export interface TimeOfDay {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
}

/** Longer texts are no time of day, whatever stands in them. */
const MAX_LENGTH = 40;

/**
 * What a typed time of day can mean: `14:30`, `2.30 pm`, `14h30`, `1430`, `9`, in digits of any script (Unicode's decimal
 * digits), alone, or with the date beside it or the end behind it as pages write them. Without a word for its half of the day a time up to twelve
 * o'clock means either half. `locale` (BCP 47) tells by what words its readers call them, besides am and pm. Empty for what
 * is no time.
 */
export function readTypedTime(text: string, locale: string): readonly TimeOfDay[] {
  if (text.length > MAX_LENGTH) return [];
  const [begin = ""] = text.split(RANGE);
  const plain = toAsciiDigits(begin.normalize("NFKC")).toLowerCase();
  const found = findTime(plain);
  if (found === undefined || found.hour > 24 || found.minute > 59) return [];
  const { hour, minute, rest } = found;
  return hoursOf(hour, halfOfDay(rest, locale)).map((each) => ({ hour: each, minute }));
}

/** What stands between a beginning and an end; a hyphen may as well stand between hours and minutes. */
const RANGE = /[–—〜～]/;

/** A colon is never part of a date; a full stop is, so that it counts only in a text that is nothing but a time. */
const WITH_COLON = /(?<!\d)(\d{1,2})\s*:\s*(\d{2})(?!\d)/;
const ALONE = /^\D*?(\d{1,2})(?:\D{1,4}(\d{2}))?\D*$/;
const WITHOUT_SIGN = /^\D*?(\d{1,2})(\d{2})\D*$/;

function findTime(text: string) {
  for (const pattern of [WITH_COLON, ALONE, WITHOUT_SIGN]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, hour = "", minute = "0"] = match;
    return {
      hour: Number(hour),
      minute: Number(minute),
      rest: text.replace(pattern === WITH_COLON ? whole : /\d/g, ""),
    };
  }
  return undefined;
}

type HalfOfDay = "am" | "pm";

function hoursOf(hour: number, half: HalfOfDay | undefined): readonly number[] {
  if (hour === 24) return [0];
  if (hour === 0 || hour > 12) return [hour];
  const morning = hour % 12;
  if (half !== undefined) return [half === "am" ? morning : morning + 12];
  return [morning, morning + 12];
}

/** Which half of the day the words beside a time name, if nothing but them stands there. */
function halfOfDay(rest: string, locale: string): HalfOfDay | undefined {
  const said = lettersOf(rest);
  const halves = (["am", "pm"] as const).filter(
    (half) => said === half || said === lettersOf(dayPeriod(half, locale)),
  );
  return halves.length === 1 ? halves[0] : undefined;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "");

/** How a language calls the halves of the day (CLDR, by way of Intl). */
const dayPeriod = (half: HalfOfDay, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", hour: "numeric", hour12: true })
    .formatToParts(half === "am" ? NINE : NINE + 12 * 3_600_000)
    .find(({ type }) => type === "dayPeriod")?.value ?? "";

/** Nine in the morning of some day, UTC. */
const NINE = Date.UTC(2026, 0, 1, 9);

const DECIMAL_DIGIT = /\p{Nd}/u;

/** Unicode's decimal digits stand in tens, each from its zero on (Unicode chapter 4.6): the place in its row is its value. */
const toAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (DECIMAL_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
