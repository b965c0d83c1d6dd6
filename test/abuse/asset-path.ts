import type { Site } from "./site.ts";

/** The path of the stylesheet that a page names. @throws when it names none */
export async function readAssetPath(site: Pick<Site, "call">, page: string): Promise<string> {
  const { text } = await site.call(page);
  const path = /href="(\/assets\/[^"]+\.css)"/.exec(text)?.[1];
  if (path === undefined) throw new Error(`${page} names no stylesheet`);
  return path;
}
