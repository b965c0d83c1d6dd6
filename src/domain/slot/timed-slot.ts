import type { CalendarDay } from "../time/calendar-day.ts";
import { instants, toLocal } from "../time/local-time.ts";
import type { Slot, WallTimes } from "./slot.ts";

/** The instants that a slot's wall times mean. */
export interface SlotTimes {
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  /** The other start that is possible, where the clock shows it twice: which is meant only the business's calendar knows. */
  readonly laterStartMs?: number;
}

/** A free time with its instants, which it carries from where it is read on: nobody works them out again. */
export interface TimedSlot extends Slot, SlotTimes {}

/**
 * The instants of wall times on a zone's clock: the one place where they are worked out. Of a start that the clock shows
 * twice the earlier is taken. Undefined where a clock change skips the start or the end, which is no time at all, and
 * where nothing lies between them.
 */
export function timesOf({ localStart, localEnd }: WallTimes, timeZone: string): SlotTimes | undefined {
  const [startsAtMs, laterStartMs] = instants(localStart, timeZone);
  if (startsAtMs === undefined) return undefined;
  // In an hour that comes twice the first end after the start is meant: else half an hour would last ninety minutes.
  const endsAtMs = instants(localEnd, timeZone).find((endMs) => endMs > startsAtMs);
  if (endsAtMs === undefined) return undefined;
  return { startsAtMs, endsAtMs, ...(laterStartMs !== undefined && { laterStartMs }) };
}

/** A slot with its instants; undefined where its wall times are no time, as `timesOf` says. */
export function timeSlot(slot: Slot): TimedSlot | undefined {
  const times = timesOf(slot, slot.timeZone);
  return times && { ...slot, ...times };
}

/** Whether these may be the times of what starts at an instant. */
export const mayStartAt = ({ startsAtMs, laterStartMs }: SlotTimes, atMs: number): boolean =>
  startsAtMs === atMs || laterStartMs === atMs;

/** The slots that can still be taken, earliest first. */
export const takeableSlots = (slots: readonly TimedSlot[], nowMs: number): readonly TimedSlot[] =>
  slots
    .filter(({ bookable, startsAtMs }) => bookable && startsAtMs > nowMs)
    .sort((a, b) => a.startsAtMs - b.startsAtMs);

/** A slot as a zone's calendar and clock show its start. */
export interface LocalSlot extends TimedSlot {
  readonly day: CalendarDay;
  /** Minutes that the clock shows since midnight. */
  readonly minuteOfDay: number;
}

/** Reads the slots' starts off a zone's calendar and clock. */
export function onClock(slots: readonly TimedSlot[], timeZone: string): readonly LocalSlot[] {
  return slots.map((slot) => ({ ...slot, ...readClock(slot.startsAtMs, timeZone) }));
}

/** Where a zone's calendar and clock have an instant. */
export function readClock(atMs: number, timeZone: string): Pick<LocalSlot, "day" | "minuteOfDay"> {
  const local = toLocal(atMs, timeZone);
  return {
    day: local.slice(0, 10),
    minuteOfDay: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)),
  };
}

export interface SlotDay {
  readonly day: CalendarDay;
  readonly slots: readonly [LocalSlot, ...LocalSlot[]];
}

/** Sorted slots by their day; days without any are left out. */
export function slotsByDay(slots: readonly LocalSlot[]): readonly SlotDay[] {
  const days = new Map<CalendarDay, [LocalSlot, ...LocalSlot[]]>();
  for (const slot of slots) {
    const known = days.get(slot.day);
    if (known === undefined) days.set(slot.day, [slot]);
    else known.push(slot);
  }
  return [...days].map(([day, ofDay]) => ({ day, slots: ofDay }));
}
