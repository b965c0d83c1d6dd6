import type { TestApp } from "./app.ts";
import { type HtmlForm, readForms } from "./forms.ts";
import { FOLLOW_UP, HOST, NAVIGATION } from "./opening-steps.ts";

/** A page in the browser of a person, whose scripts run. */
export interface OpenPage {
  readonly status: number;
  readonly html: string;
  /** The page's own forms, the one that acts first. */
  readonly form: HtmlForm;
  /** What its script would report with; empty where it has none. */
  readonly token: string;
}

/** Opens a page as a person's browser does. */
export async function openPage(
  { app }: Pick<TestApp, "app">,
  path: string,
  headers: Readonly<Record<string, string>> = NAVIGATION,
): Promise<OpenPage> {
  return toPage(await app.request(`https://${HOST}${path}`, { headers }), path);
}

/** The page that an answer is. */
export async function toPage(answer: Response, path: string): Promise<OpenPage> {
  const html = await answer.text();
  const [form = { method: "GET", action: path, fields: new URLSearchParams(), answers: {} }] = readForms(
    html,
    path,
  );
  return { status: answer.status, html, form, token: /data-page="([^"]+)"/.exec(html)?.[1] ?? "" };
}

export interface Sending {
  readonly fields?: Readonly<Record<string, string>>;
  /** How long after the page was opened, milliseconds. */
  readonly afterMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a page's form with nothing but these fields filled in, as a browser does when a button is pressed. */
export function send(
  { app, emulator }: Pick<TestApp, "app" | "emulator">,
  form: HtmlForm,
  { fields = {}, afterMs = 5000, headers = FOLLOW_UP }: Sending = {},
): Response | Promise<Response> {
  emulator.setNow(emulator.now() + afterMs);
  const body = new URLSearchParams(form.fields);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return app.request(`https://${HOST}${form.action}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: "null", ...headers },
    body: body.toString(),
  });
}

/** What the page's script puts into a form that a hand sends. */
export const touched = ({ token }: Pick<OpenPage, "token">, lastedMs = 90) => ({
  page: token,
  lasted: String(lastedMs),
});
