import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import { openUnfinished } from "../links/unfinished.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";
import { ABANDONED_AFTER_MS } from "../store/actions.ts";
import { beginHeld, endHeld, findHeld, type HeldAction, takeHeld } from "../store/held-actions.ts";
import { carryOut } from "./carry-out.ts";
import type { SettleDeps } from "./settle.ts";

const HOUR_MS = 3_600_000;

/** How far apart the tries come to lie while Wix is not to be had. */
const LONGEST_PAUSE_MS = HOUR_MS;

/** By then the booking is over, or somebody has cancelled it by hand. */
const GIVE_UP_AFTER_MS = 72 * HOUR_MS;

/** What is due later than this, the next tick sees to it. */
const HINT_WITHIN_MS = 60_000;

/**
 * Carries out up to `limit` cancellations whose time to be taken back is over. Safe to run twice at once. Gives how many
 * it tried, and hints at the next that will be due.
 */
export async function commitDueHolds(
  deps: SettleDeps & Pick<Deps, "stopping">,
  { limit }: { readonly limit: number },
): Promise<number> {
  let tries = 0;
  for (const held of await findHeld(deps.db, limit)) {
    if (deps.stopping?.aborted) break;
    const nowMs = deps.clock();
    if (held.lookMs > nowMs) {
      if (held.lookMs <= nowMs + HINT_WITHIN_MS) deps.wakeAt?.(held.lookMs);
      break;
    }
    if (await commitHeld(deps, held)) tries += 1;
  }
  return tries;
}

/**
 * Carries out a cancellation that waited, as its customer ordered it: the booking is cancelled only where it is still the
 * one that they saw. Where Wix is not to be had, it waits on and is tried again. False when somebody else is at it, or
 * has ended it.
 */
export async function commitHeld(deps: SettleDeps, held: HeldAction): Promise<boolean> {
  const { formId, revision } = held;
  const retryMs = nextTryMs(held, deps.clock());
  if (!(await takeHeld(deps.db, held, retryMs))) return false;
  const unfinished = await openUnfinished(deps, formId, held.sealed);
  if (unfinished === undefined) {
    // Sealed under a secret that is gone.
    await giveUp(deps, held);
    return true;
  }
  const read = await readForBusiness(deps, held.bookingId);
  if (!read.ok) {
    await endIfHopeless(deps, held, read.error);
    return true;
  }
  const nowMs = deps.clock();
  if (!(await beginHeld(deps.db, formId, { nowMs, lookMs: nowMs + ABANDONED_AFTER_MS }))) return true;
  await carryOut(deps, {
    formId,
    action: "cancel",
    revision,
    ...read.value,
    unfinished,
    heldRetryMs: retryMs,
  });
  return true;
}

/** Ever later, in step with how long it is due. */
const nextTryMs = ({ untilMs }: HeldAction, nowMs: number) =>
  nowMs + Math.min(Math.max(nowMs - untilMs, ABANDONED_AFTER_MS), LONGEST_PAUSE_MS);

async function readForBusiness(
  { bookings }: SettleDeps,
  bookingId: string,
): Promise<Result<{ readonly token: string; readonly reading: BookingReading }, WixFailure>> {
  const token = await bookings.mintToken(bookingId);
  if (!token.ok) return token;
  const reading = await bookings.readBooking(token.value, { withFee: true });
  return reading.ok ? ok({ token: token.value, reading: reading.value }) : reading;
}

/** A booking that is gone is not asked for again, nor one that could not be read for days. */
async function endIfHopeless(deps: SettleDeps, held: HeldAction, { kind }: WixFailure): Promise<void> {
  if (kind === "booking_not_found") {
    await endHeld(deps.db, held.formId, kind, deps.clock());
  } else if (deps.clock() - held.untilMs >= GIVE_UP_AFTER_MS) {
    await giveUp(deps, held);
  }
}

async function giveUp(deps: SettleDeps, { formId }: HeldAction): Promise<void> {
  await endHeld(deps.db, formId, "unavailable", deps.clock());
  deps.log.error("cancellation_given_up");
}
