import { DatabaseSync } from "node:sqlite";
import type { MessageState } from "../../src/domain/message/message-state.ts";
import type { ItemOutcome } from "../../src/domain/message/send.ts";
import type { Channel } from "../../src/ports/messages.ts";
import type { StoredOutcome } from "../../src/store/actions.ts";

/** The app's own side of the books, read from its file. */
export interface Ledger {
  readonly links: readonly LedgerLink[];
  readonly messages: readonly LedgerMessage[];
  readonly forms: readonly LedgerForm[];
  readonly items: readonly LedgerItem[];
  /** What `PRAGMA integrity_check` and `PRAGMA foreign_key_check` complain of. */
  readonly damage: readonly string[];
}

export interface LedgerLink {
  readonly id: string;
  readonly bookingId: string;
  /** How many codes open it. */
  readonly codes: number;
}

export interface LedgerMessage {
  readonly id: string;
  readonly kind: "link" | "confirmation" | "notice";
  readonly linkId?: string;
  readonly channel: Channel;
  readonly state: MessageState;
  readonly failureReason?: string;
  /** Oldest first. */
  readonly steps: readonly LedgerStep[];
}

export interface LedgerStep {
  readonly state: MessageState;
  readonly attempt: number;
  readonly atMs: number;
}

export interface LedgerForm {
  readonly formId: string;
  readonly bookingId: string;
  readonly outcome: StoredOutcome;
}

/** One booking of a bulk send. */
export interface LedgerItem {
  readonly sendId: string;
  readonly bookingId: string;
  readonly outcome: ItemOutcome;
  readonly linkId?: string;
}

/** Reads everything; the app must not be writing. */
export function readLedger(path: string): Ledger {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = (sql: string) => db.prepare(sql).all();
  const steps = Map.groupBy(
    rows("SELECT message_id, state, attempt, at_ms FROM message_events ORDER BY seq"),
    (row) => String(row.message_id),
  );
  const ledger: Ledger = {
    links: rows(
      "SELECT id, booking_id, (SELECT count(*) FROM link_codes WHERE link_id = links.id) AS codes FROM links",
    ).map((row) => ({
      id: String(row.id),
      bookingId: String(row.booking_id),
      codes: Number(row.codes),
    })),
    messages: rows("SELECT * FROM messages ORDER BY created_ms, id").map((row) => ({
      id: String(row.id),
      kind: row.kind as LedgerMessage["kind"],
      ...(row.link_id !== null && { linkId: String(row.link_id) }),
      channel: row.channel as Channel,
      state: row.state as MessageState,
      ...(row.failure_reason !== null && { failureReason: String(row.failure_reason) }),
      steps: (steps.get(String(row.id)) ?? []).map((step) => ({
        state: step.state as MessageState,
        attempt: Number(step.attempt),
        atMs: Number(step.at_ms),
      })),
    })),
    forms: rows("SELECT form_id, booking_id, outcome FROM actions").map((row) => ({
      formId: String(row.form_id),
      bookingId: String(row.booking_id),
      outcome: row.outcome as StoredOutcome,
    })),
    items: rows("SELECT send_id, booking_id, outcome, link_id FROM send_items").map((row) => ({
      sendId: String(row.send_id),
      bookingId: String(row.booking_id),
      outcome: row.outcome as ItemOutcome,
      ...(row.link_id !== null && { linkId: String(row.link_id) }),
    })),
    damage: [
      ...rows("PRAGMA integrity_check")
        .map((row) => String(row.integrity_check))
        .filter((line) => line !== "ok"),
      ...rows("PRAGMA foreign_key_check").map((row) => `a row of ${String(row.table)} refers to nothing`),
    ],
  };
  db.close();
  return ledger;
}

/** What is not done yet, as the file says while the app is running. */
export interface OpenWork {
  /** Messages, forms and sends that somebody has in hand, or should have. */
  readonly pressing: number;
  /** Messages whose next attempt is in the future. */
  readonly putOff: number;
  /** Accepted, but nobody has heard whether they arrived. */
  readonly unansweredTexts: number;
}

/** Looks at the file beside the running app; `nowMs` is what the app takes for the present. */
export function readOpenWork(path: string, nowMs: number): OpenWork {
  const db = new DatabaseSync(path, { readOnly: true });
  const count = (sql: string, ...params: readonly number[]) =>
    Number(db.prepare(sql).get(...params)?.count ?? 0);
  const waits = "state IN ('retry_wait', 'unknown') AND due_ms > ?";
  const open = {
    pressing:
      count(
        `SELECT count(*) AS count FROM messages
          WHERE state IN ('queued', 'leased', 'retry_wait', 'unknown') AND NOT (${waits})`,
        nowMs,
      ) +
      count("SELECT count(*) AS count FROM actions WHERE outcome IN ('pending', 'unconfirmed')") +
      count("SELECT count(*) AS count FROM sends WHERE state = 'running'"),
    putOff: count(`SELECT count(*) AS count FROM messages WHERE ${waits}`, nowMs),
    unansweredTexts: count(`SELECT count(*) AS count FROM messages
      WHERE channel = 'sms' AND state = 'accepted'`),
  };
  db.close();
  return open;
}
