import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { checkOut } from "../record/checkout.ts";
import { findChromium } from "../support/chromium-path.ts";
import { HIDDEN_WEBDRIVER } from "./browser/visitor.ts";
import { zooAt } from "./campaign.ts";
import { type HostName, type RunningHost, startHost, stopAllHosts } from "./hosts.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import {
  formatReport,
  type Row,
  rowBefore,
  rowOfKnowing,
  rowOfMachines,
  rowOfPeople,
  toReport,
} from "./report.ts";

/** The last commit at which a link acted for whoever sent a form. */
const BEFORE_THE_JUDGE = "a775a6b";

const options = readOrExplain();
const folder = mkdtempSync(join(tmpdir(), "slotpass-abuse-"));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stopAllHosts().finally(() => process.exit(130)));
}

/** To stderr, so that `--json` leaves one object on stdout. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

const browser = await launch();
try {
  const rows = [await before(browser, options)];
  for (const host of options.hosts) rows.push(...(await here(host, browser, options)));
  const report = toReport(rows);
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : formatReport(report)}\n`);
  if (report.passed) rmSync(folder, { recursive: true });
  else tell(`What every process wrote is kept in ${folder}`);
  process.exitCode = report.passed ? 0 : 1;
} finally {
  await browser.close();
}

/** Each machine once at the commit that still believed them. */
async function before(within: Browser, { only }: Options): Promise<Row> {
  const checkout = checkOut(BEFORE_THE_JUDGE);
  try {
    const host = await startHost({ host: "node", checkout: checkout.folder, folder, name: "before" });
    const name = `node at ${BEFORE_THE_JUDGE}`;
    return await during(host, async () => {
      const zoo = zooAt(host, within, {
        only,
        links: 0,
        withPerson: false,
        tell: (line) => tell(`${name}: ${line}`),
      });
      return rowBefore(name, await zoo.machines(), only === "");
    });
  } finally {
    checkout.remove();
  }
}

async function here(name: HostName, within: Browser, { only, links }: Options): Promise<readonly Row[]> {
  const host = await startHost({ host: name, folder, name });
  return during(host, async () => {
    const zoo = zooAt(host, within, {
      only,
      links,
      withPerson: true,
      tell: (line) => tell(`${name}: ${line}`),
    });
    const machines = rowOfMachines(name, await zoo.machines());
    tell(`${name}: ${machines.changed} changed something`);
    return [machines, rowOfKnowing(name, await zoo.knowing()), rowOfPeople(name, await zoo.people())];
  });
}

async function during<Outcome>(host: RunningHost, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } finally {
    await host.stop();
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("The zoo needs Chromium, as the browser tests do");
  return chromium.launch({ executablePath, args: ["--no-sandbox", HIDDEN_WEBDRIVER] });
}

function readOrExplain(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
