import { type CalendarDay, dayAt } from "./calendar-day.ts";
import { instants } from "./local-time.ts";
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
      const endsAtMs = instants(slot.localEnd, slot.timeZone).at(-1);
      if (startsAtMs === undefined || endsAtMs === undefined) return [];
      return slot.bookable && startsAtMs > nowMs ? [{ slot, startsAtMs, endsAtMs }] : [];
    })
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}

export interface SlotDay {
  readonly day: CalendarDay;
  readonly slots: readonly [TimedSlot, ...TimedSlot[]];
}

/** Sorted slots by the day that a zone's calendar shows; days without any are left out. */
export function slotsByDay(slots: readonly TimedSlot[], timeZone: string): readonly SlotDay[] {
  const days = new Map<CalendarDay, [TimedSlot, ...TimedSlot[]]>();
  for (const timed of slots) {
    const day = dayAt(timed.startsAtMs, timeZone);
    const known = days.get(day);
    if (known === undefined) days.set(day, [timed]);
    else known.push(timed);
  }
  return [...days].map(([day, ofDay]) => ({ day, slots: ofDay }));
}

/** The slots nearest to a wanted instant, earliest first. */
export function nearestSlots(
  slots: readonly TimedSlot[],
  wantedMs: number,
  count: number,
): readonly TimedSlot[] {
  const distance = ({ startsAtMs }: TimedSlot) => Math.abs(startsAtMs - wantedMs);
  return [...slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}
