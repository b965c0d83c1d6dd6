import type { CancelReason } from "../domain/booking/cancel-reason.ts";
import type { Amount } from "../domain/booking/cancellation-fee.ts";
import type { Database, SqlValue, Statement } from "../ports/storage.ts";

export type ActionName = "cancel" | "reschedule";

/** How a form told that a person sends it: by a gesture at its page, or by the answer to a question. */
export type PersonSign = "gesture" | "answer";

/** How a form ended: `already` when the booking was as wanted without our doing, else as in `ActOutcome`. */
export type StoredOutcome =
  | "pending"
  /** A cancellation that waits: Wix is asked when nobody has taken it back by then. */
  | "held"
  /** Taken back in time. */
  | "kept"
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

/** An action that has been pending for longer was abandoned by a process that died. */
export const ABANDONED_AFTER_MS = 60_000;

/** What a customer did, or tried to do, to a booking. */
export interface CustomerAction {
  readonly action: ActionName;
  readonly outcome: StoredOutcome;
  /** The booking's start before it, epoch milliseconds. */
  readonly fromMs?: number;
  /** The wanted start of a move, epoch milliseconds. */
  readonly toMs?: number;
  /** Why the customer cancels, if they said so. */
  readonly reason?: CancelReason;
  /** How a person was told; absent for what was done before anybody looked. */
  readonly sign?: PersonSign;
  /** The cancellation fee that they accepted, once Wix was asked. */
  readonly fee?: Amount;
  /** Until when a cancellation can be taken back, epoch milliseconds; absent once it no longer can. */
  readonly heldUntilMs?: number;
  /** When it ended, or began if it has not ended. */
  readonly atMs: number;
}

export interface FormClaim {
  readonly formId: string;
  readonly visitRef: string;
  readonly bookingId: string;
  readonly action: ActionName;
  readonly revision: string;
  /** Why the customer cancels, if they said so. */
  readonly reason?: CancelReason;
  /** How a person was told; absent where nobody looked. */
  readonly sign?: PersonSign;
  /** What finishing it needs, sealed; erased when it has ended. */
  readonly sealed: string;
  readonly nowMs: number;
}

/** How an action ended. */
export interface ActionEnd {
  readonly outcome: StoredOutcome;
  /**
   * For `done`: Wix itself said so. Else it is gathered from how the booking looks, and then it counts as `already`
   * where another form did the same: the effect is one form's, and told once.
   */
  readonly proven?: boolean;
  readonly fromMs?: number;
  readonly nowMs: number;
}

/** Nobody has said for certain how it ended. */
export const OPEN = "outcome IN ('pending', 'unconfirmed')";

/**
 * Whether another form brought about what this one wanted: one that was sent later found the booking as it was before,
 * and of two made for the same revision Wix carries out only one.
 */
const DONE_BY_ANOTHER = `EXISTS (SELECT 1 FROM actions AS others
  WHERE others.booking_id = actions.booking_id AND others.action = actions.action AND others.outcome = 'done'
    AND others.form_id <> actions.form_id
    AND (others.seq > actions.seq OR others.revision = actions.revision))`;

/**
 * A condition with the parameters booking and form: another form's cancellation waits, or is being carried out. Nothing
 * else may be asked of the booking meanwhile.
 */
const HELD_BY_ANOTHER = `EXISTS (SELECT 1 FROM actions AS held WHERE held.booking_id = ? AND held.form_id <> ?
  AND held.held_until_ms IS NOT NULL AND held.outcome IN ('held', 'pending'))`;

/** The columns that `toAction` reads, for queries that join this table. */
export const ACTION_COLUMNS =
  "actions.action, actions.outcome, actions.from_ms, actions.to_ms, actions.reason, actions.sign, actions.fee_value, actions.fee_currency, actions.held_until_ms, coalesce(actions.finished_ms, actions.created_ms) AS at_ms";

/**
 * A subquery for the form that last changed a booking, or may have: a crash can leave an action `pending` that Wix
 * has carried out. Whoever shows it compares it with the booking.
 */
export const lastEffectOf = (bookingId: string) => `SELECT form_id FROM actions
  WHERE booking_id = ${bookingId} AND outcome IN ('done', 'unconfirmed', 'pending')
  ORDER BY seq DESC LIMIT 1`;

/**
 * Takes a form for processing; false when it was taken before, by a double tap or another tab, when its link was revoked
 * meanwhile or when a cancellation of the booking waits (there is then no such form either). A claim whose answer was
 * lost, and that is therefore made once more, is known by what it sealed, of which no two are alike. The timer looks
 * after it when whoever took it must be dead.
 */
