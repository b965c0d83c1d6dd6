import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Database, SqlValue, Statement, StatementResult } from "../ports/storage.ts";
import { applyMigrations } from "./sqlite-migrations.ts";

export interface SqliteDatabase extends Database {
  close(): void;
}

/** How long a write waits for another process's lock before it fails as busy. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a SQLite file (`:memory:` for none) as a `Database` with the current schema. Commits are on disk before they are acknowledged
 * (WAL, synchronous=FULL), so a link that was answered for survives a loss of power.
 * @throws when the file cannot be opened or is not a database; {DatabaseUnavailableError} from `run` and `batch`.
 */
export function openSqlite(path: string): SqliteDatabase {
  const raw = new DatabaseSync(path);
  raw.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA secure_delete = ON`);
  applyMigrations(raw);
  const prepared = new Map<string, StatementSync>();

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

  return {
    async run(statement) {
      return telling(() => execute(statement));
    },
    async batch(statements) {
      return telling(() => {
        raw.exec("BEGIN IMMEDIATE");
        try {
          const results = statements.map(execute);
          raw.exec("COMMIT");
          return results;
        } catch (error) {
          // A full disk has rolled it back already.
          if (raw.isTransaction) raw.exec("ROLLBACK");
          throw error;
        }
      });
    },
    close() {
      prepared.clear();
      raw.close();
    },
  };
}

/** SQLite's primary result codes for what passes or can be mended: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN. */
const UNAVAILABLE: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14]);

function telling<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    const { errcode } = error as { readonly errcode?: unknown };
    if (typeof errcode !== "number" || !UNAVAILABLE.has(errcode & 0xff)) throw error;
    throw new DatabaseUnavailableError(`SQLite ${errcode}`, { cause: error });
  }
}

const isRead = (sql: string) => /^\s*(select|pragma|explain|with)\b/i.test(sql);

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
