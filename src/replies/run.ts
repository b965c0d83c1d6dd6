import type { Deps } from "../deps.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { endReplyOrFail, leaseReply, putOffReply, type ReplyLease } from "../store/replies.ts";
import { findAbout } from "./about.ts";
import { openReply } from "./take.ts";
import { type TellDeps, tellOfReply } from "./tell.ts";

export type ReplyDeps = TellDeps & Pick<Deps, "stopping">;

/** What a runner that died was working on is taken up again after this; longer than the longest wait for Wix. */
const LEASE_MS = 120_000;
const SHORTEST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** By then the business hears of it without what Wix would have told, rather than when the visit is over. */
const LAST_TRY_AFTER_MS = 4 * 3_600_000;

/**
 * Tells business and customer of up to `limit` replies that are due, or of a certain one. Safe to run any number of times
 * at once, and to be killed at any moment: a reply ends in the transaction that makes its messages. While Wix is away it
 * is tried again, ever later, for four hours.
 * @returns how many it worked on
 */
export async function runReplies(
  deps: ReplyDeps,
  { limit, id }: { readonly limit: number; readonly id?: string },
): Promise<number> {
  for (let done = 0; done < limit; done += 1) {
    if (deps.stopping?.aborted) return done;
    const nowMs = deps.clock();
    const lease = await leaseReply(deps.db, {
      nowMs,
      untilMs: nowMs + LEASE_MS,
      ...(id !== undefined && { id }),
    });
    if (lease === undefined) return done;
    await workOff(deps, lease);
  }
  return limit;
}

async function workOff(deps: ReplyDeps, lease: ReplyLease): Promise<void> {
  const content = await openReply(deps, lease);
  if (content === undefined) {
    // Sealed under a secret that is gone.
    deps.log.error("reply_not_told", { reason: "unreadable" });
    await deps.db.batch([endReplyOrFail(lease)]);
    return;
  }
  const ageMs = deps.clock() - lease.createdAtMs;
  const about = await findAbout(deps, lease, { isLastTry: ageMs >= LAST_TRY_AFTER_MS });
  if (!about.ok) {
    const dueMs = deps.clock() + waitMs(about.error, ageMs);
    await deps.db.batch([putOffReply(lease, dueMs)]);
    return;
  }
  try {
    await tellOfReply(deps, lease, content, about.value);
  } catch {
    // Nothing was made. Another runner has it, has answered the same customer meanwhile, or the database was away.
    deps.log.error("reply_failed");
    await deps.db.batch([putOffReply(lease, deps.clock() + SHORTEST_WAIT_MS)]);
  }
}

/** Ever longer, in step with the reply's age. */
const waitMs = (failure: WixFailure, ageMs: number): number =>
  failure.kind === "throttled"
    ? Math.min(LONGEST_WAIT_MS, Math.max(1_000, failure.retryAfterSeconds * 1_000))
    : Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, ageMs));
