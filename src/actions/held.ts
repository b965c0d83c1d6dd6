import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Visit } from "../links/visit.ts";
import { findLastEffect } from "../store/actions.ts";
import { findHeldForm, findHold, type Hold, hastenHeld, keepHeld } from "../store/held-actions.ts";
import { commitHeld } from "./commit-held.ts";
import type { SettleDeps } from "./settle.ts";

/** Whether a cancellation waits, or is being carried out after it has waited: nothing else can be done meanwhile. */
export const isUnderWay = (hold: Hold | undefined): hold is Hold =>
  hold?.outcome === "held" || hold?.outcome === "pending";

/** Takes back the cancellation that a form ordered. False when there is nothing to take back any more: the booking tells. */
export async function keepByCustomer(deps: SettleDeps, formId: string): Promise<boolean> {
  const kept = await keepHeld(deps.db, formId, deps.clock());
  if (kept) deps.log.info("cancellation_taken_back");
  return kept;
}

/** Carries out at once the cancellation that a form ordered; one that no longer waits is left as it is. */
export async function hastenByCustomer(deps: SettleDeps, formId: string): Promise<void> {
  if (!(await hastenHeld(deps.db, formId, deps.clock()))) return;
  await commitByForm(deps, formId);
}

/**
 * Carries out the cancellation whose time has come before the booking is shown, where no timer has done so yet. Gives
 * the visit as it then is.
 */
export async function commitDueHold(deps: SettleDeps, visit: Visit): Promise<Visit> {
  const { hold, bookingId } = visit;
  if (bookingId === undefined || hold?.outcome !== "held" || hold.untilMs > deps.clock()) return visit;
  try {
    await commitByForm(deps, hold.formId);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    // The page needs only to be read; the timer goes on with it.
    return visit;
  }
  const [lastAction, now] = await Promise.all([
    findLastEffect(deps.db, bookingId),
    findHold(deps.db, bookingId),
  ]);
  const { lastAction: _lastAction, hold: _hold, ...rest } = visit;
  return {
    ...rest,
    ...(lastAction !== undefined && { lastAction }),
    ...(now !== undefined && { hold: now }),
  };
}

async function commitByForm(deps: SettleDeps, formId: string): Promise<void> {
  const held = await findHeldForm(deps.db, formId);
  // Somebody else is at it, or Wix was not to be had a moment ago.
  if (held !== undefined && held.lookMs <= deps.clock()) await commitHeld(deps, held);
}
