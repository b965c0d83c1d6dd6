import type { Booking, BookingReading } from "../domain/booking.ts";
import { instants } from "../domain/local-time.ts";
import type { WixFailure } from "../ports.ts";
import { err, type Result } from "../result.ts";
import { type ActionName, finishAction, noteAsking, type StoredOutcome } from "../store/actions.ts";
import { putHeldBack } from "../store/held-actions.ts";
import { type Ended, toOutcome } from "./act-outcome.ts";
import { isAsWanted, type Wish } from "./as-wanted.ts";
import { readAfterwards, readSurroundings, toEffect } from "./effect.ts";
import { finishDone, finishInVain } from "./finish.ts";
import type { SettleDeps } from "./settle.ts";
import type { Unfinished } from "./unfinished.ts";

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
    await finish(deps, task, "already");
    return { kind: "done" };
  }
  const refusal = booking.revision !== task.revision ? "stale" : allowed[action] ? undefined : "not_allowed";
  if (refusal !== undefined) {
    await finish(deps, task, refusal);
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
    await finishAs(true, await readAfterwards(deps, token, action, result.value));
    deps.log.info("booking_changed", { action });
    return { kind: "done" };
  }
  const { ended, reading } = await secondLook(deps, task, result.error);
  if (reading !== undefined && result.error.kind === "unknown_outcome") {
    await finishAs(false, reading);
  } else {
    // Wanted by this form and by nobody else that we know of: its own doing only when the answer was lost.
    await finish(deps, task, ended.kind === "done" ? "already" : ended.kind);
  }
  deps.log.info("action_ended", { action, outcome: ended.kind, failure: result.error.kind });
  return ended;
}

async function finish(deps: SettleDeps, task: Task, outcome: StoredOutcome): Promise<void> {
  const { formId, heldRetryMs, reading } = task;
  if (heldRetryMs !== undefined && (outcome === "unavailable" || outcome === "throttled")) {
    // Nobody is there to press the button once more: it was ordered, so it is tried again.
    await putHeldBack(deps.db, formId, heldRetryMs);
    return;
  }
  if (heldRetryMs !== undefined && (outcome === "stale" || outcome === "not_allowed")) {
    await tellInVain(deps, task, outcome);
    return;
  }
  await finishAction(deps.db, formId, { outcome, fromMs: reading.booking.startsAtMs, nowMs: deps.clock() });
}

async function tellInVain(
  deps: SettleDeps,
  { formId, token, reading: before, unfinished }: Task,
  outcome: "stale" | "not_allowed",
): Promise<void> {
  // Wix can have refused since the booking was read: what is told is how it is now.
  const again = await deps.bookings.readBooking(token);
  const reading = again.ok ? again.value : before;
  const surroundings = await readSurroundings(deps, token, reading.booking.id);
  await finishInVain(deps, { formId, outcome }, { reading, ...surroundings, unfinished });
}

async function askWix(deps: SettleDeps, task: Task): Promise<Result<Booking, WixFailure>> {
  const { formId, token, slot: wanted, revision } = task;
  const { booking } = task.reading;
  if (wanted === undefined) {
    const noted = await noteAsking(deps.db, formId, booking.startsAtMs);
    return noted ? deps.bookings.cancelBooking(token, revision) : err({ kind: "token_invalid" });
  }
  const slot = await deps.bookings.checkSlot(booking, wanted, booking.timeZone);
  if (!slot.ok) return slot;
  const [toMs] = instants(wanted.localStart, booking.timeZone);
  const noted = await noteAsking(deps.db, formId, booking.startsAtMs, toMs);
  if (!noted) return err({ kind: "token_invalid" });
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
    if (reading.ok && isAsWanted(reading.value.booking, task)) {
      return { ended: { kind: "done" }, reading: reading.value };
    }
    if (reading.ok && failure.kind === "not_allowed" && reading.value.booking.revision !== task.revision) {
      return { ended: { kind: "stale" } };
    }
  }
  return { ended: toOutcome(failure) };
}
