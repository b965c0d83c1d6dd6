import type { Deps } from "../deps.ts";
import { forgetFindRequests } from "../store/find-requests.ts";
import { purgeStatements } from "../store/purge.ts";
import { COUNTED_FOR_MS } from "./find/ask.ts";
import { REMEMBERED_MS, REVIVAL_MS } from "./lifetime.ts";

/**
 * Erases what is kept no longer: what links hold, thirty days after their end; links with their messages, and everything
 * about them, after ninety; who looked for their bookings, once it no longer counts. Recipients and texts of messages are erased already as those end. Run it about hourly.
 */
export async function purge({ db, clock, log }: Pick<Deps, "db" | "clock" | "log">): Promise<void> {
  const nowMs = clock();
  const results = await db.batch([
    ...purgeStatements({
      nowMs,
      erasedBeforeMs: nowMs - REVIVAL_MS,
      forgottenBeforeMs: nowMs - REMEMBERED_MS,
    }),
    forgetFindRequests(nowMs - COUNTED_FOR_MS),
  ]);
  const erased = results.reduce((sum, { changes }) => sum + changes, 0);
  if (erased > 0) log.info("purged", { rows: erased });
}
