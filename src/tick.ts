import { commitDueHolds } from "./actions/commit-held.ts";
import { settleAbandonedActions } from "./actions/settle-abandoned.ts";
import { dispatchDue } from "./delivery/dispatch.ts";
import type { Deps } from "./deps.ts";
import { runFinds } from "./find/run.ts";
import { runSends } from "./sends/run.ts";

export interface TickLimits {
  /** Messages that are attempted. */
  readonly messages: number;
  /** Bookings of sends that are worked on. */
  readonly sendItems: number;
  /** Customers' cancellations that have waited long enough, and as many of their actions that nobody finished. */
  readonly actions: number;
  /** Customers who look for their bookings. */
  readonly finds: number;
  /** Wix's pages that are read through for those. */
  readonly findPages: number;
}

/**
 * Everything that goes on without a request: messages that are due, cancellations that nobody took back in time,
 * customers' actions that a dying process left open, and sends to many bookings. A timer, a cron trigger and a queue
 * call it alike, as often as they like and at once: the database decides who does what. One that fails does not keep
 * the others from their turn; where a host limits what one call may do, messages come first, as whatever else is done
 * makes some.
 * @returns whether there may be more to do at once. What it began has ended then.
 */
export async function tick(deps: Deps, limits: TickLimits): Promise<{ readonly more: boolean }> {
  const sent = await attempt(deps, "dispatch", async (own) => {
    const { attempted } = await dispatchDue(own, { limit: limits.messages });
    return attempted;
  });
  const committed = await attempt(deps, "commits", (own) => commitDueHolds(own, { limit: limits.actions }));
  const settled = await attempt(deps, "settling", (own) =>
    settleAbandonedActions(own, { limit: limits.actions }),
  );
  // Before the sends that it makes, and so that a large send keeps no customer waiting.
  const found = await attempt(deps, "finding", (own) =>
    runFinds(own, { maxRequests: limits.finds, maxPages: limits.findPages }),
  );
  const begun = await attempt(deps, "sends", (own) => runSends(own, { maxItems: limits.sendItems }));
  const counts = [
    [sent, limits.messages],
    [committed, limits.actions],
    [settled, limits.actions],
    [found, limits.finds],
    [begun, limits.sendItems],
  ] as const;
  return { more: counts.some(([count, limit]) => count >= limit) };
}

/** Does one kind of work, and waits for what that puts into the background, so that the kinds do not pile up. */
async function attempt(deps: Deps, work: string, run: (own: Deps) => Promise<number>): Promise<number> {
  const { log, stopping } = deps;
  if (stopping?.aborted) return 0;
  const begun: Promise<unknown>[] = [];
  const background: Deps["background"] = (task) => {
    begun.push(task);
    deps.background(task);
  };
  try {
    return await run({ ...deps, background });
  } catch (error) {
    log.error("tick_failed", { work, error: error instanceof Error ? error.name : "unknown" });
    return 0;
  } finally {
    await Promise.allSettled(begun);
  }
}
