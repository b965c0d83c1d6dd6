import type { Booking, BookingReading } from "../domain/booking.ts";
import { instants } from "../domain/local-time.ts";
import type { WixFailure } from "../ports.ts";
import { err, ok, type Result } from "../result.ts";
import {
  ABANDONED_AFTER_MS,
  type ActionName,
  claimForm,
  type FormState,
  findForm,
  finishAction,
  noteAsking,
  type StoredOutcome,
} from "../store/actions.ts";
import { type ActOutcome, type Ended, fromStored, toOutcome } from "./act-outcome.ts";
import { isAsWanted } from "./as-wanted.ts";
import { readAfterwards, readSurroundings, toEffect } from "./effect.ts";
import { finishDone } from "./finish.ts";
import { type Form, readFormToken } from "./form-token.ts";
import { type SettleDeps, settleByBooking } from "./settle.ts";
import { sealUnfinished, toUnfinished } from "./unfinished.ts";
import { type Visit, withGoodToken } from "./visit.ts";

export type { ActOutcome };

type ActDeps = SettleDeps;

/** A second copy of a form waits this long, in growing steps, for the first one's outcome. */
const WAIT_STEPS_MS = [50, 100, 200, 400, 800, 1600, 2400];

/** Cancels the booking as the signed form says: once, whatever number of times the form is sent. */
export async function cancelByCustomer(deps: ActDeps, visit: Visit, formToken: string): Promise<ActOutcome> {
  return actOnce(deps, visit, formToken, "cancel");
}

/** Moves the booking as the signed form says: once, whatever number of times the form is sent. */
export async function moveByCustomer(deps: ActDeps, visit: Visit, formToken: string): Promise<ActOutcome> {
  return actOnce(deps, visit, formToken, "reschedule");
}

async function actOnce(
  deps: ActDeps,
  visit: Visit,
  formToken: string,
  action: ActionName,
): Promise<ActOutcome> {
  const read = await readFormToken(deps, visit, formToken);
  // The customer may press the button of a form that was already carried out, long after: tell how it ended.
  const form = read.ok ? read.value : read.error.kind === "form_expired" ? read.error.form : undefined;
  if (form === undefined || form.action !== action) return { kind: "form_invalid" };
  if (!read.ok && (await findForm(deps.db, form.formId)) === undefined) return read.error;

  const current = await withGoodToken(deps, visit, (good) => readCurrent(deps, good));
  if (!current.ok) return toOutcome(current.error);
  const nowMs = deps.clock();
  const claimed = await claimForm(deps.db, {
    formId: form.formId,
    visitRef: visit.ref,
    bookingId: current.value.reading.booking.id,
    action,
    revision: form.revision,
    sealed: await sealUnfinished(deps, form.formId, toUnfinished(deps, visit, form.slot)),
    nowMs,
    lookMs: nowMs + ABANDONED_AFTER_MS,
  });
  return claimed ? carryOut(deps, current.value, form) : tellStored(deps, current.value, form);
}

interface Current {
  readonly visit: Visit;
  readonly reading: BookingReading;
}

async function readCurrent(deps: ActDeps, visit: Visit): Promise<Result<Current, WixFailure>> {
  const reading = await deps.bookings.readBooking(visit.token);
  return reading.ok ? ok({ visit, reading: reading.value }) : reading;
}

async function carryOut(deps: ActDeps, current: Current, form: Form): Promise<ActOutcome> {
  const { booking, allowed } = current.reading;
  const finish = (outcome: StoredOutcome) =>
    finishAction(deps.db, form.formId, { outcome, fromMs: booking.startsAtMs, nowMs: deps.clock() });

  if (isAsWanted(booking, form)) {
    await finish("already");
    return { kind: "done" };
  }
  const refusal =
    booking.revision !== form.revision ? "stale" : allowed[form.action] ? undefined : "not_allowed";
  if (refusal !== undefined) {
    await finish(refusal);
    return { kind: refusal };
  }
  // What a confirmation tells is read meanwhile, so that the customer does not wait for it.
  const [result, surroundings] = await Promise.all([
    askWix(deps, current, form),
    readSurroundings(deps, current.visit.token, booking.id),
  ]);
  const { formId, action } = form;
  const finishAs = (proven: boolean, reading: BookingReading) => {
    const unfinished = toUnfinished(deps, current.visit, form.slot);
    const effect = toEffect({ action, fromMs: booking.startsAtMs, unfinished }, reading, surroundings);
    return finishDone(deps, { formId, proven }, effect);
  };
  if (result.ok) {
    await finishAs(true, await readAfterwards(deps, current.visit.token, action, result.value));
    deps.log.info("booking_changed", { action });
    return { kind: "done" };
  }
  const { ended, reading } = await secondLook(deps, current.visit, form, result.error);
  if (reading !== undefined && result.error.kind === "unknown_outcome") {
    await finishAs(false, reading);
  } else {
    // Wanted by this form and by nobody else that we know of: its own doing only when the answer was lost.
    await finish(ended.kind === "done" ? "already" : ended.kind);
  }
  deps.log.info("action_ended", { action, outcome: ended.kind, failure: result.error.kind });
  return ended;
}

