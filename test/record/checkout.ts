import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../chaos/child.ts";

export interface Checkout {
  readonly folder: string;
  /** The commit's full name. */
  readonly commit: string;
  remove(): void;
}

/**
 * Puts the files of a commit into a temporary folder. It runs with this project's dependencies where it locks the same
 * ones, else with its own, which takes an installation.
 * @throws {TypeError} for what is no commit
 */
export function checkOut(name: string): Checkout {
  const commit = nameCommit(name);
  const folder = mkdtempSync(join(tmpdir(), "slotpass-commit-"));
  const tree = join(folder, "tree");
  mkdirSync(tree);
  git("archive", "--format=tar", `--output=${join(folder, "tree.tar")}`, commit);
  execFileSync("tar", ["-xf", join(folder, "tree.tar"), "-C", tree]);
  const lock = (of: string) => readFileSync(join(of, "package-lock.json"), "utf8");
  if (lock(tree) === lock(PROJECT_FOLDER)) {
    symlinkSync(realpathSync(join(PROJECT_FOLDER, "node_modules")), join(tree, "node_modules"), "dir");
  } else {
    execFileSync("npm", ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: tree,
      stdio: ["ignore", 2, 2],
    });
  }
  return { folder: tree, commit, remove: () => rmSync(folder, { recursive: true }) };
}

function nameCommit(name: string): string {
  try {
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`).trim();
  } catch {
    throw new TypeError(`There is no commit ${name}`);
  }
}

const git = (...args: readonly string[]): string =>
  execFileSync("git", args, { cwd: PROJECT_FOLDER, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
