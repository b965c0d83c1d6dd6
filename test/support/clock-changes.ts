/** Clock changes of real zones, found with nothing of the app's own. */

export interface ClockChange {
  readonly timeZone: string;
  /** Epoch milliseconds: the first instant of the new offset. */
  readonly atMs: number;
  /** Minutes by which the clock goes forward; negative when it goes back, and repeats as many. */
  readonly byMinutes: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clock shows at an instant: `2027-10-31 01:30`. */
export function wallClock(atMs: number, timeZone: string): string {
  const formatter =
    formatters.get(timeZone) ??
    // Swedish writes dates as ISO 8601 does.
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formatters.set(timeZone, formatter);
  return formatter.format(atMs);
}

const offsetMinutes = (atMs: number, timeZone: string): number =>
  Math.round((Date.parse(`${wallClock(atMs, timeZone).replace(" ", "T")}Z`) - atMs) / MINUTE_MS);

/** `GMT+1`, `GMT-3:30`, `GMT`: the offset of an instant as it is to be printed. */
export function offsetMark(atMs: number, timeZone: string): string {
  const minutes = offsetMinutes(atMs, timeZone);
  if (minutes === 0) return "GMT";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `GMT${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/** A zone's clock changes between two instants, to the minute. */
function clockChanges(timeZone: string, fromMs: number, toMs: number): readonly ClockChange[] {
  const found: ClockChange[] = [];
  for (let dayMs = fromMs; dayMs < toMs; dayMs += DAY_MS) {
    const [before, after] = [offsetMinutes(dayMs, timeZone), offsetMinutes(dayMs + DAY_MS, timeZone)];
    if (before === after) continue;
    let [lowMs, highMs] = [dayMs, dayMs + DAY_MS];
    while (highMs - lowMs > MINUTE_MS) {
      const middleMs = lowMs + Math.floor((highMs - lowMs) / MINUTE_MS / 2) * MINUTE_MS;
      if (offsetMinutes(middleMs, timeZone) === before) lowMs = middleMs;
      else highMs = middleMs;
    }
    found.push({ timeZone, atMs: highMs, byMinutes: after - before });
  }
  return found;
}

/**
 * Twelve zones that change their clocks in unlike ways: at midnight and at other hours, by half an hour and by two,
 * in the south, and from offsets that are no whole hours.
 */
export const CHANGING_ZONES = [
  "Europe/London",
  "Europe/Kyiv",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Jerusalem",
  "Antarctica/Troll",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
] as const;

/** Each zone's two clock changes of 2027. */
export const CHANGES_OF_2027: readonly ClockChange[] = CHANGING_ZONES.flatMap((timeZone) =>
  clockChanges(timeZone, Date.UTC(2027, 0, 1), Date.UTC(2028, 0, 1)),
);
