import { execFileSync } from "node:child_process";
import { askForLink, linkPath } from "../ask-for-link.ts";
import { startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import type { Site } from "../site.ts";

/** Writes beyond the limit fail then, as on a full disk, and do not end the process. */
const OUTLIVE_THE_LIMIT = "data:text/javascript,process.on('SIGXFSZ',()=>{})";
const ASKS = 60;

/** No room is left for the database's files: what is refused says so, what is read goes on, and room mends it. */
export const DISK_FULL: Scenario = {
  name: "disk-full",
  about: "no room for the database to grow, and then room again",
  async run({ folder, tell }: Arena): Promise<readonly Table[]> {
    if (!canLimit()) {
      tell("there is no prlimit here: left out");
      return [];
    }
    const host = await startHost({
      host: "node",
      folder,
      name: "disk-full",
      nodeArgs: ["--import", OUTLIVE_THE_LIMIT],
    });
    try {
      const { site, pid } = host;
      const path = linkPath(await askForLink(site)) ?? "";
      // Not even what is there can be written over, as the journal is once it was written back.
      limit(pid, "1");
      const full = await mintMany(site);
      const page = await site.call(path);
      const health = await site.call("/healthz");
      limit(pid, "unlimited");
      const mended = await mintMany(site);
      const healthAfter = await site.call("/healthz");
      return [
        toTable({ full, page: page.status, health: health.text, mended, healthAfter: healthAfter.text }),
      ];
    } finally {
      await host.stop();
    }
  },
};

function canLimit(): boolean {
  try {
    execFileSync("prlimit", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const limit = (pid: number, bytes: string) =>
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);

async function mintMany(site: Site): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < ASKS; turn += 1) statuses.push((await askForLink(site, turn)).status);
  return statuses;
}

interface Seen {
  readonly full: readonly number[];
  readonly page: number;
  readonly health: string;
  readonly mended: readonly number[];
  readonly healthAfter: string;
}

function toTable({ full, page, health, mended, healthAfter }: Seen): Table {
  const count = (statuses: readonly number[], status: number) =>
    statuses.filter((one) => one === status).length;
  const row = (name: string, statuses: readonly number[], body: string) => {
    const others = statuses.length - count(statuses, 201) - count(statuses, 503);
    const { status } = JSON.parse(body) as { readonly status: string };
    return [name, statuses.length, count(statuses, 201), count(statuses, 503), others, status];
  };
  const rows = [row("full", full, health), row("room again", mended, healthAfter)];
  return {
    title: `Links asked for while the database has no room; a page was answered ${page} meanwhile`,
    columns: ["disk", "asked", "made", "503", "other answers", "health"],
    rows,
    faults: [
      ...(count(full, 503) > 0 ? [] : ["nothing was refused: this proves nothing"]),
      ...(rows.every(([, , , , others]) => others === 0) ? [] : ["an answer was neither 201 nor 503"]),
      ...(page === 200 ? [] : ["the page could not be read meanwhile"]),
      ...(rows[0]?.[5] === "degraded" ? [] : ["health did not tell"]),
      ...(count(mended, 201) === mended.length && rows[1]?.[5] === "ok" ? [] : ["room did not mend it"]),
    ],
  };
}
