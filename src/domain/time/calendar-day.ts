import { instants, toLocal } from "./local-time.ts";

/** A day without a clock or a zone: `YYYY-MM-DD`. Days compare as text. */
export type CalendarDay = string;

/** Whether the text is a day that exists, in the years in which bookings happen. */
export function isCalendarDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day so many days later, or earlier for a negative count. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** How many days the second is later than the first. */
export const daysBetween = (first: CalendarDay, second: CalendarDay): number =>
  (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS;

/** The day that a zone's calendar shows at an instant. */
export const dayAt = (atMs: number, timeZone: string): CalendarDay => toLocal(atMs, timeZone).slice(0, 10);

/** When a day begins in a zone, epoch milliseconds. Where a clock change skips midnight it begins an hour later. */
export function dayStart(day: CalendarDay, timeZone: string): number {
  const [midnight] = instants(`${day}T00:00:00`, timeZone);
  const [oneOClock] = midnight === undefined ? instants(`${day}T01:00:00`, timeZone) : [];
  return midnight ?? oneOClock ?? Date.parse(`${day}T00:00:00Z`);
}
