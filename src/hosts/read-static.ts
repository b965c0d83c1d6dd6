import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Content, type NamedAssets, nameAssets } from "./name-assets.ts";

/** Where the sources are of what is served as files. */
export const STATIC_FOLDER = fileURLToPath(new URL("../../static/", import.meta.url));

/**
 * Reads what is served as files: those of `assets` under names by their content, those beside it as they are called.
 * @throws where a file is missing that pages link, or there is one that none does.
 */
export function readStatic(folder: string): NamedAssets {
  const { files, assets } = nameAssets(readFiles(join(folder, "assets")));
  const plain = [...readFiles(folder)].map(([name, content]) => [`/${name}`, content] as const);
  return { files: new Map([...plain, ...files]), assets };
}

function readFiles(folder: string): ReadonlyMap<string, Content> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
}
