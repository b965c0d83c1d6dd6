import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { ACTION_COLUMNS, type CustomerAction, lastEffectOf, toAction } from "./actions.ts";
import { HOLD_COLUMNS, type Hold, joinHoldOf, toHold } from "./held-actions.ts";
import { eraseCodes, type LinkCodeRow, toRefsText } from "./link-codes.ts";

export interface LinkRow {
  readonly id: string;
  readonly bookingId: string;
  /** Keyed hashes of the addresses and numbers that it went to. */
  readonly recipientRefs: readonly string[];
  readonly locale: string;
  /** Whether staff named the language or its reader switched to it; else it was only assumed. */
  readonly localeChosen: boolean;
  /** IANA; absent until the reader of an online visit chose one. */
  readonly timeZone?: string;
  /** Absent for links made before it was kept. */
  readonly serviceId?: string;
  /** The booking's start when the link was made, or after its customer moved it; absent like `serviceId`. */
  readonly startsAtMs?: number;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** As `createdBy`; absent for links revoked before it was kept. */
  readonly revokedBy?: string;
  /** Why it was revoked, sealed. */
  readonly sealedReason?: string;
}

/** Adds a link; part of the batch that also adds its first code. */
export function insertLink(link: Omit<LinkRow, "revokedAtMs" | "revokedBy" | "sealedReason">): Statement {
  return {
    sql: `INSERT INTO links (id, booking_id, recipient_refs, locale, locale_chosen, time_zone, service_id, starts_ms,
        created_by, created_ms, expires_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      link.id,
      link.bookingId,
      toRefsText(link.recipientRefs),
      link.locale,
      link.localeChosen ? 1 : 0,
      link.timeZone ?? null,
      link.serviceId ?? null,
      link.startsAtMs ?? null,
      link.createdBy,
      link.createdAtMs,
      link.expiresAtMs,
    ],
  };
}

/**
 * The link that a code opens, by the code's tag, together with what its customer last did to the booking, and the cancellation
 * that waits or last waited: one read, by primary key and by index.
 */
export async function findLinkByTag(
  db: Database,
  tag: string,
): Promise<
  | {
      link: LinkRow;
      code: Pick<LinkCodeRow, "tag" | "sealed">;
      lastAction?: CustomerAction;
      hold?: Hold;
    }
  | undefined
> {
  const { rows } = await db.run({
    sql: `SELECT links.*, link_codes.tag, link_codes.sealed, ${ACTION_COLUMNS}, ${HOLD_COLUMNS} FROM link_codes
      JOIN links ON links.id = link_codes.link_id
      LEFT JOIN actions ON actions.form_id = (${lastEffectOf("links.booking_id")})
      ${joinHoldOf("links.booking_id")} WHERE link_codes.tag = ?`,
    params: [tag],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  const hold = toHold(row);
  return {
    link: toLink(row),
    code: { tag: String(row.tag), sealed: String(row.sealed) },
    ...(row.action !== null && { lastAction: toAction(row) }),
    ...(hold !== undefined && { hold }),
  };
}

/** The link that staff know by its id. */
export async function findLinkById(db: Database, id: string): Promise<LinkRow | undefined> {
  return first(db, { sql: "SELECT * FROM links WHERE id = ?", params: [id] });
}

/** A booking's links, oldest first. */
export async function findLinksByBooking(db: Database, bookingId: string): Promise<readonly LinkRow[]> {
  const { rows } = await db.run({
    sql: "SELECT * FROM links WHERE booking_id = ? ORDER BY created_ms, id",
    params: [bookingId],
  });
  return rows.map(toLink);
}

/**
 * Whether somebody whom a link went to has got something newer since that opens the same booking: another link, or
 * another code of one, that has not been revoked.
 */
export async function hasNewerLink(
  db: Database,
  { id, bookingId, recipientRefs, createdAtMs }: LinkRow,
): Promise<boolean> {
  const { rows } = await db.run({
    sql: `SELECT recipient_refs FROM links WHERE booking_id = ? AND id <> ? AND revoked_ms IS NULL
      AND EXISTS (SELECT 1 FROM link_codes WHERE link_id = links.id AND created_ms >= ?)`,
    params: [bookingId, id, createdAtMs],
  });
  return rows.some(({ recipient_refs }) => toRefs(recipient_refs).some((ref) => recipientRefs.includes(ref)));
}

/** Moves the end of a link's life: a booking that moved takes its link along. */
export async function extendLink(db: Database, id: string, expiresAtMs: number): Promise<void> {
  await db.run({
    sql: "UPDATE links SET expires_ms = ? WHERE id = ? AND revoked_ms IS NULL AND expires_ms < ?",
    params: [expiresAtMs, id, expiresAtMs],
  });
}

/**
 * What a further code of a link says of it: a later end, never a sooner one, and the language in which it was asked for,
 * unless that was only assumed and the link's own was chosen.
 */
export function renewLink(
  id: string,
  { expiresAtMs, locale, localeChosen }: Pick<LinkRow, "expiresAtMs" | "locale" | "localeChosen">,
): Statement {
  return {
    sql: `UPDATE links SET expires_ms = max(expires_ms, ?),
        locale = CASE WHEN ? OR NOT locale_chosen THEN ? ELSE locale END, locale_chosen = max(locale_chosen, ?)
      WHERE id = ?`,
    params: [expiresAtMs, localeChosen ? 1 : 0, locale, localeChosen ? 1 : 0, id],
  };
}

/** Counts somebody more among those whom a link went to, by the keyed hash of their address or number. */
export function addLinkRecipient(id: string, recipientRef: string): Statement {
  return {
    sql: `UPDATE links SET recipient_refs = trim(recipient_refs || ' ' || ?)
      WHERE id = ? AND instr(' ' || recipient_refs || ' ', ' ' || ? || ' ') = 0`,
    params: [recipientRef, id, recipientRef],
  };
}

/** Keeps, for all of a booking's links, the start to which its customer moved it, epoch milliseconds: they know it. */
export async function noteKnownStart(db: Database, bookingId: string, startsAtMs: number): Promise<void> {
  await db.run({
    sql: "UPDATE links SET starts_ms = ? WHERE booking_id = ? AND revoked_ms IS NULL",
    params: [startsAtMs, bookingId],
  });
}

/** Keeps the language that the link's reader switched to, BCP 47: messages that follow are written in it. */
export async function chooseLinkLocale(db: Database, id: string, locale: string): Promise<void> {
  await db.run({
    sql: "UPDATE links SET locale = ?, locale_chosen = 1 WHERE id = ? AND revoked_ms IS NULL",
    params: [locale, id],
  });
}

/** Keeps the zone whose clock the link's reader wants to see, IANA. */
export async function chooseLinkTimeZone(db: Database, id: string, timeZone: string): Promise<void> {
  await db.run({
    sql: "UPDATE links SET time_zone = ? WHERE id = ? AND revoked_ms IS NULL",
    params: [timeZone, id],
  });
}

/** Who revokes a link, as `createdBy`, when (epoch milliseconds), and why, sealed. */
export interface Revocation {
  readonly nowMs: number;
  readonly by: string;
  readonly sealedReason?: string;
}

/** Revokes a link, and erases what its codes held; changes nothing when it was revoked before. */
export function revokeLinkById(id: string, { nowMs, by, sealedReason }: Revocation): readonly Statement[] {
  return [
    {
      sql: `UPDATE links SET revoked_ms = ?, revoked_by = ?, sealed_reason = ?
        WHERE id = ? AND revoked_ms IS NULL`,
      params: [nowMs, by, sealedReason ?? null, id],
    },
    eraseCodes(id),
  ];
}

const toRefs = (text: SqlValue | undefined): readonly string[] =>
  String(text)
    .split(" ")
    .filter((ref) => ref !== "");

async function first(db: Database, statement: Statement): Promise<LinkRow | undefined> {
  const row = (await db.run(statement)).rows[0];
  return row && toLink(row);
}

function toLink(row: Record<string, SqlValue>): LinkRow {
  return {
    id: String(row.id),
    bookingId: String(row.booking_id),
    recipientRefs: toRefs(row.recipient_refs),
    locale: String(row.locale),
    localeChosen: row.locale_chosen === 1,
    ...(row.time_zone !== null && { timeZone: String(row.time_zone) }),
    ...(row.service_id !== null && { serviceId: String(row.service_id) }),
    ...(row.starts_ms !== null && { startsAtMs: Number(row.starts_ms) }),
    createdBy: String(row.created_by),
    createdAtMs: Number(row.created_ms),
    expiresAtMs: Number(row.expires_ms),
    ...(row.revoked_ms !== null && { revokedAtMs: Number(row.revoked_ms) }),
    ...(row.revoked_by !== null && { revokedBy: String(row.revoked_by) }),
    ...(row.sealed_reason !== null && { sealedReason: String(row.sealed_reason) }),
  };
}
