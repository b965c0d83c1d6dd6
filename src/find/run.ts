import { readBusinessContact } from "../bookings/business.ts";
import type { Deps } from "../deps.ts";
import { ASKS_AGAIN_WITHIN_MS } from "../links/mint-request.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { createSend, type NewSendRequest } from "../sends/create.ts";
import {
  endFindRequestOrFail,
  endFindRequests,
  type FindLease,
  leaseFindRequests,
  putOffFindRequests,
} from "../store/find-requests.ts";
import { type Found, searchBookings } from "./search.ts";

export type FindDeps = Pick<Deps, "bookings" | "clock" | "config" | "db" | "keyring" | "log" | "stopping">;

export interface FindRunOptions {
  /** Works on so many requests at most. */
  readonly maxRequests: number;
  /** Asks Wix for so many pages at most. */
  readonly maxPages: number;
  /** How many pages are read through in all, over several runs in this process; default: as many as in one. */
  readonly reach?: number;
}

/** What a runner that died was working on is taken up again after this; longer than the longest search. */
const LEASE_MS = 120_000;
const RETRY_AFTER_MS = 60_000;
const LONGEST_WAIT_MS = 600_000;
/** By then whoever asked has called instead. */
const GIVE_UP_AFTER_MS = 30 * 60_000;

/**
 * Finds the bookings of those who asked, and makes a send of each one's, which then goes the way of all sends: with its
 * retries, within Wix's limit, and never twice. Safe to run any number of times at once, and to be killed at any moment:
 * a request ends in the transaction that makes its send.
 * @returns how many requests it worked on, or `maxRequests` where there is more to do at once
 */
export async function runFinds(
  deps: FindDeps,
  { maxRequests, maxPages, reach = maxPages }: FindRunOptions,
): Promise<number> {
  const nowMs = deps.clock();
  const leased = await leaseFindRequests(deps.db, { nowMs, untilMs: nowMs + LEASE_MS, limit: maxRequests });
  if (leased.length === 0) return 0;
  const isTooOld = ({ createdAtMs }: FindLease) => createdAtMs <= nowMs - GIVE_UP_AFTER_MS;
  const late = leased.filter(isTooOld);
  for (const _ of late) deps.log.error("find_given_up", { reason: "too_late" });
  const open = leased.filter((lease) => !isTooOld(lease));
  const { country } = await readBusinessContact(deps);
  const found = await searchBookings(
    { ...deps, bookings: deps.bookings.onBehalfOf({ kind: "work", name: "finds" }) },
    open.map((lease) => ({ contactRef: lease.contactRef, email: () => openEmail(deps, lease) })),
    { country, maxPages, reach },
  );
  const ended = [...late];
  const putOff = new Map<number, FindLease[]>();
  for (const [index, lease] of open.entries()) {
    const next = await settle(deps, lease, found[index]);
    if (next === "ended") ended.push(lease);
    else if (next !== "sent") putOff.set(next.waitMs, [...(putOff.get(next.waitMs) ?? []), lease]);
  }
  const laterMs = deps.clock();
  const statements = [...putOff].map(([waitMs, leases]) => putOffFindRequests(leases, laterMs + waitMs));
  if (ended.length > 0) statements.push(endFindRequests(ended));
  if (statements.length > 0) await deps.db.batch(statements);
  return putOff.has(0) ? maxRequests : leased.length;
}

/** Undefined for a number, and for what is sealed under a secret that is gone. */
async function openEmail({ keyring, log }: FindDeps, lease: FindLease): Promise<string | undefined> {
  if (lease.channel !== "email") return undefined;
  const address = await keyring.open("find", lease.id, lease.sealed);
  if (address === undefined) log.error("find_given_up", { reason: "unreadable" });
  return address;
}

/** What becomes of a request: a send was made, nothing comes of it, or it waits. */
type Settled = "sent" | "ended" | { readonly waitMs: number };

async function settle(deps: FindDeps, lease: FindLease, found: Found | undefined): Promise<Settled> {
  switch (found?.kind) {
    case undefined:
      throw new Error("A search answered for fewer than were asked about");
    case "later":
      return { waitMs: found.waitMs };
    case "failed":
      return { waitMs: waitMs(found.failure) };
    case "found":
      if (found.bookingIds.length === 0) return "ended";
      // What this host may still do is used up, or it ends: the next one makes it.
      if (deps.stopping?.aborted) return { waitMs: 0 };
      return makeSend(deps, lease, found.bookingIds);
  }
}

async function makeSend(deps: FindDeps, lease: FindLease, bookingIds: readonly string[]): Promise<Settled> {
  try {
    await createSend(deps, toSend(lease, bookingIds), async () => [endFindRequestOrFail(lease)]);
  } catch {
    // Nothing was made. Either another runner has it, or it comes up again when this lease is over.
    deps.log.error("find_failed");
  }
  return "sent";
}

const toSend = (lease: FindLease, bookingIds: readonly string[]): NewSendRequest => ({
  id: lease.id,
  bookingIds,
  channels: [lease.channel],
  onlyTo: lease.contactRef,
  locale: lease.locale,
  localeChosen: true,
  // Whoever lost their link wants to see the booking, also when there is nothing left to do about it.
  force: true,
  again: false,
  notWithinMs: ASKS_AGAIN_WITHIN_MS,
  dryRun: false,
  createdBy: "find",
});

const waitMs = (failure: WixFailure): number =>
  failure.kind === "throttled"
    ? Math.min(LONGEST_WAIT_MS, Math.max(1_000, failure.retryAfterSeconds * 1_000))
    : RETRY_AFTER_MS;
