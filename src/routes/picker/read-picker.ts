import type { Deps } from "../../deps.ts";
import { type PickerChoice, type PickerQuery, readPickerQuery } from "../../domain/slot/picker-query.ts";
import { spansToSearch } from "../../domain/slot/picker-span.ts";
import type { SlotChoice } from "../../domain/slot/slot.ts";
import { timesOf } from "../../domain/slot/timed-slot.ts";
import { dayAt } from "../../domain/time/calendar-day.ts";
import type { WixFailure } from "../../ports/bookings.ts";
import { ok, type Result } from "../../result.ts";
import type { FreeTimesQuery } from "./free-times-query.ts";
import { searchTimes } from "./picker-search.ts";
import { type PickerTimes, presentPicker } from "./present-picker.ts";
import { chooseStaff } from "./staff-choice.ts";

/** What a picker is asked to show. */
export interface PickerRequest extends PickerQuery {
  readonly staff?: string;
  /** A time that was lost: those nearest to it come first. */
  readonly lost?: SlotChoice;
}

export interface Picker {
  readonly times: PickerTimes;
  /** Why they are not the ones that were asked for. */
  readonly problem?: NonNullable<PickerChoice["problem"]> | "not_in_team";
}

/** The free times of one page of a picker, ready to show: one hop. */
export async function readPicker(
  { bookings }: Pick<Deps, "bookings">,
  query: FreeTimesQuery,
  request: PickerRequest,
): Promise<Result<Picker, WixFailure>> {
  const { lost } = request;
  const { timeZone } = query.clock;
  const today = dayAt(query.nowMs, timeZone);
  const aroundMs = (lost && timesOf(lost, query.timeZone)?.startsAtMs) ?? query.aroundMs;
  const choice = readPickerQuery(request, { today, bookingDay: dayAt(aroundMs, timeZone) });
  const { staffId, known } = chooseStaff(request.staff, query);
  const isFirstPage = request.from === undefined && request.month === undefined;
  const spans = spansToSearch(choice, { today, isFirstPage });
  const found = await searchTimes(bookings, query, { spans, staffId, lost });
  if (!found.ok) return found;

  const times = presentPicker(query, {
    choice,
    spans,
    found: found.value,
    today,
    aroundMs,
    isFirstPage,
    lost: lost !== undefined,
    ...(staffId !== undefined && { staffId }),
  });
  const problem = choice.problem ?? (known ? undefined : "not_in_team");
  return ok({ times, ...(problem !== undefined && { problem }) });
}
