import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { NOT_LOST } from "./message-sql.ts";

/** What was written: the lone word CANCEL, a word that the provider answers, or anything else. */
export type ReplyKind = "cancel" | "help" | "text";

/** `refused`: over a limit. `idle`: nobody has to hear of it. */
export type ReplyState = "waiting" | "refused" | "idle" | "done";

export interface NewReply {
  /** Keyed hash of the provider's id. */
  readonly id: string;
  readonly kind: ReplyKind;
  /** Keyed hash of the number. */
  readonly senderRef: string;
  readonly sealed: string;
  readonly nowMs: number;
  /** Nobody has to hear of it where its sender had opted out: it takes that back and says nothing else. */
  readonly isWishIfOptedOut: boolean;
}

/** How many of them are told in a stretch of time. */
export interface ReplyLimits {
  readonly perSender: number;
  /** Of all numbers together that no text of ours went to. */
  readonly ofStrangers: number;
  readonly sinceMs: number;
}

/** One runner's right to work on a reply; `lease` tells it from every other one. */
export interface ReplyLease {
  readonly id: string;
  readonly lease: number;
  readonly kind: ReplyKind;
  readonly senderRef: string;
  readonly sealed: string;
  readonly createdAtMs: number;
}

/** Whether a text was sent there, or may have been. */
const TEXTED =
  "recipient_ref = ? AND channel = 'sms' AND attempt > 0 AND state NOT IN ('failed', 'suppressed')";

/**
 * Records a text, once however often it comes: the row that is returned, with its `state`, is there only the first time.
 * The database decides about the limits, also between texts at once.
 */
export function insertReply(reply: NewReply, { perSender, ofStrangers, sinceMs }: ReplyLimits): Statement {
  const { id, kind, senderRef, sealed, nowMs, isWishIfOptedOut } = reply;
  const countWhere = (sql: string) =>
    `(SELECT count(*) FROM replies WHERE ${sql} AND created_ms > ? AND created_ms <= ? AND state IN ('waiting', 'done'))`;
  return {
    sql: `INSERT INTO replies (id, state, kind, known, sender_ref, sealed, created_ms, due_ms)
      SELECT ?, state, ?, known, ?, CASE WHEN state = 'waiting' THEN ? ELSE '' END, ?, ?
      FROM (SELECT known, CASE
          WHEN ? = 1 AND EXISTS (SELECT 1 FROM suppressions WHERE recipient_ref = ? AND reason = 'opted_out') THEN 'idle'
          WHEN ${countWhere("sender_ref = ?")} >= ? THEN 'refused'
          WHEN known = 0 AND ${countWhere("known = 0")} >= ? THEN 'refused'
          ELSE 'waiting' END AS state
        FROM (SELECT EXISTS (SELECT 1 FROM messages WHERE ${TEXTED}) AS known))
      WHERE true
      ON CONFLICT (id) DO NOTHING
      RETURNING state`,
    params: [
      id,
      kind,
      senderRef,
      sealed,
      nowMs,
      nowMs,
      Number(isWishIfOptedOut),
      senderRef,
      senderRef,
      sinceMs,
      nowMs,
      perSender,
      sinceMs,
      nowMs,
      ofStrangers,
      senderRef,
    ],
  };
}

/** Leases one reply that is due, the longest due first, or a certain one: nobody else gets it until then. */
export async function leaseReply(
  db: Database,
  { nowMs, untilMs, id }: { readonly nowMs: number; readonly untilMs: number; readonly id?: string },
): Promise<ReplyLease | undefined> {
  const { rows } = await db.run({
    sql: `UPDATE replies SET lease = lease + 1, due_ms = ?
      WHERE id = (SELECT id FROM replies WHERE state = 'waiting' AND due_ms <= ?
        ${id === undefined ? "" : "AND id = ?"} ORDER BY due_ms LIMIT 1)
      RETURNING id, lease, kind, sender_ref, sealed, created_ms`,
    params: [untilMs, nowMs, ...(id === undefined ? [] : [id])],
  });
  return rows[0] && toLease(rows[0]);
}

const toLease = (row: Record<string, SqlValue>): ReplyLease => ({
  id: String(row.id),
  lease: Number(row.lease),
  kind: row.kind as ReplyKind,
  senderRef: String(row.sender_ref),
  sealed: String(row.sealed),
  createdAtMs: Number(row.created_ms),
});

/** What a text was about that somebody may have answered. */
export interface TextSent {
  readonly bookingId: string;
  /** Absent where a customer came by Wix's own token. */
  readonly linkId?: string;
}

/** The text that went to a number last, up to then; undefined when none did. */
export async function findLastText(
  db: Database,
  senderRef: string,
  untilMs: number,
): Promise<TextSent | undefined> {
  const { rows } = await db.run({
    sql: `SELECT booking_id, link_id FROM messages WHERE ${TEXTED} AND created_ms <= ?
      ORDER BY created_ms DESC, id DESC LIMIT 1`,
    params: [senderRef, untilMs],
  });
  const row = rows[0];
  return (
    row && {
      bookingId: String(row.booking_id),
      ...(row.link_id !== null && { linkId: String(row.link_id) }),
    }
  );
}

const ANSWERS = `FROM messages WHERE booking_id = ? AND purpose = 'answer' AND created_ms > ? AND ${NOT_LOST}`;

/** Whether a booking's customer was answered since then, or is about to be. */
export async function wasAnswered(db: Database, bookingId: string, sinceMs: number): Promise<boolean> {
  const { rows } = await db.run({ sql: `SELECT 1 ${ANSWERS} LIMIT 1`, params: [bookingId, sinceMs] });
  return rows.length > 0;
}

const STILL_OURS = "state = 'waiting' AND lease = ?";

/**
 * Ends a reply, and erases it, last in the batch with what comes of it. When somebody else has leased or ended it since,
 * or has answered the same booking's customer, the NOT NULL constraint of `state` fails and takes the whole batch with
 * it: nothing is told twice.
 */
export function endReplyOrFail(
  { id, lease }: ReplyLease,
  answered?: { readonly bookingId: string; readonly sinceMs: number },
): Statement {
  const only = answered === undefined ? "" : ` AND (SELECT count(*) ${ANSWERS}) <= 1`;
  return {
    sql: `UPDATE replies SET state = CASE WHEN ${STILL_OURS}${only} THEN 'done' END, sealed = '' WHERE id = ?`,
    params: [lease, ...(answered === undefined ? [] : [answered.bookingId, answered.sinceMs]), id],
  };
}

/** Puts a reply off until then. */
export function putOffReply({ id, lease }: ReplyLease, dueMs: number): Statement {
  return {
    sql: `UPDATE replies SET due_ms = ? WHERE id = ? AND ${STILL_OURS}`,
    params: [dueMs, id, lease],
  };
}

/** Forgets some of those that are too old to come again. */
export function forgetReplies(beforeMs: number, limit: number): Statement {
  return {
    sql: `DELETE FROM replies WHERE id IN (SELECT id FROM replies WHERE created_ms <= ? LIMIT ?)`,
    params: [beforeMs, limit],
  };
}
