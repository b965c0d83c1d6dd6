import type { CalendarDay } from "../time/calendar-day.ts";
import { instants, toLocal } from "../time/local-time.ts";
import type { Slot } from "./slot.ts";

/** A slot with the instants that its wall times mean. */
export interface TimedSlot {
  readonly slot: Slot;
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** The slots that can still be taken, earliest first. A wall time that a clock change skips is no time at all. */
export function takeableSlots(slots: readonly Slot[], nowMs: number): readonly TimedSlot[] {
  return slots
    .flatMap((slot) => {
      const [startsAtMs] = instants(slot.localStart, slot.timeZone);
      if (startsAtMs === undefined) return [];
      // In an hour that comes twice the first end after the start is meant: else half an hour would last ninety minutes.
      const endsAtMs = instants(slot.localEnd, slot.timeZone).find((endMs) => endMs > startsAtMs);
      if (endsAtMs === undefined) return [];
      return slot.bookable && startsAtMs > nowMs ? [{ slot, startsAtMs, endsAtMs }] : [];
    })
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}

/** A slot as a zone's calendar and clock show its start. */
export interface LocalSlot extends TimedSlot {
  readonly day: CalendarDay;
  /** Minutes that the clock shows since midnight. */
  readonly minuteOfDay: number;
}

/** Reads the slots' starts off a zone's calendar and clock. */
export function onClock(slots: readonly TimedSlot[], timeZone: string): readonly LocalSlot[] {
  return slots.map((timed) => ({ ...timed, ...readClock(timed.startsAtMs, timeZone) }));
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
