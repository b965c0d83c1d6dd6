import { createHash } from "node:crypto";
import { ASSET_NAMES, type Asset, type AssetName, type Assets } from "../../views/assets.ts";

const HASH_LENGTH = 8;
/** Third-party files carry their version: `htmx-4.0.1.min.js` is `htmx.js` to the app. */
const VERSIONED = /-\d+\.\d+\.\d+\.min\.js$/;

export type Content = Uint8Array<ArrayBuffer>;

/** Files under the names that they are served by. */
export interface NamedAssets {
  /** The content by its address. */
  readonly files: ReadonlyMap<string, Content>;
  readonly assets: Assets;
}

/**
 * Gives every file a name with a hash of its content, so that browsers may keep it for ever.
 * @param sources the content by its name in the sources: `app.css`
 * @throws where a file is missing that pages link, or there is one that none does.
 */
export function nameAssets(sources: ReadonlyMap<string, Content>): NamedAssets {
  const files = new Map<string, Content>();
  const assets = new Map<string, Asset>();
  for (const [source, content] of sources) {
    const path = `/assets/${nameByContent(source, content)}`;
    const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
    files.set(path, content);
    assets.set(source.replace(VERSIONED, ".js"), { path, integrity });
  }
  return { files, assets: complete(assets) };
}

function nameByContent(source: string, content: Content): string {
  if (VERSIONED.test(source)) return source;
  const hash = createHash("sha256").update(content).digest("hex").slice(0, HASH_LENGTH);
  return source.replace(/(?=\.[a-z]+$)/, `-${hash}`);
}

function complete(assets: ReadonlyMap<string, Asset>): Assets {
  const unknown = [...assets.keys()].filter((name) => !ASSET_NAMES.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`No page links ${unknown.join(", ")}: list it in views/assets.ts`);
  const entries = ASSET_NAMES.map((name) => {
    const asset = assets.get(name);
    if (asset === undefined) throw new Error(`There is no ${name}, which views/assets.ts lists`);
    return [name, asset] as const;
  });
  return Object.fromEntries(entries) as Record<AssetName, Asset>;
}
