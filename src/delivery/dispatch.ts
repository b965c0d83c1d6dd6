import type { Deps } from "../deps.ts";
import type { Accepted, SendFailure } from "../ports.ts";
import { err, type Result } from "../result.ts";
import {
  expireOverdueMessages,
  findDueMessages,
  findMessages,
  type Lease,
  leaseMessage,
  type Settlement,
  settleMessage,
} from "../store/messages.ts";
import { readEnvelope } from "./envelope.ts";
import { type MessageSummary, toSummary } from "./outbox.ts";
import { MAX_TRIES, settleFailure } from "./retry.ts";

export type DispatchDeps = Pick<Deps, "db" | "clock" | "keyring" | "log" | "mailer" | "textSender">;

/** Longer than any adapter's own deadline (30 s), so that a lease that ran out means a sender that died. */
export const LEASE_MS = 90_000;

/** Keeps below the six connections that a Worker may have open at once. */
const CONCURRENT_ATTEMPTS = 4;

/**
 * Attempts these messages now, as far as they are due and in nobody else's hands, and tells how all of them stand
 * then, in the order of `ids`; unknown ids are left out. A failed attempt is no error: it shows in the state.
 */
export async function dispatchMessages(
  deps: DispatchDeps,
  ids: readonly string[],
): Promise<readonly MessageSummary[]> {
  await attemptAll(deps, ids);
  const rows = new Map((await findMessages(deps.db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [toSummary(row)];
  });
}

/**
 * One tick of the timer: ends what is overdue, then attempts up to `limit` due messages, the longest due first. Safe
 * to run twice at once, or not at all for a while: rows carry their own due times, and a lease decides who sends.
 */
export async function dispatchDue(
  deps: DispatchDeps,
  { limit }: { readonly limit: number },
): Promise<{ readonly attempted: number }> {
  const nowMs = deps.clock();
  const { changes: expired } = await deps.db.run(expireOverdueMessages(nowMs));
  if (expired > 0) deps.log.error("messages_expired", { count: expired });
  return { attempted: await attemptAll(deps, await findDueMessages(deps.db, nowMs, limit)) };
}

async function attemptAll(deps: DispatchDeps, ids: readonly string[]): Promise<number> {
  const waiting = ids.values();
  let attempted = 0;
  const work = async () => {
    for (const id of waiting) {
      if (await attemptMessage(deps, id)) attempted += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENT_ATTEMPTS, ids.length) }, work));
  return attempted;
}

/** Leases, sends and settles one message; false when there was nothing to do. */
async function attemptMessage(deps: DispatchDeps, id: string): Promise<boolean> {
  const startedMs = deps.clock();
  const lease = await leaseMessage(deps.db, id, startedMs, startedMs + LEASE_MS);
  if (lease === undefined) return false;
  const settlement = await attempt(deps, lease, startedMs);
  if (settlement === undefined) return true;
  const settled = await settleMessage(deps.db, lease, settlement, deps.clock());
  report(deps, lease, settlement, settled);
  return true;
}

async function attempt(deps: DispatchDeps, lease: Lease, nowMs: number): Promise<Settlement | undefined> {
  if (lease.deadlineMs <= nowMs) return { state: "expired", failureCode: "deadline" };
  // Reached only by a message whose senders died every time: it may be what kills them.
  if (lease.tries > MAX_TRIES) return { state: "failed", failureCode: "tries_exhausted" };
  const opened = await deps.keyring.open("message", lease.id, lease.sealed);
  // Its secret was dropped: nobody can read it any more, and its link is dead with it.
  if (opened === undefined) return { state: "failed", failureCode: "unreadable" };
  try {
    const sent = await send(deps, lease, opened, nowMs);
    return sent.ok
      ? {
          state: "accepted",
          ...(sent.value.providerId !== undefined && { providerId: sent.value.providerId }),
        }
      : settleFailure(lease, sent.error, deps.clock(), Math.random());
  } catch {
    // A bug in an adapter. The message stays leased and comes back when that runs out; the others go on.
    deps.log.error("attempt_threw", { message: lease.id, channel: lease.channel, attempt: lease.attempt });
    return undefined;
  }
}

function send(
  { mailer, textSender }: DispatchDeps,
  lease: Lease,
  opened: string,
  nowMs: number,
): Promise<Result<Accepted, SendFailure>> {
  const envelope = readEnvelope(opened);
  switch (envelope.channel) {
    case "email":
      return mailer?.send(envelope.mail) ?? notConfigured();
    case "sms":
      return (
        textSender?.send({
          to: envelope.to,
          body: envelope.body,
          reference: lease.id,
          validForSeconds: Math.max(1, Math.floor((lease.deadlineMs - nowMs) / 1_000)),
        }) ?? notConfigured()
      );
  }
}

/** The channel was there when the message was made, and may be again after the next deployment. */
const notConfigured = async () => err({ kind: "channel_fault", code: "not_configured" } as const);

function report({ log }: DispatchDeps, lease: Lease, settlement: Settlement, settled: boolean): void {
  const fields = { message: lease.id, channel: lease.channel, attempt: lease.attempt };
  if (!settled) {
    // Revoked, or leased anew, while it was under way: the row tells the other story.
    log.info("message_overtaken", fields);
    return;
  }
  switch (settlement.state) {
    case "accepted":
      log.info("message_accepted", fields);
      break;
    case "retry_wait":
      log.info("message_waits", { ...fields, code: settlement.failureCode });
      break;
    case "failed":
    case "expired":
      log.error(`message_${settlement.state}`, { ...fields, code: settlement.failureCode });
      break;
  }
}
