import type { MessageState } from "../domain/message/message-state.ts";
import type { Channel } from "../ports/messages.ts";
import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { NOT_HELD, UNSENT } from "./message-sql.ts";
import { isOverBudget, type TextBudget } from "./text-counts.ts";

/**
 * What a message is about: the link itself, the customer's own action, what the business has to hear of, or an answer, with
 * a link, to what a customer wrote by text.
 */
export type MessageKind = "link" | "confirmation" | "notice" | "answer";

/** An answer is, for everything that happens to it, a message that brings a link. */
const stored = (kind: MessageKind) =>
  kind === "answer" ? { kind: "link", purpose: kind } : { kind, purpose: null };

/** How far a message has come. Instants are epoch milliseconds. */
export interface MessageProgress {
  readonly channel: Channel;
  readonly state: MessageState;
  /** How often it was leased: an attempt's name, by which later writes know whether they have been overtaken. */
  readonly attempt: number;
  /** Attempts that count against the retry schedule. */
  readonly tries: number;
  /** Attempts whose answer was lost. */
  readonly lostAnswers: number;
  /** An attempt ended without anybody knowing how. */
  readonly unsure: boolean;
  /** How often it waited because the mailbox, the handset or the carrier did not take it. */
  readonly redeliveries: number;
  /** How far the provider says the present copy has come. */
  readonly receiptRank: number;
  /** When it has to be looked at next: to be sent, or to be asked after. */
  readonly dueMs: number;
  readonly leaseUntilMs?: number;
  readonly deadlineMs: number;
  /** What went wrong last, in the provider's code or ours. */
  readonly failureCode?: string;
}

