/** What a reader sees of a page's body, in one line. */
export function textOf(html: string): string {
  const body = html.slice(Math.max(html.indexOf("<body"), 0));
  return decode(body.replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .replace(/ ([.,])/g, "$1");
}

/** The addresses of the links that match, in their order. */
export function linksOf(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(/\bhref="([^"]*)"/g)]
    .map(([, href = ""]) => decode(href))
    .filter((href) => pattern.test(href));
}

/** The page's title. */
export const titleOf = (html: string) => decode(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "");

const decode = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
