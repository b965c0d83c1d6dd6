import type { Hono } from "hono";

/** A form as a browser would send it. */
export interface HtmlForm {
  readonly method: string;
  readonly action: string;
  readonly fields: URLSearchParams;
  /** What a person answers in it to go through with what it is for, by the page's own words: the choice, and the question. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The forms of a page, with the values that a visitor finds in them; nothing is ticked that the page does not tick. */
export function readForms(html: string, pageUrl: string): readonly HtmlForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = "", body = ""]) => {
    const fields = new URLSearchParams();
    for (const [tag] of body.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      const chosen = !/type="(?:radio|checkbox|submit|button)"/.test(tag) || /\schecked\b/.test(tag);
      if (name !== undefined && chosen && tag.startsWith("<input"))
        fields.append(name, attribute(tag, "value") ?? "");
    }
    return {
      method: (attribute(attributes, "method") ?? "get").toUpperCase(),
      action: new URL(attribute(attributes, "action") || pageUrl, new URL(pageUrl, "https://b.example.com"))
        .pathname,
      fields,
      answers: answersIn(html, body),
    };
  });
}

function answersIn(html: string, body: string): Readonly<Record<string, string>> {
  const choices = [...body.matchAll(/<input type="radio" name="choice" value="([^"]*)"/g)];
  const choice = choices.map(([, value]) => value).find((value) => value !== "keep");
  // The first time on the page is the booking's own.
  const begins = /<time\b[^>]*>([^<]*)<\/time>/.exec(html)?.[1];
  return {
    ...(choice !== undefined && { choice }),
    // Of two forms on a page, one has the question from the start; the other puts it when it is sent.
    ...(/name="(?:begins|hold)"/.test(body) && begins !== undefined && { begins }),
  };
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value
    ?.replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<");
}

/** Sends a form the way a browser without scripts does for a person who goes through with it, and stays where that leads. */
export function submitForm(app: Hono, form: HtmlForm, extra: Record<string, string> = {}): Promise<Response> {
  return sendAsItStands(app, form, { ...form.answers, ...extra });
}

/** What a person without scripts sends who goes through with a form. */
export function filledIn({ fields, answers }: HtmlForm): URLSearchParams {
  const filled = new URLSearchParams(fields);
  for (const [name, value] of Object.entries(answers)) filled.set(name, value);
  return filled;
}

/** The same for whoever only presses the button: nothing is filled in but what `extra` says. */
export async function sendAsItStands(
  app: Hono,
  form: Pick<HtmlForm, "method" | "action" | "fields">,
  extra: Record<string, string> = {},
): Promise<Response> {
  const fields = new URLSearchParams(form.fields);
  for (const [name, value] of Object.entries(extra)) fields.set(name, value);
  if (form.method === "GET") return app.request(`${form.action}?${fields}`);
  return app.request(form.action, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      // What Chromium sends under Referrer-Policy: no-referrer.
      origin: "null",
    },
    body: fields.toString(),
  });
}

/** The one form on a page that changes something. */
export async function readPostForm(app: Hono, path: string): Promise<HtmlForm> {
  const page = await app.request(path);
  const html = await page.text();
  const form = readForms(html, path).find(({ method }) => method === "POST");
  if (form === undefined) throw new Error(`No form to send on a page of status ${page.status}`);
  return form;
}
