/** The files that pages load, by what the app calls them. */
export const ASSET_NAMES = [
  "app.css",
  "app.js",
  "clock.js",
  "desk.css",
  "htmx-csp.js",
  "htmx.js",
  "icon.svg",
  "opened.js",
] as const;

export type AssetName = (typeof ASSET_NAMES)[number];

/** A file as it is served. */
export interface Asset {
  /** Its address, which changes with its content: browsers may keep it for ever. */
  readonly path: string;
  /** Its content's digest (Subresource Integrity). */
  readonly integrity: string;
}

export type Assets = Readonly<Record<AssetName, Asset>>;

let placed: Assets | undefined;

/** Tells where each file is. The host knows, and says so once, before it answers its first request. */
export function placeAssets(assets: Assets): void {
  placed = assets;
}

/**
 * Where a file is.
 * @throws where no host has said so: a page would come without its styles and nobody would notice.
 */
export function asset(name: AssetName): Asset {
  if (placed === undefined) throw new Error("No host has said where the files of pages are (placeAssets)");
  return placed[name];
}
