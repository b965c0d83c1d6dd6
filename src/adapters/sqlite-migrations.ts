import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** The one schema, shared with D1, where `wrangler d1 migrations apply` does what this does. */
const MIGRATIONS_FOLDER = new URL("../store/migrations/", import.meta.url);

/**
 * Brings a SQLite file's schema up to date, each migration in a transaction of its own. Safe to run by two processes
 * at once: the second waits and finds the work done.
 * @returns the names of the migrations that were applied.
 * @throws when a migration fails; that one then left no trace.
 */
export function migrateSqlite(path: string): readonly string[] {
  const raw = new DatabaseSync(path);
  try {
    raw.exec("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL");
    raw.exec("CREATE TABLE IF NOT EXISTS d1_migrations (name TEXT NOT NULL PRIMARY KEY) STRICT");
    return readdirSync(MIGRATIONS_FOLDER)
      .filter((name) => name.endsWith(".sql"))
      .sort()
      .filter((name) => apply(raw, name));
  } finally {
    raw.close();
  }
}

function apply(raw: DatabaseSync, name: string): boolean {
  raw.exec("BEGIN IMMEDIATE");
  try {
    const isNew = raw
      .prepare("INSERT INTO d1_migrations (name) VALUES (?) ON CONFLICT DO NOTHING")
      .run(name).changes;
    if (isNew) raw.exec(readFileSync(new URL(name, MIGRATIONS_FOLDER), "utf8"));
    raw.exec("COMMIT");
    return Boolean(isNew);
  } catch (error) {
    raw.exec("ROLLBACK");
    throw error;
  }
}
