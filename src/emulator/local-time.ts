/** `YYYY-MM-DDThh:mm:ss`: a wall time without zone, the only form that the time-slot calls speak. */
export type LocalDateTime = string;

const MINUTE_MS = 60_000;
/** No zone of today changes its offset off a quarter of an hour, so that far an offset may be remembered. */
const BUCKET_MS = 15 * MINUTE_MS;
const DAY_MS = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Whether Intl knows `zone` as an IANA time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far `zone`'s clock is ahead of UTC at an instant (epoch milliseconds); milliseconds, negative in the west. */
function offsetMs(instantMs: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const bucket = Math.floor(instantMs / BUCKET_MS);
  const offset = known.get(bucket) ?? readOffset(bucket * BUCKET_MS, zone);
  known.set(bucket, offset);
  return offset;
}

/** What `zone`'s wall clock shows at an instant. */
export function toLocal(instantMs: number, zone: string): LocalDateTime {
  return new Date(instantMs + offsetMs(instantMs, zone)).toISOString().slice(0, 19);
}

/** The instants at which `zone`'s wall clock shows `local`: none in a spring gap, two in an autumn overlap. */
export function instantsOf(local: LocalDateTime, zone: string): readonly number[] {
  const asUtcMs = Date.parse(`${local}Z`);
  const candidates = new Set(
    [asUtcMs - DAY_MS, asUtcMs + DAY_MS].map((nearbyMs) => asUtcMs - offsetMs(nearbyMs, zone)),
  );
  return [...candidates].filter((ms) => toLocal(ms, zone) === local).sort((a, b) => a - b);
}

/** The first instant at or after the wall time; in a gap that is the moment the clock jumps past it. */
export function firstInstantOf(local: LocalDateTime, zone: string): number {
  const [first] = instantsOf(local, zone);
  if (first !== undefined) return first;
  const asUtcMs = Date.parse(`${local}Z`);
  return asUtcMs - offsetMs(asUtcMs - DAY_MS, zone);
}

/** Whether `text` is a real date and time in the form `YYYY-MM-DDThh:mm:ss`. */
export function isLocalDateTime(text: unknown): text is LocalDateTime {
  if (typeof text !== "string" || !LOCAL.test(text)) return false;
  const ms = Date.parse(`${text}Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The calendar day of `zone` on which an instant falls, moved by whole days: `YYYY-MM-DD`. */
export function localDay(instantMs: number, zone: string, daysLater = 0): string {
  const noonMs = Date.parse(`${toLocal(instantMs, zone).slice(0, 10)}T12:00:00Z`);
  return new Date(noonMs + daysLater * DAY_MS).toISOString().slice(0, 10);
}

/** RFC 3339 with the zone's own offset and milliseconds, as a booking's slot carries it: `2026-04-02T09:00:00.000+02:00`. */
export function toOffsetDate(instantMs: number, zone: string): string {
  const totalMinutes = Math.round(offsetMs(instantMs, zone) / MINUTE_MS);
  const hours = String(Math.floor(Math.abs(totalMinutes) / 60)).padStart(2, "0");
  const minutes = String(Math.abs(totalMinutes) % 60).padStart(2, "0");
  return `${toLocal(instantMs, zone)}.000${totalMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}

/** RFC 3339 in UTC with milliseconds. */
export function toUtcDate(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

function readOffset(instantMs: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instantMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instantMs;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
