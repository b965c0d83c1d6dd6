import type { Booking } from "../../../domain/booking/booking.ts";
import type { Slot } from "../../../domain/slot/slot.ts";
import type { TimedSlot } from "../../../domain/slot/timed-slot.ts";

/** The offers that fit a booking: bookable, large enough, at its place; one for each start, sorted by instant. */
export function tidySlots(slots: readonly TimedSlot[], booking: Booking): readonly TimedSlot[] {
  const fitting = slots.filter(
    (slot) => slot.bookable && holdsParty(slot, booking) && !isElsewhere(slot, booking),
  );
  return mergeDoubles(fitting).sort((a, b) => a.startsAtMs - b.startsAtMs);
}

/** Without the time that the booking has already. */
export function withoutOwnTime(slots: readonly TimedSlot[], booking: Booking): readonly TimedSlot[] {
  return slots.filter(
    ({ eventId, startsAtMs }) =>
      !(booking.kind === "class" && eventId === booking.eventId) && startsAtMs !== booking.startsAtMs,
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
export function ofSameLength(slots: readonly TimedSlot[], booking: Booking): readonly TimedSlot[] {
  const lengthMs = booking.endsAtMs - booking.startsAtMs;
  return slots.filter(({ startsAtMs, endsAtMs }) => endsAtMs - startsAtMs === lengthMs);
}

/** Wix lists a time once for each place and may repeat it at a page's border: the same start is one offer with all its staff. */
function mergeDoubles(slots: readonly TimedSlot[]): TimedSlot[] {
  const merged = new Map<string, TimedSlot>();
  for (const slot of slots) {
    const key = slot.eventId ?? `${slot.localStart} ${slot.localEnd}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, slot);
    else if (known.location?.id === slot.location?.id) {
      const added = slot.staff.filter(({ id }) => known.staff.every((member) => member.id !== id));
      merged.set(key, { ...known, staff: [...known.staff, ...added] });
    }
  }
  return [...merged.values()];
}
