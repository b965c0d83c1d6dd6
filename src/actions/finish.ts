import { dispatchMessages } from "../delivery/dispatch.ts";
import type { Deps } from "../deps.ts";
import { linkExpiry } from "../links/lifetime.ts";
import { endsAsDone, finishAction, isOpen, type StoredOutcome } from "../store/actions.ts";
import { extendLink, noteKnownStart } from "../store/links.ts";
import { type ConfirmDeps, type Effect, type PreparedMessage, prepareConfirmations } from "./confirm.ts";

export type FinishDeps = ConfirmDeps & Pick<Deps, "background" | "db" | "log" | "wakeAt">;

/**
 * Ends an action that took effect: stores the outcome together with the confirmation and the notice, all or nothing,
 * and hands these over in the background. Whoever else finishes the same action, at the same moment or later, tells
 * nobody. `proven`: Wix itself said that it was this form. Gives the outcome as stored, undefined when it had ended before.
 */
export async function finishDone(
  deps: FinishDeps,
  { formId, proven }: { readonly formId: string; readonly proven: boolean },
  effect: Effect,
): Promise<StoredOutcome | undefined> {
  const { change, reading, unfinished } = effect;
  const messages = await prepareConfirmations(deps, effect, endsAsDone(formId, { proven }));
  const outcome = await finishAction(
    deps.db,
    formId,
    {
      outcome: "done",
      proven,
      fromMs: change.kind === "moved" ? change.fromMs : reading.booking.startsAtMs,
      nowMs: deps.clock(),
    },
    messages.map(({ statement }) => statement),
  );
  if (outcome !== "done") return outcome;
  if (change.kind === "moved") await noteKnownStart(deps.db, reading.booking.id, reading.booking.startsAtMs);
  // A booking that moved takes its link along.
  if (unfinished.linkId !== undefined) {
    await extendLink(deps.db, unfinished.linkId, linkExpiry(reading.booking));
  }
  sendInBackground(deps, messages);
  return outcome;
}

/**
 * Ends a cancellation that waited and could not be carried out any more. Nobody watches a page by then: customer and
 * business are told as of an effect, all or nothing. Gives the outcome as stored, undefined when it had ended before.
 */
export async function finishInVain(
  deps: FinishDeps,
  { formId, outcome }: { readonly formId: string; readonly outcome: "stale" | "not_allowed" },
  effect: Omit<Effect, "change">,
): Promise<StoredOutcome | undefined> {
  const told = { ...effect, change: { kind: "not_cancelled" } } as const;
  const messages = await prepareConfirmations(deps, told, isOpen(formId));
  const stored = await finishAction(
    deps.db,
    formId,
    { outcome, fromMs: effect.reading.booking.startsAtMs, nowMs: deps.clock() },
    messages.map(({ statement }) => statement),
  );
  if (stored !== undefined) sendInBackground(deps, messages);
  return stored;
}

function sendInBackground(deps: FinishDeps, messages: readonly PreparedMessage[]): void {
  deps.background(
    dispatchMessages(
      deps,
      messages.map(({ id }) => id),
    ).catch(() => {
      // The rows are committed: the timer or the cron trigger tries again.
      deps.log.error("first_try_failed");
    }),
  );
}
