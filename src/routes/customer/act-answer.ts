import type { Context } from "hono";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import type { ActOutcome } from "../../actions/act.ts";
import type { Form } from "../../actions/form-token.ts";
import type { Deps } from "../../deps.ts";
import type { ManageAction } from "../../domain/booking/action-answer.ts";
import { momentText } from "../../domain/time/time-text.ts";
import { AppError } from "../../errors.ts";
import type { Visit } from "../../links/visit.ts";
import type { AskedAgain } from "./asked-again.ts";
import { askToCancel } from "./cancel.ts";
import { type Loaded, loadBooking } from "./load.ts";
import { askToMove, showLostSlot } from "./move-confirm.ts";
import { showOutcome } from "./outcome.ts";
import { refuse, showRefusal } from "./refusal.ts";

/** What the customer chose and said in the form, beside what is signed in it: shown again where it is asked again. */
export type Said = Pick<AskedAgain, "choice" | "reason">;

/** An attempt to act that did not end with the booking as it was wanted. */
export interface Attempt {
  readonly action: ManageAction;
  /** What the form was for, be it too old to act on; undefined for one that is not ours. */
  readonly form: Form | undefined;
  /** The start that the form showed, as the form says; only ever shown back to whoever sent it. */
  readonly seen: string;
  readonly said: Said;
  readonly outcome: Exclude<ActOutcome, { readonly kind: "done" | "held" | "kept" }>;
}

/** Tells how an attempt ended: by the question with a fresh form, by what stands in the way, or by a page of its own. */
export async function answerAttempt(
  c: Context,
  deps: Deps,
  visit: Visit,
  attempt: Attempt,
): Promise<Response> {
  const { action, form, seen, said, outcome } = attempt;
  switch (outcome.kind) {
    case "form_expired":
      return askAgain(c, deps, visit, outcome.form, {
        ...said,
        status: 422,
        alert: ({ words }) => ({ tone: "info", text: words.t("act.form_expired") }),
      });
    case "stale":
      return askAgain(c, deps, visit, form, {
        ...said,
        status: 409,
        alert: (loaded) => ({ tone: "bad", text: whatChanged(loaded, seen, action) }),
      });
    case "fee_rose":
      return askToCancel(c, deps, visit, {
        ...said,
        status: 409,
        alert: ({ words }) => ({ tone: "bad", text: words.t("act.fee_rose") }),
      });
    case "slot_gone": {
      const loaded = await loadBooking(c, deps, visit);
      const refused = refuse(c, loaded, "reschedule", 409);
      if (refused) return refused;
      return form?.slot === undefined
        ? showOutcome(c, deps, visit, action, "unavailable")
        : showLostSlot(c, deps, loaded, form.slot);
    }
    case "not_allowed":
      return showRefusal(c, await loadBooking(c, deps, visit), action, 409);
    case "throttled":
      c.header("Retry-After", String(outcome.retryAfterSeconds));
      return showOutcome(c, deps, visit, action, "throttled");
    case "in_progress":
    case "unconfirmed":
    case "unavailable":
    case "form_invalid":
      return showOutcome(c, deps, visit, action, outcome.kind);
    case "booking_not_found":
      throw new AppError("booking_gone");
    case "token_invalid":
      throw new AppError("link_dead");
  }
}

/** The same question with a fresh form, so that nothing has to be chosen again. */
export function askAgain(
  c: Context,
  deps: Deps,
  visit: Visit,
  form: Form | undefined,
  again: AskedAgain,
): Promise<Response> {
  if (form?.slot !== undefined) return askToMove(c, deps, visit, form.slot, again);
  return askToCancel(c, deps, visit, again);
}

function whatChanged(loaded: Loaded, seen: string, action: ManageAction): AlertProps["text"] {
  const { startsAtMs, clock } = loaded.description;
  const seenMs = /^\d{12,13}$/.test(seen) ? Number(seen) : startsAtMs;
  return seenMs === startsAtMs
    ? loaded.words.t(`act.changed.${action}`)
    : loaded.words.t(`act.moved.${action}`, {
        from: momentText(seenMs, clock),
        to: momentText(startsAtMs, clock),
      });
}
