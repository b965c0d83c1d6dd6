import type { SlotDayProps, SlotLinkProps } from "../../../views/fragments/slot-list.ts";
import type { LocalSlot, SlotDay, TimedSlot } from "../../domain/slot/timed-slot.ts";
import {
  dayWithoutYearText,
  leafText,
  spanText,
  timeText,
  wallTimeText,
} from "../../domain/time/time-text.ts";
import type { ShownClock } from "../../domain/time/when-text.ts";
import { confirmPath } from "./slot-choice.ts";

/** So few places that their number helps to decide; a larger one would only count the others. */
const FEW_PLACES = 5;

interface SlotView {
  /** The picker's address. */
  readonly path: string;
  readonly clock: ShownClock;
  readonly staffId?: string;
  /** Where all of the times are; absent when each has to say so itself. */
  readonly placeName?: string;
}

/** Free times under their days, each leading to its own confirmation. */
export function presentSlots(days: readonly SlotDay[], view: SlotView): readonly SlotDayProps[] {
  const { clock } = view;
  return days.map(({ day: id, slots }) => {
    const day = dayWithoutYearText(slots[0].startsAtMs, clock);
    return {
      id,
      day,
      ...leafText(slots[0].startsAtMs, clock),
      slots: slots.map((slot) => presentSlot(slot, day, view)),
    };
  });
}

function presentSlot(
  slot: TimedSlot,
  day: string,
  { path, clock, staffId, placeName: commonPlace }: SlotView,
): SlotLinkProps {
  const { startsAtMs, endsAtMs, laterStartMs, placesLeft } = slot;
  // Which of two same hours is meant only the calendar of the business knows: an offset would be a guess.
  const write = laterStartMs === undefined ? timeText : wallTimeText;
  const startTime = write(startsAtMs, clock);
  const staffName = staffNameOf(slot, staffId);
  const placeName = commonPlace ?? slot.location?.name;
  return {
    href: confirmPath(path, slot, staffId),
    startTime,
    span: spanText(startTime, write(endsAtMs, clock), clock),
    day,
    ...(staffName !== undefined && { staffName }),
    anyStaff: staffName === undefined && slot.eventId === undefined,
    isSession: slot.eventId !== undefined,
    ...(placeName !== undefined && { placeName, showsPlace: commonPlace === undefined }),
    ...(placesLeft !== undefined && { room: placesLeft > FEW_PLACES ? "plenty" : placesLeft }),
  };
}

/** The staff member asked for, or the only one there is; lists of several may be incomplete and are not told. */
function staffNameOf({ staff }: TimedSlot, staffId: string | undefined): string | undefined {
  const chosen = staff.find(({ id }) => id === staffId);
  const only = staff.length === 1 ? staff[0] : undefined;
  return (chosen ?? only)?.name || undefined;
}

/** The one place where all of the slots are; undefined when there are several, or one is not known. */
export function commonPlaceName(slots: readonly LocalSlot[]): string | undefined {
  const [first] = slots;
  const name = first?.location?.name;
  return name !== undefined && slots.every(({ location }) => location?.name === name) ? name : undefined;
}
