import type { Deps } from "./deps.ts";
import { COUNTED_FOR_MS } from "./find/ask.ts";
import { REMEMBERED_MS, REVIVAL_MS } from "./links/lifetime.ts";
import { REMEMBERED_MS as REPLIES_REMEMBERED_MS } from "./replies/take.ts";
import { forgetFindRequests } from "./store/find-requests.ts";
import { purgeStatements } from "./store/purge.ts";
import { forgetReplies } from "./store/replies.ts";

type PurgeDeps = Pick<Deps, "db" | "clock" | "log" | "stopping">;

/** How many requests are forgotten at once: where the database is a file, nobody is answered meanwhile. */
const FINDS_AT_ONCE = 2_000;
const REPLIES_AT_ONCE = 500;

/**
 * Erases what is kept no longer: what links hold, thirty days after their end; links with their messages, and everything
 * about them, after ninety; who looked for their bookings, once it no longer counts. Recipients and texts of messages are
 * erased already as those end. Run it about hourly.
 */
export async function purge(deps: PurgeDeps): Promise<void> {
  const { db, clock, log } = deps;
  const nowMs = clock();
  const results = await db.batch([
    ...purgeStatements({
      nowMs,
      erasedBeforeMs: nowMs - REVIVAL_MS,
      forgottenBeforeMs: nowMs - REMEMBERED_MS,
    }),
    forgetReplies(nowMs - REPLIES_REMEMBERED_MS, REPLIES_AT_ONCE),
  ]);
  const erased = results.reduce((sum, { changes }) => sum + changes, 0);
  if (erased > 0) log.info("purged", { rows: erased });
  // By itself: strangers make as much of it as they like, and that is not to keep customers' data from being erased.
  const forgotten = await forgetFinds(deps, nowMs - COUNTED_FOR_MS);
  if (forgotten > 0) log.info("purged", { rows: forgotten });
}

/** All that is too old, however much that is; a host that stops, or has used up its queries, leaves the rest to the next purge. */
async function forgetFinds({ db, stopping }: PurgeDeps, beforeMs: number): Promise<number> {
  let forgotten = 0;
  while (!stopping?.aborted) {
    const { changes } = await db.run(forgetFindRequests(beforeMs, FINDS_AT_ONCE));
    forgotten += changes;
    if (changes < FINDS_AT_ONCE) break;
    // A promise alone would let no request in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return forgotten;
}
