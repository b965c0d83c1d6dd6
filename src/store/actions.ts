import type { Database, SqlValue, Statement } from "../ports.ts";

export type ActionName = "cancel" | "reschedule";

/** How a form ended: `already` when the booking was as wanted without our doing, else as in `ActOutcome`. */
export type StoredOutcome =
  | "pending"
  | "done"
  | "already"
  | "stale"
  | "not_allowed"
  | "slot_gone"
  | "unavailable"
  | "unconfirmed"
  | "throttled"
  | "booking_not_found"
  | "token_invalid";

/** What a customer did, or tried to do, to a booking. */
export interface CustomerAction {
  readonly action: ActionName;
  readonly outcome: StoredOutcome;
  /** The booking's start before it, epoch milliseconds. */
  readonly fromMs?: number;
  /** The wanted start of a move, epoch milliseconds. */
  readonly toMs?: number;
  /** When it ended, or began if it has not ended. */
  readonly atMs: number;
}

export interface FormClaim {
  readonly formId: string;
  readonly visitRef: string;
  readonly bookingId: string;
  readonly action: ActionName;
  readonly revision: string;
  readonly nowMs: number;
}

/** The columns that `toAction` reads, for queries that join this table. */
export const ACTION_COLUMNS =
  "actions.action, actions.outcome, actions.from_ms, actions.to_ms, coalesce(actions.finished_ms, actions.created_ms) AS at_ms";

/**
 * A subquery for the form that last changed a booking, or may have: a crash can leave an action `pending` that Wix
 * has carried out. Whoever shows it compares it with the booking.
 */
export const lastEffectOf = (bookingId: string) => `SELECT form_id FROM actions
  WHERE booking_id = ${bookingId} AND outcome IN ('done', 'unconfirmed', 'pending')
  ORDER BY seq DESC LIMIT 1`;

/**
 * Takes a form for processing; false when it was taken before, by a double tap or another tab, or when its link was
 * revoked meanwhile (there is then no such form either).
 */
export async function claimForm(db: Database, claim: FormClaim): Promise<boolean> {
  const { rows } = await db.run({
    sql: `INSERT INTO actions (form_id, visit_ref, booking_id, action, revision, outcome, created_ms)
      SELECT ?, ?, ?, ?, ?, 'pending', ?
      WHERE NOT EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NOT NULL)
      ON CONFLICT DO NOTHING RETURNING form_id`,
    params: [
      claim.formId,
      claim.visitRef,
      claim.bookingId,
      claim.action,
      claim.revision,
      claim.nowMs,
      claim.visitRef,
    ],
  });
  return rows.length === 1;
}

/**
 * Notes where a move is about to lead, right before Wix is asked, so that a crash cannot hide whose move it was. False
 * when the link was revoked since the form was taken: the move must then not be made.
 */
export async function noteMove(
  db: Database,
  formId: string,
  fromMs: number,
  toMs: number | undefined,
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `UPDATE actions SET from_ms = ?, to_ms = ?
      WHERE form_id = ? AND NOT EXISTS (SELECT 1 FROM links WHERE id = visit_ref AND revoked_ms IS NOT NULL)
      RETURNING form_id`,
    params: [fromMs, toMs ?? null, formId],
  });
  return rows.length === 1;
}

/** Stores how a form ended; the first certain outcome stays. */
export async function finishAction(
  db: Database,
  formId: string,
  end: { readonly outcome: StoredOutcome; readonly fromMs?: number; readonly nowMs: number },
): Promise<void> {
  await db.run({
    sql: `UPDATE actions SET outcome = ?, from_ms = coalesce(?, from_ms), finished_ms = ?
      WHERE form_id = ? AND outcome IN ('pending', 'unconfirmed')`,
    params: [end.outcome, end.fromMs ?? null, end.nowMs, formId],
  });
}

/** How a form stands: its outcome, and when it was taken. */
export async function findForm(
  db: Database,
  formId: string,
): Promise<{ outcome: StoredOutcome; claimedAtMs: number } | undefined> {
  const { rows } = await db.run({
    sql: "SELECT outcome, created_ms FROM actions WHERE form_id = ?",
    params: [formId],
  });
  const row = rows[0];
  return row && { outcome: row.outcome as StoredOutcome, claimedAtMs: Number(row.created_ms) };
}

/** The action that last changed a booking, or may have. */
export async function findLastEffect(db: Database, bookingId: string): Promise<CustomerAction | undefined> {
  return (await readActions(db, { sql: `form_id = (${lastEffectOf("?")})`, params: [bookingId] }))[0];
}

/** Everything customers tried on a booking, oldest first. */
export async function listActions(db: Database, bookingId: string): Promise<readonly CustomerAction[]> {
  return readActions(db, { sql: "booking_id = ?", params: [bookingId] });
}

async function readActions(db: Database, where: Statement): Promise<readonly CustomerAction[]> {
  const { rows } = await db.run({
    sql: `SELECT ${ACTION_COLUMNS} FROM actions WHERE ${where.sql} ORDER BY actions.seq`,
    params: where.params,
  });
  return rows.map(toAction);
}

/** Reads a row that has `ACTION_COLUMNS`. */
export function toAction(row: Record<string, SqlValue>): CustomerAction {
  return {
    action: row.action as ActionName,
    outcome: row.outcome as StoredOutcome,
    ...(row.from_ms !== null && { fromMs: Number(row.from_ms) }),
    ...(row.to_ms !== null && { toMs: Number(row.to_ms) }),
    atMs: Number(row.at_ms),
  };
}
