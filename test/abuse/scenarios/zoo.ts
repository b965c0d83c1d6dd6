import { type Browser, chromium } from "playwright-core";
import { checkOut } from "../../record/checkout.ts";
import { findChromium } from "../../support/chromium-path.ts";
import { HIDDEN_WEBDRIVER } from "../browser/visitor.ts";
import { zooAt } from "../campaign.ts";
import { type HostName, type RunningHost, startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import { type Row, rowBefore, rowOfKnowing, rowOfMachines, rowOfPeople, toZooTable } from "../zoo-rows.ts";

/** The last commit at which a link acted for whoever sent a form. */
const BEFORE_THE_JUDGE = "a775a6b";
const FULL_LINKS = 1_000;

/** Labelled machines and people at links. */
export const ZOO: Scenario = {
  name: "zoo",
  about:
    "labelled machines at links, then people; with --full first at a commit from before there was a judge",
  async run(arena: Arena): Promise<readonly Table[]> {
    const browser = await launch();
    try {
      const rows = arena.full ? [await before(browser, arena)] : [];
      for (const host of arena.hosts) rows.push(...(await here(host, browser, arena)));
      return [toZooTable(rows)];
    } finally {
      await browser.close();
    }
  },
};

/** Each machine once at the commit that still believed them. */
async function before(within: Browser, { folder, only = "", tell }: Arena): Promise<Row> {
  const checkout = checkOut(BEFORE_THE_JUDGE);
  try {
    const host = await startHost({ host: "node", checkout: checkout.folder, folder, name: "before" });
    const name = `node at ${BEFORE_THE_JUDGE}`;
    return await during(host, async () => {
      const zoo = zooAt(host, within, {
        only,
        links: 0,
        withPerson: false,
        inBrowsers: true,
        tell: (line) => tell(`${name}: ${line}`),
      });
      return rowBefore(name, await zoo.machines(), only === "");
    });
  } finally {
    checkout.remove();
  }
}

async function here(name: HostName, within: Browser, arena: Arena): Promise<readonly Row[]> {
  const { folder, full, only = "", tell } = arena;
  const host = await startHost({ host: name, folder, name });
  return during(host, async () => {
    const zoo = zooAt(host, within, {
      only,
      links: full ? FULL_LINKS : 0,
      withPerson: true,
      // A browser does the same whichever host answers it: at the first one, unless there is time.
      inBrowsers: full || name === arena.hosts[0],
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
