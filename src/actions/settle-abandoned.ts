import type { Deps } from "../deps.ts";
import { openUnfinished } from "../links/unfinished.ts";
import {
  type AbandonedAction,
  findAbandoned,
  giveUpAction,
  takeAbandoned,
} from "../store/abandoned-actions.ts";
import { ABANDONED_AFTER_MS, finishAction } from "../store/actions.ts";
import { type SettleDeps, settleByBooking } from "./settle.ts";

const HOUR_MS = 3_600_000;

/** How far apart the looks at a booking that cannot be read come to lie. */
const LONGEST_PAUSE_MS = HOUR_MS;

/** A booking that could not be read for so long tells nobody anything any more, and what is kept of its customer goes. */
const GIVE_UP_AFTER_MS = 72 * HOUR_MS;

/**
 * Finishes up to `limit` actions that were begun more than a minute ago and have not ended, because the process that
 * took the form died or Wix could not be read: looks at the booking, stores how it ended, and tells customer and
 * business what nobody has told them yet. Safe to run twice at once. Gives how many it looked at.
 */
export async function settleAbandonedActions(
  deps: SettleDeps & Pick<Deps, "stopping">,
  { limit }: { readonly limit: number },
): Promise<number> {
  const found = await findAbandoned(deps.db, deps.clock(), limit);
  let looks = 0;
  for (const abandoned of found) {
    if (deps.stopping?.aborted) break;
    if (!(await takeAbandoned(deps.db, abandoned, nextLookMs(abandoned, deps.clock())))) continue;
    looks += 1;
    await settle(deps, abandoned);
  }
  return looks;
}

/** Ever later, in step with the action's age. */
const nextLookMs = ({ createdAtMs }: AbandonedAction, nowMs: number) =>
  nowMs + Math.min(Math.max(nowMs - createdAtMs, ABANDONED_AFTER_MS), LONGEST_PAUSE_MS);

async function settle(deps: SettleDeps, abandoned: AbandonedAction): Promise<void> {
  const { formId, bookingId, action } = abandoned;
  const unfinished = await openUnfinished(deps, formId, abandoned.sealed);
  const token = unfinished && (await deps.bookings.mintToken(bookingId));
  const reading = token?.ok ? await deps.bookings.readBooking(token.value) : token;
  if (unfinished !== undefined && token?.ok && reading?.ok) {
    const outcome = await settleByBooking(deps, { ...abandoned, unfinished }, reading.value, token.value);
    deps.log.info("action_settled", { action, outcome: outcome ?? "ended_before" });
    return;
  }
  if (reading !== undefined && !reading.ok && reading.error.kind === "booking_not_found") {
    await finishAction(deps.db, formId, { outcome: "booking_not_found", nowMs: deps.clock() });
    return;
  }
  const isHopeless = unfinished === undefined || deps.clock() - abandoned.createdAtMs >= GIVE_UP_AFTER_MS;
  if (!isHopeless) return;
  await giveUpAction(deps.db, formId, deps.clock());
  deps.log.error("action_unconfirmed", { action });
}
