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

/** How a database stands, as far as whoever uses it has met. */
export type DatabaseCondition =
  | { readonly kind: "sound" }
  /** What it holds cannot be believed any more: it has to be restored. */
  | { readonly kind: "damaged"; readonly word: string }
  /** A file of it is gone, or another one is in its place: what is written would be lost. */
  | { readonly kind: "missing" }
  /** Its schema is not this release's: the migrations were not applied. */
  | { readonly kind: "outdated" }
  /** Its last write failed: the disk is full, it is read-only, or somebody holds it. `word` is the database's own code. */
  | { readonly kind: "unwritable"; readonly word: string };

/** What SQLite on Node and D1 can both do. There is no BEGIN on D1: `batch` is the transaction. */
export interface Database {
  /** How it stands; absent where nobody can tell but by asking. */
  readonly condition?: () => DatabaseCondition;
  run(statement: Statement): Promise<StatementResult>;
  /** All or nothing, in order; a violated constraint leaves no trace of any of them. */
  batch(statements: readonly Statement[]): Promise<readonly StatementResult[]>;
}
