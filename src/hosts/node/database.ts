import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkSoundness, type Soundness } from "../../adapters/sqlite/check.ts";
import { openSqlite, type SqliteDatabase } from "../../adapters/sqlite/sqlite.ts";
import { type Config, ConfigError } from "../../config/config.ts";
import type { Log } from "../../ports/host.ts";

const PROJECT_FOLDER = fileURLToPath(new URL("../../../", import.meta.url));
/** How long a start waits for the database to have been read through; one of some gigabytes goes on being read beside. */
const CHECK_PATIENCE_MS = 2_000;
const IN_MEMORY = ":memory:";

/**
 * Opens the database of a configuration, or begins it. A damaged file is never repaired by guessing: what it lost would be
 * links that customers hold. Damage that is found within two seconds refuses the start; what is found later, health tells.
 * @throws {ConfigError} naming the file and how to restore it
 */
export async function openDatabase(config: Config, log: Log): Promise<SqliteDatabase> {
  const path = chooseDatabase(config);
  if (path === IN_MEMORY) return open(path);
  const isNew = !existsSync(path);
  const db = open(path);
  if (isNew) log.info("database_begun");
  // The timer alone keeps the process alive meanwhile: the check's thread does not, and nothing else has begun.
  const found = await Promise.race([check(path, db, log), sleep(CHECK_PATIENCE_MS)]);
  if (found?.kind !== "damaged") return db;
  db.close();
  throw cannotOpen(path, `it is damaged: ${found.word}`);
}

/** The demo starts afresh each time: its links lead into an emulator that knows nothing of the last run. */
function chooseDatabase(config: Config): string {
  const demoPath = resolve(PROJECT_FOLDER, "data", `demo-${config.port}.sqlite`);
  const path =
    config.databasePath ??
    (config.mode === "demo" ? demoPath : resolve(PROJECT_FOLDER, "data", "slotpass.sqlite"));
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  if (path === demoPath) {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  }
  return path;
}

function open(path: string): SqliteDatabase {
  try {
    return openSqlite(path, { checkpointsApart: true });
  } catch (error) {
    throw cannotOpen(path, error instanceof Error ? error.message : "unknown error");
  }
}

async function check(path: string, db: SqliteDatabase, log: Log): Promise<Soundness | undefined> {
  try {
    const found = await checkSoundness(path);
    if (found.kind === "damaged") {
      db.noteDamage(found.word);
      log.error("database_damaged", { found: found.word });
    }
    return found;
  } catch {
    // The thread failed, and not the file.
    log.error("database_check_failed");
    return undefined;
  }
}

const cannotOpen = (path: string, reason: string) =>
  new ConfigError([
    `The database ${path} cannot be opened (${reason}): stop whatever uses it, and restore it from a backup, together with its -wal file, or name another one in DATABASE_PATH`,
  ]);
