import type { Statement } from "../ports/storage.ts";
import { NOT_HELD, OVER, UNSENT } from "./message-sql.ts";

/** Ends every message whose deadline has passed and that nobody is sending right now. */
export function expireOverdueMessages(nowMs: number, leaseMs: number): Statement {
  return {
    sql: `UPDATE messages SET state = 'expired', failure_code = coalesce(failure_code, 'deadline'),
        failure_reason = coalesce(failure_reason, 'deadline'), ${OVER}, updated_ms = ?
      WHERE sealed IS NOT NULL AND ${UNSENT} AND deadline_ms <= ? AND ${NOT_HELD}
      RETURNING id`,
    params: [nowMs, nowMs, nowMs, nowMs + leaseMs],
  };
}

/** Ends every message for somebody who gets nothing any more, unless it is being sent right now. */
export function suppressWaitingMessages(nowMs: number, leaseMs: number): Statement {
  return {
    sql: `UPDATE messages SET state = 'suppressed', ${OVER}, updated_ms = ?, failure_code = NULL, failure_reason =
        (SELECT reason FROM suppressions WHERE suppressions.recipient_ref = messages.recipient_ref)
      WHERE sealed IS NOT NULL AND ${UNSENT} AND ${NOT_HELD}
        AND recipient_ref IN (SELECT recipient_ref FROM suppressions)`,
    params: [nowMs, nowMs, nowMs + leaseMs],
  };
}

/** Erases the content of texts that were taken so long before that no word of them can come any more. */
export function forgetUnansweredMessages(deadlineBeforeMs: number): Statement {
  return {
    sql: "UPDATE messages SET sealed = NULL WHERE sealed IS NOT NULL AND state = 'accepted' AND deadline_ms <= ?",
    params: [deadlineBeforeMs],
  };
}

/**
 * Ends a link's own messages that have not gone out; one that is being sent can no longer be called back, only
 * recorded. A text that was taken loses its content, so that it is not sent again should no handset take it.
 */
export function revokeLinkMessages(linkId: string, nowMs: number): Statement {
  return {
    sql: `UPDATE messages SET ${OVER}, updated_ms = CASE WHEN ${UNSENT} THEN ? ELSE updated_ms END,
        state = CASE WHEN ${UNSENT} THEN 'revoked' ELSE state END
      WHERE link_id = ? AND kind = 'link' AND (${UNSENT} OR (state = 'accepted' AND sealed IS NOT NULL))`,
    params: [nowMs, linkId],
  };
}
