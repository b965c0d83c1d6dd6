import type { Statement } from "../ports/storage.ts";

/** From when on what has ended is erased, and from when on nothing of it is left; epoch milliseconds. */
export interface PurgeLimits {
  readonly nowMs: number;
  /** Links that ended before this lose what they hold. */
  readonly erasedBeforeMs: number;
  /** Links that ended, and everything else that was last touched, before this are forgotten. */
  readonly forgottenBeforeMs: number;
}

/** Some of one kind of what is to be erased, in one transaction. */
export type PurgeBatch = readonly Statement[];

/**
 * Erases what has ended, by age: a batch for each kind, each of its statements of at most `atOnce` rows, to be repeated
 * while the batch finds that many.
 * Codes, messages and their steps go with their link. Each finds its rows by an index that what is erased is not in.
 */
export function purgeBatches({
  nowMs,
  erasedBeforeMs,
  forgottenBeforeMs,
}: PurgeLimits): readonly ((atOnce: number) => PurgeBatch)[] {
  const toErase = `SELECT id FROM links WHERE erased = 0 AND expires_ms <= ? ORDER BY expires_ms, id LIMIT ?`;
  const endedSends = "state <> 'running' AND created_ms <= ?";
  return [
    (atOnce) => [
      {
        sql: `UPDATE link_codes SET sealed = '', sealed_note = NULL WHERE link_id IN (${toErase})`,
        params: [erasedBeforeMs, atOnce],
      },
      {
        sql: `UPDATE links SET sealed_reason = NULL, erased = 1 WHERE id IN (${toErase})`,
        params: [erasedBeforeMs, atOnce],
      },
    ],
    (atOnce) => [
      {
        sql: "DELETE FROM links WHERE id IN (SELECT id FROM links WHERE expires_ms <= ? LIMIT ?)",
        params: [forgottenBeforeMs, atOnce],
      },
    ],
    (atOnce) => [
      {
        sql: `DELETE FROM messages WHERE id IN
          (SELECT id FROM messages WHERE link_id IS NULL AND updated_ms <= ? LIMIT ?)`,
        params: [forgottenBeforeMs, atOnce],
      },
    ],
    // A form counts once for as long as anybody can send it: as long as its link is known.
    (atOnce) => [
      {
        sql: `DELETE FROM actions WHERE seq IN (SELECT seq FROM actions
          WHERE created_ms <= ? AND NOT EXISTS (SELECT 1 FROM links WHERE links.id = visit_ref) LIMIT ?)`,
        params: [forgottenBeforeMs, atOnce],
      },
    ],
    (atOnce) => [
      {
        sql: `DELETE FROM idempotency_keys WHERE key_ref IN
          (SELECT key_ref FROM idempotency_keys WHERE expires_ms <= ? LIMIT ?)`,
        params: [nowMs, atOnce],
      },
    ],
    // A thousand items at once would take too long to go with their send.
    (atOnce) => [
      {
        sql: `DELETE FROM send_items WHERE (send_id, position) IN (SELECT send_id, position FROM sends
          JOIN send_items ON send_id = sends.id WHERE ${endedSends} LIMIT ?)`,
        params: [forgottenBeforeMs, atOnce],
      },
      {
        sql: `DELETE FROM sends WHERE id IN (SELECT id FROM sends WHERE ${endedSends}
          AND NOT EXISTS (SELECT 1 FROM send_items WHERE send_id = sends.id) LIMIT ?)`,
        params: [forgottenBeforeMs, atOnce],
      },
    ],
  ];
}
