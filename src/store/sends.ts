import type { ItemOutcome, OutcomeCounts, SendState } from "../domain/message/send.ts";
import type { Database, SqlValue, Statement } from "../ports/storage.ts";

export interface SendRow {
  readonly id: string;
  readonly state: SendState;
  readonly dryRun: boolean;
  readonly total: number;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly finishedAtMs?: number;
}

/** One runner's right to work on a send; `lease` tells it from every other one. */
export interface SendLease {
  readonly id: string;
  readonly lease: number;
  readonly untilMs: number;
  readonly dryRun: boolean;
  readonly createdBy: string;
  /** Undefined when it was erased, which a running send's never is. */
  readonly sealed?: string;
}

export interface NewSend {
  readonly id: string;
  readonly dryRun: boolean;
  readonly sealed: string;
  readonly createdBy: string;
  readonly nowMs: number;
  /** Each once; they are worked through in this order. */
  readonly bookingIds: readonly string[];
}

/** Records a send with all its items, whichever of its repetitions is answered; one without any is done already. */
export function insertSend(send: NewSend): readonly Statement[] {
  const { id, dryRun, sealed, createdBy, nowMs, bookingIds } = send;
  const isEmpty = bookingIds.length === 0;
  return [
    {
      sql: `INSERT INTO sends (id, state, dry_run, total, sealed, created_by, created_ms, finished_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      params: [
        id,
        isEmpty ? "done" : "running",
        dryRun ? 1 : 0,
        bookingIds.length,
        isEmpty ? null : sealed,
        createdBy,
        nowMs,
        isEmpty ? nowMs : null,
      ],
    },
    {
      // As one JSON text, because D1 binds at most 100 values.
      sql: `INSERT INTO send_items (send_id, position, booking_id)
        SELECT ?, CAST(key AS INTEGER), value FROM json_each(?) WHERE 1 ON CONFLICT DO NOTHING`,
      params: [id, JSON.stringify(bookingIds)],
    },
  ];
}

/** There is something to do: an item that is due, or nothing left but to say that it is done. */
const HAS_WORK = `(EXISTS (SELECT 1 FROM send_items WHERE send_id = sends.id AND outcome = 'pending' AND due_ms <= ?)
  OR NOT EXISTS (SELECT 1 FROM send_items WHERE send_id = sends.id AND outcome = 'pending'))`;

/**
 * Leases the running send that has waited longest for its turn, or the given one; undefined when there is nothing to
 * do. A lease that ran out means a runner that died: its send can be had again.
 */
export async function leaseSend(
  db: Database,
  { nowMs, untilMs, id }: { readonly nowMs: number; readonly untilMs: number; readonly id?: string },
): Promise<SendLease | undefined> {
  const { rows } = await db.run({
    sql: `UPDATE sends SET lease = lease + 1, lease_until_ms = ?, turn_ms = ?
      WHERE id = (SELECT id FROM sends
        WHERE state = 'running' AND rest_until_ms <= ? AND coalesce(lease_until_ms, 0) <= ? AND id = coalesce(?, id)
          AND ${HAS_WORK}
        ORDER BY turn_ms, created_ms LIMIT 1)
      RETURNING id, lease, dry_run, created_by, sealed`,
    params: [untilMs, nowMs, nowMs, nowMs, id ?? null, nowMs],
  });
  const row = rows[0];
  return (
    row && {
      id: String(row.id),
      lease: Number(row.lease),
      untilMs,
      dryRun: row.dry_run === 1,
      createdBy: String(row.created_by),
      ...(row.sealed !== null && { sealed: String(row.sealed) }),
    }
  );
}

/** Gives a send back, to rest till then; a send without pending items is done, and what it was made with is erased. */
export async function releaseSend(
  db: Database,
  { id, lease }: SendLease,
  { nowMs, restUntilMs }: { readonly nowMs: number; readonly restUntilMs: number },
): Promise<void> {
  const unlessPending = (ended: string, running: string) =>
    `CASE WHEN EXISTS (SELECT 1 FROM send_items WHERE send_id = sends.id AND outcome = 'pending')
      THEN ${running} ELSE ${ended} END`;
  await db.run({
    sql: `UPDATE sends SET lease_until_ms = NULL, rest_until_ms = ?, state = ${unlessPending("'done'", "state")},
        finished_ms = ${unlessPending("?", "NULL")}, sealed = ${unlessPending("NULL", "sealed")}
      WHERE id = ? AND lease = ? AND state = 'running'`,
    params: [restUntilMs, nowMs, id, lease],
  });
}

/** Stops a send: what is not done is not done any more. Changes nothing when it has ended. */
export async function cancelSend(db: Database, id: string, nowMs: number): Promise<void> {
  await db.batch([
    {
      sql: `UPDATE send_items SET outcome = 'cancelled' WHERE send_id = ? AND outcome = 'pending'
        AND EXISTS (SELECT 1 FROM sends WHERE id = send_id AND state = 'running')`,
      params: [id],
    },
    {
      sql: `UPDATE sends SET state = 'cancelled', finished_ms = ?, sealed = NULL, lease_until_ms = NULL
        WHERE id = ? AND state = 'running'`,
      params: [nowMs, id],
    },
  ]);
}

/** A send, with how its items stand. */
export type CountedSend = SendRow & { readonly counts: OutcomeCounts };

/** The send that staff know by its id. */
export async function findSend(db: Database, id: string): Promise<CountedSend | undefined> {
  return (await findCounted(db, "id = ?", id))[0];
}

/** The newest sends that staff made, newest first; those that customers asked for have other ids. */
export async function findLatestSends(db: Database, limit: number): Promise<readonly CountedSend[]> {
  return findCounted(
    db,
    "id IN (SELECT id FROM sends WHERE id GLOB 'snd_*' ORDER BY created_ms DESC, id LIMIT ?)",
    limit,
  );
}

async function findCounted(
  db: Database,
  condition: string,
  param: SqlValue,
): Promise<readonly CountedSend[]> {
  // One statement, so that a send's state and its counts are of the same moment.
  const { rows } = await db.run({
    sql: `SELECT sends.*, outcome, count(outcome) AS items
      FROM sends LEFT JOIN send_items ON send_id = id WHERE ${condition}
      GROUP BY id, outcome ORDER BY created_ms DESC, id`,
    params: [param],
  });
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const counts = group.flatMap(({ outcome, items }) =>
      outcome === null || outcome === undefined ? [] : [[outcome as ItemOutcome, Number(items)] as const],
    );
    return [{ ...toSend(first), counts: Object.fromEntries(counts) }];
  });
}

function toSend(row: Record<string, SqlValue>): SendRow {
  return {
    id: String(row.id),
    state: row.state as SendState,
    dryRun: row.dry_run === 1,
    total: Number(row.total),
    createdBy: String(row.created_by),
    createdAtMs: Number(row.created_ms),
    ...(row.finished_ms !== null && { finishedAtMs: Number(row.finished_ms) }),
  };
}
