import { textDay } from "./delivery/text-limits.ts";
import type { Deps } from "./deps.ts";
import { COUNTED_FOR_MS } from "./find/ask.ts";
import { REMEMBERED_MS, REVIVAL_MS } from "./links/lifetime.ts";
import { REMEMBERED_MS as REPLIES_REMEMBERED_MS } from "./replies/take.ts";
import { forgetFindRequests } from "./store/find-requests.ts";
import { type PurgeBatch, purgeBatches } from "./store/purge.ts";
import { forgetReplies } from "./store/replies.ts";
import { forgetTextCounts } from "./store/text-counts.ts";

type PurgeDeps = Pick<Deps, "db" | "clock" | "log" | "stopping">;

export interface PurgeOptions {
  /** Rows of one kind that are erased in one transaction: while it runs in a database that is a file, nobody is answered. */
  readonly atOnce: number;
}

/** A request to find is a row alone, with nothing that goes along. */
const FINDS_TO_OTHERS = 20;

/**
 * Erases what is kept no longer: what links hold, thirty days after their end; links with their messages, and everything
 * about them, after ninety; who looked for their bookings, once it no longer counts. Recipients and texts of messages are
 * erased already as those end. Goes on until all of it is done, a little of each kind in turn, and lets others in between;
 * a host that stops, or has used up its queries, leaves the rest to the next purge. Run it about hourly.
 */
export async function purge(deps: PurgeDeps, { atOnce }: PurgeOptions): Promise<void> {
  const { db, clock, log, stopping } = deps;
  const nowMs = clock();
  const finds = atOnce * FINDS_TO_OTHERS;
  const limits = { nowMs, erasedBeforeMs: nowMs - REVIVAL_MS, forgottenBeforeMs: nowMs - REMEMBERED_MS };
  let kinds: readonly { readonly batch: PurgeBatch; readonly full: number }[] = [
    ...purgeBatches(limits, atOnce).map((batch) => ({ batch, full: atOnce })),
    {
      batch: [
        forgetReplies(nowMs - REPLIES_REMEMBERED_MS, atOnce),
        // A few rows a day.
        forgetTextCounts(textDay(nowMs) - 1),
      ],
      full: atOnce,
    },
    // Strangers make as much of it as they like: its turn comes last.
    { batch: [forgetFindRequests(nowMs - COUNTED_FOR_MS, finds)], full: finds },
  ];
  let erased = 0;
  try {
    while (kinds.length > 0) {
      const unfinished = [];
      for (const kind of kinds) {
        if (stopping?.aborted) return;
        const results = await db.batch(kind.batch);
        const changes = results.reduce((sum, result) => sum + result.changes, 0);
        erased += changes;
        if (changes >= kind.full) unfinished.push(kind);
        // A promise alone would let no request in between.
        await new Promise((resolve) => setTimeout(resolve));
      }
      kinds = unfinished;
    }
  } finally {
    if (erased > 0) log.info("purged", { rows: erased });
  }
}
