import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Content, NamedAssets } from "./name-assets.ts";

/**
 * Writes what the Worker's bundle and its assets binding take: `static/`, with nothing else in it, and the module
 * `asset-names.js`. What is there already stays untouched, and what changes does so at once: another wrangler may be
 * reading the folder.
 */
export function writeStatic({ files, assets }: NamedAssets, folder: string): void {
  for (const [path, content] of files) put(folder, join("static", path), content);
  removeOthers(join(folder, "static"), files);
  put(folder, "asset-names.js", Buffer.from(`export const ASSETS = ${JSON.stringify(assets, null, 2)};\n`));
}

function put(folder: string, path: string, content: Content): void {
  const file = join(folder, path);
  if (isThere(file, content)) return;
  mkdirSync(dirname(file), { recursive: true });
  const half = join(folder, `half-written-${process.pid}`);
  writeFileSync(half, content);
  renameSync(half, file);
}

function isThere(file: string, content: Content): boolean {
  try {
    return readFileSync(file).equals(content);
  } catch {
    return false;
  }
}

function removeOthers(folder: string, files: ReadonlyMap<string, Content>): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    if (!files.has(file.slice(folder.length))) rmSync(file, { force: true });
  }
}
