const DATA_BLOCK = /<script type="application\/ld\+json">([^<]*)<\/script>/;

/** What a mail tells mail programs, read back; undefined when it tells nothing. */
export function readMailData(html: string): unknown {
  const [, json] = DATA_BLOCK.exec(html) ?? [];
  return json === undefined ? undefined : JSON.parse(json);
}

/** A mail without that: all of it that a reader sees. */
export const withoutData = (html: string): string => html.replace(DATA_BLOCK, "");
