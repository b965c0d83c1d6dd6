import type { Deps } from "../deps.ts";
import type { Channel } from "../ports/messages.ts";
import {
  expireOverdueMessages,
  forgetUnansweredMessages,
  suppressWaitingMessages,
} from "../store/message-sweeps.ts";
import { findDueMessages, findMessages, leaseMessage } from "../store/messages.ts";
import { attemptMessage } from "./attempt.ts";
import { type ChannelHealth, openChannelHealth, type Probe } from "./channel-health.ts";
import { type MessageSummary, toSummary } from "./outbox.ts";
import { pollReceipts } from "./receipts.ts";
import { LEASE_MS } from "./transitions.ts";

export type DispatchDeps = Pick<
  Deps,
  "db" | "clock" | "keyring" | "log" | "mailer" | "textSender" | "wakeAt" | "stopping"
>;

/** Keeps below the six connections that a Worker may have open at once. */
const CONCURRENT_ATTEMPTS = 4;

/** How long after its deadline a text's last word may still come. */
const LAST_RECEIPT_MS = 30 * 60_000;

/**
 * Attempts these messages now, as far as they are due, in nobody else's hands and their channel is not paused, and
 * tells how all of them stand then, in the order of `ids`; unknown ids are left out. A failed attempt is no error: it
 * shows in the state.
 */
export async function dispatchMessages(
  deps: DispatchDeps,
  ids: readonly string[],
): Promise<readonly MessageSummary[]> {
  await attemptAll(deps, await openChannelHealth(deps), ids, { concurrency: CONCURRENT_ATTEMPTS });
  return readSummaries(deps, ids);
}

/** Tells how these messages stand, in the order of `ids`; unknown ids are left out. */
export async function readSummaries(
  { db }: Pick<Deps, "db">,
  ids: readonly string[],
): Promise<readonly MessageSummary[]> {
  const rows = new Map((await findMessages(db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [toSummary(row)];
  });
}

/**
 * One tick of a timer, a cron trigger or a queue: ends what is overdue, tries paused channels with a message each,
 * attempts up to `limit` due messages, the longest due first, and asks after texts without a receipt. Each channel goes
 * its own pace, so that one on which everything stalls holds up nothing of the other. Safe to run twice at once, or not
 * at all for a while: rows carry their own due times, and a lease decides who sends.
 */
export async function dispatchDue(
  deps: DispatchDeps,
  { limit }: { readonly limit: number },
): Promise<{ readonly attempted: number }> {
  const nowMs = deps.clock();
  await endOverdue(deps, nowMs);
  const health = await openChannelHealth(deps);
  const paused = await health.takeProbes();
  const open = await Promise.all(health.open().map((channel) => findDue(deps, channel, limit)));
  const lanes = shareOut(open, limit - paused.length);
  const concurrency = Math.floor(CONCURRENT_ATTEMPTS / Math.max(1, lanes.length + paused.length));
  const left = limit - lanes.flat().length;
  const counts = await Promise.all([
    ...lanes.map((ids) => attemptAll(deps, health, ids, { concurrency })),
    ...paused.map((probe) => tryPaused(deps, health, { ...probe, limit: left, concurrency })),
  ]);
  const attempted = counts.reduce((sum, count) => sum + count, 0);
  if (!deps.stopping?.aborted) await pollReceipts(deps, { limit: Math.max(1, Math.floor(limit / 4)) });
  return { attempted };
}

async function endOverdue({ db, log }: DispatchDeps, nowMs: number): Promise<void> {
  const [expired] = await db.batch([
    expireOverdueMessages(nowMs, LEASE_MS),
    suppressWaitingMessages(nowMs, LEASE_MS),
    forgetUnansweredMessages(nowMs - LAST_RECEIPT_MS),
  ]);
  const count = expired?.rows.length ?? 0;
  if (count > 0) log.error("messages_expired", { count });
}

const findDue = ({ db, clock }: DispatchDeps, channel: Channel, limit: number): Promise<readonly string[]> =>
  findDueMessages(db, { nowMs: clock(), leaseMs: LEASE_MS, limit, channels: [channel] });

const findOneDue = (
  { db, clock }: DispatchDeps,
  channel: Channel,
  order: "due" | "attempted" | "newest",
): Promise<readonly string[]> =>
  findDueMessages(db, { nowMs: clock(), leaseMs: LEASE_MS, limit: 1, channels: [channel], order });

/** The first of each of two queues, `limit` in all: half for each, and what one has no use for to the other. */
function shareOut(queues: readonly (readonly string[])[], limit: number): readonly (readonly string[])[] {
  const [first = [], second = []] = queues;
  const ofFirst = Math.min(first.length, Math.max(Math.ceil(limit / 2), limit - second.length));
  return [first.slice(0, ofFirst), second.slice(0, limit - ofFirst)].filter((ids) => ids.length > 0);
}

/** Tries a paused channel with a message or two, and goes on with the others when one went through. */
async function tryPaused(
  deps: DispatchDeps,
  health: ChannelHealth,
  lane: Probe & { readonly limit: number; readonly concurrency: number },
): Promise<number> {
  const { channel, alsoNewest, limit, concurrency } = lane;
  // A relay that puts everybody off once takes those that it has put off, and would put a new one off as well.
  const oldest = await findOneDue(deps, channel, alsoNewest ? "attempted" : "due");
  const newest = alsoNewest ? await findOneDue(deps, channel, "newest") : [];
  const probes = new Set([...oldest, ...newest]);
  const probed = await attemptAll(deps, health, [...probes], { concurrency: 1, probe: true });
  if (!health.open().includes(channel)) return probed;
  const due = await findDue(deps, channel, limit - probed);
  return probed + (await attemptAll(deps, health, due, { concurrency }));
}

async function attemptAll(
  deps: DispatchDeps,
  health: ChannelHealth,
  ids: readonly string[],
  { concurrency, probe = false }: { readonly concurrency: number; readonly probe?: boolean },
): Promise<number> {
  if (ids.length === 0) return 0;
  const mail = deps.mailer?.batch();
  const tools = { health, probe, ...(mail !== undefined && { mail }) };
  const waiting = ids.values();
  let attempted = 0;
  const work = async () => {
    for (const id of waiting) {
      if (deps.stopping?.aborted) return;
      const leased = await leaseMessage(deps.db, id, { nowMs: deps.clock(), leaseMs: LEASE_MS, probe });
      if (leased === undefined) continue;
      attempted += 1;
      await attemptMessage(deps, tools, leased);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, ids.length) }, work));
  } finally {
    mail?.close();
  }
  return attempted;
}
