import type { Context } from "hono";
import type { Deps } from "../../deps.ts";
import { isPersonsGesture, pageKind } from "../../domain/link/visit-signals.ts";
import { noteOpeningLater } from "../../links/opens.ts";
import { issuePageToken } from "../../links/page-token.ts";
import type { Visit } from "../../links/visit.ts";
import { readFormFields } from "../form-fields.ts";
import { readGesture } from "../person.ts";
import { setPageMark } from "../render-page.ts";

/**
 * Gives the page that answers this request what it takes to tell, later, that a person has it open or acts on it. Nothing
 * is stored, and a page that nobody can have before them gets none. Only a link of ours can have been opened.
 */
export async function markPage(c: Context, deps: Deps, visit: Visit): Promise<void> {
  const kind = pageKind(c.req.method, (name) => c.req.header(name));
  if (kind === undefined) return;
  setPageMark(c, {
    token: await issuePageToken(deps, visit, kind),
    ...(visit.linkId !== undefined && { reportTo: `${visit.path}/seen` }),
  });
}

/**
 * `POST /b/{code}/seen`: a page's script tells how long a gesture took. The answer is always the same, and link and
 * booking stay as they are.
 */
export async function takeReport(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const gesture = await readGesture(deps, visit, await readFormFields(c));
  const from = {
    host: new URL(c.req.url).host,
    atMs: deps.clock(),
    header: (name: string) => c.req.header(name),
  };
  if (gesture !== undefined && isPersonsGesture(gesture, from)) noteOpeningLater(deps, visit);
  return c.body(null, 204);
}
