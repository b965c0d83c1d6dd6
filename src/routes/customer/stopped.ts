import type { Context } from "hono";
import { stoppedPage } from "../../../views/pages/stopped.ts";
import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import type { Visit } from "../../links/visit.ts";
import { toContactProps, toFrame } from "../frame.ts";
import { readerWords } from "../reader-words.ts";
import { renderPage } from "../render-page.ts";

/** The answer to who has given too many wrong answers: whom to call. The booking is not even read. */
export async function showStopped(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const business = await readBusinessContact(deps);
  const words = readerWords(c, business.locale);
  const page = stoppedPage({ path: visit.path, contact: toContactProps(business) }, words);
  return renderPage(c, page, { status: 429, frame: toFrame({ business, words }) });
}
