import type { Context } from "hono";
import { cancelChoicePage, cancelConfirmPage } from "../../../views/pages/cancel.ts";
import { issueFormToken } from "../../actions/form-token.ts";
import type { Deps } from "../../deps.ts";
import { holdEndMs } from "../../domain/booking/cancel-hold.ts";
import { toShownFee } from "../../domain/booking/cancellation-fee.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { pageMark, renderPage } from "../render-page.ts";
import type { AskedAgain } from "./asked-again.ts";
import { loadBooking } from "./load.ts";
import { noteAnswer } from "./opened.ts";
import { presentCard, presentFee, presentPolicy, presentSiteLanguage } from "./present-booking.ts";
import { refuse } from "./refusal.ts";

/** `GET .../cancel`: the question, then, once it is answered, what would be cancelled and the form for it. */
export async function showCancel(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const { choice, step, page: pageToken } = c.req.query();
  if (choice !== undefined && pageToken !== undefined) await noteAnswer(c, deps, visit, pageToken);
  if (choice === "keep") return c.redirect(visit.path, 303);
  if (choice === "cancel") return showCancelConfirm(c, deps, visit);
  const loaded = await loadBooking(c, deps, visit);
  const refused = refuse(c, loaded, "cancel");
  if (refused) return refused;
  const unanswered = step !== undefined || choice !== undefined;
  const mark = pageMark(c);
  const page = cancelChoicePage(
    {
      path: visit.path,
      card: presentCard(loaded),
      unanswered,
      ...(mark !== undefined && { pageToken: mark.token }),
    },
    loaded.words,
  );
  return renderPage(c, page, { status: unanswered ? 422 : 200, frame: toFrame(loaded) });
}

/** The second screen, with a fresh form; `again` says why it is shown once more. */
export async function showCancelConfirm(
  c: Context,
  deps: Deps,
  visit: Visit,
  again?: AskedAgain,
): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit, { withFee: true });
  const refused = refuse(c, loaded, "cancel", again && 409);
  if (refused) return refused;
  const { reading, policy, nowMs, description } = loaded;
  const { booking, fee } = reading;
  const { undoSeconds } = deps.config;
  const shownFee = toShownFee(fee);
  const canUndo = holdEndMs(reading, policy, { undoSeconds, nowMs }) !== undefined;
  const page = cancelConfirmPage(
    {
      path: visit.path,
      card: presentCard(loaded),
      fee: presentFee(fee, loaded.words.locale),
      paid: booking.paymentStatus === "paid" || booking.paymentStatus === "partially_paid",
      policyLines: presentPolicy(loaded),
      ...presentSiteLanguage(loaded),
      contact: toContactProps(loaded.business),
      formToken: await issueFormToken(deps, {
        visitRef: visit.ref,
        action: "cancel",
        revision: booking.revision,
        ...(shownFee !== undefined && { fee: shownFee }),
      }),
      seen: String(booking.startsAtMs),
      canMove: description.actions.reschedule.allowed,
      ...(again?.reason !== undefined && { reason: again.reason }),
      ...(canUndo && { undo: waitText(undoSeconds, loaded.words.locale) }),
      ...(again && { alert: again.alert(loaded) }),
    },
    loaded.words,
  );
  return renderPage(c, page, { status: again?.status ?? 200, frame: toFrame(loaded) });
}

/** `5 minutes`, or `90 seconds`. */
function waitText(seconds: number, locale: string): string {
  const [count, unit] = seconds % 60 === 0 ? [seconds / 60, "minute"] : [seconds, "second"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
