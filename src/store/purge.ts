import type { Statement } from "../ports/storage.ts";

/** How many rows one statement erases at most: the rest waits for the next purge. */
const AT_ONCE = 500;
/** A send may take a thousand items with it. */
const SENDS_AT_ONCE = 20;

/** From when on what has ended is erased, and from when on nothing of it is left; epoch milliseconds. */
export interface PurgeLimits {
  readonly nowMs: number;
  /** Links that ended before this lose what they hold. */
  readonly erasedBeforeMs: number;
  /** Links that ended, and everything else that was last touched, before this are forgotten. */
  readonly forgottenBeforeMs: number;
}

/** Erases what has ended, by age. Codes, messages and their steps go with their link. */
export function purgeStatements({
  nowMs,
  erasedBeforeMs,
  forgottenBeforeMs,
}: PurgeLimits): readonly Statement[] {
  return [
    {
      sql: `UPDATE link_codes SET sealed = '', sealed_note = NULL WHERE tag IN
        (SELECT tag FROM links JOIN link_codes ON link_id = links.id WHERE expires_ms <= ? AND expires_ms > ?
          AND (sealed <> '' OR sealed_note IS NOT NULL) LIMIT ${AT_ONCE})`,
      params: [erasedBeforeMs, forgottenBeforeMs],
    },
    {
      sql: `UPDATE links SET sealed_reason = NULL WHERE id IN (SELECT id FROM links
        WHERE expires_ms <= ? AND expires_ms > ? AND sealed_reason IS NOT NULL LIMIT ${AT_ONCE})`,
      params: [erasedBeforeMs, forgottenBeforeMs],
    },
    {
      sql: `DELETE FROM links WHERE id IN (SELECT id FROM links WHERE expires_ms <= ? LIMIT ${AT_ONCE})`,
      params: [forgottenBeforeMs],
    },
    {
      sql: `DELETE FROM messages WHERE id IN
        (SELECT id FROM messages WHERE link_id IS NULL AND updated_ms <= ? LIMIT ${AT_ONCE})`,
      params: [forgottenBeforeMs],
    },
    // A form counts once for as long as anybody can send it: as long as its link is known.
    {
      sql: `DELETE FROM actions WHERE seq IN (SELECT seq FROM actions
        WHERE created_ms <= ? AND NOT EXISTS (SELECT 1 FROM links WHERE links.id = visit_ref) LIMIT ${AT_ONCE})`,
      params: [forgottenBeforeMs],
    },
    { sql: "DELETE FROM idempotency_keys WHERE expires_ms <= ?", params: [nowMs] },
    {
      sql: `DELETE FROM sends WHERE id IN
        (SELECT id FROM sends WHERE state <> 'running' AND created_ms <= ? LIMIT ${SENDS_AT_ONCE})`,
      params: [forgottenBeforeMs],
    },
  ];
}
