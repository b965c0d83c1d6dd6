import type { Database, SqlValue } from "../ports/storage.ts";
import { NOT_LOST } from "./message-sql.ts";

/**
 * When one of these recipients was last sent, or is about to be sent, a link to this booking, since `sinceMs`;
 * undefined when none was. What did not reach anybody does not count.
 */
export async function findRecentLinkMessage(
  db: Database,
  bookingId: string,
  recipientRefs: readonly string[],
  sinceMs: number,
): Promise<number | undefined> {
  if (recipientRefs.length === 0) return undefined;
  const { where, params } = recentLinkMessage(bookingId, recipientRefs, sinceMs);
  const { rows } = await db.run({
    sql: `SELECT max(created_ms) AS sent FROM messages WHERE ${where}`,
    params,
  });
  const sent = rows[0]?.sent;
  return typeof sent === "number" ? sent : undefined;
}

/** The condition under which a link went to one of these recipients already. */
export function recentLinkMessage(
  bookingId: string,
  recipientRefs: readonly string[],
  sinceMs: number,
): { readonly where: string; readonly params: readonly SqlValue[] } {
  return {
    where: `messages.booking_id = ? AND messages.kind = 'link' AND messages.created_ms > ? AND messages.${NOT_LOST}
      AND messages.recipient_ref IN (SELECT value FROM json_each(?))`,
    params: [bookingId, sinceMs, JSON.stringify(recipientRefs)],
  };
}
