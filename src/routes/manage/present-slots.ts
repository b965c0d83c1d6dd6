import type { SlotDayProps, SlotLinkProps } from "../../../views/fragments/slot-list.ts";
import { addDays, dayStart } from "../../domain/calendar-day.ts";
import type { PickerWindow } from "../../domain/picker-window.ts";
import { dayWithoutYearText, leafText, shortDayText, timeText } from "../../domain/time-text.ts";
import { slotsByDay, type TimedSlot } from "../../domain/timed-slot.ts";
import type { DisplayClock } from "./present-time.ts";
import { confirmPath } from "./slot-choice.ts";

/** Free times under their days, each leading to its own confirmation. */
export function presentSlots(
  slots: readonly TimedSlot[],
  {
    path,
    clock,
    staffId,
  }: { readonly path: string; readonly clock: DisplayClock; readonly staffId?: string },
): readonly SlotDayProps[] {
  return slotsByDay(slots, clock.timeZone).map(({ day: id, slots: ofDay }) => {
    const day = dayWithoutYearText(ofDay[0].startsAtMs, clock);
    return {
      id,
      day,
      ...leafText(ofDay[0].startsAtMs, clock),
      slots: ofDay.map((timed): SlotLinkProps => {
        const { slot, startsAtMs, endsAtMs } = timed;
        const staffName = staffNameOf(timed, staffId);
        return {
          href: confirmPath(path, slot, staffId),
          startTime: timeText(startsAtMs, clock),
          endTime: timeText(endsAtMs, clock),
          day,
          ...(staffName !== undefined && { staffName }),
          ...(slot.location?.name !== undefined && { placeName: slot.location.name }),
          ...(slot.openPlaces !== undefined && { openPlaces: slot.openPlaces }),
        };
      }),
    };
  });
}

/** The staff member asked for, or the only one there is; lists of several may be incomplete and are not told. */
function staffNameOf({ slot }: TimedSlot, staffId: string | undefined): string | undefined {
  const chosen = slot.staff.find(({ id }) => id === staffId);
  const only = slot.staff.length === 1 ? slot.staff[0] : undefined;
  return (chosen ?? only)?.name || undefined;
}

/** `Thu 13 May – Wed 19 May`. */
export function presentRange(
  { firstDay, endDay }: Pick<PickerWindow, "firstDay" | "endDay">,
  clock: DisplayClock,
): string {
  const noonOf = (day: string) => dayStart(day, clock.timeZone) + 12 * 60 * 60_000;
  const text = (day: string) => shortDayText(noonOf(day), clock);
  return `${text(firstDay)} – ${text(addDays(endDay, -1))}`;
}
