import type { Answer } from "./link-client.ts";
import { type Field, type PageForm, readPageForms, tokenOf } from "./page-forms.ts";
import type { Sender } from "./senders.ts";
import { arrive, type Step, type Walk } from "./walk.ts";

/** How a form is filled in by somebody or something that does not care what it says. */
export interface Filling {
  readonly by: Sender;
  /** Which of each question's answers is taken. Default: the last. */
  readonly radios?: "none" | "first" | "last";
  /** What is written into text fields. Default: nothing. */
  readonly text?: (field: Field, page: Answer) => string;
  /** What is written over hidden fields. Default: they stay. */
  readonly hidden?: string;
  /** What is sent besides, whatever the form has. */
  readonly extra?: (page: Answer) => Readonly<Record<string, string>>;
  /** Behind the form's address. */
  readonly query?: string;
  /** How long each page is looked at, milliseconds. Default: 4 s. */
  readonly looksMs?: number;
  /** At how many pages in a row a form is sent, as long as there is one. Default: 5. */
  readonly rounds?: number;
  /** Whether scripts run, so that what is for browsers without is not there. Default: no. */
  readonly scripts?: boolean;
}

const LOOKS_MS = 4_000;
const ROUNDS = 5;

/** Sends the form of the page at hand, then that of the answer, and so on. */
export const fillIn =
  (filling: Filling): Step =>
  async (under) => {
    for (let round = 0; round < (filling.rounds ?? ROUNDS); round += 1) {
      const form = actingForm(under.page, filling.scripts ?? false);
      if (form === undefined) return;
      await under.client.wait(filling.looksMs ?? LOOKS_MS);
      await sendForm(under, form, filledIn(form, filling, under.page), filling);
    }
  };

/** The form of a page that is about the booking itself: it is signed, or it asks what to do. */
export const actingForm = ({ html, address }: Answer, scripts: boolean): PageForm | undefined =>
  readPageForms(html, address, scripts).find(({ fields }) =>
    fields.some(({ name }) => name === "form" || name === "choice" || name === "hold"),
  );

/** Sends a form as its page says. */
export async function sendForm(
  under: Walk,
  { method, action }: Pick<PageForm, "method" | "action">,
  fields: URLSearchParams,
  { by, query = "" }: { readonly by: Sender; readonly query?: string },
): Promise<void> {
  const { client } = under;
  arrive(
    under,
    method === "GET"
      ? await client.open(`${action}?${fields}`, by.opens)
      : await client.send(action + query, fields, by.sends),
  );
}

/** What goes out: every field of the form that a browser would send, with what was written and chosen. */
export function filledIn(form: PageForm, filling: Filling, page: Answer): URLSearchParams {
  const { radios = "last", text, hidden, extra } = filling;
  const fields = new URLSearchParams();
  for (const field of form.fields) {
    if (field.type === "hidden") fields.append(field.name, hidden ?? field.value);
    if (field.type === "text") fields.append(field.name, text?.(field, page) ?? field.value);
  }
  const questions = Map.groupBy(
    form.fields.filter(({ type }) => type === "radio"),
    ({ name }) => name,
  );
  for (const [name, answers] of questions) {
    const ticked = answers.find(({ checked }) => checked);
    const chosen = radios === "none" ? ticked : answers.at(radios === "first" ? 0 : -1);
    if (chosen !== undefined) fields.set(name, chosen.value);
  }
  for (const [name, value] of Object.entries(extra?.(page) ?? {})) fields.set(name, value);
  return fields;
}

/** What the page's own script would add for a gesture that took so long; a program has read that script. */
export const withGesture =
  (lasted: number | string | undefined) =>
  ({ html }: Answer): Readonly<Record<string, string>> => ({
    page: tokenOf(html),
    ...(lasted !== undefined && { lasted: String(lasted) }),
  });
