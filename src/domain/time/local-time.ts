/** Wall clocks and instants. A wall time is `YYYY-MM-DDThh:mm:ss` and means nothing without its IANA zone. */

import { keepFormatters } from "./formatters.ts";

const DAY_MS = 86_400_000;

const keep = keepFormatters(200);

const partsFormatter = (timeZone: string): Intl.DateTimeFormat =>
  keep(
    timeZone,
    () =>
      new Intl.DateTimeFormat("en-US", {
        timeZone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      }),
  );

/** Reads the zone's clock at an instant, as if its digits were UTC; epoch milliseconds, whole seconds. */
function wallClock(instantMs: number, timeZone: string): number {
  const dayMs = Math.floor(instantMs / DAY_MS) * DAY_MS;
  const offsetMs = offsetOfDay(dayMs, timeZone);
  return offsetMs === undefined
    ? readWallClock(instantMs, timeZone)
    : Math.floor(instantMs / 1000) * 1000 + offsetMs;
}

/** A list of free times asks for the same days again and again, and reading a formatted date costs microseconds each time. */
const MAX_OFFSETS = 5_000;
const offsets = new Map<string, number | undefined>();

/** The zone's distance from UTC on a UTC day, where it has but one: no zone changes its clock back and forth in one day. */
function offsetOfDay(dayMs: number, timeZone: string): number | undefined {
  const key = `${timeZone} ${dayMs}`;
  if (offsets.has(key)) return offsets.get(key);
  const offsetMs = readWallClock(dayMs, timeZone) - dayMs;
  const endMs = dayMs + DAY_MS;
  const isConstant = readWallClock(endMs, timeZone) - endMs === offsetMs;
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  offsets.set(key, isConstant ? offsetMs : undefined);
  return isConstant ? offsetMs : undefined;
}

function readWallClock(instantMs: number, timeZone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of partsFormatter(timeZone).formatToParts(instantMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instants at which a zone's clock shows a wall time, earliest first, in epoch milliseconds: none in the hour that
 * a clock change skips, two in the hour that it repeats, else one.
 */
export function instants(local: string, timeZone: string): readonly number[] {
  const wallMs = Date.parse(`${local}Z`);
  const found = new Set<number>();
  // Whatever the zone does around then, its offsets are those of the day before and the day after.
  for (const probeMs of [wallMs - DAY_MS, wallMs + DAY_MS]) {
    const instantMs = wallMs - (wallClock(probeMs, timeZone) - probeMs);
    if (wallClock(instantMs, timeZone) === wallMs) found.add(instantMs);
  }
  return [...found].sort((a, b) => a - b);
}

/** What the zone's clock shows at an instant: `YYYY-MM-DDThh:mm:ss`. */
export function toLocal(instantMs: number, timeZone: string): string {
  return new Date(wallClock(instantMs, timeZone)).toISOString().slice(0, 19);
}

/** Whether the zone's clock shows the wall time of this instant at another one as well. */
export const isRepeated = (instantMs: number, timeZone: string): boolean =>
  instants(toLocal(instantMs, timeZone), timeZone).length > 1;

/** Longer than any zone's name. */
const MAX_ZONE_LENGTH = 64;

/** An IANA zone by the name that this runtime has for it; undefined for what it does not know. */
export function canonicalTimeZone(text: string): string | undefined {
  return text.length <= MAX_ZONE_LENGTH && isTimeZone(text)
    ? partsFormatter(text).resolvedOptions().timeZone
    : undefined;
}

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(text: string): boolean {
  try {
    partsFormatter(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a wall time of a day that exists, as time slots are written. */
export function isLocalDateTime(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
