import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { DatabaseUnavailableError } from "../../database-unavailable.ts";
import type {
  Database,
  DatabaseCondition,
  SqlValue,
  Statement,
  StatementResult,
} from "../../ports/storage.ts";
import { isRead } from "../read-statement.ts";
import { startCheckpoints } from "./checkpoints.ts";
import { watchFiles, whyNoDatabase } from "./file.ts";
import { applyMigrations } from "./migrations.ts";
import { type Attempt, createWriteQueue } from "./writes.ts";

export interface SqliteDatabase extends Database {
  condition(): DatabaseCondition;
  /** Takes note of damage that somebody else has found. */
  noteDamage(word: string): void;
  close(): void;
}

export interface SqliteOptions {
  /** How long a write waits for other processes before it fails, milliseconds; default 5 s. */
  readonly waitMs?: number;
  /** Whether a thread of its own writes the journal back; default: whoever writes does it, now and then. */
  readonly checkpointsApart?: boolean;
}

/** As long as whoever sent a form waits with patience. */
const WAIT_MS = 5_000;
/** While nobody is served yet, waiting may stop the thread. */
const WAIT_AT_START_MS = 5_000;
const SOUND: DatabaseCondition = { kind: "sound" };

/**
 * Opens a SQLite file (`:memory:` for none) as a `Database` with the current schema. Commits are on disk before they are acknowledged
 * (WAL, synchronous=FULL), so a link that was answered for survives a loss of power; and in the files that are at the path, so
 * that none is acknowledged for a file that somebody has deleted. A write waits for other processes without stopping the thread.
 * @throws when the file cannot be opened or is not our database; {DatabaseUnavailableError} from `run` and `batch`.
 */
export function openSqlite(
  path: string,
  { waitMs = WAIT_MS, checkpointsApart = false }: SqliteOptions = {},
): SqliteDatabase {
  const isFile = path !== ":memory:";
  const problem = isFile ? whyNoDatabase(path) : undefined;
  if (problem !== undefined) throw new Error(problem);
  const raw = openRaw(path);
  const isInPlace = isFile ? watchFiles(path) : () => true;
  const checkpoints = checkpointsApart && isFile ? leaveCheckpoints(raw, path) : undefined;
  const prepared = new Map<string, StatementSync>();
  const queue = createWriteQueue({
    waitMs,
    tooLate: () => unavailable({ kind: "unwritable", word: "locked" }),
  });
  let condition = SOUND;

  /** Damage stays; anything else lasts until the next write that succeeds. */
  function unavailable(found: DatabaseCondition, cause?: unknown): DatabaseUnavailableError {
    if (condition.kind !== "damaged") condition = found;
    return new DatabaseUnavailableError(`SQLite: ${"word" in found ? found.word : found.kind}`, { cause });
  }

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = raw.prepare(sql);
    prepared.set(sql, made);
    return made;
  }

  function execute({ sql, params }: Statement): StatementResult {
    const statement = prepare(sql);
    if (statement.columns().length === 0) {
      return { rows: [], changes: Number(statement.run(...params).changes) };
    }
    const rows = statement.all(...params).map(toPlainRow);
    // A statement that returns rows reports no count of its own; with RETURNING it is that of the rows.
    return { rows, changes: isRead(sql) ? 0 : rows.length };
  }

  function telling<Answer>(work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      const found = readCondition(error);
      throw found === undefined ? error : unavailable(found, error);
    }
  }

  function insistOnFile(): void {
    if (!isInPlace()) throw unavailable({ kind: "missing" });
  }

  /** One try to write. To a file that is not at the path any more nothing is written, nor acknowledged if it went meanwhile. */
  function attempt<Answer>(work: () => Answer): Attempt<Answer> {
    insistOnFile();
    const answer = telling(() => unlessLocked(work));
    if (!answer.done) return answer;
    insistOnFile();
    if (condition.kind !== "damaged") condition = SOUND;
    return answer;
  }

  return {
    async run(statement) {
      if (isRead(statement.sql)) return telling(() => execute(statement));
      return queue.write(() => attempt(() => execute(statement)));
    },
    async batch(statements) {
      return queue.write(() => attempt(() => inTransaction(raw, () => statements.map(execute))));
    },
    condition() {
      if (condition.kind === "sound" && !isInPlace()) unavailable({ kind: "missing" });
      return condition;
    },
    noteDamage(word) {
      unavailable({ kind: "damaged", word });
    },
    close() {
      checkpoints?.stop();
      prepared.clear();
      raw.close();
    },
  };
}

function openRaw(path: string): DatabaseSync {
  const raw = new DatabaseSync(path);
  try {
    raw.exec(`PRAGMA busy_timeout = ${WAIT_AT_START_MS}`);
    refuseOthers(raw);
    raw.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
    );
    applyMigrations(raw);
    // From here on a lock is waited for outside SQLite.
    raw.exec("PRAGMA busy_timeout = 0");
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** How many pages the journal may have before whoever writes has to write it back: SQLite's own default. */
const CHECKPOINT_PAGES = 1_000;

/** Leaves it to a thread to write the journal back, for as long as there is one. */
function leaveCheckpoints(raw: DatabaseSync, path: string): { stop(): void } {
  raw.exec("PRAGMA wal_autocheckpoint = 0");
  return startCheckpoints(path, () => {
    if (raw.isOpen) raw.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  });
}

/** Tables of somebody else are not added to: the path names another application's database. */
function refuseOthers(raw: DatabaseSync): void {
  const names = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all()
    .map(({ name }) => name);
  if (names.length > 0 && !names.includes("d1_migrations")) {
    throw new Error("it is another application's database");
  }
}

function inTransaction<Answer>(raw: DatabaseSync, work: () => Answer): Answer {
  raw.exec("BEGIN IMMEDIATE");
  try {
    const answer = work();
    raw.exec("COMMIT");
    return answer;
  } catch (error) {
    // A full disk has rolled it back already.
    if (raw.isTransaction) raw.exec("ROLLBACK");
    throw error;
  }
}

/** SQLite's primary result codes (Result and Error Codes). */
const [BUSY, LOCKED, CORRUPT, NOTADB] = [5, 6, 11, 26];
/** What passes or can be mended: READONLY, IOERR, FULL, CANTOPEN. */
const UNWRITABLE: ReadonlyMap<number, string> = new Map([
  [8, "read-only"],
  [10, "disk error"],
  [13, "full"],
  [14, "cannot be opened"],
]);

function unlessLocked<Answer>(work: () => Answer): Attempt<Answer> {
  try {
    return { done: true, answer: work() };
  } catch (error) {
    const code = primaryCode(error);
    if (code === BUSY || code === LOCKED) return { done: false };
    throw error;
  }
}

/** What an error says of the database; undefined where it says something of the statement. */
function readCondition(error: unknown): DatabaseCondition | undefined {
  const code = primaryCode(error);
  if (code === CORRUPT || code === NOTADB) {
    return { kind: "damaged", word: code === CORRUPT ? "damaged page" : "not a database" };
  }
  const word = code === BUSY || code === LOCKED ? "locked" : UNWRITABLE.get(code ?? 0);
  return word === undefined ? undefined : { kind: "unwritable", word };
}

function primaryCode(error: unknown): number | undefined {
  const { errcode } = error as { readonly errcode?: unknown };
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}

function toPlainRow(row: Record<string, SQLOutputValue>): Record<string, SqlValue> {
  const plain: Record<string, SqlValue> = {};
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === "bigint" || value instanceof Uint8Array) {
      throw new TypeError(`Column ${column} holds neither text nor a number`);
    }
    plain[column] = value;
  }
  return plain;
}
