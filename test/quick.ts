import { execFileSync, spawnSync } from "node:child_process";
import { globSync } from "node:fs";

/*
 * The daily round: types, lint, the pure rules, and on Node the tests that import what has changed since the branch left
 * `main` (on `main`: since the last commit), uncommitted files included. With `--all`, the whole Node project. What it
 * does not do is left to `npm test`: workerd, the browser, and tests of files that are read or started, not imported.
 */

/** Hundreds of generated cases, crowds, killed processes and whole Workers: together as long as all the other tests. */
const LONG = [
  "test/contract/outbox-model.test.ts",
  "test/node/chaos.test.ts",
  "test/node/local-time.test.ts",
  "test/node/page-weight.test.ts",
  "test/node/receipts-in-disorder.test.ts",
  "test/node/wix-shared-token.test.ts",
  "test/node/worker-end-to-end.test.ts",
  "test/node/worker-unconfigured.test.ts",
  "test/node/zone-observances.test.ts",
  "test/routes/clock-changes.test.ts",
  "test/routes/picker-crowd.test.ts",
  "test/routes/policy-cases.test.ts",
  "test/routes/sends-durable.test.ts",
  "test/routes/sends-watch.test.ts",
  "test/unit/messages-in-languages.test.ts",
];
/** A change of one of these touches every test. */
const TOUCHES_ALL = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vitest.config.ts",
  "wrangler.toml",
];

const say = (line: string) => process.stdout.write(`${line}\n`);

function run(command: string, ...args: string[]): void {
  const shown = args.filter((arg) => !RULES.includes(arg)).join(" ");
  say(`\n> ${command} ${shown}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const git = (...args: string[]): readonly string[] =>
  execFileSync("git", args, { encoding: "utf8" }).split("\n").filter(Boolean);

/** Where the branch left `main`, as the remote or the machine has it; the last commit where there is no `main`. */
function forkPoint(): string {
  const [main] = ["origin/main", "main"].filter(
    (name) => spawnSync("git", ["rev-parse", "--verify", "--quiet", name]).status === 0,
  );
  const [base] = main === undefined ? [] : git("merge-base", "HEAD", main);
  return base ?? "HEAD";
}

function changedFiles(): readonly string[] {
  const tracked = git("diff", "--name-only", "--diff-filter=d", forkPoint());
  return [...tracked, ...git("ls-files", "--others", "--exclude-standard")];
}

const RULES = globSync("test/rules/*.test.ts");

run("tsc");
run("biome", "check", "--error-on-warnings");
if (process.argv.includes("--all")) {
  run("vitest", "run", "--project", "rules", "--project", "node");
} else {
  const changed = changedFiles();
  const modules = changed.filter((path) => /\.(ts|json)$/.test(path) && !TOUCHES_ALL.includes(path));
  const others = changed.filter((path) => !modules.includes(path));
  const left = LONG.filter((path) => !changed.includes(path));
  say(`\nThe rules, and the tests on Node that import one of ${modules.length} changed modules.`);
  if (others.length > 0) say(`No test is chosen for: ${others.join(", ")}`);
  say(`Left to npm test, or --all: ${left.join(", ")}`);
  const leaveOut = left.flatMap((path) => ["--exclude", path]);
  run(
    "vitest",
    "related",
    "--run",
    "--project",
    "rules",
    "--project",
    "node",
    ...leaveOut,
    ...modules,
    ...RULES,
  );
}
