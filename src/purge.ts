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
  /** Rows of one kind that are erased in one transaction at most. */
  readonly atOnce: number;
  /**
   * How long one transaction may take, milliseconds, where nobody is answered meanwhile: what took longer is followed by
   * fewer rows. Absent where the database is somebody else's work.
   */
  readonly pauseMs?: number;
}

/** A request to find is a row alone, with nothing that goes along. */
const FINDS_TO_OTHERS = 20;
/** How many rows the first transaction of a kind has, where time counts: what it reads has not been read for an hour. */
const FIRST_ROWS = 4;

/**
 * Erases what is kept no longer: what links hold, thirty days after their end; links with their messages, and everything
 * about them, after ninety; who looked for their bookings, once it no longer counts. Recipients and texts of messages are
 * erased already as those end. Goes on until all of it is done, a little of each kind in turn, and lets others in between;
 * a host that stops, or has used up its queries, leaves the rest to the next purge. Run it about hourly.
 */
export async function purge(deps: PurgeDeps, options: PurgeOptions): Promise<void> {
  const { clock, log, stopping } = deps;
  const nowMs = clock();
  let kinds: readonly Kind[] = kindsOf(nowMs, options);
  let erased = 0;
  try {
    while (kinds.length > 0) {
      const unfinished: Kind[] = [];
      for (const kind of kinds) {
        if (stopping?.aborted) return;
        const changes = await erase(deps, kind, options);
        erased += changes.rows;
        if (changes.more !== undefined) unfinished.push(changes.more);
        // A promise alone would let no request in between.
        await new Promise((resolve) => setTimeout(resolve));
      }
      kinds = unfinished;
    }
  } finally {
    if (erased > 0) log.info("purged", { rows: erased });
  }
}

/** One kind of what is to be erased. */
interface Kind {
  readonly batch: (atOnce: number) => PurgeBatch;
  readonly atOnce: number;
  readonly most: number;
}

function kindsOf(nowMs: number, { atOnce, pauseMs }: PurgeOptions): readonly Kind[] {
  const limits = { nowMs, erasedBeforeMs: nowMs - REVIVAL_MS, forgottenBeforeMs: nowMs - REMEMBERED_MS };
  const kind = (batch: Kind["batch"], most = atOnce): Kind => ({
    batch,
    most,
    atOnce: pauseMs === undefined ? most : Math.min(most, FIRST_ROWS),
  });
  return [
    ...purgeBatches(limits).map((batch) => kind(batch)),
    kind((rows) => [forgetReplies(nowMs - REPLIES_REMEMBERED_MS, rows)]),
    kind(() => [forgetTextCounts(textDay(nowMs) - 1)]),
    // Strangers make as much of it as they like: its turn comes last.
    kind((rows) => [forgetFindRequests(nowMs - COUNTED_FOR_MS, rows)], atOnce * FINDS_TO_OTHERS),
  ];
}

/** Erases some of a kind, and tells how to go on where there may be more. */
async function erase(
  { db }: PurgeDeps,
  kind: Kind,
  { pauseMs }: PurgeOptions,
): Promise<{ readonly rows: number; readonly more?: Kind }> {
  const startMs = performance.now();
  const results = await db.batch(kind.batch(kind.atOnce));
  const tookMs = performance.now() - startMs;
  const rows = results.reduce((sum, { changes }) => sum + changes, 0);
  if (rows < kind.atOnce) return { rows };
  return { rows, more: { ...kind, atOnce: nextRows(kind, tookMs, pauseMs) } };
}

/** Twice as many where half the time would have done, half as many where it took too long. */
function nextRows({ atOnce, most }: Kind, tookMs: number, pauseMs: number | undefined): number {
  if (pauseMs === undefined) return atOnce;
  if (tookMs > pauseMs) return Math.max(1, Math.floor(atOnce / 2));
  return tookMs < pauseMs / 2 ? Math.min(most, atOnce * 2) : atOnce;
}