export async function claimForm(db: Database, claim: FormClaim): Promise<boolean> {
  const { rows } = await db.run({
    sql: `INSERT INTO actions
        (form_id, visit_ref, booking_id, action, revision, outcome, reason, sign, sealed, created_ms, look_ms)
      SELECT ?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NOT NULL) AND NOT ${HELD_BY_ANOTHER}
      ON CONFLICT (form_id) DO UPDATE SET form_id = excluded.form_id WHERE actions.sealed = excluded.sealed
      RETURNING form_id`,
    params: [
      claim.formId,
      claim.visitRef,
      claim.bookingId,
      claim.action,
      claim.revision,
      claim.reason ?? null,
      claim.sign ?? null,
      claim.sealed,
      claim.nowMs,
      claim.nowMs + ABANDONED_AFTER_MS,
      claim.visitRef,
      claim.bookingId,
      claim.formId,
    ],
  });
  return rows.length === 1;
}

/** A condition: nobody else has got hold of the claim, and Wix was not asked for what it wants. */
const IS_UNTOUCHED = "form_id = ? AND sealed = ? AND outcome = 'pending' AND from_ms IS NULL";

/** Gives a claim up for which Wix was not asked: its form can be sent again. */
export async function releaseForm(
  db: Database,
  { formId, sealed }: Pick<FormClaim, "formId" | "sealed">,
): Promise<void> {
  await db.run({ sql: `DELETE FROM actions WHERE ${IS_UNTOUCHED}`, params: [formId, sealed] });
}

/**
 * Lets a claimed cancellation wait until then, epoch milliseconds, instead of being carried out by whoever took it; false
 * when another one of the booking waits already, or its link was revoked meanwhile.
 */
export async function holdForm(
  db: Database,
  { formId, sealed, bookingId, visitRef }: Pick<FormClaim, "formId" | "sealed" | "bookingId" | "visitRef">,
  untilMs: number,
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `UPDATE actions SET outcome = 'held', look_ms = ?, held_until_ms = ?
      WHERE (${IS_UNTOUCHED} OR form_id = ? AND outcome = 'held')
        AND NOT EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NOT NULL) AND NOT ${HELD_BY_ANOTHER}
      RETURNING form_id`,
    params: [untilMs, untilMs, formId, sealed, formId, visitRef, bookingId, formId],
  });
  return rows.length === 1;
}

/** Why a form could not be taken of which there is no trace: undefined when nothing stands in its way any more. */
export async function whyUntaken(
  db: Database,
  { formId, bookingId, visitRef }: Pick<FormClaim, "formId" | "bookingId" | "visitRef">,
): Promise<"held" | "revoked" | undefined> {
  const { rows } = await db.run({
    sql: `SELECT ${HELD_BY_ANOTHER} AS held,
      EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NOT NULL) AS revoked`,
    params: [bookingId, formId, visitRef],
  });
  const { held, revoked } = rows[0] ?? {};
  return revoked === 1 ? "revoked" : held === 1 ? "held" : undefined;
}

/** What is noted right before Wix is asked; starts are epoch milliseconds. */
export interface Asking {
  /** The booking's start as it was. */
  readonly fromMs: number;
  /** Where a move leads. */
  readonly toMs?: number;
  /** The cancellation fee that the customer accepted. */
  readonly fee?: Amount;
}

/**
 * Notes, right before Wix is asked, how the booking was, where a move leads and what the customer agreed to pay, so that
 * a crash cannot hide whose doing it was, nor on what terms. False when the link was revoked since the form was taken: Wix must then not be asked.
 */
export async function noteAsking(
  db: Database,
  formId: string,
  { fromMs, toMs, fee }: Asking,
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `UPDATE actions SET from_ms = ?, to_ms = ?, fee_value = ?, fee_currency = ?
      WHERE form_id = ? AND NOT EXISTS (SELECT 1 FROM links WHERE id = visit_ref AND revoked_ms IS NOT NULL)
      RETURNING form_id`,
    params: [fromMs, toMs ?? null, fee?.value ?? null, fee?.currency ?? null, formId],
  });
  return rows.length === 1;
}

/** A condition: the action has not ended. */
export const isOpen = (formId: string): Statement => ({
  sql: `EXISTS (SELECT 1 FROM actions WHERE form_id = ? AND ${OPEN})`,
  params: [formId],
});

/** A condition: the action has not ended, and ending it so would make it the one that had the effect. */
export const endsAsDone = (formId: string, { proven = false }: Pick<ActionEnd, "proven">): Statement => ({
  sql: `EXISTS (SELECT 1 FROM actions WHERE form_id = ? AND ${OPEN}${proven ? "" : ` AND NOT ${DONE_BY_ANOTHER}`})`,
  params: [formId],
});

