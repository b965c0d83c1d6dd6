import { recipientRef } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import type { Booking } from "../domain/booking/booking.ts";
import { bookingState } from "../domain/booking/booking-state.ts";
import { parseEmail, parsePhone } from "../domain/contact/contact.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { BookingQuery, WixFailure } from "../ports/bookings.ts";

export type ReadingDeps = Pick<Deps, "bookings" | "clock" | "keyring" | "log" | "stopping">;

export interface ReadingOptions {
  /** ISO 3166-1 alpha-2: of numbers on file that name none. */
  readonly country: string | undefined;
  /** Asks Wix for so many pages at most, and leaves the rest to the next call. */
  readonly maxPages: number;
  /** So many pages are all that is ever read through, from the soonest booking on. */
  readonly reach: number;
}

/** Whose bookings come, read through for everybody who looks for theirs. */
export interface Coming {
  /** By the keyed hash of an address or number: ids of its bookings, the soonest first. */
  idsOf(contactRef: string): readonly string[];
  /** There are more bookings than were read. */
  readonly isCut: boolean;
}

/** How far reading through has come. */
export type ReadOn =
  | { readonly kind: "whole"; readonly coming: Coming; readonly pages: number }
  /** There is more to read: at once, or while somebody else in this process reads. */
  | { readonly kind: "unfinished"; readonly pages: number; readonly waitMs: number }
  | { readonly kind: "failed"; readonly failure: WixFailure };

/** Who has more coming bookings than this writes to the business. */
export const MAX_LINKS = 5;
/** Wix's largest page. */
const PAGE_SIZE = 100;
/**
 * How long what was read serves who asks next: longer where it took more pages, so that however many ask, it takes at most
 * fifty pages a minute. A booking that is made meanwhile is found a moment later.
 */
const KEPT_MS = 10_000;
const KEPT_MS_FOR_EACH_PAGE = 1_200;
/** A half-read one is gone on with for so long; bookings have moved too much by then. */
const HALF_KEPT_MS = 300_000;
/** Longer than a page takes with its retries: who has not come back by then died. */
const BUSY_MS = 60_000;
/** How soon somebody looks again who found another one reading. */
const LOOK_AGAIN_MS = 500;

interface Reading {
  readonly startedMs: number;
  /** Absent until it is whole. */
  readonly wholeMs?: number;
  readonly pages: number;
  readonly next?: BookingQuery;
  readonly busyUntilMs: number;
  /** By keyed hashes, so that nobody's address is kept even in memory. */
  readonly ids: Map<string, string[]>;
}

/** In the memory of one process, whose keyring there is one of. */
const readings = new WeakMap<Keyring, Reading>();

/** What was read through so lately that it still counts; undefined when nothing was. */
export function recentComing({ keyring, clock }: Pick<Deps, "keyring" | "clock">): Coming | undefined {
  const reading = readings.get(keyring);
  if (reading?.wholeMs === undefined) return undefined;
  const keptMs = Math.max(KEPT_MS, reading.pages * KEPT_MS_FOR_EACH_PAGE);
  // A clock that was moved back, as in the demo, must not keep it for ever.
  return Math.abs(clock() - reading.wholeMs) < keptMs ? toComing(reading) : undefined;
}

/** Whether somebody has begun to read through, so that what is asked now can wait for that. */
export function isUnderWay({ keyring, clock }: Pick<Deps, "keyring" | "clock">): boolean {
  return halfRead(keyring, clock()) !== undefined;
}

/**
 * Goes on reading through all coming bookings where the last call left off, or begins anew. One at a time does so in a
 * process; what Wix refuses leaves what was read for the next call.
 */
