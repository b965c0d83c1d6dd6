import type { Database } from "../ports/storage.ts";

/** Closer together than this, forms without a sign of a person are one attempt: they are not written twice. */
const SAME_ATTEMPT_MS = 10 * 60_000;

/** What sent a form without a sign of a person: what no hand can do, or perhaps a person. */
export type AskedSender = "machine" | "unknown";

/** When forms of a link were sent that way; epoch milliseconds. */
export interface LinkAsk {
  readonly by: AskedSender;
  readonly firstMs: number;
  /** Equal to `firstMs` where it was once. */
  readonly lastMs: number;
}

/** Notes that a form of a link was sent without a sign of a person; at most one row for each link and kind of sender. */
export async function noteAsk(db: Database, linkId: string, by: AskedSender, nowMs: number): Promise<void> {
  await db.run({
    sql: `INSERT INTO link_asks (link_id, by, first_ms, last_ms) SELECT id, ?, ?, ? FROM links WHERE id = ?
      ON CONFLICT DO UPDATE SET last_ms = excluded.last_ms WHERE excluded.last_ms >= last_ms + ${SAME_ATTEMPT_MS}`,
    params: [by, nowMs, nowMs, linkId],
  });
}

/** What was sent without a sign of a person by the links of a booking, by the link's id. */
export async function findAsks(
  db: Database,
  bookingId: string,
): Promise<ReadonlyMap<string, readonly LinkAsk[]>> {
  const { rows } = await db.run({
    sql: `SELECT link_asks.* FROM link_asks JOIN links ON links.id = link_id WHERE links.booking_id = ?
      ORDER BY first_ms, by`,
    params: [bookingId],
  });
  const byLink = new Map<string, LinkAsk[]>();
  for (const row of rows) {
    const id = String(row.link_id);
    const ask = { by: row.by as AskedSender, firstMs: Number(row.first_ms), lastMs: Number(row.last_ms) };
    byLink.set(id, [...(byLink.get(id) ?? []), ask]);
  }
  return byLink;
}
