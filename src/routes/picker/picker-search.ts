import type { Span } from "../../domain/slot/picker-span.ts";
import type { SlotChoice } from "../../domain/slot/slot.ts";
import { type LocalSlot, onClock, type TimedSlot, takeableSlots } from "../../domain/slot/timed-slot.ts";
import { dayStart } from "../../domain/time/calendar-day.ts";
import { toLocal } from "../../domain/time/local-time.ts";
import type { BookingGateway, WixFailure } from "../../ports/bookings.ts";
import { ok, type Result } from "../../result.ts";
import type { FreeTimesQuery } from "./free-times-query.ts";

export interface SlotSearch {
  /** Days of the clock that the page shows; Wix is asked in the venue's zone. */
  readonly spans: readonly Span[];
  readonly staffId: string | undefined;
  /** Just found to be taken: not to be shown again, whatever a list still says. */
  readonly lost: SlotChoice | undefined;
}

/** Free times of some stretches of days, searched at the same time: one hop. */
export async function searchTimes(
  bookings: Pick<BookingGateway, "listSlots">,
  { need, timeZone, clock, nowMs }: FreeTimesQuery,
  { spans, staffId, lost }: SlotSearch,
): Promise<Result<readonly LocalSlot[], WixFailure>> {
  const local = (day: string) => toLocal(dayStart(day, clock.timeZone), timeZone);
  const lists = await Promise.all(
    spans.map(({ firstDay, endDay }) =>
      bookings.listSlots({
        ...need,
        fromLocal: local(firstDay),
        toLocal: local(endDay),
        timeZone,
        ...(staffId !== undefined && { staffId }),
      }),
    ),
  );
  const slots: TimedSlot[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    slots.push(...list.value);
  }
  const takeable = takeableSlots(slots, nowMs).filter((slot) => !isLost(slot, lost));
  return ok(onClock(takeable, clock.timeZone));
}

const isLost = (slot: TimedSlot, lost: SlotChoice | undefined) =>
  lost !== undefined &&
  (lost.eventId === undefined ? slot.localStart === lost.localStart : slot.eventId === lost.eventId);
