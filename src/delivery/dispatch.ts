import type { Deps } from "../deps.ts";
import {
  expireOverdueMessages,
  findDueMessages,
  findMessages,
  forgetUnansweredMessages,
  leaseMessage,
  suppressWaitingMessages,
} from "../store/messages.ts";
import { attemptMessage } from "./attempt.ts";
import { type ChannelHealth, openChannelHealth } from "./channel-health.ts";
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
  await attemptAll(deps, await openChannelHealth(deps), ids);
  const rows = new Map((await findMessages(deps.db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [toSummary(row)];
  });
}

/**
 * One tick of a timer, a cron trigger or a queue: ends what is overdue, tries paused channels with a message each,
 * attempts up to `limit` due messages, the longest due first, and asks after texts without a receipt. Safe to run twice
 * at once, or not at all for a while: rows carry their own due times, and a lease decides who sends.
 */
export async function dispatchDue(
  deps: DispatchDeps,
  { limit }: { readonly limit: number },
): Promise<{ readonly attempted: number }> {
  const nowMs = deps.clock();
  await endOverdue(deps, nowMs);
  const health = await openChannelHealth(deps);
  const probes = await findProbes(deps, health, nowMs);
  const probed = await attemptAll(deps, health, probes, "probe");
  const due = await findDueMessages(deps.db, {
    nowMs,
    leaseMs: LEASE_MS,
    limit: limit - probed,
    channels: health.open(),
  });
  const attempted = probed + (await attemptAll(deps, health, due));
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

/** One due message for each paused channel whose turn it is. */
async function findProbes(
  { db }: DispatchDeps,
  health: ChannelHealth,
  nowMs: number,
): Promise<readonly string[]> {
  const probes: string[] = [];
  for (const channel of await health.takeProbes()) {
    probes.push(...(await findDueMessages(db, { nowMs, leaseMs: LEASE_MS, limit: 1, channels: [channel] })));
  }
  return probes;
}

async function attemptAll(
  deps: DispatchDeps,
  health: ChannelHealth,
  ids: readonly string[],
  mode: "probe" | "send" = "send",
): Promise<number> {
  if (ids.length === 0) return 0;
  const probe = mode === "probe";
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
    await Promise.all(Array.from({ length: Math.min(CONCURRENT_ATTEMPTS, ids.length) }, work));
  } finally {
    mail?.close();
  }
  return attempted;
}
