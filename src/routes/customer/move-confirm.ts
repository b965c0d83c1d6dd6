import type { Context } from "hono";
import { moveConfirmPage, type SideProps } from "../../../views/pages/reschedule-confirm.ts";
import type { Words } from "../../../views/words/words.ts";
import { isAtSlot } from "../../actions/as-wanted.ts";
import { issueFormToken } from "../../actions/form-token.ts";
import type { Deps } from "../../deps.ts";
import { endedByMove } from "../../domain/booking/action-deadline.ts";
import { isOnline } from "../../domain/booking/description.ts";
import { describeWhere, type Where } from "../../domain/booking/where.ts";
import type { SlotChoice } from "../../domain/slot/slot.ts";
import { type TimedSlot, takeableSlots, timesOf } from "../../domain/slot/timed-slot.ts";
import { dayAt } from "../../domain/time/calendar-day.ts";
import { describeWhen } from "../../domain/time/when-text.ts";
import type { Visit } from "../../links/visit.ts";
import { toFrame } from "../frame.ts";
import { networkOf } from "../person.ts";
import { pickerPath } from "../picker/picker-path.ts";
import { ANY_STAFF, parseChoice } from "../picker/slot-choice.ts";
import { renderPage } from "../render-page.ts";
import type { AskedAgain } from "./asked-again.ts";
import { type Loaded, loadBooking, toWixError } from "./load.ts";
import { refuse } from "./refusal.ts";
import { movePath, renderPicker } from "./reschedule.ts";

/** `GET .../reschedule/confirm`: one slot, checked a moment ago, beside the booking as it is. */
export async function showMoveConfirm(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const choice = parseChoice(c.req.query());
  if (choice.ok) return askToMove(c, deps, visit, choice.value);
  const loaded = await loadBooking(c, deps, visit);
  return refuse(c, loaded, "reschedule") ?? showNoTime(c, deps, loaded);
}

/** An address that none of our pages wrote. */
function showNoTime(c: Context, deps: Deps, loaded: Loaded): Promise<Response> {
  return renderPicker(c, deps, loaded, {
    status: 422,
    alert: { tone: "bad", text: loaded.words.t("move.no_such_time") },
  });
}

/** Compares old and new, with a fresh form; `again` says why it is shown once more. */
export async function askToMove(
  c: Context,
  deps: Deps,
  visit: Visit,
  choice: SlotChoice,
  again?: AskedAgain,
): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit);
  const refused = refuse(c, loaded, "reschedule", again && 409);
  if (refused) return refused;
  const { booking } = loaded.reading;
  if (timesOf(choice, booking.timeZone) === undefined) return showNoTime(c, deps, loaded);
  // Gone back to after the move, from the browser's history: its time is taken, by this very booking.
  if (isAtSlot(booking, choice)) return c.redirect(visit.path, 303);
  const slot = await deps.bookings.checkSlot(booking, choice, booking.timeZone);
  // An id that has the wrong form for this kind of booking: nothing was asked of Wix.
  if (!slot.ok && slot.error.kind === "invalid") return showNoTime(c, deps, loaded);
  if (!slot.ok && slot.error.kind !== "slot_gone") throw toWixError(slot.error, visit);
  const [timed] = slot.ok ? takeableSlots([slot.value], loaded.nowMs) : [];
  if (timed === undefined) return showLostSlot(c, deps, loaded, choice);

  const { serviceName, clock } = loaded.description;
  const to = presentNewSide(timed, choice, loaded);
  const ends = endedByMove(loaded.reading, loaded.policy, {
    startsAtMs: timed.startsAtMs,
    nowMs: loaded.nowMs,
  });
  const network = await networkOf(c, deps, visit);
  const page = moveConfirmPage(
    {
      path: visit.path,
      ...(serviceName !== undefined && { serviceName }),
      from: presentOldSide(loaded),
      to,
      anyStaff: booking.kind === "appointment" && to.staffName === undefined,
      ...(ends !== undefined && { ends }),
      needsApproval: loaded.service?.requiresApproval ?? false,
      otherTimesHref: pickerPath(movePath(visit), dayAt(timed.startsAtMs, clock.timeZone), {
        staffId: choice.staffId,
      }),
      formToken: await issueFormToken(deps, {
        visitRef: visit.ref,
        action: "reschedule",
        revision: booking.revision,
        startsAtMs: booking.startsAtMs,
        ...(visit.bookingId === undefined && { bookingId: booking.id }),
        slot: choice,
        ...(network !== undefined && { network }),
      }),
      seen: String(booking.startsAtMs),
      ...(again?.choice && { choice: again.choice }),
      ...(again?.ask && { ask: again.ask }),
      ...(again?.alert && { alert: again.alert(loaded) }),
    },
    loaded.words,
  );
  return renderPage(c, page, { status: again?.status ?? 200, frame: toFrame(loaded) });
}

/** The wanted time went: the booking stays, and the nearest free times are one tap away. */
export async function showLostSlot(
  c: Context,
  deps: Deps,
  loaded: Loaded,
  choice: SlotChoice,
): Promise<Response> {
  return renderPicker(c, deps, loaded, {
    status: 409,
    ...(choice.eventId === undefined && { staff: choice.staffId ?? ANY_STAFF }),
    lost: choice,
    alert: { tone: "bad", text: loaded.words.t("move.time_lost") },
  });
}

function presentOldSide({ description, words }: Loaded): SideProps {
  const { staffName, where } = description;
  const placeName = nameOfPlace(where, words);
  return {
    when: describeWhen(description, description.clock),
    ...(staffName !== undefined && { staffName }),
    ...(placeName !== undefined && { placeName }),
  };
}

function presentNewSide(slot: TimedSlot, { staffId }: SlotChoice, loaded: Loaded): SideProps {
  const { reading, service, description, words } = loaded;
  const { staff } = reading.booking;
  const known = [...slot.staff, ...(service?.staff ?? []), ...(staff ? [staff] : [])];
  const only = slot.staff.length === 1 ? slot.staff[0] : undefined;
  const staffName = known.find(({ id }) => id === staffId)?.name || only?.name;
  const where = describeWhere(slot.location, isOnline(description));
  const placeName = nameOfPlace(where, words) ?? nameOfPlace(description.where, words);
  return {
    when: describeWhen(slot, description.clock, {
      comesTwice: slot.laterStartMs !== undefined,
    }),
    ...(staffName && { staffName }),
    ...(placeName !== undefined && { placeName }),
  };
}

/** A place as two are told apart: by its name, where it has one. */
function nameOfPlace(where: Where | undefined, words: Words): string | undefined {
  switch (where?.kind) {
    case undefined:
      return undefined;
    case "online":
      return words.t("card.online");
    case "customer":
      return words.t("card.at_your_address");
    case "place":
      return where.name;
  }
}
