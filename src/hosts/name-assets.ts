import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * `npm run assets`: gives every file in `static/assets` a name with a hash of its content, so that browsers may keep it
 * for ever, and writes down where each is in `views/assets.ts`. To be run after a file there was changed; a test says so.
 */

const ASSETS = new URL("../../static/assets/", import.meta.url);
const LIST = new URL("../../views/assets.ts", import.meta.url);

const HASH_LENGTH = 8;
/** `app-1a2b3c4d.css`, or what was just added and has no hash yet. */
const NAMED = new RegExp(`^(?<stem>.+?)(?:-[0-9a-f]{${HASH_LENGTH}})?\\.(?<extension>[a-z.]+)$`);
/** Third-party files carry their version instead. */
const VERSIONED = /-\d+\.\d+\.\d+\.min\.js$/;

interface Asset {
  /** What the app knows it by: `app.css`. */
  readonly key: string;
  readonly name: string;
  readonly integrity: string;
}

function nameAsset(file: string): Asset {
  const content = readFileSync(new URL(file, ASSETS));
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  if (VERSIONED.test(file)) return { key: file.replace(VERSIONED, ".js"), name: file, integrity };
  const { stem, extension } = NAMED.exec(file)?.groups ?? {};
  if (stem === undefined || extension === undefined) throw new Error(`${file} is no name for an asset`);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, HASH_LENGTH);
  return { key: `${stem}.${extension}`, name: `${stem}-${hash}.${extension}`, integrity };
}

const files = readdirSync(ASSETS).sort();
// By what the app calls them: the list changes only where a file did.
const assets = files
  .map((file) => ({ file, ...nameAsset(file) }))
  .sort((one, other) => (one.key < other.key ? -1 : 1));
for (const { file, name } of assets)
  if (file !== name) renameSync(new URL(file, ASSETS), new URL(name, ASSETS));

const entries = assets.map(
  ({ key, name, integrity }) =>
    `  ${JSON.stringify(key)}: {\n    path: ${JSON.stringify(`/assets/${name}`)},\n    integrity: ${JSON.stringify(integrity)},\n  },\n`,
);
writeFileSync(
  LIST,
  `/** Where each file of \`static/assets\` is, and its content's digest (Subresource Integrity). Written by \`npm run assets\`. */\nexport const ASSETS = {\n${entries.join("")}} as const;\n`,
);
