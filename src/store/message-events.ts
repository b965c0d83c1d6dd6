import type { MessageState } from "../domain/message/message-state.ts";
import type { Database } from "../ports/storage.ts";

/** One step of a message, as the database noted it when it was made. */
export interface MessageStepNote {
  readonly messageId: string;
  readonly state: MessageState;
  /** Which attempt it was about; 0 before the first. */
  readonly attempt: number;
  readonly failureCode?: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/** Every step of a link's messages, in the order in which they were made. */
export async function findStepsByLinks(
  db: Database,
  linkIds: readonly string[],
): Promise<readonly MessageStepNote[]> {
  const results = await db.batch(
    linkIds.map((linkId) => ({
      sql: `SELECT message_events.* FROM message_events JOIN messages ON messages.id = message_events.message_id
        WHERE messages.link_id = ? ORDER BY message_events.seq`,
      params: [linkId],
    })),
  );
  return results.flatMap(({ rows }) =>
    rows.map((row) => ({
      messageId: String(row.message_id),
      state: row.state as MessageState,
      attempt: Number(row.attempt),
      ...(row.failure_code !== null && { failureCode: String(row.failure_code) }),
      atMs: Number(row.at_ms),
    })),
  );
}
