import type { D1Database, D1Result } from "@cloudflare/workers-types";
import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Database, DatabaseCondition, SqlValue, Statement, StatementResult } from "../ports/storage.ts";
import { isRead } from "./read-statement.ts";

/**
 * What D1 says when an instance went away or has too much to do. It repeats reads itself, and never writes (D1: Debug,
 * Error list).
 */
const TRANSIENT =
  /network connection lost|object to be reset|code was updated|overloaded|queued for too long|timed out|memory limit|transient issue/i;

/**
 * What it says of the database as a whole, where asking again does not help. A violated constraint is none of these: that
 * is an answer.
 */
const CONDITIONS: readonly (readonly [RegExp, DatabaseCondition])[] = [
  [/malformed|SQLITE_CORRUPT|SQLITE_NOTADB|not a database/i, { kind: "damaged", word: "damaged page" }],
  [/no such (?:table|column)|has no column named/i, { kind: "outdated" }],
  [/SQLITE_FULL|disk is full|maximum DB size/i, { kind: "unwritable", word: "full" }],
  [/SQLITE_READONLY|readonly database/i, { kind: "unwritable", word: "read-only" }],
  [/SQLITE_IOERR|disk I\/O error/i, { kind: "unwritable", word: "disk error" }],
];

const MAX_TRIES = 5;
const PAUSE_MS = 20;

export interface D1Options {
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * A D1 binding as a `Database`. Reads go to the primary (no session is opened), so that a revoked link is dead on
 * the very next request. What fails for the moment is tried again: every write of this app either names the state it
 * expects or breaks a constraint when it comes twice.
 * @throws {DatabaseUnavailableError} from `run` and `batch`, when that did not help.
 */
export function openD1(binding: D1Database, { pause = wait }: D1Options = {}): Database {
  const prepare = ({ sql, params }: Statement) => binding.prepare(sql).bind(...params);
  let condition: DatabaseCondition = { kind: "sound" };

  function unavailable(found: DatabaseCondition, cause: unknown): DatabaseUnavailableError {
    if (condition.kind !== "damaged") condition = found;
    return new DatabaseUnavailableError(`D1: ${"word" in found ? found.word : found.kind}`, { cause });
  }

  /** Damage stays; what else there was is over when something could be written. */
  function noteWritten(): void {
    if (condition.kind !== "damaged") condition = { kind: "sound" };
  }

  async function repeat<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const { message } = error;
        const found = CONDITIONS.find(([pattern]) => pattern.test(message))?.[1];
        if (found !== undefined) throw unavailable(found, error);
        if (!TRANSIENT.test(message)) throw error;
        if (attempt === MAX_TRIES) throw unavailable({ kind: "unwritable", word: "out of reach" }, error);
        await pause(PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  return {
    condition: () => condition,
    async run(statement) {
      const result = toResult(await repeat(() => prepare(statement).all<Record<string, SqlValue>>()));
      if (!isRead(statement.sql)) noteWritten();
      return result;
    },
    async batch(statements) {
      if (statements.length === 0) return [];
      const results = await repeat(() => binding.batch<Record<string, SqlValue>>(statements.map(prepare)));
      noteWritten();
      return results.map(toResult);
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function toResult({ results, meta }: D1Result<Record<string, SqlValue>>): StatementResult {
  return { rows: results, changes: meta.changes };
}
