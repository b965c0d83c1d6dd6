import { toLocal } from "./local-time.ts";

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
/** Shorter than any zone leaves between two changes of its clock, so that none is stepped over. */
const STEP_MS = 28 * DAY_MS;
/**
 * Counted from the start of the year that is asked about. Later years, because a calendar may keep a zone's rules for an
 * entry that moves; earlier ones, because some follow a rule only from the year after its first change.
 */
const YEARS = { before: 2, after: 3 };

interface ClockChange {
  /** The first instant of the new offset, epoch milliseconds. */
  readonly atMs: number;
  /** From UTC, milliseconds, before and after. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** A zone and year each need some hundred looks at its clock, and are asked for with every message. */
const written = new Map<string, string>();
const MAX_WRITTEN = 500;

/**
 * Writes a zone's clock as an iCalendar VTIMEZONE (RFC 5545 section 3.6.5), good for the year of an instant (epoch
 * milliseconds) and the two on either side of it. Where the changes keep to a weekday of a month, they are two rules
 * without end, which is what every calendar understands; else each is named.
 */
export function writeTimeZone(timeZone: string, atMs: number): string {
  const year = new Date(atMs).getUTCFullYear();
  const key = `${timeZone} ${year}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= MAX_WRITTEN) written.clear();
  const lines = observancesOf(timeZone, Date.UTC(year - YEARS.before, 0), Date.UTC(year + YEARS.after, 0));
  const text = ["BEGIN:VTIMEZONE", `TZID:${timeZone}`, ...lines, "END:VTIMEZONE"].join("\r\n");
  written.set(key, text);
  return text;
}

function observancesOf(timeZone: string, startMs: number, endMs: number): readonly string[] {
  const changes = changesBetween(timeZone, startMs, endMs);
  const series = [0, 1].map((offset) => changes.filter((_, index) => index % 2 === offset));
  const rules = series.map(ruleOf);
  const [first, second] = changes;
  const [firstRule, secondRule] = rules;
  if (first && second && firstRule !== undefined && secondRule !== undefined) {
    return [...writeObservance(first, firstRule), ...writeObservance(second, secondRule)];
  }
  const offsetMs = offsetAt(startMs, timeZone);
  // Without a change the zone has had this clock for as long as anybody cares.
  const sinceMs = changes.length === 0 ? -offsetMs : startMs;
  const standing: ClockChange = { atMs: sinceMs, fromMs: offsetMs, toMs: offsetMs };
  return [standing, ...changes].flatMap((change) => writeObservance(change));
}

/** A change dates from the clock that it ends: DTSTART is local to TZOFFSETFROM (RFC 5545 section 3.6.5). */
function writeObservance(change: ClockChange, rule?: string): readonly string[] {
  const name = change.toMs > change.fromMs ? "DAYLIGHT" : "STANDARD";
  const onset = wallTime(change).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return [
    `BEGIN:${name}`,
    `DTSTART:${onset}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${offsetText(change.fromMs)}`,
    `TZOFFSETTO:${offsetText(change.toMs)}`,
    `END:${name}`,
  ];
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** The rule by which a change comes once every year, such as on the last Sunday of March; undefined when it has none. */
function ruleOf(changes: readonly ClockChange[]): string | undefined {
  if (changes.length !== YEARS.before + YEARS.after) return undefined;
  const walls = changes.map(wallTime);
  const months = new Set(walls.map((wall) => wall.getUTCMonth() + 1));
  const weekdays = new Set(walls.map((wall) => WEEKDAYS[wall.getUTCDay()]));
  const times = new Set(walls.map((wall) => wall.getTime() % DAY_MS));
  const offsets = new Set(changes.map(({ fromMs, toMs }) => `${fromMs} ${toMs}`));
  const years = new Set(walls.map((wall) => wall.getUTCFullYear()));
  const alike = [months, weekdays, times, offsets].every(({ size }) => size === 1);
  const [nth, ...otherNths] = new Set(walls.map((wall) => Math.ceil(wall.getUTCDate() / 7)));
  const ordinal = walls.every(isLastOfItsWeekday) ? -1 : otherNths.length === 0 ? nth : undefined;
  if (!alike || years.size !== walls.length || ordinal === undefined) return undefined;
  return `FREQ=YEARLY;BYMONTH=${[...months].join()};BYDAY=${ordinal}${[...weekdays].join()}`;
}

/** Whether a week later is another month. */
const isLastOfItsWeekday = (wall: Date) =>
  new Date(wall.getTime() + 7 * DAY_MS).getUTCMonth() !== wall.getUTCMonth();

/** What the clock showed when it was changed, as if its digits were UTC. */
const wallTime = ({ atMs, fromMs }: ClockChange) => new Date(atMs + fromMs);

/** `+0530`, `-0330`. */
function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offsetMs < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Every change after the one instant and at or before the other, earliest first. */
function changesBetween(timeZone: string, startMs: number, endMs: number): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let offsetMs = offsetAt(startMs, timeZone);
  for (let earlierMs = startMs; earlierMs < endMs; earlierMs += STEP_MS) {
    const laterMs = Math.min(earlierMs + STEP_MS, endMs);
    const laterOffsetMs = offsetAt(laterMs, timeZone);
    if (laterOffsetMs !== offsetMs) changes.push(findChange(timeZone, earlierMs, laterMs));
    offsetMs = laterOffsetMs;
  }
  return changes;
}

/** The one change after the earlier instant and at or before the later one, to the second. */
function findChange(timeZone: string, earlierMs: number, laterMs: number): ClockChange {
  const fromMs = offsetAt(earlierMs, timeZone);
  let [low, high] = [earlierMs / SECOND_MS, laterMs / SECOND_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND_MS, timeZone) === fromMs) low = middle;
    else high = middle;
  }
  return { atMs: high * SECOND_MS, fromMs, toMs: offsetAt(high * SECOND_MS, timeZone) };
}

/** At a whole second. */
const offsetAt = (atMs: number, timeZone: string) => Date.parse(`${toLocal(atMs, timeZone)}Z`) - atMs;
