import type { Context } from "hono";
import { routePath } from "hono/route";
import type { AlertProps } from "../../../views/fragments/notice.ts";
import { bookingPage } from "../../../views/pages/booking.ts";
import { type HeldAction, type HeldProps, heldPage } from "../../../views/pages/held.ts";
import { hastenByCustomer, isUnderWay, keepByCustomer } from "../../actions/held.ts";
import { issueHoldToken, readHoldToken } from "../../actions/hold-token.ts";
import { DatabaseUnavailableError } from "../../database-unavailable.ts";
import type { Deps } from "../../deps.ts";
import { momentText, secondText } from "../../domain/time/time-text.ts";
import type { Visit } from "../../links/visit.ts";
import { findHeldForm, type Hold } from "../../store/held-actions.ts";
import { readFormFields } from "../form-fields.ts";
import { toFrame } from "../frame.ts";
import { networkOf } from "../person.ts";
import { renderPage } from "../render-page.ts";
import { keepChoices } from "./choices.ts";
import { judge } from "./judge.ts";
import { type Loaded, loadBooking } from "./load.ts";
import { showOutcome } from "./outcome.ts";
import { presentBookingPage, presentCard } from "./present-booking.ts";
import { showStopped } from "./stopped.ts";

const SECOND_MS = 1_000;

/** How long the booking's page says that it was kept. */
const KEPT_TOLD_MS = 3_600_000;

/** The cancellation that waits for a booking, or is being carried out; undefined where the booking simply stands. */
export function holdUnderWay({ hold, reading }: Loaded): Hold | undefined {
  return reading.booking.status !== "canceled" && isUnderWay(hold) ? hold : undefined;
}

/** The booking's page while its cancellation waits: until when, and how to keep it; `ask` puts the question to who may be a machine. */
export async function showHeld(
  c: Context,
  deps: Deps,
  loaded: Loaded,
  hold: Hold,
  ask?: NonNullable<HeldProps["ask"]>,
): Promise<Response> {
  const { visit, nowMs, words, description } = loaded;
  const { formId, outcome, untilMs } = hold;
  const secondsLeft = Math.ceil((untilMs - nowMs) / SECOND_MS);
  const waits = outcome === "held";
  const network = await networkOf(c, deps, visit);
  const page = heldPage(
    {
      path: visit.path,
      card: presentCard(loaded),
      ...(waits &&
        secondsLeft > 0 && { until: { time: secondText(untilMs, description.clock), secondsLeft } }),
      ...(waits && {
        holdToken: await issueHoldToken(deps, {
          visitRef: visit.ref,
          formId,
          ...(network !== undefined && { network }),
        }),
      }),
      ...(ask !== undefined && { ask }),
      ...(ask?.problem === "first" && { alert: { tone: "info", text: words.t("ask.first") } as const }),
    },
    words,
  );
  return renderPage(c, page, { status: ask === undefined ? 200 : 422, frame: toFrame(loaded) });
}

/** What became of a cancellation that waited, as far as the booking does not show it. */
export function presentHoldEnd(loaded: Loaded): AlertProps | undefined {
  const { hold, nowMs, words, description } = loaded;
  const { state, clock } = description;
  if (hold === undefined || state === "cancelled" || state === "past") return undefined;
  switch (hold.outcome) {
    case "kept": {
      const moment = momentText(hold.atMs, clock);
      return nowMs - hold.atMs < KEPT_TOLD_MS
        ? { tone: "good", text: words.t("held.kept", { moment }) }
        : undefined;
    }
    case "stale":
    case "not_allowed":
    case "token_invalid":
    case "unavailable":
    case "unconfirmed":
      return { tone: "bad", text: words.t(`held.not_cancelled.${hold.outcome}`) };
    // Under way, shown by the booking itself, or never the end of a cancellation.
    case "held":
    case "pending":
    case "done":
    case "already":
    case "booking_not_found":
    case "slot_gone":
    case "throttled":
      return undefined;
  }
}

/** `POST .../keep`: takes back the cancellation that the signed form is about, or says that it was too late. */
export async function keep(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const judged = await judgeHeld(c, deps, visit, "keep");
  if (judged instanceof Response) return judged;
  try {
    if (judged !== undefined && (await keepByCustomer(deps, judged))) return c.redirect(visit.path, 303);
  } catch (error) {
    return tellNotNoted(c, deps, visit, error);
  }
  const loaded = await loadBooking(c, deps, visit);
  if (loaded.reading.booking.status !== "canceled") return c.redirect(visit.path, 303);
  const alert = { tone: "bad", text: loaded.words.t("held.too_late") } as const;
  const page = bookingPage(presentBookingPage(loaded, alert), loaded.words);
  return renderPage(c, page, { status: 409, frame: toFrame(loaded) });
}

/** `POST .../cancel-now`: carries out at once the cancellation that the signed form is about. */
export async function cancelNow(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const judged = await judgeHeld(c, deps, visit, "cancel-now");
  if (judged instanceof Response) return judged;
  try {
    if (judged !== undefined) await hastenByCustomer(deps, judged);
  } catch (error) {
    return tellNotNoted(c, deps, visit, error);
  }
  return c.redirect(visit.path, 303);
}

/** The database cannot take what the customer wants, and the cancellation goes its way: the booking is not safe. */
function tellNotNoted(c: Context, deps: Deps, visit: Visit, error: unknown): Promise<Response> {
  if (!(error instanceof DatabaseUnavailableError)) throw error;
  deps.log.error("database_unavailable", { route: routePath(c) });
  return showOutcome(c, deps, visit, "cancel", "unconfirmed");
}

/**
 * The cancellation that a form may take back or hasten, by the id of the form that ordered it; the answer to whoever may be
 * a machine; undefined where there is nothing that waits any more, or the form is none of ours.
 */
async function judgeHeld(
  c: Context,
  deps: Deps,
  visit: Visit,
  action: HeldAction,
): Promise<string | Response | undefined> {
  const fields = await readFormFields(c);
  const form = await readHoldToken(deps, visit, fields.get("hold") ?? "");
  if (form === undefined || (await findHeldForm(deps.db, form.formId)) === undefined) return undefined;
  const judged = await judge(c, deps, visit, { fields, origin: form });
  switch (judged.kind) {
    case "person":
      keepChoices(c, deps, visit);
      return form.formId;
    case "stopped":
      return showStopped(c, deps, visit);
    case "ask": {
      const loaded = await loadBooking(c, deps, visit);
      const hold = holdUnderWay(loaded);
      if (hold === undefined) return undefined;
      return showHeld(c, deps, loaded, hold, { action, problem: judged.problem });
    }
  }
}