export async function readOn(deps: ReadingDeps, options: ReadingOptions): Promise<ReadOn> {
  const { clock, keyring } = deps;
  const recent = recentComing(deps);
  if (recent !== undefined) return { kind: "whole", coming: recent, pages: 0 };
  let reading = halfRead(keyring, clock()) ?? begin(clock());
  if (reading.busyUntilMs > clock()) return { kind: "unfinished", pages: 0, waitMs: LOOK_AGAIN_MS };
  const keep = (now: Reading) => {
    reading = now;
    readings.set(keyring, now);
  };
  keep({ ...reading, busyUntilMs: clock() + BUSY_MS });
  let pages = 0;
  try {
    while (reading.wholeMs === undefined) {
      if (pages >= options.maxPages || deps.stopping?.aborted) {
        return { kind: "unfinished", pages, waitMs: 0 };
      }
      pages += 1;
      const page = await deps.bookings.queryBookings(reading.next ?? firstPage(reading.startedMs));
      if (!page.ok) {
        if (page.error.kind !== "throttled") readings.delete(keyring);
        return { kind: "failed", failure: page.error };
      }
      await add(deps, reading, page.value.bookings, options.country);
      keep(turned(reading, page.value.nextCursor, { nowMs: clock(), reach: options.reach }));
    }
  } finally {
    if (readings.get(keyring) === reading) keep({ ...reading, busyUntilMs: 0 });
  }
  if (reading.next !== undefined) deps.log.info("find_cut_short", { pages: reading.pages });
  return { kind: "whole", coming: toComing(reading), pages };
}

/** The first page of what comes, or of what comes for one address. */
export const firstPage = (nowMs: number, email?: string): BookingQuery => ({
  fromMs: nowMs,
  limit: PAGE_SIZE,
  ...(email !== undefined && { email }),
});

function halfRead(keyring: Keyring, nowMs: number): Reading | undefined {
  const reading = readings.get(keyring);
  if (reading === undefined || reading.wholeMs !== undefined) return undefined;
  return Math.abs(nowMs - reading.startedMs) < HALF_KEPT_MS ? reading : undefined;
}

const begin = (nowMs: number): Reading => ({ startedMs: nowMs, pages: 0, busyUntilMs: 0, ids: new Map() });

/** After one page more. */
function turned(
  reading: Reading,
  cursor: string | undefined,
  { nowMs, reach }: { readonly nowMs: number; readonly reach: number },
): Reading {
  const { next: _last, ...rest } = reading;
  const pages = reading.pages + 1;
  return {
    ...rest,
    pages,
    busyUntilMs: nowMs + BUSY_MS,
    ...(cursor !== undefined && { next: { ...firstPage(reading.startedMs), cursor } }),
    ...((cursor === undefined || pages >= reach) && { wholeMs: nowMs }),
  };
}

const toComing = ({ ids, next }: Reading): Coming => ({
  idsOf: (contactRef) => ids.get(contactRef) ?? [],
  isCut: next !== undefined,
});

async function add(
  { keyring }: ReadingDeps,
  { ids, startedMs }: Reading,
  bookings: readonly Booking[],
  country: string | undefined,
): Promise<void> {
  for (const booking of bookings.filter((one) => isComing(one, startedMs))) {
    for (const address of addressesOf(booking, country)) {
      const ref = await recipientRef(keyring, address);
      const known = ids.get(ref) ?? [];
      if (known.length < MAX_LINKS && !known.includes(booking.id)) ids.set(ref, [...known, booking.id]);
    }
  }
}

/** Addr-specs and E.164 numbers on a booking's file. */
export function addressesOf({ contact }: Booking, country: string | undefined): readonly string[] {
  const { email, phone } = contact;
  const read = [
    ...(email === undefined ? [] : [parseEmail(email)]),
    ...(phone === undefined ? [] : [parsePhone(phone, country)]),
  ];
  return read.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}

/** Whether somebody would look for it: what never came about, or is called off, is none of their bookings. */
export function isComing(booking: Booking, nowMs: number): boolean {
  switch (bookingState(booking, nowMs)) {
    case "confirmed":
    case "pending":
    case "waiting_list":
    case "unknown":
      return booking.startsAtMs >= nowMs;
    case "unfinished":
    case "declined":
    case "cancelled":
    case "running":
    case "past":
      return false;
  }
}
