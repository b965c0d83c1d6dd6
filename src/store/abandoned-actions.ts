import type { Database } from "../ports/storage.ts";
import { type ActionName, OPEN } from "./actions.ts";

/** An action that nobody finished. */
export interface AbandonedAction {
  readonly formId: string;
  readonly visitRef: string;
  readonly bookingId: string;
  readonly action: ActionName;
  /** The booking's revision that the form was made for. */
  readonly revision: string;
  /** The booking's start before a move that was about to be made, epoch milliseconds. */
  readonly fromMs?: number;
  /** Until when a cancellation waited before it was begun, epoch milliseconds. */
  readonly heldUntilMs?: number;
  /** What finishing it needs. */
  readonly sealed: string;
  readonly createdAtMs: number;
  /** When it was due for a look; what `takeAbandoned` goes by. */
  readonly lookMs: number;
}

/**
 * Actions whose process must have died, the longest due first. Of several on one booking only the newest: an older one
 * can be judged only when it is known how the newer ended.
 */
export async function findAbandoned(
  db: Database,
  nowMs: number,
  limit: number,
): Promise<readonly AbandonedAction[]> {
  const { rows } = await db.run({
    sql: `SELECT form_id, visit_ref, booking_id, action, revision, from_ms, held_until_ms, sealed, created_ms, look_ms
      FROM actions
      WHERE look_ms <= ? AND sealed IS NOT NULL AND ${OPEN}
        AND NOT EXISTS (SELECT 1 FROM actions AS newer
          WHERE newer.booking_id = actions.booking_id AND newer.seq > actions.seq AND newer.look_ms IS NOT NULL)
      ORDER BY look_ms, seq LIMIT ?`,
    params: [nowMs, limit],
  });
  return rows.map((row) => ({
    formId: String(row.form_id),
    visitRef: String(row.visit_ref),
    bookingId: String(row.booking_id),
    action: row.action as ActionName,
    revision: String(row.revision),
    ...(row.from_ms !== null && { fromMs: Number(row.from_ms) }),
    ...(row.held_until_ms !== null && { heldUntilMs: Number(row.held_until_ms) }),
    sealed: String(row.sealed),
    createdAtMs: Number(row.created_ms),
    lookMs: Number(row.look_ms),
  }));
}

/** Takes an action for one look; false when another timer has taken it, or it has ended. Looked at again at `nextLookMs`. */
export async function takeAbandoned(
  db: Database,
  { formId, lookMs }: Pick<AbandonedAction, "formId" | "lookMs">,
  nextLookMs: number,
): Promise<boolean> {
  const { changes } = await db.run({
    sql: `UPDATE actions SET look_ms = ? WHERE form_id = ? AND look_ms = ? AND ${OPEN}`,
    params: [nextLookMs, formId, lookMs],
  });
  return changes === 1;
}

/** Leaves an action unconfirmed for good, and erases what finishing it needed. */
export async function giveUpAction(db: Database, formId: string, nowMs: number): Promise<void> {
  await db.run({
    sql: `UPDATE actions SET outcome = 'unconfirmed', sealed = NULL, look_ms = NULL, finished_ms = ?
      WHERE form_id = ? AND ${OPEN}`,
    params: [nowMs, formId],
  });
}
