import type { Channel } from "../ports/messages.ts";
import type { Database, SqlValue, Statement } from "../ports/storage.ts";

export type SuppressionReason = "opted_out" | "dead_recipient";

/** An address or number that gets nothing any more; only its keyed hash is known. */
export interface Suppression {
  readonly recipientRef: string;
  /** What staff call it by. */
  readonly id: string;
  readonly channel: Channel;
  readonly reason: SuppressionReason;
  /** The provider's raw code; absent when the recipient asked. */
  readonly code?: string;
  /** The message that was refused; absent when the recipient asked. */
  readonly messageId?: string;
  readonly createdAtMs: number;
}

/** Remembers a recipient; an opt-out outranks an address that is merely dead. */
export function insertSuppression(suppression: Suppression): Statement {
  const { recipientRef, id, channel, reason, code, messageId, createdAtMs } = suppression;
  return {
    sql: `INSERT INTO suppressions (recipient_ref, id, channel, reason, code, message_id, created_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (recipient_ref) DO UPDATE SET reason = excluded.reason, code = excluded.code,
        message_id = excluded.message_id, created_ms = excluded.created_ms
      WHERE excluded.reason = 'opted_out' AND suppressions.reason <> 'opted_out'`,
    params: [recipientRef, id, channel, reason, code ?? null, messageId ?? null, createdAtMs],
  };
}

/** Those of these recipients that get nothing any more. */
export async function findSuppressions(
  db: Database,
  recipientRefs: readonly string[],
): Promise<readonly Suppression[]> {
  if (recipientRefs.length === 0) return [];
  const { rows } = await db.run({
    // One parameter, however many there are: D1 binds at most 100.
    sql: "SELECT * FROM suppressions WHERE recipient_ref IN (SELECT value FROM json_each(?))",
    params: [JSON.stringify(recipientRefs)],
  });
  return rows.map(toSuppression);
}

/** The newest suppressions, up to `limit`. */
export async function listNewestSuppressions(db: Database, limit: number): Promise<readonly Suppression[]> {
  const { rows } = await db.run({
    sql: "SELECT * FROM suppressions ORDER BY created_ms DESC, id LIMIT ?",
    params: [limit],
  });
  return rows.map(toSuppression);
}

/** Forgets a suppression by staff's name for it; false when there is none. */
export async function deleteSuppression(db: Database, id: string): Promise<boolean> {
  const { rows } = await db.run({ sql: "DELETE FROM suppressions WHERE id = ? RETURNING id", params: [id] });
  return rows.length === 1;
}

/** Forgets what a recipient once wished, now that they wish otherwise. */
export function deleteOptOut(recipientRef: string): Statement {
  return {
    sql: "DELETE FROM suppressions WHERE recipient_ref = ? AND reason = 'opted_out'",
    params: [recipientRef],
  };
}

function toSuppression(row: Record<string, SqlValue>): Suppression {
  return {
    recipientRef: String(row.recipient_ref),
    id: String(row.id),
    channel: row.channel as Channel,
    reason: row.reason as SuppressionReason,
    ...(row.code !== null && { code: String(row.code) }),
    ...(row.message_id !== null && { messageId: String(row.message_id) }),
    createdAtMs: Number(row.created_ms),
  };
}
