import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAllChildren } from "../chaos/child.ts";
import { stopAllHosts } from "./hosts.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { formatReport, type Outcome, toReport } from "./report.ts";
import type { Scenario } from "./scenario.ts";

const options = readOrExplain();
const folder = mkdtempSync(join(tmpdir(), "slotpass-abuse-"));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void stopAllHosts().finally(() => {
      killAllChildren();
      process.exit(130);
    });
  });
}

/** To stderr, so that `--json` leaves one object on stdout. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

const outcomes: Outcome[] = [];
for (const scenario of options.scenarios) outcomes.push(await carryOut(scenario, options));
const report = toReport(outcomes);
process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`);
if (report.passed) rmSync(folder, { recursive: true });
else tell(`What every process wrote is kept in ${folder}`);
process.exitCode = report.passed ? 0 : 1;

/** One that breaks is a fault of its own, and no reason to keep the others from their turn. */
async function carryOut({ name, run }: Scenario, { full, hosts, only }: Options): Promise<Outcome> {
  tell(`${name} ...`);
  const startMs = performance.now();
  const tables = await run({ full, hosts, only, folder, tell: (line) => tell(`${name}: ${line}`) }).catch(
    (error: unknown) => {
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return [{ title: "Not carried out", columns: ["why"], rows: [], faults: ["it broke, see above"] }];
    },
  );
  return { name, seconds: Math.round((performance.now() - startMs) / 1000), tables };
}

function readOrExplain(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
