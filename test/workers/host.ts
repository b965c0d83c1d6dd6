import { applyD1Migrations, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { D1Database } from "@cloudflare/workers-types";
import { openD1 } from "../../src/adapters/d1.ts";
import type { Database } from "../../src/ports/storage.ts";

/** Which host the test runs on; for the few places where their facts differ. */
export const HOST_NAME = "workers";

interface TestEnv {
  readonly DB: D1Database;
  readonly TEST_MIGRATIONS: D1Migration[];
}

/** What the migrations made, and not what SQLite, D1 or its migrations keep for themselves. */
const FIND_TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND name <> 'd1_migrations'`;

/** Empties every table; absent until the database is migrated. */
let emptyTables: readonly string[] | undefined;

/** The local D1 that all tests of this worker share, migrated and emptied. */
export async function openDatabase(): Promise<Database> {
  const { DB, TEST_MIGRATIONS } = env as unknown as TestEnv;
  if (emptyTables === undefined) {
    await applyD1Migrations(DB, TEST_MIGRATIONS);
    const { results } = await DB.prepare(FIND_TABLES).all<{ name: string }>();
    emptyTables = ["PRAGMA defer_foreign_keys = on", ...results.map(({ name }) => `DELETE FROM ${name}`)];
  }
  await DB.batch(emptyTables.map((statement) => DB.prepare(statement)));
  return openD1(DB);
}
