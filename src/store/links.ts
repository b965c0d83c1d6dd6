import type { Database, SqlValue, Statement } from "../ports/storage.ts";
import { ACTION_COLUMNS, type CustomerAction, lastEffectOf, toAction } from "./actions.ts";
import { HOLD_COLUMNS, type Hold, joinHoldOf, toHold } from "./held-actions.ts";
import { recentLinkMessage } from "./recent-messages.ts";

export interface LinkRow {
  readonly tag: string;
  readonly id: string;
  readonly epoch: string;
  readonly bookingId: string;
  /** Keyed hashes of the address and number it was made for. */
  readonly recipientRefs: readonly string[];
  /** Empty once it was erased: by revocation, or some time after the link had ended. */
  readonly sealed: string;
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
}

/** What must hold at the moment at which a link is added. */
export interface LinkConditions {
  /** None of these recipients was sent a link to the same booking since then (epoch milliseconds). */
  readonly notSent?: { readonly recipientRefs: readonly string[]; readonly sinceMs: number };
  /** The link that it takes the place of has not been revoked. */
  readonly replacing?: string;
}

/**
 * Adds a link; part of the batch that also adds its messages. A condition that does not hold leaves the link without a
 * tag, which the table does not allow: the whole batch fails by that.
 */
export function insertLink(
  link: Omit<LinkRow, "revokedAtMs">,
  { notSent, replacing }: LinkConditions = {},
): Statement {
  const recent =
    notSent === undefined
      ? undefined
      : recentLinkMessage(link.bookingId, notSent.recipientRefs, notSent.sinceMs);
  const conditions: readonly { readonly sql: string; readonly params: readonly SqlValue[] }[] = [
    ...(recent === undefined
      ? []
      : [{ sql: `NOT EXISTS (SELECT 1 FROM messages WHERE ${recent.where})`, params: recent.params }]),
    ...(replacing === undefined
      ? []
      : [
          {
            sql: "EXISTS (SELECT 1 FROM links WHERE id = ? AND revoked_ms IS NULL)",
            params: [replacing],
          },
        ]),
  ];
  const holds = ["1", ...conditions.map(({ sql }) => sql)].join(" AND ");
  return {
    sql: `INSERT INTO links (tag, id, epoch, booking_id, recipient_refs, sealed, locale, created_by, created_ms, expires_ms,
        locale_chosen, time_zone, service_id, starts_ms)
      VALUES (CASE WHEN ${holds} THEN ? END, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      ...conditions.flatMap(({ params }) => params),
      link.tag,
      link.id,
      link.epoch,
      link.bookingId,
      link.recipientRefs.join(" "),
      link.sealed,
      link.locale,
      link.createdBy,
      link.createdAtMs,
      link.expiresAtMs,
      link.localeChosen ? 1 : 0,
      link.timeZone ?? null,
      link.serviceId ?? null,
      link.startsAtMs ?? null,
    ],
  };
}

/**
 * The link of a code, by the code's tag, together with what its customer last did to the booking, and the cancellation
 * that waits or last waited: one read, by primary key and by index.
 */
export async function findLinkByTag(
  db: Database,
  tag: string,
): Promise<{ link: LinkRow; lastAction?: CustomerAction; hold?: Hold } | undefined> {
  const { rows } = await db.run({
    sql: `SELECT links.*, ${ACTION_COLUMNS}, ${HOLD_COLUMNS} FROM links
      LEFT JOIN actions ON actions.form_id = (${lastEffectOf("links.booking_id")})
      ${joinHoldOf("links.booking_id")} WHERE tag = ?`,
    params: [tag],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  const hold = toHold(row);
  return {
    link: toLink(row),
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

/** Whether somebody whom a link went to was made a newer one to the same booking, which has not been revoked. */
export async function hasNewerLink(
  db: Database,
  { id, bookingId, recipientRefs, createdAtMs }: LinkRow,
): Promise<boolean> {
  const links = await findLinksByBooking(db, bookingId);
  return links.some(
    (other) =>
      other.id !== id &&
      other.createdAtMs >= createdAtMs &&
      other.revokedAtMs === undefined &&
      other.recipientRefs.some((ref) => recipientRefs.includes(ref)),
  );
}

/**
 * Puts a fresh token in place of one that Wix no longer takes; any fresh token is as good. A link that was erased
 * meanwhile stays so.
 */
export async function replaceSealedToken(db: Database, tag: string, sealed: string): Promise<void> {
  await db.run({ sql: "UPDATE links SET sealed = ? WHERE tag = ? AND sealed <> ''", params: [sealed, tag] });
}

/** Moves the end of a link's life: a booking that moved takes its link along. */
export async function extendLink(db: Database, id: string, expiresAtMs: number): Promise<void> {
  await db.run({
    sql: "UPDATE links SET expires_ms = ? WHERE id = ? AND revoked_ms IS NULL AND expires_ms < ?",
    params: [expiresAtMs, id, expiresAtMs],
  });
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

/** Revokes a link, and erases what it held; changes nothing when it was revoked before. */
export function revokeLinkById(id: string, nowMs: number): Statement {
  return {
    sql: "UPDATE links SET revoked_ms = ?, sealed = '' WHERE id = ? AND revoked_ms IS NULL",
    params: [nowMs, id],
  };
}

async function first(db: Database, statement: Statement): Promise<LinkRow | undefined> {
  const row = (await db.run(statement)).rows[0];
  return row && toLink(row);
}

function toLink(row: Record<string, SqlValue>): LinkRow {
  return {
    tag: String(row.tag),
    id: String(row.id),
    epoch: String(row.epoch),
    bookingId: String(row.booking_id),
    recipientRefs: String(row.recipient_refs)
      .split(" ")
      .filter((ref) => ref !== ""),
    sealed: String(row.sealed),
    locale: String(row.locale),
    localeChosen: row.locale_chosen === 1,
    ...(row.time_zone !== null && { timeZone: String(row.time_zone) }),
    ...(row.service_id !== null && { serviceId: String(row.service_id) }),
    ...(row.starts_ms !== null && { startsAtMs: Number(row.starts_ms) }),
    createdBy: String(row.created_by),
    createdAtMs: Number(row.created_ms),
    expiresAtMs: Number(row.expires_ms),
    ...(row.revoked_ms !== null && { revokedAtMs: Number(row.revoked_ms) }),
  };
}
