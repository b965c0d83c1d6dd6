import { readBusinessContact } from "../bookings/business.ts";
import { dispatchMessages } from "../delivery/dispatch.ts";
import type { Deps } from "../deps.ts";
import type { MintDeps } from "../links/mint-request.ts";
import { claimItems } from "../store/send-items.ts";
import { leaseSend, releaseSend, type SendLease } from "../store/sends.ts";
import { openRequest } from "./send-request.ts";
import { type ItemStep, workItem } from "./work-item.ts";

export type SendDeps = MintDeps & Pick<Deps, "sendItemsPerInvocation" | "stopping">;

export interface RunOptions {
  /** Works on so many items at most. */
  readonly maxItems: number;
  /** Only this send's. */
  readonly id?: string;
}

/** Items in one turn: after that the next send is served, so that a short one does not wait for a long one's end. */
const ITEMS_PER_TURN = 20;
/** Three calls each, below the six connections that a Worker may have open at once. */
const CONCURRENT_ITEMS = 4;
/** What a runner that died was working on is taken up again after this, at the next tick. */
const LEASE_MS = 75_000;
/** Longer than one item takes at the worst, by the deadlines of its calls: with less than this left, none begins. */
const LONGEST_ITEM_MS = 30_000;
/** A link costs one call with the business's credentials, of which sends get so much: beyond it each would be put off. */
const SHARE_OF_WIX_LIMIT = 0.54;

/**
 * Works on the sends that are not done, each in its turn, as far as Wix's limit and `maxItems` let it. Safe to run any
 * number of times at once, and to be killed at any moment: a lease decides who works on a send, and an item's outcome
 * is committed with the link and the messages that it is about. Whoever calls next goes on from there.
 */
export async function runSends(deps: SendDeps, { maxItems, id }: RunOptions): Promise<number> {
  const behind = { ...deps, bookings: deps.bookings.onBehalfOf({ kind: "work", name: "sends" }) };
  let handedOver: Promise<unknown> = Promise.resolve();
  let begun = 0;
  while (begun < maxItems && !deps.stopping?.aborted) {
    const nowMs = deps.clock();
    const lease = await leaseSend(deps.db, {
      nowMs,
      untilMs: nowMs + LEASE_MS,
      ...(id !== undefined && { id }),
    });
    if (lease === undefined) break;
    const turn = await takeTurn(behind, lease, Math.min(maxItems - begun, ITEMS_PER_TURN));
    begun += turn.begun;
    if (turn.messageIds.length > 0) {
      handedOver = handedOver.then(() => handOver(deps, turn.messageIds));
      deps.background(handedOver);
    }
    if (turn.mustWait) break;
  }
  return begun;
}

/**
 * Goes on with a send in the background, as far as this invocation can carry it. What is asked about often is done soon,
 * also where nothing but requests keeps a host awake. Never rejects.
 */
export function nudgeSend(deps: SendDeps, id: string): Promise<unknown> {
  const maxItems = deps.sendItemsPerInvocation ?? Number.POSITIVE_INFINITY;
  const run = runSends(deps, { maxItems, id }).catch(() => {
    // The send keeps its items; the timer or the cron trigger goes on with it.
    deps.log.error("send_run_failed", { send: id });
  });
  deps.background(run);
  return run;
}

interface Turn {
  readonly begun: number;
  readonly messageIds: readonly string[];
  /** Wix's limit, or Wix itself, lets nobody go on for now. */
  readonly mustWait: boolean;
}

async function takeTurn(deps: SendDeps, lease: SendLease, limit: number): Promise<Turn> {
  const request = await openRequest(deps, lease.id, lease.sealed);
  const items = await claimItems(deps.db, lease, {
    nowMs: deps.clock(),
    limit,
    perMinute: itemsPerMinute(deps.config),
  });
  // What every link needs is asked for once, here, and not by each: Wix counts the calls.
  if (items.length > 0) {
    const bookingIds = items.map(({ bookingId }) => bookingId);
    await Promise.all([readBusinessContact(deps), deps.bookings.readPolicySnapshots(bookingIds)]);
  }
  const messageIds: string[] = [];
  let restUntilMs = 0;
  let begun = 0;

  const note = (step: ItemStep) => {
    if (step.kind === "settled") messageIds.push(...step.messageIds);
    if (step.kind === "throttled") {
      restUntilMs = Math.max(restUntilMs, deps.clock() + step.retryAfterSeconds * 1_000);
    }
  };
  const mayBegin = () =>
    restUntilMs === 0 && !deps.stopping?.aborted && deps.clock() < lease.untilMs - LONGEST_ITEM_MS;
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) {
      if (!mayBegin()) return;
      begun += 1;
      note(await workItem(deps, lease, item, request));
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENT_ITEMS, items.length) }, work));

  await releaseSend(deps.db, lease, { nowMs: deps.clock(), restUntilMs });
  deps.log.info("send_turn", { send: lease.id, begun, throttled: restUntilMs > 0 });
  return { begun, messageIds, mustWait: items.length === 0 || restUntilMs > 0 };
}

/** The emulated Wix of the demo grants everything. */
const itemsPerMinute = (config: Deps["config"]): number =>
  config.mode === "live"
    ? Math.max(1, Math.floor(config.wixLimits.business * SHARE_OF_WIX_LIMIT))
    : Number.POSITIVE_INFINITY;

async function handOver(deps: SendDeps, messageIds: readonly string[]): Promise<void> {
  try {
    await dispatchMessages(deps, messageIds);
  } catch {
    // The rows are committed: the timer or the cron trigger tries again.
    deps.log.error("first_try_failed");
  }
}
