import { readBusinessContact } from "../bookings/business.ts";
import type { Deps } from "../deps.ts";
import { ASKS_AGAIN_WITHIN_MS } from "../links/mint-request.ts";
import type { WixFailure } from "../ports/bookings.ts";
import type { Statement } from "../ports/storage.ts";
import { createSend, type NewSendRequest } from "../sends/create.ts";
import {
  endFindRequest,
  endFindRequestOrFail,
  type FindLease,
  leaseFindRequests,
  putOffFindRequest,
} from "../store/find-requests.ts";
import { type Found, searchBookings } from "./search.ts";

export type FindDeps = Pick<Deps, "bookings" | "clock" | "config" | "db" | "keyring" | "log" | "stopping">;

export interface FindRunOptions {
  /** Works on so many requests at most. */
  readonly maxRequests: number;
  /** Reads through so many of Wix's pages at most. */
  readonly maxPages: number;
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
 * @returns how many requests it worked on
 */
export async function runFinds(deps: FindDeps, { maxRequests, maxPages }: FindRunOptions): Promise<number> {
  const nowMs = deps.clock();
  const leased = await leaseFindRequests(deps.db, { nowMs, untilMs: nowMs + LEASE_MS, limit: maxRequests });
  if (leased.length === 0) return 0;
  const asked = await openAll(deps, leased, nowMs);
  const { country } = await readBusinessContact(deps);
  const found = await searchBookings(
    { ...deps, bookings: deps.bookings.onBehalfOf({ kind: "work", name: "finds" }) },
    asked.map(({ lease, address }) => ({ channel: lease.channel, address })),
    { nowMs, country, maxPages },
  );
  const idle = leased.filter((lease) => !asked.some((ask) => ask.lease === lease)).map(endFindRequest);
  for (const [index, { lease }] of asked.entries()) {
    const result = found[index];
    if (result === undefined) throw new Error("A search answered for fewer than were asked about");
    const rest = await settle(deps, lease, result);
    if (rest !== undefined) idle.push(rest);
  }
  if (idle.length > 0) await deps.db.batch(idle);
  return leased.length;
}

interface Asked {
  readonly lease: FindLease;
  readonly address: string;
}

/** Those that can still be worked on: the others are too old, or sealed under a secret that is gone. */
async function openAll(
  { keyring, log }: FindDeps,
  leased: readonly FindLease[],
  nowMs: number,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const lease of leased) {
    const isTooOld = lease.createdAtMs <= nowMs - GIVE_UP_AFTER_MS;
    const address = isTooOld ? undefined : await keyring.open("find", lease.id, lease.sealed);
    if (address !== undefined) asked.push({ lease, address });
    else log.error("find_given_up", { reason: isTooOld ? "too_late" : "unreadable" });
  }
  return asked;
}

/** Makes a send of what was found; or tells what is left to be written down of the request. */
async function settle(deps: FindDeps, lease: FindLease, found: Found): Promise<Statement | undefined> {
  if (!found.ok) return putOffFindRequest(lease, deps.clock() + waitMs(found.error));
  if (found.value.length === 0) return endFindRequest(lease);
  try {
    await createSend(deps, toSend(lease, found.value), async () => [endFindRequestOrFail(lease)]);
  } catch {
    // Nothing was made. Either another runner has it, or it comes up again when this lease is over.
    deps.log.error("find_failed");
  }
  return undefined;
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
