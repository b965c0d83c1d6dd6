import { readSurroundings } from "../bookings/surroundings.ts";
import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import type { Unfinished } from "../links/unfinished.ts";
import { type ActionName, finishAction, type StoredOutcome } from "../store/actions.ts";
import { putHeldBack } from "../store/held-actions.ts";
import { judgeByBooking } from "./as-wanted.ts";
import { toEffect } from "./effect.ts";
import { type FinishDeps, finishDone, finishInVain } from "./finish.ts";

export type SettleDeps = FinishDeps & Pick<Deps, "bookings">;

/** An action whose end nobody is left to tell. */
export interface OpenAction {
  readonly formId: string;
  readonly action: ActionName;
  /** The booking's revision that the form was made for. */
  readonly revision: string;
  /** The booking's start as it was noted right before Wix was asked, epoch milliseconds; absent when Wix never was. */
  readonly fromMs?: number;
  /** Until when a cancellation waited before it was begun, epoch milliseconds. */
  readonly heldUntilMs?: number;
  readonly unfinished: Unfinished;
}

/**
 * Ends an action by how the booking, just read with this token, now looks; nothing is sent to Wix again. Gives the
 * outcome as stored, undefined when somebody else has ended it meanwhile.
 */
export async function settleByBooking(
  deps: SettleDeps,
  { formId, action, revision, fromMs, heldUntilMs, unfinished }: OpenAction,
  reading: BookingReading,
  token: string,
): Promise<StoredOutcome | undefined> {
  const { slot } = unfinished;
  const judged = judgeByBooking(reading.booking, { revision, ...(slot !== undefined && { slot }) });
  if (judged === "unavailable" && heldUntilMs !== undefined) {
    // Nobody is there to press the button once more: it was ordered, so it is tried again.
    await putHeldBack(deps.db, formId, deps.clock());
    return "held";
  }
  if (judged === "stale" && heldUntilMs !== undefined) {
    const surroundings = await readSurroundings(deps, token, reading.booking.id);
    return finishInVain(deps, { formId, outcome: judged }, { reading, ...surroundings, unfinished });
  }
  if (judged !== "done" || fromMs === undefined) {
    // As wanted, but Wix was never asked by this form: somebody else did it.
    const outcome = judged === "done" ? "already" : judged;
    return finishAction(deps.db, formId, { outcome, nowMs: deps.clock() });
  }
  const surroundings = await readSurroundings(deps, token, reading.booking.id);
  const effect = toEffect({ action, fromMs, unfinished }, reading, surroundings);
  return finishDone(deps, { formId, proven: false }, effect);
}
