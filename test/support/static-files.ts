import { createHash } from "node:crypto";
import { readStatic, STATIC_FOLDER } from "../../src/hosts/read-static.ts";

/** What is served as files, as the hosts name it. */
export const STATIC = readStatic(STATIC_FOLDER);

/** The content of a file, by its address. */
export function contentOf(path: string): Uint8Array {
  const content = STATIC.files.get(path);
  if (content === undefined) throw new Error(`Nothing is served at ${path}`);
  return content;
}

/** A third-party script goes by its version. */
export const isVersioned = (path: string): boolean => /-\d+\.\d+\.\d+\.min\.js$/.test(path);

/** The addresses of every file of ours that a page links, each once. */
export const linkedFiles = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path)),
];

/** How a file came that a page links. */
export interface FetchedFile {
  readonly path: string;
  readonly status: number;
  /** Without its parameters. */
  readonly type: string | undefined;
  readonly cache: string | null;
  /** Whether the name has the content's hash, or the version of somebody else's. */
  readonly isNamedForContent: boolean;
  /** Whether the page pins the content that came; absent where it pins none. */
  readonly isPinned?: boolean;
}

type Answer = Pick<Response, "status" | "arrayBuffer"> & { readonly headers: Pick<Headers, "get"> };

/** Fetches every file of ours that a page links. */
export const fetchLinkedFiles = (
  html: string,
  fetch: (path: string) => Promise<Answer>,
): Promise<readonly FetchedFile[]> =>
  Promise.all(
    linkedFiles(html).map(async (path) => {
      const answer = await fetch(path);
      const content = Buffer.from(await answer.arrayBuffer());
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
      const pin = html.split(`src="${path}" integrity="`)[1]?.split('"')[0];
      return {
        path,
        status: answer.status,
        type: answer.headers.get("content-type")?.split(";")[0],
        cache: answer.headers.get("cache-control"),
        isNamedForContent: isVersioned(path) || path.includes(`-${hash}.`),
        ...(pin !== undefined && {
          isPinned: pin === `sha384-${createHash("sha384").update(content).digest("base64")}`,
        }),
      };
    }),
  );

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
};

/** How a file should come: kept for ever, and where it is a script pinned by the page. */
export const asItShould = (path: string): FetchedFile => ({
  path,
  status: 200,
  type: TYPES[path.split(".").at(-1) ?? ""],
  cache: "public, max-age=31536000, immutable",
  isNamedForContent: true,
  ...(path.endsWith(".js") && { isPinned: true }),
});
