import { posix } from "node:path";

/** One import, as it is written in a file. */
export interface Import {
  /** The file that imports, from the root: `src/app.ts`. */
  readonly from: string;
  /** Counted from 1. */
  readonly line: number;
  /** What the import says: `./deps.ts`, `hono/html`, `node:fs`. Undefined where no plain string says it. */
  readonly names: string | undefined;
  /** The file meant, from the root, where the import names one of the project's own. */
  readonly to: string | undefined;
}

/** What stands between `import` or `export` and `from`: a name, a star, names in braces. Also after `type`. */
const CLAUSE = String.raw`(?:type\s+)?(?:[\w$]+\s*,?\s*)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})?`;

/**
 * Every way to name another file: `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`, in types too.
 * The last two branches catch what begins as an import and is none of these, so that no import is passed over in silence.
 */
const IMPORT = new RegExp(
  String.raw`(?:^[ \t]*(?:import|export)\s+${CLAUSE}\s*from\s*|^[ \t]*import\s*|\bimport\(\s*)["'](?<names>[^"']+)["']` +
    String.raw`|^[ \t]*import\b(?!\.)|\bimport\(`,
  "gm",
);

/** Comments with a line of their own. Only their letters go, so that lines keep their numbers. */
const COMMENT = /^[ \t]*(?:\/\/.*|\/\*[\s\S]*?\*\/)/gm;

/** The imports of one file of TypeScript, formatted as Biome formats it: every static import begins a line. */
export function readImports(path: string, text: string): readonly Import[] {
  const code = text.replace(COMMENT, (comment) => comment.replace(/./g, " "));
  return [...code.matchAll(IMPORT)].map((found) => {
    const names = found.groups?.names;
    return {
      from: path,
      line: code.slice(0, found.index).split("\n").length,
      names,
      to: names?.startsWith(".") ? posix.join(posix.dirname(path), names) : undefined,
    };
  });
}