async function askWix(deps: ActDeps, current: Current, form: Form): Promise<Result<Booking, WixFailure>> {
  const { visit, reading } = current;
  const { booking } = reading;
  if (form.slot === undefined) {
    const noted = await noteAsking(deps.db, form.formId, booking.startsAtMs);
    return noted ? deps.bookings.cancelBooking(visit.token, form.revision) : err({ kind: "token_invalid" });
  }
  const slot = await deps.bookings.checkSlot(booking, form.slot, booking.timeZone);
  if (!slot.ok) return slot;
  const [toMs] = instants(form.slot.localStart, booking.timeZone);
  const noted = await noteAsking(deps.db, form.formId, booking.startsAtMs, toMs);
  if (!noted) return err({ kind: "token_invalid" });
  return deps.bookings.rescheduleBooking(visit.token, booking, slot.value, form.slot.staffId);
}

/**
 * Wix refused, or we do not know. Where another tab, another device or a lost answer may have brought about just what
 * this form wanted, the booking itself decides.
 */
async function secondLook(
  deps: ActDeps,
  visit: Visit,
  form: Form,
  failure: WixFailure,
): Promise<{ readonly ended: Ended; readonly reading?: BookingReading }> {
  if (failure.kind === "stale" || failure.kind === "not_allowed" || failure.kind === "unknown_outcome") {
    const reading = await deps.bookings.readBooking(visit.token);
    if (reading.ok && isAsWanted(reading.value.booking, form)) {
      return { ended: { kind: "done" }, reading: reading.value };
    }
    if (reading.ok && failure.kind === "not_allowed" && reading.value.booking.revision !== form.revision) {
      return { ended: { kind: "stale" } };
    }
  }
  return { ended: toOutcome(failure) };
}

/** A copy of a form that was taken before: the stored outcome, waiting for it if need be. */
async function tellStored(deps: ActDeps, current: Current, form: Form): Promise<ActOutcome> {
  for (const stepMs of WAIT_STEPS_MS) {
    const stored = await findForm(deps.db, form.formId);
    // Neither taken by us nor by anybody: the link was revoked since it was opened.
    if (stored === undefined) return { kind: "token_invalid" };
    if (stored.outcome === "unconfirmed" || isAbandoned(stored, deps.clock())) {
      return settle(deps, current, form, stored);
    }
    if (stored.outcome !== "pending") return fromStored(stored.outcome);
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
  return { kind: "in_progress" };
}

/** A form that has been pending for longer was abandoned by a process that died. */
const isAbandoned = (stored: FormState, nowMs: number) =>
  stored.outcome === "pending" && stored.claimedAtMs + ABANDONED_AFTER_MS <= nowMs;

/** Nobody is left to say how a form ended: the booking, just read, tells. */
async function settle(
  deps: ActDeps,
  { visit, reading }: Current,
  form: Form,
  { fromMs }: FormState,
): Promise<ActOutcome> {
  const { formId, action, revision, slot } = form;
  const open = {
    formId,
    action,
    revision,
    ...(fromMs !== undefined && { fromMs }),
    unfinished: toUnfinished(deps, visit, slot),
  };
  const outcome =
    (await settleByBooking(deps, open, reading, visit.token)) ?? (await findForm(deps.db, formId))?.outcome;
  return outcome === undefined ? { kind: "token_invalid" } : fromStored(outcome);
}
