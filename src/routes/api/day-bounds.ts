import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import { addDays, dayStart, isCalendarDay } from "../../domain/time/calendar-day.ts";

/** Where a stretch of time begins and ends, each a day of the business or an instant. */
export interface BoundTexts {
  readonly from?: string | undefined;
  /** Days count to their end. */
  readonly to?: string | undefined;
}

/** Epoch milliseconds; `toMs` is exclusive. */
export interface Bounds {
  readonly fromMs?: number;
  readonly toMs?: number;
}

/**
 * Reads bounds in the business's zone, which is only asked for where there is a day. Undefined when there is one and
 * nobody knows the zone.
 */
export async function readBounds(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  { from, to }: BoundTexts,
): Promise<Bounds | undefined> {
  const hasDay = [from, to].some((bound) => bound !== undefined && isCalendarDay(bound));
  const timeZone = hasDay ? (await readBusinessContact(deps)).timeZone : "UTC";
  if (timeZone === undefined) return undefined;
  return {
    ...(from !== undefined && { fromMs: isCalendarDay(from) ? dayStart(from, timeZone) : Date.parse(from) }),
    ...(to !== undefined && {
      toMs: isCalendarDay(to) ? dayStart(addDays(to, 1), timeZone) : Date.parse(to),
    }),
  };
}
