import { dispatchDue } from "./delivery/dispatch.ts";
import type { Deps } from "./deps.ts";
import { runSends } from "./links/sends/run.ts";
import { settleAbandonedActions } from "./links/settle-abandoned.ts";

export interface TickLimits {
  /** Messages that are attempted. */
  readonly messages: number;
  /** Bookings of sends that are worked on. */
  readonly sendItems: number;
  /** Customers' actions that nobody finished. */
  readonly actions: number;
}

/**
 * Everything that goes on without a request: customers' actions that a dying process left open, sends to many bookings,
 * and messages that are due. A timer, a cron trigger and a queue call it alike, as often as they like and at once: the
 * database decides who does what. One that fails does not keep the others from their turn.
 * @returns whether there may be more to do at once.
 */
export async function tick(deps: Deps, limits: TickLimits): Promise<{ readonly more: boolean }> {
  const settled = await attempt(deps, "settling", () =>
    settleAbandonedActions(deps, { limit: limits.actions }),
  );
  const begun = await attempt(deps, "sends", () => runSends(deps, { maxItems: limits.sendItems }));
  const sent = await attempt(deps, "dispatch", async () => {
    const { attempted } = await dispatchDue(deps, { limit: limits.messages });
    return attempted;
  });
  return {
    more: sent >= limits.messages || settled >= limits.actions || begun >= limits.sendItems,
  };
}

async function attempt({ log, stopping }: Deps, work: string, run: () => Promise<number>): Promise<number> {
  if (stopping?.aborted) return 0;
  try {
    return await run();
  } catch (error) {
    log.error("tick_failed", { work, error: error instanceof Error ? error.name : "unknown" });
    return 0;
  }
}
