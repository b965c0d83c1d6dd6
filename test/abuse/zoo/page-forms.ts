/** A field of a form, as far as something that fills in forms looks at it. */
export interface Field {
  readonly name: string;
  /** `hidden`, `radio`, `text`, `select`, `submit`... */
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly placeholder: string;
  readonly label: string;
}

export interface PageForm {
  readonly method: "GET" | "POST";
  /** Its path. */
  readonly action: string;
  readonly fields: readonly Field[];
}

/** The forms of a page in their order. With `scripts` what is for browsers without is left out. */
export function readPageForms(html: string, address: string, scripts: boolean): readonly PageForm[] {
  const seen = scripts ? html.replace(/<noscript>[\s\S]*?<\/noscript>/g, "") : html;
  return [...seen.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = "", body = ""]) => ({
    method: attribute(attributes, "method").toUpperCase() === "POST" ? "POST" : "GET",
    action: new URL(attribute(attributes, "action") || address, "https://own.invalid").pathname,
    fields: [...body.matchAll(/<(input|button|select|textarea)\b[^>]*>/g)].flatMap(([tag, kind = ""]) => {
      const name = attribute(tag, "name");
      return name === "" ? [] : [toField(tag, kind, name, body)];
    }),
  }));
}

function toField(tag: string, kind: string, name: string, body: string): Field {
  const id = attribute(tag, "id");
  const label = id === "" ? undefined : new RegExp(`<label for="${id}">([^<]*)<`).exec(body)?.[1];
  return {
    name,
    type: kind === "input" ? attribute(tag, "type") || "text" : kind === "button" ? "submit" : kind,
    value: attribute(tag, "value"),
    checked: /\schecked\b/.test(tag),
    placeholder: attribute(tag, "placeholder"),
    label: label ?? "",
  };
}

/** The addresses that a page's links and pictures lead to, on its own host. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, href = ""]) => decoded(href));

/** Where the first free time of a picker leads. */
export const firstTimeOf = (html: string): string | undefined =>
  linksOf(html).find((href) => href.includes("/reschedule/confirm?"));

/** What the page's own script is given to report with; empty where it has none. */
export const tokenOf = (html: string): string => /data-page="([^"]+)"/.exec(html)?.[1] ?? "";

/** When the booking begins, as the page writes it: the first time on it is the booking's own. */
export const beginningOf = (html: string): string => /<time\b[^>]*>([^<]*)<\/time>/.exec(html)?.[1] ?? "";

/** Whether the page asks its reader when the booking begins, and does not only ask those without scripts. */
export const asksForBeginning = (html: string): boolean =>
  html.replace(/<noscript>[\s\S]*?<\/noscript>/g, "").includes('name="begins"');

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

const decoded = (text: string): string =>
  text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
