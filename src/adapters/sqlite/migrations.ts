import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** The one schema, shared with D1, where `wrangler d1 migrations apply` does what this does. */
const MIGRATIONS_FOLDER = new URL("../../store/migrations/", import.meta.url);

/**
 * Brings a database's schema up to date, each migration in a transaction of its own. Safe to run by two processes at
 * once: the second waits and finds the work done.
 * @throws when a migration fails; that one then left no trace.
 */
export function applyMigrations(raw: DatabaseSync): void {
  raw.exec("CREATE TABLE IF NOT EXISTS d1_migrations (name TEXT NOT NULL PRIMARY KEY) STRICT");
  const names = readdirSync(MIGRATIONS_FOLDER).filter((name) => name.endsWith(".sql"));
  for (const name of names.sort()) applyOnce(raw, name);
}

function applyOnce(raw: DatabaseSync, name: string): void {
  raw.exec("BEGIN IMMEDIATE");
  try {
    const claim = raw.prepare("INSERT INTO d1_migrations (name) VALUES (?) ON CONFLICT DO NOTHING");
    if (claim.run(name).changes) raw.exec(readFileSync(new URL(name, MIGRATIONS_FOLDER), "utf8"));
    raw.exec("COMMIT");
  } catch (error) {
    raw.exec("ROLLBACK");
    throw error;
  }
}
