import { copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";
import type { Database } from "../../src/ports/storage.ts";

/** Which host the test runs on; for the few places where their facts differ. */
export const HOST_NAME = "node";

let opened = 0;

/** A fresh, migrated SQLite file, gone when the test ends. */
export async function openDatabase(): Promise<Database> {
  const empty = inject("emptyDatabase");
  opened += 1;
  const path = join(dirname(empty), `${process.pid}-${opened}.sqlite`);
  copyFileSync(empty, path);
  const db = openSqlite(path);
  onTestFinished(() => {
    db.close();
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  });
  return db;
}
