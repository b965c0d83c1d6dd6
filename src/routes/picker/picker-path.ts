import type { DayPart } from "../../domain/slot/day-part.ts";
import type { CalendarDay } from "../../domain/time/calendar-day.ts";
import type { CalendarMonth } from "../../domain/time/calendar-month.ts";
import { ANY_STAFF } from "./slot-choice.ts";

/** What stays as it is when a visitor turns a leaf of the picker. */
export interface PickerSettings {
  /** Absent for any. */
  readonly staffId?: string | undefined;
  /** Absent for the whole day. */
  readonly part?: DayPart | undefined;
  /** The month whose calendar is open. */
  readonly month?: CalendarMonth | undefined;
}

/** The address of a picker at a day. */
export function pickerPath(path: string, from: CalendarDay, settings: PickerSettings): string {
  const { staffId, part, month } = settings;
  const query = new URLSearchParams({
    from,
    staff: staffId ?? ANY_STAFF,
    ...(part !== undefined && { part }),
    ...(month !== undefined && { month }),
  });
  return `${path}?${query}`;
}
