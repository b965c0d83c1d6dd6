import type { Slot } from "../../../domain/slot/slot.ts";
import type { OwnTime, SlotNeed } from "../../../domain/slot/slot-need.ts";
import type { TimedSlot } from "../../../domain/slot/timed-slot.ts";

/** The offers that fit: bookable, large enough, at the place; one for each start, sorted by instant. */
export function tidySlots(slots: readonly TimedSlot[], need: SlotNeed): readonly TimedSlot[] {
  const fitting = slots.filter((slot) => slot.bookable && holdsParty(slot, need) && !isElsewhere(slot, need));
  return mergeDoubles(fitting).sort((a, b) => a.startsAtMs - b.startsAtMs);
}

/** Without the time that the customer has already. */
export function withoutOwnTime(
  slots: readonly TimedSlot[],
  ownTime: OwnTime | undefined,
): readonly TimedSlot[] {
  if (ownTime === undefined) return slots;
  const isOwn = ({ eventId, startsAtMs }: TimedSlot) =>
    startsAtMs === ownTime.startsAtMs || (eventId !== undefined && eventId === ownTime.eventId);
  return slots.filter((slot) => !isOwn(slot));
}

/** Sessions of a class are listed wherever they are. What is not told is not held against a slot. */
function isElsewhere({ location: there }: Slot, { location: here }: SlotNeed): boolean {
  return here !== undefined && there?.id !== undefined && here.id !== undefined && there.id !== here.id;
}

/** Whether the slot has a place for everybody who comes; a capacity that is not said is left to Wix to judge. */
export function holdsParty(slot: Slot, { participants }: SlotNeed): boolean {
  return slot.openPlaces === undefined || slot.openPlaces >= participants;
}

/** Slots that last so long. */
export const ofLength = (slots: readonly TimedSlot[], lengthMs: number): readonly TimedSlot[] =>
  slots.filter(({ startsAtMs, endsAtMs }) => endsAtMs - startsAtMs === lengthMs);

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
