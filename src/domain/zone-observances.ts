import { toLocal } from "./local-time.ts";

const SECOND_MS = 1_000;
/** Shorter than any zone leaves between two changes of its clock, so that none is stepped over. */
const WEEK_MS = 7 * 86_400_000;
/** A zone whose clock does not change in more than a year is taken not to change it. */
const SEARCH_WEEKS = 57;

interface ClockChange {
  /** The first instant of the new offset, epoch milliseconds. */
  readonly atMs: number;
  /** From UTC, milliseconds, before and after. */
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Writes a zone's clock as an iCalendar VTIMEZONE (RFC 5545 section 3.6.5): the observance at the start of a stretch of
 * time, and each change up to the first one after its end. A calendar that reads no more than this, and knows nothing
 * of the zone's name, shows the right time. Epoch milliseconds.
 */
export function writeTimeZone(timeZone: string, startMs: number, endMs: number): string {
  const before = lastChange(timeZone, startMs);
  const standing = before ?? fixedSinceEver(offsetAt(startMs - (startMs % SECOND_MS), timeZone));
  const changes = [standing, ...changesThrough(timeZone, Math.max(startMs, standing.atMs), endMs)];
  return ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...changes.flatMap(writeObservance), "END:VTIMEZONE"].join(
    "\r\n",
  );
}

/** A change dates from the clock that it ends (RFC 5545 section 3.6.5: DTSTART is local to TZOFFSETFROM). */
function writeObservance({ atMs, fromMs, toMs }: ClockChange): readonly string[] {
  const name = toMs > fromMs ? "DAYLIGHT" : "STANDARD";
  const onset = new Date(atMs + fromMs).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(fromMs)}`,
    `TZOFFSETTO:${offsetText(toMs)}`,
    `END:${name}`,
  ];
}

/** `+0530`, `-0330`. */
function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offsetMs < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

const fixedSinceEver = (offsetMs: number): ClockChange => ({
  atMs: -offsetMs,
  fromMs: offsetMs,
  toMs: offsetMs,
});

/** The last change at or before an instant. */
function lastChange(timeZone: string, atMs: number): ClockChange | undefined {
  const week = Math.floor(atMs / WEEK_MS);
  for (let back = 0; back <= SEARCH_WEEKS; back += 1) {
    const change = changeInWeek(timeZone, week - back);
    if (change !== undefined && change.atMs <= atMs) return change;
  }
  return undefined;
}

/** Every change after the one instant, up to the first after the other. */
function changesThrough(timeZone: string, fromMs: number, toMs: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  const lastWeek = Math.floor(toMs / WEEK_MS) + SEARCH_WEEKS;
  for (let week = Math.floor(fromMs / WEEK_MS); week <= lastWeek; week += 1) {
    const change = changeInWeek(timeZone, week);
    if (change === undefined || change.atMs <= fromMs) continue;
    changes.push(change);
    if (change.atMs > toMs) break;
  }
  return changes;
}

/** Searching asks a zone for its clock a hundred times, and the next booking asks the same. */
const remembered = new Map<string, ClockChange | undefined>();
const MAX_REMEMBERED = 5_000;

/** The change in a week of the epoch, if it has one. */
function changeInWeek(timeZone: string, week: number): ClockChange | undefined {
  const key = `${timeZone} ${week}`;
  if (remembered.has(key)) return remembered.get(key);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const found = changeBetween(timeZone, week * WEEK_MS - SECOND_MS, (week + 1) * WEEK_MS - SECOND_MS);
  remembered.set(key, found);
  return found;
}

/** The change after the earlier instant and at or before the later one, to the second; both are whole seconds. */
function changeBetween(timeZone: string, earlierMs: number, laterMs: number): ClockChange | undefined {
  const fromMs = offsetAt(earlierMs, timeZone);
  if (offsetAt(laterMs, timeZone) === fromMs) return undefined;
  let [low, high] = [earlierMs / SECOND_MS, laterMs / SECOND_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND_MS, timeZone) === fromMs) low = middle;
    else high = middle;
  }
  const atMs = high * SECOND_MS;
  return { atMs, fromMs, toMs: offsetAt(atMs, timeZone) };
}

/** At a whole second. */
const offsetAt = (atMs: number, timeZone: string) => Date.parse(`${toLocal(atMs, timeZone)}Z`) - atMs;
