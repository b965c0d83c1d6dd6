import type { D1Database, D1Result } from "@cloudflare/workers-types";
import type { Database, SqlValue, Statement, StatementResult } from "../ports.ts";

/**
 * A D1 binding as a `Database`. Reads go to the primary (no session is opened), so that a revoked link is dead on
 * the very next request.
 */
export function openD1(binding: D1Database): Database {
  const prepare = ({ sql, params }: Statement) => binding.prepare(sql).bind(...params);
  return {
    async run(statement) {
      return toResult(await prepare(statement).all<Record<string, SqlValue>>());
    },
    async batch(statements) {
      if (statements.length === 0) return [];
      const results = await binding.batch<Record<string, SqlValue>>(statements.map(prepare));
      return results.map(toResult);
    },
  };
}

function toResult({ results, meta }: D1Result<Record<string, SqlValue>>): StatementResult {
  return { rows: results, changes: meta.changes };
}
