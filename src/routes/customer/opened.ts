import type { Context } from "hono";
import type { SentForm } from "../../actions/form-token.ts";
import type { Deps } from "../../deps.ts";
import {
  isPersonsAnswer,
  isPersonsGesture,
  pageKind,
  type ShownPage,
} from "../../domain/link/visit-signals.ts";
import { noteOpeningLater } from "../../links/opens.ts";
import { issuePageToken, readPageToken } from "../../links/page-token.ts";
import type { Visit } from "../../links/visit.ts";
import { readFormFields } from "../form-fields.ts";
import { setPageMark } from "../render-page.ts";

/**
 * Gives the page that answers this request what it takes to tell, later, that a person has it open. Nothing is stored,
 * and a page that nobody can have before them gets none.
 */
export async function markPage(c: Context, deps: Deps, visit: Visit): Promise<void> {
  const kind = pageKind(c.req.method, (name) => c.req.header(name));
  if (kind === undefined || visit.linkId === undefined) return;
  setPageMark(c, { reportTo: `${visit.path}/seen`, token: await issuePageToken(deps, visit, kind) });
}

/**
 * `POST /b/{code}/seen`: a page's script tells how long a gesture took. The answer is always the same, and link and
 * booking stay as they are.
 */
export async function takeReport(c: Context, deps: Deps, visit: Visit): Promise<Response> {
  const fields = await readFormFields(c);
  const page = await readPageToken(deps, visit, fields.get("page") ?? "");
  const lasted = fields.get("lasted") ?? "";
  const isReport = page !== undefined && /^\d{1,7}$/.test(lasted);
  if (isReport && isPersonsGesture(page, Number(lasted), sender(c, deps))) noteOpeningLater(deps, visit);
  return c.body(null, 204);
}

/** Notes an opening when whoever answered a question without scripts was a person; `token` is that of the page. */
export async function noteAnswer(c: Context, deps: Deps, visit: Visit, token: string): Promise<void> {
  const page = await readPageToken(deps, visit, token);
  if (page !== undefined) noteIfPerson(c, deps, visit, page);
}

/** The same for a form that acts, which is signed and dated itself. What it finished counts without this. */
export function noteFormSent(c: Context, deps: Deps, visit: Visit, form: SentForm): void {
  const kind = pageKind(c.req.method, (name) => c.req.header(name));
  if (form.ok && kind !== undefined) {
    noteIfPerson(c, deps, visit, { kind, shownAtMs: form.value.renderedAtMs });
  }
}

function noteIfPerson(c: Context, deps: Deps, visit: Visit, page: ShownPage): void {
  if (isPersonsAnswer(page, { ...sender(c, deps), method: c.req.method })) noteOpeningLater(deps, visit);
}

const sender = (c: Context, { clock }: Pick<Deps, "clock">) => ({
  host: new URL(c.req.url).host,
  atMs: clock(),
  header: (name: string) => c.req.header(name),
});
