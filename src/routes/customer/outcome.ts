import type { Context } from "hono";
import { type OutcomeKind, outcomePage } from "../../../views/pages/outcome.ts";
import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import type { ManageAction } from "../../domain/booking/action-answer.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { readerWords } from "../reader-words.ts";
import { renderPage } from "../render-page.ts";

const OUTCOME_STATUS = {
  in_progress: 202,
  unconfirmed: 202,
  form_invalid: 422,
  unavailable: 502,
  throttled: 503,
} as const satisfies Record<OutcomeKind, number>;

/** Tells how an attempt to act ended, where the booking itself cannot tell. */
export async function showOutcome(
  c: Context,
  deps: Deps,
  visit: Visit,
  action: ManageAction,
  kind: OutcomeKind,
): Promise<Response> {
  const business = await readBusinessContact(deps);
  const words = readerWords(c, business.locale);
  const page = outcomePage({ path: visit.path, action, kind, contact: toContactProps(business) }, words);
  return renderPage(c, page, {
    status: OUTCOME_STATUS[kind],
    frame: toFrame({ business, words }),
  });
}
