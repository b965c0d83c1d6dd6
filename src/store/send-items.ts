import type { ItemOutcome, SendOutcome } from "../domain/message/send.ts";
import type { Channel } from "../ports/messages.ts";
import type { Database, Statement } from "../ports/storage.ts";
import type { SendLease } from "./sends.ts";

/** One booking of a send, as far as it has come. */
export interface SendItem {
  readonly bookingId: string;
  readonly outcome: ItemOutcome;
  /** Those used, or those that could not be. */
  readonly channels: readonly Channel[];
  readonly reason?: string;
  readonly linkId?: string;
  /** When it was sent, now or by an earlier link. */
  readonly sentAtMs?: number;
}

/** An item that a runner is about to work on. */
export interface ClaimedItem {
  readonly position: number;
  readonly bookingId: string;
  /** Times that Wix failed to answer for it so far. */
  readonly tries: number;
}

/** What is to be written down of an item. */
export interface ItemResult {
  readonly outcome: SendOutcome;
  readonly channels?: readonly Channel[];
  readonly reason?: string;
  readonly linkId?: string;
  readonly sentAtMs?: number;
}

/** The stretch in which Wix counts requests. */
const WINDOW_MS = 60_000;

export interface ItemClaim {
  readonly nowMs: number;
  readonly limit: number;
  /** Items of all sends that may begin within any minute; Infinity for no limit. */
  readonly perMinute: number;
}

/**
 * Takes the next due items of a send and notes that they begin. The database counts what began within the last minute,
 * for all sends, processes and isolates together. None: the minute is full, or the lease is lost.
 */
export async function claimItems(
  db: Database,
  { id, lease }: SendLease,
  { nowMs, limit, perMinute }: ItemClaim,
): Promise<readonly ClaimedItem[]> {
  const mayBegin = Math.min(perMinute, Number.MAX_SAFE_INTEGER);
  const { rows } = await db.run({
    sql: `UPDATE send_items SET began_ms = ?
      WHERE send_id = ? AND position IN (SELECT position FROM send_items
          WHERE send_id = ? AND outcome = 'pending' AND due_ms <= ? ORDER BY position
          LIMIT max(0, min(?, ? - (SELECT count(*) FROM send_items WHERE began_ms > ? AND began_ms <= ?))))
        AND EXISTS (SELECT 1 FROM sends WHERE id = send_id AND lease = ? AND state = 'running')
      RETURNING position, booking_id, tries`,
    params: [nowMs, id, id, nowMs, limit, mayBegin, nowMs - WINDOW_MS, nowMs, lease],
  });
  return rows
    .map((row) => ({
      position: Number(row.position),
      bookingId: String(row.booking_id),
      tries: Number(row.tries),
    }))
    .sort((a, b) => a.position - b.position);
}

const STILL_OURS = `outcome = 'pending'
  AND EXISTS (SELECT 1 FROM sends WHERE id = send_items.send_id AND lease = ? AND state = 'running')`;

/**
 * Records an item's outcome in the batch that brings it about. When the item is done already, or its send was cancelled
 * or leased anew, the NOT NULL constraint of `outcome` fails and takes the whole batch with it: nothing is sent twice.
 */
export function settleItemOrFail({ id, lease }: SendLease, position: number, result: ItemResult): Statement {
  return {
    sql: `UPDATE send_items SET outcome = CASE WHEN ${STILL_OURS} THEN ? END,
        channels = ?, reason = ?, link_id = ?, sent_ms = ?
      WHERE send_id = ? AND position = ?`,
    params: [lease, ...toValues(result), id, position],
  };
}

/** Records the outcome of an item for which nothing was made; false when somebody else has decided on it. */
export async function settleItem(
  db: Database,
  { id, lease }: SendLease,
  position: number,
  result: ItemResult,
): Promise<boolean> {
  const { changes } = await db.run({
    sql: `UPDATE send_items SET outcome = ?, channels = ?, reason = ?, link_id = ?, sent_ms = ?
      WHERE send_id = ? AND position = ? AND ${STILL_OURS}`,
    params: [...toValues(result), id, position, lease],
  });
  return changes === 1;
}

function toValues({ outcome, channels = [], reason, linkId, sentAtMs }: ItemResult) {
  return [outcome, channels.join(" "), reason ?? null, linkId ?? null, sentAtMs ?? null] as const;
}

/** Puts an item off after Wix failed to answer for it. */
export async function retryItem(
  db: Database,
  { id, lease }: SendLease,
  position: number,
  dueMs: number,
): Promise<void> {
  await db.run({
    sql: `UPDATE send_items SET tries = tries + 1, due_ms = ? WHERE send_id = ? AND position = ? AND ${STILL_OURS}`,
    params: [dueMs, id, position, lease],
  });
}

/** Whether an item can still be decided under this lease. */
export async function isStillOurs(
  db: Database,
  { id, lease }: SendLease,
  position: number,
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `SELECT 1 FROM send_items WHERE send_id = ? AND position = ? AND ${STILL_OURS}`,
    params: [id, position, lease],
  });
  return rows.length === 1;
}

/** All items of a send, in their order. */
export async function findSendItems(db: Database, sendId: string): Promise<readonly SendItem[]> {
  const { rows } = await db.run({
    sql: `SELECT booking_id, outcome, channels, reason, link_id, sent_ms FROM send_items
      WHERE send_id = ? ORDER BY position`,
    params: [sendId],
  });
  return rows.map((row) => ({
    bookingId: String(row.booking_id),
    outcome: row.outcome as ItemOutcome,
    channels: String(row.channels)
      .split(" ")
      .filter((channel) => channel !== "") as Channel[],
    ...(row.reason !== null && { reason: String(row.reason) }),
    ...(row.link_id !== null && { linkId: String(row.link_id) }),
    ...(row.sent_ms !== null && { sentAtMs: Number(row.sent_ms) }),
  }));
}
