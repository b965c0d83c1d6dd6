import type { Deps } from "../../deps.ts";
import type { Span } from "../../domain/slot/picker-span.ts";
import type { SlotChoice } from "../../domain/slot/slot.ts";
import { needToMove } from "../../domain/slot/slot-need.ts";
import { type LocalSlot, onClock, type TimedSlot, takeableSlots } from "../../domain/slot/timed-slot.ts";
import { dayStart } from "../../domain/time/calendar-day.ts";
import { toLocal } from "../../domain/time/local-time.ts";
import { type Loaded, toWixError } from "../customer/load.ts";

export interface SlotSearch {
  readonly spans: readonly Span[];
  /** Whose days these are; Wix is asked in the booking's own zone, in which its slots are chosen. */
  readonly timeZone: string;
  readonly staffId: string | undefined;
  /** Just found to be taken: not to be shown again, whatever a list still says. */
  readonly lost: SlotChoice | undefined;
}

/**
 * Free times of some stretches of days, searched at the same time: one hop.
 * @throws {AppError} as `toWixError` says
 */
export async function searchTimes(
  deps: Deps,
  { reading: { booking }, visit, nowMs }: Loaded,
  { spans, timeZone, staffId, lost }: SlotSearch,
): Promise<readonly LocalSlot[]> {
  const local = (day: string) => toLocal(dayStart(day, timeZone), booking.timeZone);
  const lists = await Promise.all(
    spans.map(({ firstDay, endDay }) =>
      deps.bookings.listSlots({
        ...needToMove(booking),
        fromLocal: local(firstDay),
        toLocal: local(endDay),
        timeZone: booking.timeZone,
        ...(staffId !== undefined && { staffId }),
      }),
    ),
  );
  const slots = lists.flatMap((list) => {
    if (!list.ok) throw toWixError(list.error, visit);
    return list.value;
  });
  return onClock(
    takeableSlots(slots, nowMs).filter((slot) => !isLost(slot, lost)),
    timeZone,
  );
}

const isLost = (slot: TimedSlot, lost: SlotChoice | undefined) =>
  lost !== undefined &&
  (lost.eventId === undefined ? slot.localStart === lost.localStart : slot.eventId === lost.eventId);
