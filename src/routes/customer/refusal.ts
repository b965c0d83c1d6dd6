import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { refusalPage } from "../../../views/pages/refusal.ts";
import type { ManageAction } from "../../domain/booking/action-answer.ts";
import { momentText } from "../../domain/time/time-text.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { renderPage } from "../render-page.ts";
import { holdUnderWay } from "./held.ts";
import type { Loaded } from "./load.ts";
import { presentBrief } from "./present-booking.ts";

/**
 * The answer for an action that is not to be had, or undefined when it is. While a cancellation waits, nothing else is:
 * the booking's page tells.
 */
export function refuse(
  c: Context,
  loaded: Loaded,
  action: ManageAction,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> | undefined {
  if (holdUnderWay(loaded) !== undefined) return c.redirect(loaded.visit.path, 303);
  return loaded.description.actions[action].allowed ? undefined : showRefusal(c, loaded, action, status);
}

/** Says that an action is not to be had, why as far as anybody can tell, and what can be done instead. */
export function showRefusal(
  c: Context,
  loaded: Loaded,
  action: ManageAction,
  status: ContentfulStatusCode,
): Response | Promise<Response> {
  const { description, visit, business } = loaded;
  const { actions, clock } = description;
  const answer = actions[action];
  const other = action === "cancel" ? "reschedule" : "cancel";
  const endedMs = answer.allowed ? undefined : answer.endedMs;
  const page = refusalPage(
    {
      path: visit.path,
      action,
      // Wix can refuse what its own flag allowed a moment ago.
      why: answer.allowed ? "unexplained" : answer.why,
      ...(endedMs !== undefined && { ended: momentText(endedMs, clock) }),
      brief: presentBrief(loaded),
      ...(actions[other].allowed && { other }),
      contact: toContactProps(business),
    },
    loaded.words,
  );
  return renderPage(c, page, { status, frame: toFrame(loaded) });
}
