import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A SQLite file with the current schema and no row, to be copied; its folder is there for the copies. */
    emptyDatabase: string;
  }
}

/** Memory that looks like a disk, where the machine has it: a test's database is not there to survive a loss of power. */
const MEMORY_DISK = "/dev/shm";

/** Migrates one database for all tests of a run: to copy it takes a tenth of the time. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(existsSync(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), "slotpass-test-"));
  const path = join(folder, "empty.sqlite");
  openSqlite(path).close();
  project.provide("emptyDatabase", path);
  return () => rmSync(folder, { recursive: true });
}
