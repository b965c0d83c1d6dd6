import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { bookingPage } from "../../../views/pages/booking.ts";
import { commitDueHold } from "../../actions/held.ts";
import type { Deps } from "../../deps.ts";
import { AppError } from "../../errors.ts";
import type { Visit } from "../../links/visit.ts";
import { toFrame } from "../frame.ts";
import { linkBase, offerLanguages, switchLanguage } from "../language.ts";
import { renderPage } from "../render-page.ts";
import { sameOrigin } from "../same-origin.ts";
import { act } from "./act.ts";
import { showCancel } from "./cancel.ts";
import { chooseClock, showClock } from "./clock.ts";
import { cancelNow, holdUnderWay, keep, presentHoldEnd, showHeld } from "./held.ts";
import { loadBooking, loadVisit } from "./load.ts";
import { showMoveConfirm } from "./move-confirm.ts";
import { markPage, takeReport } from "./opened.ts";
import { presentBookingPage } from "./present-booking.ts";
import { showPicker } from "./reschedule.ts";

/** A form of ours has two short fields. */
const MAX_BODY_BYTES = 16 * 1024;

type Show = (c: Context, deps: Deps, visit: Visit) => Response | Promise<Response>;

/**
 * The customer's pages below a link's code (`/b/{code}`) or below Wix's own token (`/t/{token}`). GET and HEAD change
 * no booking, except that they carry out a cancellation that was ordered before and is due. Two POSTs act once, two take
 * back or hasten one that waits, two choose the reader's language and clock, and one only tells that a person has the page open.
 */
export function manageRoutes(deps: Deps, by: "code" | "token"): Hono {
  const app = new Hono();
  const load = (c: Context) => {
    offerLanguages(c, `${linkBase(c)}/language`);
    return loadVisit(c, deps, by, c.req.param("secret") ?? "");
  };
  const open = (show: Show) => async (c: Context) => {
    const visit = await commitDueHold(deps, await load(c));
    await markPage(c, deps, visit);
    return show(c, deps, visit);
  };
  const guards = [sameOrigin(), bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge })] as const;

  app.get("/:secret", open(showBooking));
  app.all("/:secret", only("GET, HEAD"));
  app.get("/:secret/cancel", open(showCancel));
  app.post(
    "/:secret/cancel",
    ...guards,
    open((c, _, visit) => act(c, deps, visit, "cancel")),
  );
  app.all("/:secret/cancel", only("GET, HEAD, POST"));
  // Taken back even at the last moment: a visit that would carry it out comes second here.
  app.post("/:secret/keep", ...guards, async (c) => keep(c, deps, await load(c)));
  app.all("/:secret/keep", only("POST"));
  app.post("/:secret/cancel-now", ...guards, async (c) => cancelNow(c, deps, await load(c)));
  app.all("/:secret/cancel-now", only("POST"));
  app.get("/:secret/reschedule", open(showPicker));
  app.post(
    "/:secret/reschedule",
    ...guards,
    open((c, _, visit) => act(c, deps, visit, "reschedule")),
  );
  app.all("/:secret/reschedule", only("GET, HEAD, POST"));
  app.get("/:secret/reschedule/confirm", open(showMoveConfirm));
  app.all("/:secret/reschedule/confirm", only("GET, HEAD"));
  app.get("/:secret/clock", open(showClock));
  app.post("/:secret/clock", ...guards, open(chooseClock));
  app.all("/:secret/clock", only("GET, HEAD, POST"));
  app.post("/:secret/language", ...guards, (c) => switchLanguage(c, deps, by, c.req.param("secret")));
  app.all("/:secret/language", only("POST"));
  // Only a link of ours can have been opened; below a token there is no such address.
  if (by === "code") {
    app.post("/:secret/seen", ...guards, async (c) => takeReport(c, deps, await load(c)));
    app.all("/:secret/seen", only("POST"));
  }
  return app;
}

const only = (allow: string) => () => {
  throw new AppError("method_not_allowed", { allow });
};

const tooLarge = () => {
  throw new AppError("too_large");
};

async function showBooking(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit);
  const hold = holdUnderWay(loaded);
  if (hold !== undefined) return showHeld(c, deps, loaded, hold);
  const page = bookingPage(presentBookingPage(loaded, presentHoldEnd(loaded)), loaded.words);
  return renderPage(c, page, { status: 200, frame: toFrame(loaded) });
}
