import type { Channel } from "../ports/messages.ts";
import type { Database, Statement } from "../ports/storage.ts";

export interface NewFindRequest {
  readonly id: string;
  readonly channel: Channel;
  readonly contactRef: string;
  readonly sourceRef: string;
  readonly sealed: string;
  /** BCP 47. */
  readonly locale: string;
  readonly nowMs: number;
  readonly dueMs: number;
}

/** How many requests are let through in a stretch of time. */
export interface FindLimits {
  readonly perContact: number;
  readonly perSource: number;
  readonly sinceMs: number;
}

/** One runner's right to work on a request; `lease` tells it from every other one. */
export interface FindLease {
  readonly id: string;
  readonly lease: number;
  readonly channel: Channel;
  readonly contactRef: string;
  readonly sealed: string;
  readonly locale: string;
  readonly createdAtMs: number;
}

/**
 * Records a request, or over a limit one that is refused: the same statement, which counts the same and writes a row
 * either way, so that the time it takes does not tell which. What is refused is written over what was refused before it, of
 * the same source and channel: whoever asks without end fills no disk. The database decides, also between requests at once.
 */
export function insertFindRequest(request: NewFindRequest, limits: FindLimits): Statement {
  const { id, channel, contactRef, sourceRef, sealed, locale, nowMs, dueMs } = request;
  const { perContact, perSource, sinceMs } = limits;
  const countOf = (ref: string) =>
    `(SELECT count(*) FROM find_requests
      WHERE ${ref} = ? AND created_ms > ? AND created_ms <= ? AND state <> 'refused')`;
  return {
    sql: `INSERT INTO find_requests (id, state, sealed, channel, contact_ref, source_ref, locale, created_ms, due_ms)
      SELECT CASE WHEN open THEN ? ELSE ? END, CASE WHEN open THEN 'waiting' ELSE 'refused' END,
        CASE WHEN open THEN ? ELSE '' END, ?, ?, ?, ?, ?, ?
      FROM (SELECT (${countOf("contact_ref")} < ?) & (${countOf("source_ref")} < ?) AS open)
      WHERE true
      ON CONFLICT (id) DO UPDATE SET contact_ref = excluded.contact_ref, locale = excluded.locale,
          created_ms = excluded.created_ms, due_ms = excluded.due_ms
        WHERE find_requests.state = 'refused'`,
    params: [
      id,
      `refused_${sourceRef}_${channel}`,
      sealed,
      channel,
      contactRef,
      sourceRef,
      locale,
      nowMs,
      dueMs,
      contactRef,
      sinceMs,
      nowMs,
      perContact,
      sourceRef,
      sinceMs,
      nowMs,
      perSource,
    ],
  };
}

/** Leases the requests that are due, the longest due first: nobody else gets them until then. */
export async function leaseFindRequests(
  db: Database,
  { nowMs, untilMs, limit }: { readonly nowMs: number; readonly untilMs: number; readonly limit: number },
): Promise<readonly FindLease[]> {
  const { rows } = await db.run({
    sql: `UPDATE find_requests SET lease = lease + 1, due_ms = ?
      WHERE id IN (SELECT id FROM find_requests WHERE state = 'waiting' AND due_ms <= ? ORDER BY due_ms LIMIT ?)
      RETURNING id, lease, channel, contact_ref, sealed, locale, created_ms`,
    params: [untilMs, nowMs, limit],
  });
  return rows.map((row) => ({
    id: String(row.id),
    lease: Number(row.lease),
    channel: row.channel as Channel,
    contactRef: String(row.contact_ref),
    sealed: String(row.sealed),
    locale: String(row.locale),
    createdAtMs: Number(row.created_ms),
  }));
}

const STILL_OURS = "state = 'waiting' AND lease = ?";

/**
 * Ends a request, and erases whom it was from, in the batch with what comes of it. When somebody else has leased or ended
 * it since, the NOT NULL constraint of `state` fails and takes the whole batch with it: nothing is begun twice.
 */
export function endFindRequestOrFail({ id, lease }: FindLease): Statement {
  return {
    sql: `UPDATE find_requests SET state = CASE WHEN ${STILL_OURS} THEN 'done' END, sealed = '' WHERE id = ?`,
    params: [lease, id],
  };
}

/** Ends a request of which nothing comes. */
export function endFindRequest({ id, lease }: FindLease): Statement {
  return {
    sql: `UPDATE find_requests SET state = 'done', sealed = '' WHERE id = ? AND ${STILL_OURS}`,
    params: [id, lease],
  };
}

/** Puts a request off until then. */
export function putOffFindRequest({ id, lease }: FindLease, dueMs: number): Statement {
  return {
    sql: `UPDATE find_requests SET due_ms = ? WHERE id = ? AND ${STILL_OURS}`,
    params: [dueMs, id, lease],
  };
}

/** Forgets some of what no longer counts, the first recorded first. */
export function forgetFindRequests(beforeMs: number, limit: number): Statement {
  return {
    sql: `DELETE FROM find_requests WHERE rowid IN
      (SELECT rowid FROM find_requests WHERE created_ms <= ? ORDER BY rowid LIMIT ?)`,
    params: [beforeMs, limit],
  };
}
