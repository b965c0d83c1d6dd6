import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import { pickerPage } from "../../../views/pages/reschedule.ts";
import type { Words } from "../../../views/words/words.ts";
import type { Deps } from "../../deps.ts";
import { type PickerChoice, readPickerQuery } from "../../domain/slot/picker-query.ts";
import { spansToSearch } from "../../domain/slot/picker-span.ts";
import type { SlotChoice } from "../../domain/slot/slot.ts";
import { timesOf } from "../../domain/slot/timed-slot.ts";
import { dayAt } from "../../domain/time/calendar-day.ts";
import type { Visit } from "../../links/visit.ts";
import { toFrame } from "../frame.ts";
import { searchTimes } from "../picker/picker-search.ts";
import { presentPicker } from "../picker/present-picker.ts";
import { chooseStaff } from "../picker/staff-choice.ts";
import { renderPage } from "../render-page.ts";
import { type Loaded, loadBooking } from "./load.ts";
import { refuse } from "./refusal.ts";

/** What the picker is asked to show, and why when it was not asked for. */
export interface PickerRequest {
  readonly from?: string;
  readonly staff?: string;
  readonly part?: string;
  readonly month?: string;
  /** A time that was lost: those nearest to it come first. */
  readonly lost?: SlotChoice;
  readonly status?: ContentfulStatusCode;
  readonly alert?: AlertProps;
}

/** `GET .../reschedule`: the free times nearest to the booking's own, and those of a week. */
export async function showPicker(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const { from, staff, part, month } = c.req.query();
  const loaded = await loadBooking(c, deps, visit);
  return (
    refuse(c, loaded, "reschedule") ??
    renderPicker(c, deps, loaded, {
      ...(from && { from }),
      ...(staff && { staff }),
      ...(part && { part }),
      ...(month && { month }),
    })
  );
}

/** Renders the picker for a booking that may be moved: one hop after the booking's. */
export async function renderPicker(
  c: Context,
  deps: Deps,
  loaded: Loaded,
  request: PickerRequest,
): Promise<Response> {
  const { reading, service, words, description } = loaded;
  const { booking } = reading;
  const { lost } = request;
  const { clock } = description;
  const today = dayAt(loaded.nowMs, clock.timeZone);
  const aroundMs = (lost && timesOf(lost, booking.timeZone)?.startsAtMs) ?? booking.startsAtMs;
  const choice = readPickerQuery(request, { today, bookingDay: dayAt(aroundMs, clock.timeZone) });
  const staff = chooseStaff(request.staff, booking, service);
  const isFirstPage = request.from === undefined && request.month === undefined;
  const spans = spansToSearch(choice, { today, isFirstPage });
  const { timeZone } = clock;
  const found = await searchTimes(deps, loaded, { spans, timeZone, staffId: staff.staffId, lost });

  const alert = request.alert ?? explainQuery(choice, staff.known, words);
  const props = presentPicker(loaded, {
    choice,
    spans,
    found,
    today,
    aroundMs,
    isFirstPage,
    lost: lost !== undefined,
    ...(staff.staffId !== undefined && { staffId: staff.staffId }),
  });
  const page = pickerPage({ ...props, ...(alert !== undefined && { alert }) }, words);
  const status = request.status ?? (alert === undefined ? 200 : 422);
  return renderPage(c, page, { status, frame: toFrame(loaded) });
}

function explainQuery({ problem }: PickerChoice, staffKnown: boolean, words: Words): AlertProps | undefined {
  const why = problem ?? (staffKnown ? undefined : "not_in_team");
  return why && { tone: "bad", text: words.t(`picker.problem.${why}`) };
}
