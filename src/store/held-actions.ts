import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { OPEN, type StoredOutcome } from "./actions.ts";

/** A cancellation that waits, or waited, so that it can be taken back. */
export interface Hold {
  readonly formId: string;
  readonly outcome: StoredOutcome;
  /** Until when it waits or waited, epoch milliseconds. */
  readonly untilMs: number;
  /** When it ended, or began if it has not ended. */
  readonly atMs: number;
}

/** A cancellation that waits, with what carrying it out needs. */
export interface HeldAction {
  readonly formId: string;
  readonly visitRef: string;
  readonly bookingId: string;
  /** The booking's revision that the form was made for. */
  readonly revision: string;
  readonly sealed: string;
  readonly untilMs: number;
  /** When it is to be carried out, or tried again; what `takeHeld` goes by. */
  readonly lookMs: number;
}

/** The columns that `toHold` reads, for queries that join `actions` as `holds`. */
export const HOLD_COLUMNS =
  "holds.form_id AS hold_form_id, holds.outcome AS hold_outcome, holds.held_until_ms AS hold_until_ms, coalesce(holds.finished_ms, holds.created_ms) AS hold_at_ms";

/** A join for the cancellation that was held, if that is the last that anybody did to a booking. */
export const joinHoldOf = (bookingId: string) => `LEFT JOIN actions AS holds
  ON holds.held_until_ms IS NOT NULL
    AND holds.form_id = (SELECT form_id FROM actions WHERE booking_id = ${bookingId} ORDER BY seq DESC LIMIT 1)`;

/** Reads a row that has `HOLD_COLUMNS`. */
export function toHold(row: Record<string, SqlValue>): Hold | undefined {
  if (row.hold_form_id === null) return undefined;
  return {
    formId: String(row.hold_form_id),
    outcome: row.hold_outcome as StoredOutcome,
    untilMs: Number(row.hold_until_ms),
    atMs: Number(row.hold_at_ms),
  };
}

/** The cancellation that was held, if that is the last that anybody did to the booking. */
export async function findHold(db: Database, bookingId: string): Promise<Hold | undefined> {
  const { rows } = await db.run({
    sql: `SELECT ${HOLD_COLUMNS} FROM (SELECT ? AS booking_id) AS wanted ${joinHoldOf("wanted.booking_id")}`,
    params: [bookingId],
  });
  return rows[0] && toHold(rows[0]);
}

const HELD_COLUMNS = "form_id, visit_ref, booking_id, revision, sealed, held_until_ms, look_ms";

/** Cancellations that wait, the next due first, whether or not their time has come. */
export async function findHeld(db: Database, limit: number): Promise<readonly HeldAction[]> {
  const { rows } = await db.run({
    sql: `SELECT ${HELD_COLUMNS} FROM actions WHERE look_ms IS NOT NULL AND outcome = 'held' ORDER BY look_ms, seq LIMIT ?`,
    params: [limit],
  });
  return rows.map(toHeld);
}

/** One that waits, by its form; undefined when it does not wait any more. */
export async function findHeldForm(db: Database, formId: string): Promise<HeldAction | undefined> {
  const { rows } = await db.run({
    sql: `SELECT ${HELD_COLUMNS} FROM actions WHERE form_id = ? AND outcome = 'held'`,
    params: [formId],
  });
  return rows[0] && toHeld(rows[0]);
}

const toHeld = (row: Record<string, SqlValue>): HeldAction => ({
  formId: String(row.form_id),
  visitRef: String(row.visit_ref),
  bookingId: String(row.booking_id),
  revision: String(row.revision),
  sealed: String(row.sealed),
  untilMs: Number(row.held_until_ms),
  lookMs: Number(row.look_ms),
});

/** Takes one for a try to carry it out; false when somebody else has, or it no longer waits. Tried again at `nextLookMs`. */
export async function takeHeld(
  db: Database,
  { formId, lookMs }: Pick<HeldAction, "formId" | "lookMs">,
  nextLookMs: number,
): Promise<boolean> {
  const { changes } = await db.run({
    sql: "UPDATE actions SET look_ms = ? WHERE form_id = ? AND look_ms = ? AND outcome = 'held'",
    params: [nextLookMs, formId, lookMs],
  });
  return changes === 1;
}

