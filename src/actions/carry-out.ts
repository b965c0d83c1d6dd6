import { readSurroundings } from "../bookings/surroundings.ts";
import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import { acceptedAmount, costsMore } from "../domain/booking/cancellation-fee.ts";
import type { Unfinished } from "../links/unfinished.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { err, type Result } from "../result.ts";
import { type ActionName, finishAction, noteAsking, type StoredOutcome } from "../store/actions.ts";
import { putHeldBack } from "../store/held-actions.ts";
import { type Ended, toOutcome } from "./act-outcome.ts";
import { isAsWanted, type Wish } from "./as-wanted.ts";
import { readAfterwards, toEffect } from "./effect.ts";
import { finishDone, finishInVain } from "./finish.ts";
import type { SettleDeps } from "./settle.ts";

/** A form that was taken, with the booking as it was read for it. */
export interface Task extends Wish {
  readonly formId: string;
  readonly action: ActionName;
  readonly token: string;
  readonly reading: BookingReading;
  readonly unfinished: Unfinished;
  /** When to try again a cancellation that was held, should Wix not be there, epoch milliseconds; absent for all else. */
  readonly heldRetryMs?: number;
}

/** Asks Wix for what a form wants, once, and stores how that ended together with what is to be told of it. */
export async function carryOut(deps: SettleDeps, task: Task): Promise<Ended> {
  const { formId, action, token, unfinished } = task;
  const { booking, allowed } = task.reading;

  if (isAsWanted(booking, task)) {
    await finish(deps, task, "already", task.reading);
    return { kind: "done" };
  }
  // A fee that rose while a cancellation waited was never agreed to.
  const isOther = booking.revision !== task.revision || costsMore(unfinished.fee, task.reading.fee);
  const refusal = isOther ? "stale" : allowed[action] ? undefined : "not_allowed";
  if (refusal !== undefined) {
    await finish(deps, task, refusal, task.reading);
    return { kind: refusal };
  }
  // What a confirmation tells is read meanwhile, so that the customer does not wait for it.
  const [result, surroundings] = await Promise.all([
    askWix(deps, task),
    readSurroundings(deps, token, booking.id),
  ]);
  const finishAs = (proven: boolean, reading: BookingReading) => {
    const effect = toEffect({ action, fromMs: booking.startsAtMs, unfinished }, reading, surroundings);
    return finishDone(deps, { formId, proven }, effect);
  };
  if (result.ok) {
    const reading = await readAfterwards(deps, token, action, result.value);
    const isStored = await stored(deps, () => finishAs(true, reading));
    deps.log.info("booking_changed", { action });
    // Nobody is told that nothing was done, nor what cannot be shown yet: the booking's page will tell.
    return { kind: isStored ? "done" : "unconfirmed" };
  }
  if (result.error.kind === "withdrawn") {
    await finishAction(deps.db, formId, {
      outcome: "token_invalid",
      fromMs: booking.startsAtMs,
      nowMs: deps.clock(),
    });
    return { kind: "token_invalid" };
  }
  const failure = result.error;
  const { ended, reading } = await secondLook(deps, task, failure);
  const isOwnDoing = reading !== undefined && ended.kind === "done" && failure.kind === "unknown_outcome";
  const isStored = await stored(deps, () =>
    isOwnDoing
      ? finishAs(false, reading)
      : // Wanted by this form and by nobody else that we know of: its own doing only when the answer was lost.
        finish(deps, task, ended.kind === "done" ? "already" : ended.kind, reading),
  );
  deps.log.info("action_ended", { action, outcome: ended.kind, failure: failure.kind });
  return isStored || ended.kind !== "done" ? ended : { kind: "unconfirmed" };
}

/**
 * Whether the end of an action for which Wix was asked could be written down. Where not, its row stays open: the timer
 * settles it by how the booking looks, and tells whom it has to tell.
 */
async function stored(deps: SettleDeps, write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    deps.log.error("outcome_not_stored", { error: error instanceof Error ? error.name : "unknown" });
    return false;
  }
}

/** Ends what had no effect by this form. `latest` is the booking as it was read last; undefined when it could not be. */
async function finish(
  deps: SettleDeps,
  task: Task,
  outcome: StoredOutcome,
  latest: BookingReading | undefined,
): Promise<void> {
  const { formId, token, heldRetryMs, reading, unfinished } = task;
  if (heldRetryMs === undefined) {
    await finishAction(deps.db, formId, { outcome, fromMs: reading.booking.startsAtMs, nowMs: deps.clock() });
    return;
  }
  const inVain = outcome === "stale" || outcome === "not_allowed";
  if (isPassing(outcome) || (inVain && latest === undefined)) {
    // Nobody is there to press the button once more: it was ordered, so it is tried again. Nor is anybody told of a
    // booking that was not seen since Wix refused.
    await putHeldBack(deps.db, formId, heldRetryMs);
  } else if (inVain && latest !== undefined) {
    const surroundings = await readSurroundings(deps, token, latest.booking.id);
    await finishInVain(deps, { formId, outcome }, { reading: latest, ...surroundings, unfinished });
  } else {
    await finishAction(deps.db, formId, { outcome, fromMs: reading.booking.startsAtMs, nowMs: deps.clock() });
  }
}

/** Each try is made with a token of its own: that Wix did not take one says nothing of the next. */
const isPassing = (outcome: StoredOutcome): boolean =>
  outcome === "unavailable" || outcome === "throttled" || outcome === "token_invalid";

/** `withdrawn`: the link was revoked since the form was taken, and Wix is not asked. */
type AskFailure = WixFailure | { readonly kind: "withdrawn" };

async function askWix(deps: SettleDeps, task: Task): Promise<Result<Booking, AskFailure>> {
  const { formId, token, slot: wanted, revision, unfinished } = task;
  const { booking } = task.reading;
  const fromMs = booking.startsAtMs;
  if (wanted === undefined) {
    const fee = acceptedAmount(unfinished.fee);
    const noted = await noteAsking(deps.db, formId, { fromMs, ...(fee !== undefined && { fee }) });
    return noted ? deps.bookings.cancelBooking(token, revision) : err({ kind: "withdrawn" });
  }
  const slot = await deps.bookings.checkSlot(booking, wanted, booking.timeZone);
  if (!slot.ok) return slot;
  const noted = await noteAsking(deps.db, formId, { fromMs, toMs: slot.value.startsAtMs });
  if (!noted) return err({ kind: "withdrawn" });
  return deps.bookings.rescheduleBooking(token, booking, slot.value, wanted.staffId);
}

/**
 * Wix refused, or we do not know. Where another tab, another device or a lost answer may have brought about just what
 * this form wanted, the booking itself decides.
 */
async function secondLook(
  deps: SettleDeps,
  task: Task,
  failure: WixFailure,
): Promise<{ readonly ended: Ended; readonly reading?: BookingReading }> {
  if (failure.kind === "stale" || failure.kind === "not_allowed" || failure.kind === "unknown_outcome") {
    const reading = await deps.bookings.readBooking(task.token);
    if (!reading.ok) return { ended: toOutcome(failure) };
    const { booking } = reading.value;
    if (isAsWanted(booking, task)) return { ended: { kind: "done" }, reading: reading.value };
    const isStale = failure.kind === "not_allowed" && booking.revision !== task.revision;
    return { ended: isStale ? { kind: "stale" } : toOutcome(failure), reading: reading.value };
  }
  return { ended: toOutcome(failure) };
}