/** A row of the outbox. */
export interface MessageRow extends MessageProgress {
  readonly id: string;
  readonly kind: MessageKind;
  /** Absent where a customer came by Wix's own token. */
  readonly linkId?: string;
  /** Empty for a text that goes with no booking. */
  readonly bookingId: string;
  /** Keyed hash of the address or number. */
  readonly recipientRef: string;
  /** Recipient and content; absent once the message is over. */
  readonly sealed?: string;
  readonly providerId?: string;
  /** What went wrong last, in words that do not change with the provider. */
  readonly failureReason?: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

export type NewMessageRow = Pick<
  MessageRow,
  | "id"
  | "kind"
  | "linkId"
  | "bookingId"
  | "channel"
  | "recipientRef"
  | "deadlineMs"
  | "sealed"
  | "failureReason"
> & {
  readonly state: "queued" | "suppressed" | "failed";
  /** Of a text that staff had made: whose it is, by the name of their key. */
  readonly sender?: string;
  readonly nowMs: number;
};

/** What a step writes; everything else of a row never changes. */
export type MessageStep = Pick<
  MessageRow,
  | "state"
  | "tries"
  | "lostAnswers"
  | "unsure"
  | "redeliveries"
  | "receiptRank"
  | "dueMs"
  | "leaseUntilMs"
  | "providerId"
  | "failureCode"
  | "failureReason"
> & { readonly hasContent: boolean };

/** D1 binds at most 100 parameters to a statement. */
const MAX_PARAMS = 100;

const ALWAYS: Statement = { sql: "1", params: [] };

/**
 * Adds a message, due at once; part of the batch that also adds what it is about. With `onlyIf` it is added where that
 * condition holds at that point of the batch. One that is over a budget then is added as failed, and holds nothing.
 */
export function insertMessage(
  message: NewMessageRow,
  onlyIf: Statement = ALWAYS,
  budgets: readonly TextBudget[] = [],
): Statement {
  const { nowMs } = message;
  const { kind, purpose } = stored(message.kind);
  const over = isOverBudget(budgets);
  return {
    sql: `INSERT INTO messages (id, kind, purpose, link_id, booking_id, channel, recipient_ref, state, due_ms, deadline_ms,
        sealed, failure_reason, created_ms, updated_ms, sender)
      SELECT ?, ?, ?, ?, ?, ?, ?, CASE WHEN is_over THEN 'failed' ELSE ? END, ?, ?, CASE WHEN is_over THEN NULL ELSE ? END,
        CASE WHEN is_over THEN 'over_budget' ELSE ? END, ?, ?, ?
      FROM (SELECT (${over.sql}) AS is_over) WHERE ${onlyIf.sql}`,
    params: [
      message.id,
      kind,
      purpose,
      message.linkId ?? null,
      message.bookingId,
      message.channel,
      message.recipientRef,
      message.state,
      nowMs,
      message.deadlineMs,
      message.sealed ?? null,
      message.failureReason ?? null,
      nowMs,
      nowMs,
      message.sender ?? null,
      ...over.params,
      ...onlyIf.params,
    ],
  };
}

/**
 * Adds a message that takes the place of one that nobody received: once, and only in the batch in which that one ended
 * so.
 */
export function insertSubstitute(message: NewMessageRow, original: { readonly id: string }): Statement {
  const { sql, params } = insertMessage(message, {
    sql: "EXISTS (SELECT 1 FROM messages WHERE id = ? AND state = 'undelivered' AND updated_ms = ?)",
    params: [original.id, message.nowMs],
  });
  return { sql: `${sql} ON CONFLICT DO NOTHING`, params };
}

/** Holds where this text, made in the same batch, turned out to be over a budget. */
export const wasOverBudget = (id: string): Statement => ({
  sql: "EXISTS (SELECT 1 FROM messages WHERE id = ? AND state = 'failed' AND failure_reason = 'over_budget')",
  params: [id],
});

/**
 * Takes a due message for one attempt; undefined when it is not due, over, in somebody else's hands, its recipient
 * suppressed or its channel paused. `probe` tries a paused channel.
 */
export async function leaseMessage(
  db: Database,
  id: string,
  lease: { readonly nowMs: number; readonly leaseMs: number; readonly probe: boolean },
): Promise<MessageRow | undefined> {
  const { nowMs, leaseMs, probe } = lease;
  const { rows } = await db.run({
    sql: `UPDATE messages
      SET state = 'leased', attempt = attempt + 1, tries = tries + 1, lease_until_ms = ?, updated_ms = ?,
        unsure = max(unsure, state IN ('leased', 'unknown'))
      WHERE id = ? AND sealed IS NOT NULL AND ${UNSENT} AND due_ms <= ? AND ${NOT_HELD}
        AND NOT EXISTS (SELECT 1 FROM suppressions WHERE suppressions.recipient_ref = messages.recipient_ref)
        AND (? = 1 OR NOT EXISTS (SELECT 1 FROM channel_troubles
          WHERE channel_troubles.channel = messages.channel AND paused_ms IS NOT NULL))
      RETURNING *`,
    params: [nowMs + leaseMs, nowMs, id, nowMs, nowMs, nowMs + leaseMs, probe ? 1 : 0],
  });
  return rows[0] && toMessage(rows[0]);
}

/**
 * Writes a step over the row as it was read: true when nobody else wrote or erased meanwhile. A step that ends the message
 * erases recipient and content in the same statement. `alongside` is committed with it either way.
 */
export async function writeStep(
  db: Database,
  before: Pick<MessageRow, "id" | "state" | "attempt" | "receiptRank" | "sealed">,
  step: MessageStep,
  nowMs: number,
  alongside: readonly Statement[] = [],
): Promise<boolean> {
  const statement: Statement = {
    sql: `UPDATE messages SET state = ?, tries = ?, lost_answers = ?, unsure = ?, redeliveries = ?, receipt_rank = ?,
        due_ms = ?, lease_until_ms = ?, provider_id = ?, failure_code = ?, failure_reason = ?,
        sealed = CASE WHEN ? THEN sealed END, updated_ms = ?
      WHERE id = ? AND state = ? AND attempt = ? AND receipt_rank = ? AND (sealed IS NOT NULL) = ?
      RETURNING id`,
    params: [
      step.state,
      step.tries,
      step.lostAnswers,
      Number(step.unsure),
      step.redeliveries,
      step.receiptRank,
      step.dueMs,
      step.leaseUntilMs ?? null,
      step.providerId ?? null,
      step.failureCode ?? null,
      step.failureReason ?? null,
      Number(step.hasContent),
      nowMs,
      before.id,
      before.state,
      before.attempt,
      before.receiptRank,
      Number(before.sealed !== undefined),
    ],
  };
  if (alongside.length === 0) return (await db.run(statement)).rows.length === 1;
  const [written] = await db.batch([statement, ...alongside]);
  return written?.rows.length === 1;
}

/** Which of the due messages come first: those due longest, those made last, or those that were attempted before. */
const DUE_ORDER = { due: "due_ms, id", newest: "created_ms DESC, id", attempted: "attempt = 0, due_ms, id" };

/** Ids of messages that wait for an attempt, the longest due first or the one that was made last. */
export async function findDueMessages(
  db: Database,
  due: {
    readonly nowMs: number;
    readonly leaseMs: number;
    readonly limit: number;
    readonly channels: readonly Channel[];
    readonly order?: keyof typeof DUE_ORDER;
  },
): Promise<readonly string[]> {
  const { nowMs, leaseMs, limit, channels, order = "due" } = due;
  if (channels.length === 0 || limit <= 0) return [];
  const { rows } = await db.run({
    sql: `SELECT id FROM messages
      WHERE sealed IS NOT NULL AND ${UNSENT} AND due_ms <= ? AND ${NOT_HELD}
        AND channel IN (${channels.map(() => "?").join(", ")})
      ORDER BY ${DUE_ORDER[order]} LIMIT ?`,
    params: [nowMs, nowMs, nowMs + leaseMs, ...channels, limit],
  });
  return rows.map(({ id }) => String(id));
}

/**
 * Takes texts whose receipt is overdue, to ask what became of them; they come up again at `nextMs` if nobody can say.
 */
export async function takeUnansweredTexts(
  db: Database,
  take: { readonly nowMs: number; readonly nextMs: number; readonly limit: number },
): Promise<readonly { readonly id: string; readonly providerId: string }[]> {
  const { rows } = await db.run({
    sql: `UPDATE messages SET due_ms = ?
      WHERE id IN (SELECT id FROM messages
        WHERE sealed IS NOT NULL AND state = 'accepted' AND provider_id IS NOT NULL AND due_ms <= ?
        ORDER BY due_ms, id LIMIT ?)
      RETURNING id, provider_id`,
    params: [take.nextMs, take.nowMs, take.limit],
  });
  return rows.map((row) => ({ id: String(row.id), providerId: String(row.provider_id) }));
}

/** How many messages still have to be handed over, and for how long the longest due one has been so, milliseconds. */
export async function readBacklog(
  db: Database,
  nowMs: number,
): Promise<{ readonly waiting: number; readonly lateMs: number }> {
  const { rows } = await db.run({
    sql: `SELECT count(*) AS waiting, min(due_ms) AS due FROM messages WHERE sealed IS NOT NULL AND ${UNSENT}`,
    params: [],
  });
  const { waiting = 0, due = null } = rows[0] ?? {};
  return { waiting: Number(waiting), lateMs: typeof due === "number" ? Math.max(0, nowMs - due) : 0 };
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
      // What was made at once is told in the order in which it was recorded, and not by ids that are random.
      sql: `SELECT * FROM messages WHERE ${column} IN (${params.map(() => "?").join(", ")}) ORDER BY created_ms, rowid`,
      params,
    });
  }
  return (await db.batch(statements)).flatMap(({ rows }) => rows.map(toMessage));
}

