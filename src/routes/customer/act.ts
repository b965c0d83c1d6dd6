import type { Context } from "hono";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import { type OutcomeKind, outcomePage } from "../../../views/pages/outcome.ts";
import { type ActOutcome, cancelByCustomer, moveByCustomer } from "../../actions/act.ts";
import { type Form, formOf, readFormToken, type SentForm } from "../../actions/form-token.ts";
import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import type { ManageAction } from "../../domain/booking/action-answer.ts";
import { parseCancelReason } from "../../domain/booking/cancel-reason.ts";
import { momentText } from "../../domain/time/time-text.ts";
import { AppError } from "../../errors.ts";
import { noteOpeningLater } from "../../links/opens.ts";
import type { Visit } from "../../links/visit.ts";
import { findForm, type PersonSign } from "../../store/actions.ts";
import { readFormFields } from "../form-fields.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { isPersonSending } from "../person.ts";
import { readerWords } from "../reader-words.ts";
import { renderPage } from "../render-page.ts";
import type { AskedAgain } from "./asked-again.ts";
import { askToCancel } from "./cancel.ts";
import { keepChoices } from "./choices.ts";
import { judge } from "./judge.ts";
import { type Loaded, loadBooking } from "./load.ts";
import { askToMove, showLostSlot } from "./move-confirm.ts";
import { readerZones } from "./reader-zone.ts";
import { refuse, showRefusal } from "./refusal.ts";
import { showStopped } from "./stopped.ts";

/**
 * `POST .../cancel` and `POST .../reschedule`: acts as the signed form says, where a person chose so, then shows the booking
 * as it now is.
 */
export async function act(c: Context, deps: Deps, visit: Visit, action: ManageAction): Promise<Response> {
  const fields = await readFormFields(c);
  const sent = await readFormToken(deps, visit, fields.get("form") ?? "");
  const said = readSaid(fields, action);
  const judged = await judgeForm(c, deps, visit, { action, sent, fields, said });
  if (judged instanceof Response) return judged;
  const { locale } = readerWords(c, (await readBusinessContact(deps)).locale);
  const { reason } = said;
  const customer = {
    locale,
    ...readerZones(c, visit),
    ...(reason !== undefined && { reason }),
    ...(judged !== undefined && { sign: judged }),
  };
  const outcome = await (action === "cancel" ? cancelByCustomer : moveByCustomer)(
    deps,
    visit,
    sent,
    customer,
  );
  if (outcome.kind === "done" || outcome.kind === "held" || outcome.kind === "kept") {
    return c.redirect(visit.path, 303);
  }
  return answer(c, deps, visit, {
    action,
    form: formOf(sent),
    seen: fields.get("seen") ?? "",
    said,
    outcome,
  });
}

/** What the customer chose and said in the form, beside what is signed in it: shown again where it is asked again. */
type Said = Pick<AskedAgain, "choice" | "reason">;

function readSaid(fields: URLSearchParams, action: ManageAction): Said {
  const reason = action === "cancel" ? parseCancelReason(fields.get("reason")) : undefined;
  const choice = fields.get("choice");
  const chosen = choice === "keep" ? "keep" : choice === CHOICES[action] ? "act" : undefined;
  return {
    choice: chosen === undefined ? { unanswered: true } : { chosen },
    ...(reason !== undefined && { reason }),
  };
}

/** What a form says in which it was chosen to act. */
const CHOICES: Readonly<Record<ManageAction, string>> = { cancel: "cancel", reschedule: "move" };

interface ReadForm {
  readonly action: ManageAction;
  readonly sent: SentForm;
  readonly fields: URLSearchParams;
  readonly said: Said;
}

/**
 * Whether a good form may act: how a person was told, or the answer to whoever chose nothing, chose to keep the booking or
 * may be a machine. Undefined for a form that cannot act any more, or did so before: what becomes of it is told without.
 */
async function judgeForm(
  c: Context,
  deps: Deps,
  visit: Visit,
  { action, sent, fields, said }: ReadForm,
): Promise<PersonSign | Response | undefined> {
  if (!sent.ok || sent.value.action !== action) return undefined;
  const form = sent.value;
  if (said.choice?.chosen === "keep") {
    if (await isPersonSending(c, deps, visit, { fields, origin: form })) noteOpeningLater(deps, visit);
    return c.redirect(visit.path, 303);
  }
  if ((await findForm(deps.db, form.formId)) !== undefined) return undefined;
  if (said.choice?.unanswered) return askAgain(c, deps, visit, form, { ...said, status: 422 });
  const judged = await judge(c, deps, visit, { fields, origin: form });
  switch (judged.kind) {
    case "person":
      keepChoices(c, deps, visit);
      return judged.sign;
    case "stopped":
      return showStopped(c, deps, visit);
    case "ask":
      return askAgain(c, deps, visit, form, {
        ...said,
        status: 422,
        ask: judged.problem,
        ...(judged.problem === "first" && {
          alert: ({ words }: Loaded) => ({ tone: "info" as const, text: words.t("ask.first") }),
        }),
      });
  }
}

interface Attempt {
  readonly action: ManageAction;
  /** What the form was for, be it too old to act on; undefined for one that is not ours. */
  readonly form: Form | undefined;
  /** The start that the form showed, as the form says; only ever shown back to whoever sent it. */
  readonly seen: string;
  readonly said: Said;
  readonly outcome: Exclude<ActOutcome, { readonly kind: "done" | "held" | "kept" }>;
}

async function answer(c: Context, deps: Deps, visit: Visit, attempt: Attempt): Promise<Response> {
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

const OUTCOME_STATUS = {
  in_progress: 202,
  unconfirmed: 202,
  form_invalid: 422,
  unavailable: 502,
  throttled: 503,
} as const satisfies Record<OutcomeKind, number>;

async function showOutcome(c: Context, deps: Deps, visit: Visit, action: ManageAction, kind: OutcomeKind) {
  const business = await readBusinessContact(deps);
  const words = readerWords(c, business.locale);
  const page = outcomePage({ path: visit.path, action, kind, contact: toContactProps(business) }, words);
  return renderPage(c, page, {
    status: OUTCOME_STATUS[kind],
    frame: toFrame({ business, words }),
  });
}

/** The same question with a fresh form, so that nothing has to be chosen again. */
function askAgain(
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
