import type { Channel } from "../ports/messages.ts";
import type { Database, Statement } from "../ports/storage.ts";

export interface NewFindRequest {
  readonly id: string;
  readonly channel: Channel;
  readonly contactRef: string;
  readonly networks: NetworkRefs;
  readonly sealed: string;
  /** BCP 47. */
  readonly locale: string;
  readonly nowMs: number;
  readonly dueMs: number;
}

/** What stands for the network that a request comes from, and for those around it; `wide` has the turns. */
export interface NetworkRefs {
  readonly source: string;
  readonly near: string;
  readonly wide: string;
}

/** How many requests are let through in a stretch of time. */
export interface FindLimits {
  readonly perContact: number;
  readonly perSource: number;
  readonly perNear: number;
  readonly perWide: number;
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
 * the same wide network and channel: whoever asks without end fills no disk, however many addresses they have. The database
 * decides, also between requests at once.
 */
export function insertFindRequest(request: NewFindRequest, limits: FindLimits): Statement {
  const { id, channel, contactRef, networks, sealed, locale, nowMs, dueMs } = request;
  const { perContact, perSource, perNear, perWide, sinceMs } = limits;
  const countOf = (ref: string) =>
    `(SELECT count(*) FROM find_requests
      WHERE ${ref} = ? AND created_ms > ? AND created_ms <= ? AND state <> 'refused')`;
  const isBelow = (ref: string) => `(${countOf(ref)} < ?)`;
  return {
    sql: `INSERT INTO find_requests (id, state, sealed, channel, contact_ref, source_ref, near_ref, wide_ref, locale,
        created_ms, due_ms, turn)
      SELECT CASE WHEN open THEN ? ELSE ? END, CASE WHEN open THEN 'waiting' ELSE 'refused' END,
        CASE WHEN open THEN ? ELSE '' END, ?, ?, ?, ?, ?, ?, ?, ?, turn
      FROM (SELECT turn, (turn < ?) & ${["contact_ref", "source_ref", "near_ref"].map(isBelow).join(" & ")} AS open
        FROM (SELECT ${countOf("wide_ref")} AS turn))
      WHERE true
      ON CONFLICT (id) DO UPDATE SET contact_ref = excluded.contact_ref, source_ref = excluded.source_ref,
          near_ref = excluded.near_ref, locale = excluded.locale, created_ms = excluded.created_ms,
          due_ms = excluded.due_ms
        WHERE find_requests.state = 'refused'`,
    params: [
      id,
      `refused_${networks.wide}_${channel}`,
      sealed,
      channel,
      contactRef,
      networks.source,
      networks.near,
      networks.wide,
      locale,
      nowMs,
      dueMs,
      perWide,
      ...[contactRef, sinceMs, nowMs, perContact],
      ...[networks.source, sinceMs, nowMs, perSource],
      ...[networks.near, sinceMs, nowMs, perNear],
      ...[networks.wide, sinceMs, nowMs],
    ],
  };
}

/**
 * Leases requests that are due, in the order of their turns: nobody else gets them until then. The first ones of every
 * network come before the second ones of any, so that who asks once does not wait for who asks without end; of those with
 * the same turn the longest due first.
 */
export async function leaseFindRequests(
  db: Database,
  { nowMs, untilMs, limit }: { readonly nowMs: number; readonly untilMs: number; readonly limit: number },
): Promise<readonly FindLease[]> {
  const { rows } = await db.run({
    sql: `UPDATE find_requests SET lease = lease + 1, due_ms = ?
      WHERE id IN (SELECT id FROM find_requests WHERE state = 'waiting' AND due_ms <= ?
        ORDER BY turn, due_ms LIMIT ?)
      RETURNING turn, id, lease, channel, contact_ref, sealed, locale, created_ms`,
    params: [untilMs, nowMs, limit],
  });
  // What RETURNING gives has no order of its own.
  const inTurn = rows.toSorted((a, b) => Number(a.turn) - Number(b.turn));
  return inTurn.map((row) => ({
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

/** These requests, as far as nobody else has leased or ended them since; for an UPDATE. */
const FROM_OURS = `FROM (SELECT value ->> 0 AS held_id, value ->> 1 AS held_lease FROM json_each(?))
  WHERE find_requests.id = held_id AND lease = held_lease AND state = 'waiting'`;

const asJson = (leases: readonly FindLease[]) => JSON.stringify(leases.map(({ id, lease }) => [id, lease]));

/** Ends requests of which nothing comes: any number at once, as hosts count statements. */
export function endFindRequests(leases: readonly FindLease[]): Statement {
  return {
    sql: `UPDATE find_requests SET state = 'done', sealed = '' ${FROM_OURS}`,
    params: [asJson(leases)],
  };
}

/** Puts requests off until then. */
export function putOffFindRequests(leases: readonly FindLease[], dueMs: number): Statement {
  return { sql: `UPDATE find_requests SET due_ms = ? ${FROM_OURS}`, params: [dueMs, asJson(leases)] };
}

/** Forgets some of what no longer counts, the first recorded first. */
export function forgetFindRequests(beforeMs: number, limit: number): Statement {
  return {
    sql: `DELETE FROM find_requests WHERE rowid IN
      (SELECT rowid FROM find_requests WHERE created_ms <= ? ORDER BY rowid LIMIT ?)`,
    params: [beforeMs, limit],
  };
}
