import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Content, type NamedAssets, nameAssets } from "./name-assets.ts";
import { STYLESHEET_PARTS } from "./stylesheet-parts.ts";

/** Where the sources are of what is served as files. */
export const STATIC_FOLDER = fileURLToPath(new URL("../../static/", import.meta.url));

/**
 * Reads what is served as files: those of `assets` and the stylesheet under names by their content, those beside them as
 * they are called.
 * @throws where a file or a part of the stylesheet is missing that is listed, or there is one that is not.
 */
export function readStatic(folder: string): NamedAssets {
  const stylesheet = joinParts(readFiles(join(folder, "styles")));
  const { files, assets } = nameAssets(
    new Map([...readFiles(join(folder, "assets")), ["app.css", stylesheet]]),
  );
  const plain = [...readFiles(folder)].map(([name, content]) => [`/${name}`, content] as const);
  return { files: new Map([...plain, ...files]), assets };
}

function joinParts(parts: ReadonlyMap<string, Content>): Content {
  const unlisted = [...parts.keys()].filter((name) => !STYLESHEET_PARTS.includes(name));
  if (unlisted.length > 0)
    throw new Error(`src/hosts/stylesheet-parts.ts does not list ${unlisted.join(", ")}`);
  const texts = STYLESHEET_PARTS.map((name) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`There is no ${name} in static/styles`);
    return Buffer.from(part).toString();
  });
  return Buffer.from(texts.join("\n"));
}

/** The files of a folder but the hidden ones, which editors and systems leave. */
function readFiles(folder: string): ReadonlyMap<string, Content> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
}
