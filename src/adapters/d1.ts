import type { D1Database, D1Result } from "@cloudflare/workers-types";
import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Database, SqlValue, Statement, StatementResult } from "../ports/storage.ts";

/**
 * What D1 says when an instance went away or has too much to do. It repeats reads itself, and never writes (D1: Debug,
 * Error list).
 */
const TRANSIENT =
  /network connection lost|object to be reset|code was updated|overloaded|queued for too long|timed out|memory limit/i;

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

  async function repeat<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof Error) || !TRANSIENT.test(error.message)) throw error;
        if (attempt === MAX_TRIES) throw new DatabaseUnavailableError("D1", { cause: error });
        await pause(PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  return {
    async run(statement) {
      return toResult(await repeat(() => prepare(statement).all<Record<string, SqlValue>>()));
    },
    async batch(statements) {
      if (statements.length === 0) return [];
      const results = await repeat(() => binding.batch<Record<string, SqlValue>>(statements.map(prepare)));
      return results.map(toResult);
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function toResult({ results, meta }: D1Result<Record<string, SqlValue>>): StatementResult {
  return { rows: results, changes: meta.changes };
}
