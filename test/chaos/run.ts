import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CampaignReport, runCampaign } from "./campaign.ts";
import { killAllChildren } from "./child.ts";
import { type ChaosOptions, readOptions, USAGE } from "./options.ts";
import { formatReport, summarise } from "./report.ts";
import { runSoak } from "./soak.ts";

/** On two cores two of them keep each other's waiting times busy. */
const CAMPAIGNS_AT_ONCE = 2;

const options = readOrExplain();
const folder = mkdtempSync(join(tmpdir(), "slotpass-chaos-"));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    killAllChildren();
    process.exit(130);
  });
}

/** To stderr, so that `--json` leaves one object on stdout. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  // A soak is mostly waiting: it has its bad time beside the others.
  const [campaigns, soak] = await Promise.all([
    runCampaigns(options),
    options.soak > 0
      ? runSoak({ messages: options.soak, seed: `${options.seed}`, folder: join(folder, "soak"), tell })
      : undefined,
  ]);
  const report = summarise(campaigns, soak);
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`);
  if (report.passed) rmSync(folder, { recursive: true });
  else tell(`What every process wrote is kept in ${folder}`);
  process.exitCode = report.passed ? 0 : 1;
} finally {
  killAllChildren();
}

async function runCampaigns({ campaigns, seed, kills }: ChaosOptions): Promise<readonly CampaignReport[]> {
  const waiting = Array.from({ length: campaigns }, (_, index) => String(seed + index));
  const reports: CampaignReport[] = [];
  async function runNext(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const name = `seed ${next}`;
      reports.push(
        await runCampaign({
          seed: next,
          kills,
          folder: join(folder, `seed-${next}`),
          tell: (line) => tell(`${name}: ${line}`),
        }),
      );
    }
  }
  await Promise.all(Array.from({ length: CAMPAIGNS_AT_ONCE }, runNext));
  return reports;
}

function readOrExplain(): ChaosOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
