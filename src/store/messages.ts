import type { Channel, Database, SqlValue, Statement } from "../ports.ts";

/** Where a message stands; `accepted`, `failed`, `expired` and `revoked` are final. */
export type MessageState = "queued" | "leased" | "retry_wait" | "accepted" | "failed" | "expired" | "revoked";

export interface MessageRow {
  readonly id: string;
  readonly linkId: string;
  readonly channel: Channel;
  readonly state: MessageState;
  /** How often it was leased. */
  readonly attempt: number;
  readonly failureCode?: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export interface NewMessageRow {
  readonly id: string;
  readonly linkId: string;
  readonly channel: Channel;
  readonly deadlineMs: number;
  /** Recipient and content, sealed. */
  readonly sealed: string;
  readonly nowMs: number;
}

/** The exclusive right to attempt a message until the lease runs out; `attempt` is what fences later writes. */
export interface Lease {
  readonly id: string;
  readonly channel: Channel;
  readonly attempt: number;
  /** Tries that count against the retry schedule, this one included. */
  readonly tries: number;
  /** Earlier tries whose outcome was lost. */
  readonly lostAnswers: number;
  readonly deadlineMs: number;
  readonly sealed: string;
}

/** How an attempt ended, as the row is to remember it. */
export type Settlement =
  | { readonly state: "accepted"; readonly providerId?: string }
  | { readonly state: "failed" | "expired"; readonly failureCode: string }
  | {
      readonly state: "retry_wait";
      readonly failureCode: string;
      readonly dueMs: number;
      readonly tries: number;
      readonly lostAnswers: number;
    };

/** D1 binds at most 100 parameters to a statement. */
const MAX_PARAMS = 100;

const LIVE = "state IN ('queued', 'retry_wait', 'leased')";
/** Due, and nobody is at it: a lease that ran out belongs to a sender that died. */
const FREE = `${LIVE} AND due_ms <= ? AND (lease_until_ms IS NULL OR lease_until_ms <= ?)`;

/** Adds a message, due at once; part of the batch that also adds its link. */
export function insertMessage(message: NewMessageRow): Statement {
  const { id, linkId, channel, deadlineMs, sealed, nowMs } = message;
  return {
    sql: `INSERT INTO messages (id, link_id, channel, state, due_ms, deadline_ms, sealed, created_ms, updated_ms)
      VALUES (?, ?, ?, 'queued', ?, ?, ?, ?, ?)`,
    params: [id, linkId, channel, nowMs, deadlineMs, sealed, nowMs, nowMs],
  };
}

/** Takes a due message for one attempt; undefined when it is not due, final, or in somebody else's hands. */
export async function leaseMessage(
  db: Database,
  id: string,
  nowMs: number,
  leaseUntilMs: number,
): Promise<Lease | undefined> {
  const { rows } = await db.run({
    sql: `UPDATE messages
      SET state = 'leased', attempt = attempt + 1, tries = tries + 1, lease_until_ms = ?, updated_ms = ?
      WHERE id = ? AND ${FREE}
      RETURNING id, channel, attempt, tries, lost_answers, deadline_ms, sealed`,
    params: [leaseUntilMs, nowMs, id, nowMs, nowMs],
  });
  const row = rows[0];
  return (
    row && {
      id: String(row.id),
      channel: row.channel as Channel,
      attempt: Number(row.attempt),
      tries: Number(row.tries),
      lostAnswers: Number(row.lost_answers),
      deadlineMs: Number(row.deadline_ms),
      sealed: String(row.sealed),
    }
  );
}

/**
 * Records how an attempt ended; false when a later attempt, or a revocation, has overtaken it. A final state erases
 * recipient and content in the same statement.
 */
export async function settleMessage(
  db: Database,
  lease: Pick<Lease, "id" | "attempt">,
  settlement: Settlement,
  nowMs: number,
): Promise<boolean> {
  const { changes } = await db.run(settle(lease, settlement, nowMs));
  return changes === 1;
}

function settle(
  { id, attempt }: Pick<Lease, "id" | "attempt">,
  settlement: Settlement,
  nowMs: number,
): Statement {
  const fence = "WHERE id = ? AND attempt = ? AND state = 'leased'";
  switch (settlement.state) {
    case "accepted":
      return {
        sql: `UPDATE messages SET state = 'accepted', provider_id = ?, failure_code = NULL, sealed = NULL,
          lease_until_ms = NULL, updated_ms = ? ${fence}`,
        params: [settlement.providerId ?? null, nowMs, id, attempt],
      };
    case "failed":
    case "expired":
      return {
        sql: `UPDATE messages SET state = ?, failure_code = ?, sealed = NULL, lease_until_ms = NULL, updated_ms = ?
          ${fence}`,
        params: [settlement.state, settlement.failureCode, nowMs, id, attempt],
      };
    case "retry_wait":
      return {
        sql: `UPDATE messages SET state = 'retry_wait', failure_code = ?, due_ms = ?, tries = ?, lost_answers = ?,
          lease_until_ms = NULL, updated_ms = ? ${fence}`,
        params: [
          settlement.failureCode,
          settlement.dueMs,
          settlement.tries,
          settlement.lostAnswers,
          nowMs,
          id,
          attempt,
        ],
      };
  }
}

/** Ends every message whose deadline has passed and that nobody is sending right now. */
export function expireOverdueMessages(nowMs: number): Statement {
  return {
    sql: `UPDATE messages SET state = 'expired', failure_code = coalesce(failure_code, 'deadline'), sealed = NULL,
      lease_until_ms = NULL, updated_ms = ?
      WHERE sealed IS NOT NULL AND ${LIVE} AND deadline_ms <= ? AND (lease_until_ms IS NULL OR lease_until_ms <= ?)`,
    params: [nowMs, nowMs, nowMs],
  };
}

/** Ends a link's messages that have not gone out; one that is being sent can no longer be called back, only recorded. */
export function revokeLinkMessages(linkId: string, nowMs: number): Statement {
  return {
    sql: `UPDATE messages SET state = 'revoked', sealed = NULL, lease_until_ms = NULL, updated_ms = ?
      WHERE link_id = ? AND ${LIVE}`,
    params: [nowMs, linkId],
  };
}

/** Ids of messages that wait for an attempt, the longest due first. */
export async function findDueMessages(
  db: Database,
  nowMs: number,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await db.run({
    sql: `SELECT id FROM messages WHERE sealed IS NOT NULL AND ${FREE} ORDER BY due_ms, id LIMIT ?`,
    params: [nowMs, nowMs, limit],
  });
  return rows.map(({ id }) => String(id));
}

/** Messages by their ids, in no particular order. */
export function findMessages(db: Database, ids: readonly string[]): Promise<readonly MessageRow[]> {
  return readMessages(db, "id", ids);
}

/** The messages of many links, oldest first. */
export function findMessagesByLinks(
  db: Database,
  linkIds: readonly string[],
): Promise<readonly MessageRow[]> {
  return readMessages(db, "link_id", linkIds);
}

async function readMessages(
  db: Database,
  column: "id" | "link_id",
  values: readonly string[],
): Promise<readonly MessageRow[]> {
  if (values.length === 0) return [];
  const statements: Statement[] = [];
  for (let from = 0; from < values.length; from += MAX_PARAMS) {
    const params = values.slice(from, from + MAX_PARAMS);
    statements.push({
      sql: `SELECT id, link_id, channel, state, attempt, failure_code, created_ms, updated_ms FROM messages
        WHERE ${column} IN (${params.map(() => "?").join(", ")}) ORDER BY created_ms, id`,
      params,
    });
  }
  return (await db.batch(statements)).flatMap(({ rows }) => rows.map(toMessage));
}

function toMessage(row: Record<string, SqlValue>): MessageRow {
  return {
    id: String(row.id),
    linkId: String(row.link_id),
    channel: row.channel as Channel,
    state: row.state as MessageState,
    attempt: Number(row.attempt),
    ...(row.failure_code !== null && { failureCode: String(row.failure_code) }),
    createdAtMs: Number(row.created_ms),
    updatedAtMs: Number(row.updated_ms),
  };
}
