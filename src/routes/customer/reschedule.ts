import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import { pickerPage } from "../../../views/pages/reschedule.ts";
import type { Deps } from "../../deps.ts";
import { isOnline } from "../../domain/booking/description.ts";
import { needToMove } from "../../domain/slot/slot-need.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "../frame.ts";
import type { FreeTimesQuery } from "../picker/free-times-query.ts";
import { type PickerRequest, readPicker } from "../picker/read-picker.ts";
import { renderPage } from "../render-page.ts";
import { type Loaded, loadBooking, toWixError } from "./load.ts";
import { presentBrief } from "./present-booking.ts";
import { refuse } from "./refusal.ts";

/** What the picker is asked to show, and why when it was not asked for. */
export interface MoveRequest extends PickerRequest {
  readonly status?: ContentfulStatusCode;
  readonly alert?: AlertProps;
}

/** The address of the picker that moves a visit's booking. */
export const movePath = ({ path }: Visit): string => `${path}/reschedule`;

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
  request: MoveRequest,
): Promise<Response> {
  const { visit, business, words } = loaded;
  const picker = await readPicker(deps, toQuery(loaded), request);
  if (!picker.ok) throw toWixError(picker.error, visit);

  const { times, problem } = picker.value;
  const alert: AlertProps | undefined =
    request.alert ?? (problem && { tone: "bad", text: words.t(`picker.problem.${problem}`) });
  const page = pickerPage(
    {
      ...times,
      path: visit.path,
      brief: presentBrief(loaded),
      contact: toContactProps(business),
      ...(alert !== undefined && { alert }),
    },
    words,
  );
  const status = request.status ?? (alert === undefined ? 200 : 422);
  return renderPage(c, page, { status, frame: toFrame(loaded) });
}

/** The times that the booking could move to; nearest to its own, with whoever has it. */
function toQuery(loaded: Loaded): FreeTimesQuery {
  const { visit, reading, service, description, words, nowMs } = loaded;
  const { booking } = reading;
  return {
    need: needToMove(booking),
    ...(booking.staff !== undefined && { usualStaff: booking.staff }),
    team: service?.staff ?? [],
    timeZone: booking.timeZone,
    clock: description.clock,
    aroundMs: booking.startsAtMs,
    ...(isOnline(description) && { placeName: words.t("card.online") }),
    path: movePath(visit),
    nowMs,
  };
}