/**
 * Stores how a form ended, and what is to be told of it in the same transaction; the first certain outcome stays. What
 * finishing needed is erased unless the outcome is still open. `messages` carry the condition `endsAsDone`, so that of
 * several that finish at once only one tells anybody. Gives the outcome as stored, undefined when it had ended before.
 */
export async function finishAction(
  db: Database,
  formId: string,
  { outcome, proven = false, fromMs, nowMs }: ActionEnd,
  messages: readonly Statement[] = [],
): Promise<StoredOutcome | undefined> {
  const stored =
    outcome === "done" && !proven ? `CASE WHEN ${DONE_BY_ANOTHER} THEN 'already' ELSE ? END` : "?";
  const kept = outcome === "unconfirmed" ? "" : "sealed = NULL, look_ms = NULL, ";
  const results = await db.batch([
    ...messages,
    {
      sql: `UPDATE actions SET outcome = ${stored}, ${kept}from_ms = coalesce(?, from_ms), finished_ms = ?
        WHERE form_id = ? AND ${OPEN} RETURNING outcome`,
      params: [outcome, fromMs ?? null, nowMs, formId],
    },
  ]);
  return results.at(-1)?.rows[0]?.outcome as StoredOutcome | undefined;
}

/** A condition with the parameters booking and visit: asked for by this visit, and not ended. */
const UNENDED_OF_VISIT = `booking_id = ? AND visit_ref = ? AND (outcome = 'held' OR ${OPEN})`;

/** An action of one visit that has not ended. */
export interface UnendedAction {
  readonly formId: string;
  /** What finishing it needs. */
  readonly sealed: string;
}

/** What was asked for by a visit of a booking, and has not ended. */
export async function findUnended(
  db: Database,
  { bookingId, visitRef }: { readonly bookingId: string; readonly visitRef: string },
): Promise<readonly UnendedAction[]> {
  const { rows } = await db.run({
    sql: `SELECT form_id, sealed FROM actions WHERE ${UNENDED_OF_VISIT} AND sealed IS NOT NULL ORDER BY seq`,
    params: [bookingId, visitRef],
  });
  return rows.map((row) => ({ formId: String(row.form_id), sealed: String(row.sealed) }));
}

/** Lets what a visit asked for, and has not ended, be another visit's from now on. */
export function passUnendedOn(bookingId: string, fromRef: string, toRef: string): Statement {
  return {
    sql: `UPDATE actions SET visit_ref = ? WHERE ${UNENDED_OF_VISIT}`,
    params: [toRef, bookingId, fromRef],
  };
}

/** Replaces what finishing an action needs, unless it has ended meanwhile. */
export function resealAction({ formId, sealed }: UnendedAction, fresh: string): Statement {
  return {
    sql: "UPDATE actions SET sealed = ? WHERE form_id = ? AND sealed = ?",
    params: [fresh, formId, sealed],
  };
}

export interface FormState {
  readonly outcome: StoredOutcome;
  /** When it was taken, or a held one was begun, epoch milliseconds. */
  readonly claimedAtMs: number;
  /** The booking's start before; while it has not ended, only noted once Wix is about to be asked. */
  readonly fromMs?: number;
  /** Until when it waits or waited before Wix is asked, epoch milliseconds. */
  readonly heldUntilMs?: number;
  /** What finishing it needs; absent once it has ended. */
  readonly sealed?: string;
}

/** How a form stands; undefined when nobody has taken it. */
export async function findForm(db: Database, formId: string): Promise<FormState | undefined> {
  const { rows } = await db.run({
    sql: "SELECT outcome, created_ms, from_ms, held_until_ms, sealed FROM actions WHERE form_id = ?",
    params: [formId],
  });
  const row = rows[0];
  return (
    row && {
      outcome: row.outcome as StoredOutcome,
      claimedAtMs: Number(row.created_ms),
      ...(row.from_ms !== null && { fromMs: Number(row.from_ms) }),
      ...(row.held_until_ms !== null && { heldUntilMs: Number(row.held_until_ms) }),
      ...(row.sealed !== null && { sealed: String(row.sealed) }),
    }
  );
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
    ...(row.reason !== null && { reason: row.reason as CancelReason }),
    ...(row.sign !== null && { sign: row.sign as PersonSign }),
    ...(row.fee_value !== null && {
      fee: { value: String(row.fee_value), currency: String(row.fee_currency) },
    }),
    ...(row.outcome === "held" && { heldUntilMs: Number(row.held_until_ms) }),
    atMs: Number(row.at_ms),
  };
}
