export type SqlValue = string | number | null;

export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export interface StatementResult {
  readonly rows: readonly Record<string, SqlValue>[];
  /** Rows that the statement inserted, updated or deleted. */
  readonly changes: number;
}

/** What SQLite on Node and D1 can both do. There is no BEGIN on D1: `batch` is the transaction. */
export interface Database {
  run(statement: Statement): Promise<StatementResult>;
  /** All or nothing, in order; a violated constraint leaves no trace of any of them. */
  batch(statements: readonly Statement[]): Promise<readonly StatementResult[]>;
}
