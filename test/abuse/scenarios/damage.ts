import { copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqlite } from "../../../src/adapters/sqlite/sqlite.ts";
import { overwritePage } from "../../support/overwrite-page.ts";
import { askForLink } from "../ask-for-link.ts";
import { startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";

/** What is done to a database before the app starts on it; the start is to be refused. */
const BEFORE: Readonly<Record<string, (path: string) => void>> = {
  "a file of one byte": (path) => writeFileSync(path, "S"),
  "an empty file": (path) => writeFileSync(path, ""),
  "a file that is cut off": (path) => {
    openSqlite(path).close();
    truncateSync(path, 10);
  },
  "a page overwritten": (path) => {
    openSqlite(path).close();
    overwritePage(path, "link_codes");
  },
  "another application's database": (path) => {
    const raw = new DatabaseSync(path);
    raw.exec("CREATE TABLE invoices (id TEXT)");
    raw.close();
  },
};

/** What is done to it under the running app; nothing is to be acknowledged that is not kept, and health is to fail. */
const UNDER: Readonly<Record<string, (path: string) => void>> = {
  "its file deleted": (path) => {
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  },
  "its journal deleted": (path) => rmSync(`${path}-wal`),
  "another file in its place": (path) => {
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
  },
};

/** A database that is not sound, before the start and after it. */
export const DAMAGE: Scenario = {
  name: "damage",
  about: "databases that are cut off, overwritten, deleted or somebody else's",
  async run({ folder }: Arena): Promise<readonly Table[]> {
    const before = [];
    for (const [turn, [name, damage]] of Object.entries(BEFORE).entries()) {
      before.push({ name, ...(await startOn(folder, `before-${turn}`, damage)) });
    }
    const under = [];
    for (const [turn, [name, damage]] of Object.entries(UNDER).entries()) {
      under.push({ name, ...(await damageUnder(folder, `under-${turn}`, damage)) });
    }
    return [
      {
        title: "Databases that are not sound when the app starts",
        columns: ["database", "start"],
        rows: before.map(({ name, refused }) => [name, refused ? "refused, with what to do" : "served"]),
        faults: before.filter(({ refused }) => !refused).map(({ name }) => `${name}: the app started`),
      },
      {
        title: "Databases that go wrong under the app",
        columns: ["database", "link asked for", "health"],
        rows: under.map(({ name, mint, health }) => [name, mint, health]),
        faults: under
          .filter(({ mint, health }) => mint !== 503 || health !== 503)
          .map(({ name }) => `${name}: somebody was told that all is well`),
      },
    ];
  },
};

async function startOn(
  folder: string,
  name: string,
  damage: (path: string) => void,
): Promise<{ readonly refused: boolean }> {
  damage(join(folder, `${name}.sqlite`));
  try {
    const host = await startHost({ host: "node", folder, name });
    await host.stop();
    return { refused: false };
  } catch {
    return { refused: true };
  }
}

async function damageUnder(folder: string, name: string, damage: (path: string) => void) {
  const host = await startHost({ host: "node", folder, name });
  try {
    damage(host.databasePath);
    const { status: mint } = await askForLink(host.site);
    const { status: health } = await host.site.call("/healthz");
    return { mint, health };
  } finally {
    await host.stop();
  }
}
