import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import { pickerPage } from "../../../views/pages/reschedule.ts";
import type { Deps } from "../../deps.ts";
import { addDays, type CalendarDay, dayAt, dayStart } from "../../domain/calendar-day.ts";
import { toLocal } from "../../domain/local-time.ts";
import {
  choosePickerWindow,
  LOOKAHEAD_DAYS,
  type PickerWindow,
  windowFrom,
} from "../../domain/picker-window.ts";
import { nearestSlots, type TimedSlot, takeableSlots } from "../../domain/timed-slot.ts";
import { renderPage } from "../../htmx.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "./frame.ts";
import { type Loaded, loadBooking, toWixError } from "./load.ts";
import { presentBrief } from "./present-booking.ts";
import { presentRange, presentSlots } from "./present-slots.ts";
import { clockProps, displayClock } from "./present-time.ts";
import { refuse } from "./refusal.ts";
import { chooseStaff, pickerPath, staffTabs } from "./staff-choice.ts";

const NEAREST_COUNT = 4;

/** What the picker is asked to show, and why when it was not asked for. */
export interface PickerRequest {
  readonly from?: string;
  readonly staff?: string;
  /** A time that was lost, epoch milliseconds: those nearest to it come first. */
  readonly wantedMs?: number;
  readonly status?: ContentfulStatusCode;
  readonly alert?: AlertProps;
}

/** `GET .../reschedule`: free times, a week at once. */
export async function showPicker(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const { from, staff } = c.req.query();
  const loaded = await loadBooking(c, deps, visit);
  return (
    refuse(c, loaded, "reschedule") ??
    renderPicker(c, deps, loaded, { ...(from && { from }), ...(staff && { staff }) })
  );
}

/** Renders the picker for a booking that may be moved. */
export async function renderPicker(
  c: Context,
  deps: Deps,
  loaded: Loaded,
  request: PickerRequest,
): Promise<Response> {
  const { visit, reading, service, business, nowMs } = loaded;
  const clock = displayClock(loaded);
  const today = dayAt(nowMs, clock.timeZone);
  const wanted = choosePickerWindow(request.from, {
    today,
    bookingDay: dayAt(request.wantedMs ?? reading.booking.startsAtMs, clock.timeZone),
  });
  const staff = chooseStaff(request.staff, reading.booking, service);
  // One search, further than a week: an empty week then costs no second hop.
  const { window, slots } = firstFreeWindow(
    await findSlots(deps, loaded, {
      firstDay: wanted.firstDay,
      endDay: wanted.nextDay === undefined ? wanted.endDay : addDays(wanted.endDay, LOOKAHEAD_DAYS),
      timeZone: clock.timeZone,
      staffId: staff.staffId,
    }),
    wanted,
    today,
    clock.timeZone,
  );

  const options = { path: visit.path, clock, ...(staff.staffId !== undefined && { staffId: staff.staffId }) };
  const alert = request.alert ?? explainQuery(wanted, staff.known);
  const tabs = staffTabs(reading.booking, service, { ...options, from: window.firstDay });
  const page = pickerPage(
    {
      path: visit.path,
      brief: presentBrief(loaded),
      ...(tabs !== undefined && { staff: tabs }),
      range: presentRange(window, clock),
      ...(window.previousDay && { previousHref: pickerPath(visit.path, window.previousDay, staff.staffId) }),
      ...(window.nextDay && { nextHref: pickerPath(visit.path, window.nextDay, staff.staffId) }),
      days: presentSlots(slots, options),
      ...(request.wantedMs !== undefined && {
        nearest: presentSlots(nearestSlots(slots, request.wantedMs, NEAREST_COUNT), options),
      }),
      ...(window !== wanted && slots.length > 0 && { skipped: presentRange(wanted, clock) }),
      ...(tabs !== undefined &&
        staff.staffId !== undefined && { anyStaffHref: pickerPath(visit.path, wanted.firstDay, undefined) }),
      clock: clockProps(nowMs, clock),
      turned: c.req.query("from") !== undefined,
      ...(alert !== undefined && { alert }),
      contact: toContactProps(business),
    },
    loaded.words,
  );
  const status = request.status ?? (alert === undefined ? 200 : 422);
  return renderPage(c, page, { status, frame: toFrame(loaded) });
}

interface SlotSearch {
  readonly firstDay: CalendarDay;
  readonly endDay: CalendarDay;
  /** Whose days these are; Wix is asked in the booking's own zone, in which its slots are chosen. */
  readonly timeZone: string;
  readonly staffId: string | undefined;
}

async function findSlots(
  deps: Deps,
  { reading: { booking }, visit, nowMs }: Loaded,
  { firstDay, endDay, timeZone, staffId }: SlotSearch,
): Promise<readonly TimedSlot[]> {
  const local = (day: CalendarDay) => toLocal(dayStart(day, timeZone), booking.timeZone);
  const slots = await deps.bookings.listSlots({
    booking,
    fromLocal: local(firstDay),
    toLocal: local(endDay),
    timeZone: booking.timeZone,
    ...(staffId !== undefined && { staffId }),
  });
  if (!slots.ok) throw toWixError(slots.error, visit);
  return takeableSlots(slots.value, nowMs);
}

/** The days asked for, or, when nothing is free then, the first days after them that have something. */
function firstFreeWindow(
  found: readonly TimedSlot[],
  wanted: PickerWindow,
  today: CalendarDay,
  timeZone: string,
): { readonly window: PickerWindow; readonly slots: readonly TimedSlot[] } {
  const upTo = (endDay: CalendarDay) =>
    found.filter(({ startsAtMs }) => dayAt(startsAtMs, timeZone) < endDay);
  const within = upTo(wanted.endDay);
  const [first] = found;
  if (within.length > 0 || first === undefined) return { window: wanted, slots: within };
  const window = windowFrom(dayAt(first.startsAtMs, timeZone), today);
  return { window, slots: upTo(window.endDay) };
}

const PROBLEM_TEXTS = {
  not_a_day: "That date is not a date. These are the times around your booking.",
  too_far: "That is more than a year ahead. These are the times around your booking.",
  not_in_team: "That person is not in the team. These are other times.",
} as const;

function explainQuery({ problem }: PickerWindow, staffKnown: boolean): AlertProps | undefined {
  const why = problem ?? (staffKnown ? undefined : "not_in_team");
  return why && { tone: "bad", text: PROBLEM_TEXTS[why] };
}
