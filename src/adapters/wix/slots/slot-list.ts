import type { Booking } from "../../../domain/booking/booking.ts";
import type { Slot } from "../../../domain/slot/slot.ts";
import { instants } from "../../../domain/time/local-time.ts";

interface TimedSlot {
  readonly slot: Slot;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** The offers that fit a booking: bookable, large enough, at its place; one for each start, sorted by instant. */
export function tidySlots(slots: readonly Slot[], booking: Booking): readonly Slot[] {
  const fitting = slots.filter(
    (slot) => slot.bookable && holdsParty(slot, booking) && !isElsewhere(slot, booking),
  );
  return mergeDoubles(fitting.flatMap(withInstants))
    .sort((a, b) => a.startMs - b.startMs)
    .map(({ slot }) => slot);
}

/** Without the time that the booking has already. */
export function withoutOwnTime(slots: readonly Slot[], booking: Booking): readonly Slot[] {
  return slots.filter(
    (slot) =>
      !(booking.kind === "class" && slot.eventId === booking.eventId) &&
      instants(slot.localStart, slot.timeZone)[0] !== booking.startsAtMs,
  );
}

/** A move keeps the place; sessions of a class are listed wherever they are. What is not told is not held against a slot. */
function isElsewhere({ location: there }: Slot, { location: here }: Booking): boolean {
  return here !== undefined && there?.id !== undefined && here.id !== undefined && there.id !== here.id;
}

/** Whether the slot has a place for everybody in the booking; a capacity that is not said is left to Wix to judge. */
export function holdsParty(slot: Slot, { participants }: Booking): boolean {
  return slot.openPlaces === undefined || slot.openPlaces >= participants;
}

/** Slots that last as long as the booking does. */
export function ofSameLength(slots: readonly Slot[], { startsAtMs, endsAtMs }: Booking): readonly Slot[] {
  return slots.filter((slot) =>
    withInstants(slot).some(({ lengthMs }) => lengthMs === endsAtMs - startsAtMs),
  );
}

/** A wall time that the zone's clock skips is no time at all. In an hour that comes twice the first is meant. */
function withInstants(slot: Slot): TimedSlot[] {
  const startMs = instants(slot.localStart, slot.timeZone)[0];
  const ends = instants(slot.localEnd, slot.timeZone);
  if (startMs === undefined) return [];
  const endMs = ends.find((ms) => ms > startMs);
  return endMs === undefined ? [] : [{ slot, startMs, lengthMs: endMs - startMs }];
}

/** Wix lists a time once for each place and may repeat it at a page's border: the same start is one offer with all its staff. */
function mergeDoubles(slots: readonly TimedSlot[]): TimedSlot[] {
  const merged = new Map<string, TimedSlot>();
  for (const timed of slots) {
    const { slot } = timed;
    const key = slot.eventId ?? `${slot.localStart} ${slot.localEnd}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, timed);
    else if (known.slot.location?.id === slot.location?.id) {
      const added = slot.staff.filter(({ id }) => known.slot.staff.every((member) => member.id !== id));
      merged.set(key, { ...known, slot: { ...known.slot, staff: [...known.slot.staff, ...added] } });
    }
  }
  return [...merged.values()];
}
