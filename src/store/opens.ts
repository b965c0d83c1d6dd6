import type { Database } from "../ports/storage.ts";

/** Signs of a person closer together than this are one opening: they are not written twice. */
const SAME_OPENING_MS = 10 * 60_000;

/** When a link was opened by a person; epoch milliseconds. */
export interface LinkOpening {
  readonly firstMs: number;
  /** Equal to `firstMs` for a link that was opened once. */
  readonly lastMs: number;
}

/** Notes that a person has a link open; one row for each link, which nothing but an opening ever touches. */
export async function noteOpening(db: Database, linkId: string, nowMs: number): Promise<void> {
  await db.run({
    sql: `INSERT INTO link_opens (link_id, first_ms, last_ms) SELECT id, ?, ? FROM links WHERE id = ?
      ON CONFLICT DO UPDATE SET last_ms = excluded.last_ms WHERE excluded.last_ms >= last_ms + ${SAME_OPENING_MS}`,
    params: [nowMs, nowMs, linkId],
  });
}

/**
 * When the links of a booking were opened by a person. An action that a customer finished by a link counts: whatever
 * became of its process, the action itself is the proof.
 */
export async function findOpenings(
  db: Database,
  bookingId: string,
): Promise<ReadonlyMap<string, LinkOpening>> {
  const { rows } = await db.run({
    sql: `SELECT link_id, min(first_ms) AS first_ms, max(last_ms) AS last_ms FROM (
        SELECT link_opens.* FROM link_opens JOIN links ON links.id = link_id WHERE links.booking_id = ?
        UNION ALL
        SELECT visit_ref, actions.created_ms, actions.created_ms FROM actions JOIN links ON links.id = visit_ref
          WHERE actions.booking_id = ? AND outcome = 'done'
      ) GROUP BY link_id`,
    params: [bookingId, bookingId],
  });
  return new Map(
    rows.map((row) => [String(row.link_id), { firstMs: Number(row.first_ms), lastMs: Number(row.last_ms) }]),
  );
}