/**
 * Ends the wait: from here on it can no longer be taken back, and is an action as any other that was begun at `nowMs`.
 * False when it no longer waits.
 */
export async function beginHeld(
  db: Database,
  formId: string,
  { nowMs, lookMs }: { readonly nowMs: number; readonly lookMs: number },
): Promise<boolean> {
  const { changes } = await db.run({
    sql: "UPDATE actions SET created_ms = ?, look_ms = ?, outcome = 'pending' WHERE form_id = ? AND outcome = 'held'",
    params: [nowMs, lookMs, formId],
  });
  return changes === 1;
}

/** A condition: since it was ordered, its customer has said something else of the booking. */
const IS_OVERTAKEN = `EXISTS (SELECT 1 FROM actions AS newer
  WHERE newer.booking_id = actions.booking_id AND newer.seq > actions.seq)`;

/** A condition: the link by which it was asked for was revoked since. */
const IS_WITHDRAWN = "EXISTS (SELECT 1 FROM links WHERE id = actions.visit_ref AND revoked_ms IS NOT NULL)";

/**
 * Lets one that was begun, but certainly not carried out, wait once more: it can then be taken back again as well. One
 * whose end was unknown for a while, so that its customer could ask for something else meanwhile, is over instead: they
 * may have ordered the same anew, and taken that back. So is one whose link was revoked meanwhile.
 */
export async function putHeldBack(db: Database, formId: string, lookMs: number): Promise<void> {
  const isMeant = `form_id = ? AND held_until_ms IS NOT NULL AND ${OPEN}`;
  await db.batch([
    {
      sql: `UPDATE actions SET sealed = NULL, look_ms = NULL, finished_ms = coalesce(finished_ms, created_ms),
          outcome = CASE WHEN ${IS_WITHDRAWN} THEN 'token_invalid' ELSE 'unavailable' END
        WHERE ${isMeant} AND (${IS_WITHDRAWN} OR ${IS_OVERTAKEN})`,
      params: [formId],
    },
    {
      sql: `UPDATE actions SET look_ms = ?, finished_ms = NULL, outcome = 'held' WHERE ${isMeant}`,
      params: [lookMs, formId],
    },
  ]);
}

/** Takes a cancellation back; false when it no longer waits, or never did. */
export async function keepHeld(db: Database, formId: string, nowMs: number): Promise<boolean> {
  return endHeld(db, formId, "kept", nowMs);
}

/** Ends one that waits without asking Wix, and erases what carrying it out needed; false when it no longer waits. */
export async function endHeld(
  db: Database,
  formId: string,
  outcome: StoredOutcome,
  nowMs: number,
): Promise<boolean> {
  const { changes } = await db.run({
    sql: `UPDATE actions SET sealed = NULL, look_ms = NULL, finished_ms = ?, outcome = ?
      WHERE form_id = ? AND outcome = 'held'`,
    params: [nowMs, outcome, formId],
  });
  return changes === 1;
}

/** Ends the one that was asked for by a link that is revoked: no page promises it any more. */
export function withdrawHeld(
  { id, bookingId }: { readonly id: string; readonly bookingId: string },
  nowMs: number,
): Statement {
  return {
    sql: `UPDATE actions SET sealed = NULL, look_ms = NULL, finished_ms = ?, outcome = 'token_invalid'
      WHERE booking_id = ? AND visit_ref = ? AND outcome = 'held'`,
    params: [nowMs, bookingId, id],
  };
}

/** Lets one wait no longer, since the customer said so; false when it no longer waits. */
export async function hastenHeld(db: Database, formId: string, nowMs: number): Promise<boolean> {
  const { changes } = await db.run({
    sql: "UPDATE actions SET held_until_ms = min(held_until_ms, ?), look_ms = ? WHERE form_id = ? AND outcome = 'held'",
    params: [nowMs, nowMs, formId],
  });
  return changes === 1;
}
