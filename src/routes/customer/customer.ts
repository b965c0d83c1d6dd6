import { type Context, Hono } from "hono";
import { bookingPage } from "../../../views/pages/booking.ts";
import { commitDueHold } from "../../actions/held.ts";
import type { Deps } from "../../deps.ts";
import { asVisitor, type Visit } from "../../links/visit.ts";
import { serveAddress } from "../forms.ts";
import { toFrame } from "../frame.ts";
import { linkBase, offerLanguages, switchLanguage } from "../language.ts";
import { renderPage } from "../render-page.ts";
import { type SourceOf, setSource } from "../source.ts";
import { act } from "./act.ts";
import { showCalendarFile } from "./calendar.ts";
import { showCancel } from "./cancel.ts";
import { chooseClock, showClock } from "./clock.ts";
import { cancelNow, holdUnderWay, keep, presentHoldEnd, showHeld } from "./held.ts";
import { loadBooking, loadVisit } from "./load.ts";
import { showMoveConfirm } from "./move-confirm.ts";
import { markPage, takeReport } from "./opened.ts";
import { presentBookingPage } from "./present-booking.ts";
import { showPicker } from "./reschedule.ts";

type Show = (c: Context, deps: Deps, visit: Visit) => Response | Promise<Response>;

/**
 * The customer's pages below a link's code (`/b/{code}`) or below Wix's own token (`/t/{token}`). GET and HEAD change
 * no booking, except that they carry out a cancellation that was ordered before and is due. Two POSTs act once, two take
 * back or hasten one that waits, where a person sends them (`judge.ts`); two choose the reader's language and clock, and one
 * only tells that a person has the page open.
 */
export function customerRoutes(deps: Deps, by: "code" | "token", source: SourceOf): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    setSource(c, source(c));
    await next();
  });
  const loadSilently = (c: Context) => loadVisit(c, deps, by, secretOf(c));
  const load = (c: Context) => {
    offerLanguages(c, `${linkBase(c)}/language`);
    return loadSilently(c);
  };
  const mark = async (c: Context, visit: Visit) => {
    await markPage(c, deps, visit);
    return visit;
  };
  /** Whoever holds the link asks Wix for themselves, and not at the expense of others. */
  const open = (show: Show) =>
    serve(async (c, own, visit) => show(c, own, await mark(c, await commitDueHold(own, visit))));
  const serve = (show: Show) => async (c: Context) => {
    const visit = await load(c);
    return show(c, asVisitor(deps, visit), visit);
  };

  serveAddress(app, "/:secret", { get: open(showBooking) });
  serveAddress(app, "/:secret/calendar.ics", {
    // A file has no foot to switch languages at.
    get: async (c) => {
      const visit = await loadSilently(c);
      return showCalendarFile(c, asVisitor(deps, visit), visit);
    },
  });
  serveAddress(app, "/:secret/cancel", {
    get: open(showCancel),
    post: open((c, own, visit) => act(c, own, visit, "cancel")),
  });
  // Taken back even at the last moment: a visit that would carry it out comes second here.
  serveAddress(app, "/:secret/keep", {
    post: serve(async (c, own, visit) => keep(c, own, await mark(c, visit))),
  });
  serveAddress(app, "/:secret/cancel-now", {
    post: serve(async (c, own, visit) => cancelNow(c, own, await mark(c, visit))),
  });
  serveAddress(app, "/:secret/reschedule", {
    get: open(showPicker),
    post: open((c, own, visit) => act(c, own, visit, "reschedule")),
  });
  serveAddress(app, "/:secret/reschedule/confirm", { get: open(showMoveConfirm) });
  serveAddress(app, "/:secret/clock", { get: open(showClock), post: open(chooseClock) });
  serveAddress(app, "/:secret/language", {
    post: (c) => switchLanguage(c, deps, by, secretOf(c)),
  });
  // Only a link of ours can have been opened; below a token there is no such address.
  if (by === "code") {
    serveAddress(app, "/:secret/seen", { post: serve(takeReport) });
  }
  return app;
}

const secretOf = (c: Context): string => c.req.param("secret") ?? "";

async function showBooking(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const loaded = await loadBooking(c, deps, visit);
  const hold = holdUnderWay(loaded);
  if (hold !== undefined) return showHeld(c, deps, loaded, hold);
  const page = bookingPage(presentBookingPage(loaded, presentHoldEnd(loaded)), loaded.words);
  return renderPage(c, page, { status: 200, frame: toFrame(loaded) });
}
