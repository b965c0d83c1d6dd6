import type { Context } from "hono";
import { cancelByCustomer, moveByCustomer } from "../../actions/act.ts";
import { formOf, readFormToken, type SentForm } from "../../actions/form-token.ts";
import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import type { ManageAction } from "../../domain/booking/action-answer.ts";
import { parseCancelReason } from "../../domain/booking/cancel-reason.ts";
import { noteOpeningLater } from "../../links/opens.ts";
import type { Visit } from "../../links/visit.ts";
import { findForm, type PersonSign } from "../../store/actions.ts";
import { readFormFields } from "../form-fields.ts";
import { isPersonSending } from "../person.ts";
import { readerWords } from "../reader-words.ts";
import { answerAttempt, askAgain, type Said } from "./act-answer.ts";
import { keepChoices } from "./choices.ts";
import { judge } from "./judge.ts";
import type { Loaded } from "./load.ts";
import { readerZones } from "./reader-zone.ts";
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
  return answerAttempt(c, deps, visit, {
    action,
    form: formOf(sent),
    seen: fields.get("seen") ?? "",
    said,
    outcome,
  });
}

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