function toMessage(row: Record<string, SqlValue>): MessageRow {
  const text = <Name extends string>(name: Name, value: SqlValue | undefined) =>
    (value === null || value === undefined ? {} : { [name]: String(value) }) as { [Key in Name]?: string };
  return {
    id: String(row.id),
    kind: (row.purpose ?? row.kind) as MessageKind,
    ...text("linkId", row.link_id),
    bookingId: String(row.booking_id),
    channel: row.channel as Channel,
    recipientRef: String(row.recipient_ref),
    state: row.state as MessageState,
    attempt: Number(row.attempt),
    tries: Number(row.tries),
    lostAnswers: Number(row.lost_answers),
    unsure: row.unsure === 1,
    redeliveries: Number(row.redeliveries),
    receiptRank: Number(row.receipt_rank),
    dueMs: Number(row.due_ms),
    ...(row.lease_until_ms !== null && { leaseUntilMs: Number(row.lease_until_ms) }),
    deadlineMs: Number(row.deadline_ms),
    ...text("sealed", row.sealed),
    ...text("providerId", row.provider_id),
    ...text("failureCode", row.failure_code),
    ...text("failureReason", row.failure_reason),
    createdAtMs: Number(row.created_ms),
    updatedAtMs: Number(row.updated_ms),
  };
}
