import type { Context } from "hono";
import { cancelPage } from "../../../views/pages/cancel.ts";
import { issueFormToken } from "../../actions/form-token.ts";
import type { Deps } from "../../deps.ts";
import { holdEndMs } from "../../domain/booking/cancel-hold.ts";
import { toShownFee } from "../../domain/booking/cancellation-fee.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { networkOf } from "../person.ts";
import { renderPage } from "../render-page.ts";
import type { AskedAgain } from "./asked-again.ts";
import { loadBooking } from "./load.ts";
import { presentCard, presentFee, presentPolicy, presentSiteLanguage } from "./present-booking.ts";
import { refuse } from "./refusal.ts";

/** `GET .../cancel`: what would be cancelled, and the form for it. What an address says chooses nothing. */
export const showCancel = (c: Context, deps: Deps, visit: Visit): Promise<Response> =>
  askToCancel(c, deps, visit);

/** The question with a fresh form; `again` says why it is shown once more. */
export async function askToCancel(
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
  const network = await networkOf(c, deps, visit);
  const canUndo = holdEndMs(reading, policy, { undoSeconds, nowMs }) !== undefined;
  const page = cancelPage(
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
        startsAtMs: booking.startsAtMs,
        ...(visit.bookingId === undefined && { bookingId: booking.id }),
        ...(shownFee !== undefined && { fee: shownFee }),
        ...(network !== undefined && { network }),
      }),
      seen: String(booking.startsAtMs),
      canMove: description.actions.reschedule.allowed,
      ...(again?.reason !== undefined && { reason: again.reason }),
      ...(canUndo && { undo: waitText(undoSeconds, loaded.words.locale) }),
      ...(again?.choice && { choice: again.choice }),
      ...(again?.ask && { ask: again.ask }),
      ...(again?.alert && { alert: again.alert(loaded) }),
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
