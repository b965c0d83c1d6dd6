import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite.ts";
import type { Database } from "../../src/ports/storage.ts";

/** Which host the test runs on; for the few places where their facts differ. */
export const HOST_NAME = "node";

/** A fresh, migrated SQLite file, gone when the test ends. */
export async function openDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  const db = openSqlite(join(folder, "test.sqlite"));
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}
