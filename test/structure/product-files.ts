import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every file of the product (`src/` and `views/`), its text under its path from the root: `src/app.ts`. */
export function readProductFiles(): ReadonlyMap<string, string> {
  const paths = globSync("{src,views}/**/*.*", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  return new Map(paths.sort().map((path) => [path, readFileSync(`${ROOT}/${path}`, "utf8")]));
}
