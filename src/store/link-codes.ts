import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { recentLinkMessage } from "./recent-messages.ts";

/** One of the codes that open a link. */
export interface LinkCodeRow {
  readonly tag: string;
  readonly linkId: string;
  readonly epoch: string;
  /** Empty once it was erased: by the link's revocation, or some time after the link had ended. */
  readonly sealed: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  /** What staff wrote to the customer with it, sealed. */
  readonly sealedNote?: string;
}

/** What must hold, beside that its link lives, at the moment at which a code is added. */
export interface CodeConditions {
  /** None of these recipients was sent a link to the same booking since then (epoch milliseconds). */
  readonly notSent?: {
    readonly bookingId: string;
    readonly recipientRefs: readonly string[];
    readonly sinceMs: number;
  };
  /** The link that this code's link takes the place of has not been revoked. */
  readonly replacing?: string;
  /** No other live link of the booking has just these recipients, as `insertLink` writes them down. */
  readonly onlyFor?: { readonly bookingId: string; readonly recipientRefs: readonly string[] };
}

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/**
 * Adds a code to a link; part of the batch that also adds what carries it. Where its link was revoked or has ended, or
 * another condition does not hold, the code is left without a tag, which the table does not allow: the whole batch fails
 * by that.
 */
export function insertLinkCode(code: LinkCodeRow, conditions: CodeConditions = {}): Statement {
  const holds = toConditions(code, conditions);
  return {
    sql: `INSERT INTO link_codes (tag, link_id, epoch, sealed, created_by, created_ms, sealed_note)
      VALUES (CASE WHEN ${holds.map(({ sql }) => sql).join(" AND ")} THEN ? END, ?, ?, ?, ?, ?, ?)`,
    params: [
      ...holds.flatMap(({ params }) => params),
      code.tag,
      code.linkId,
      code.epoch,
      code.sealed,
      code.createdBy,
      code.createdAtMs,
      code.sealedNote ?? null,
    ],
  };
}

function toConditions(
  { linkId, createdAtMs }: LinkCodeRow,
  { notSent, replacing, onlyFor }: CodeConditions,
): readonly Condition[] {
  const conditions: Condition[] = [
    {
      sql: "EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NULL AND expires_ms > ?)",
      params: [linkId, createdAtMs],
    },
  ];
  if (notSent !== undefined) {
    const recent = recentLinkMessage(notSent.bookingId, notSent.recipientRefs, notSent.sinceMs);
    conditions.push({
      sql: `NOT EXISTS (SELECT 1 FROM messages WHERE ${recent.where})`,
      params: recent.params,
    });
  }
  if (replacing !== undefined) {
    conditions.push({
      sql: "EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NULL)",
      params: [replacing],
    });
  }
  if (onlyFor !== undefined) {
    conditions.push({
      sql: `NOT EXISTS (SELECT 1 FROM links WHERE booking_id = ? AND id <> ? AND recipient_refs = ?
        AND revoked_ms IS NULL AND expires_ms > ?)`,
      params: [onlyFor.bookingId, linkId, toRefsText(onlyFor.recipientRefs), createdAtMs],
    });
  }
  return conditions;
}

/** How a link's recipients are written down: in one order, so that equal sets are equal texts. */
export const toRefsText = (refs: readonly string[]): string => [...new Set(refs)].sort().join(" ");

/** How a code came about, as staff are told. */
export type CodeMade = Pick<LinkCodeRow, "tag" | "linkId" | "createdBy" | "createdAtMs" | "sealedNote">;

/** How the codes of a booking's links came about, in their order. */
export async function findCodesMade(db: Database, bookingId: string): Promise<readonly CodeMade[]> {
  const { rows } = await db.run({
    sql: `SELECT link_codes.* FROM link_codes JOIN links ON links.id = link_id WHERE booking_id = ?
      ORDER BY link_codes.created_ms, link_codes.tag`,
    params: [bookingId],
  });
  return rows.map((row) => ({
    tag: String(row.tag),
    linkId: String(row.link_id),
    createdBy: String(row.created_by),
    createdAtMs: Number(row.created_ms),
    ...(row.sealed_note !== null && { sealedNote: String(row.sealed_note) }),
  }));
}

/** Whether there is such a code, whatever became of its link. */
export async function hasCode(db: Database, tag: string): Promise<boolean> {
  const { rows } = await db.run({ sql: "SELECT 1 FROM link_codes WHERE tag = ?", params: [tag] });
  return rows.length === 1;
}

/**
 * Puts a fresh token in place of one that Wix no longer takes, under the code that was used; any fresh token is as good. A
 * code that was erased meanwhile stays so.
 */
export async function replaceSealedToken(db: Database, tag: string, sealed: string): Promise<void> {
  await db.run({
    sql: "UPDATE link_codes SET sealed = ? WHERE tag = ? AND sealed <> ''",
    params: [sealed, tag],
  });
}

/** Erases what every code of a link held. The codes are remembered, so that who holds one is told what became of it. */
export function eraseCodes(linkId: string): Statement {
  return { sql: "UPDATE link_codes SET sealed = '' WHERE link_id = ? AND sealed <> ''", params: [linkId] };
}
