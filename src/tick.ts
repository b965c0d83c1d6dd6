import { commitDueHolds } from "./actions/commit-held.ts";
import { settleAbandonedActions } from "./actions/settle-abandoned.ts";
import { dispatchDue } from "./delivery/dispatch.ts";
import type { Deps } from "./deps.ts";
import { runFinds } from "./find/run.ts";
import { runReplies } from "./replies/run.ts";
import { runSends } from "./sends/run.ts";

/** A limit of 0 leaves a lane out. */
export interface TickLimits {
  /** Messages that are attempted. */
  readonly messages: number;
  /** Bookings of sends that are worked on. */
  readonly sendItems: number;
  /** Customers' cancellations that have waited long enough, and as many of their actions that nobody finished. */
  readonly actions: number;
  /** Customers who look for their bookings. */
  readonly finds: number;
  /** Wix's pages that are asked for on their behalf, so that sends have their turn between. */
  readonly findPages: number;
  /** Wix's pages that are read through for them in all, over several ticks; default: as many as in one. */
  readonly findReach?: number;
  /** What customers wrote by text. */
  readonly replies: number;
}

/** One kind of work that goes on without a request. */
interface Lane {
  readonly name: string;
  /** How much of it one tick does at most: as much as that may mean that there is more. */
  readonly limit: number;
  /** Does some of it, and gives how much. */
  readonly run: (deps: Deps) => Promise<number>;
}

/**
 * In the order of their turns: where a host limits what one call may do, messages come first, as whatever else is done
 * makes some; requests to find come before the sends that they make, so that a large send keeps no customer waiting.
 */
const lanes = ({
  messages,
  actions,
  replies,
  finds,
  findPages,
  findReach,
  sendItems,
}: TickLimits): readonly Lane[] => [
  {
    name: "dispatch",
    limit: messages,
    run: async (deps) => (await dispatchDue(deps, { limit: messages })).attempted,
  },
  { name: "commits", limit: actions, run: (deps) => commitDueHolds(deps, { limit: actions }) },
  { name: "settling", limit: actions, run: (deps) => settleAbandonedActions(deps, { limit: actions }) },
  { name: "replies", limit: replies, run: (deps) => runReplies(deps, { limit: replies }) },
  {
    name: "finding",
    limit: finds,
    run: (deps) =>
      runFinds(deps, {
        maxRequests: finds,
        maxPages: findPages,
        ...(findReach !== undefined && { reach: findReach }),
      }),
  },
  { name: "sends", limit: sendItems, run: (deps) => runSends(deps, { maxItems: sendItems }) },
];

/**
 * Everything that goes on without a request: messages that are due, cancellations that nobody took back in time,
 * customers' actions that a dying process left open, what they wrote by text, and sends to many bookings. A timer, a cron trigger and a queue
 * call it alike, as often as they like and at once: the database decides who does what. One lane that fails does not
 * keep the others from their turn.
 * @returns whether there may be more to do at once. What it began has ended then.
 */
export async function tick(deps: Deps, limits: TickLimits): Promise<{ readonly more: boolean }> {
  let more = false;
  for (const lane of lanes(limits).filter(({ limit }) => limit > 0)) {
    if ((await takeTurn(deps, lane)) >= lane.limit) more = true;
  }
  return { more };
}

/** Runs one lane, and waits for what that puts into the background, so that the lanes do not pile up. */
async function takeTurn(deps: Deps, { name, run }: Lane): Promise<number> {
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
    log.error("tick_failed", { work: name, error: error instanceof Error ? error.name : "unknown" });
    return 0;
  } finally {
    await Promise.allSettled(begun);
  }
}
