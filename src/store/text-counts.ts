import type { Database, Statement } from "../ports/storage.ts";

/** The sender under which all texts of a day are counted. */
const EVERYBODY = "";

/** How many texts may be made on a day (days since 1970, UTC), by all or by one sender. */
export interface TextBudget {
  readonly day: number;
  /** The name of a staff key; absent: everybody together. */
  readonly sender?: string;
  readonly texts: number;
}

/** A condition that holds once one of these budgets is used up. */
export function isOverBudget(budgets: readonly TextBudget[]): Statement {
  if (budgets.length === 0) return { sql: "0", params: [] };
  const one = "coalesce((SELECT texts FROM text_counts WHERE day = ? AND sender = ?), 0) >= ?";
  return {
    sql: budgets.map(() => one).join(" OR "),
    params: budgets.flatMap(({ day, sender = EVERYBODY, texts }) => [day, sender, texts]),
  };
}

/** Whether one of these budgets is used up now; by the time that a text is made it may be. */
export async function areTextsOverBudget(db: Database, budgets: readonly TextBudget[]): Promise<boolean> {
  if (budgets.length === 0) return false;
  const { sql, params } = isOverBudget(budgets);
  const { rows } = await db.run({ sql: `SELECT (${sql}) AS is_over`, params });
  return rows[0]?.is_over === 1;
}

/** Forgets what was counted before this day. */
export const forgetTextCounts = (beforeDay: number): Statement => ({
  sql: "DELETE FROM text_counts WHERE day < ?",
  params: [beforeDay],
});
