import type { Deps } from "../deps.ts";
import type { WixFailure } from "../ports/bookings.ts";
import {
  addressesOf,
  type Coming,
  firstPage,
  isComing,
  isUnderWay,
  MAX_LINKS,
  type ReadingDeps,
  type ReadingOptions,
  readOn,
  recentComing,
} from "./coming.ts";

/** Somebody whose bookings are looked for. */
export interface Sought {
  /** The keyed hash of the address or number, as recipients are told apart everywhere. */
  readonly contactRef: string;
  /** Addr-spec; undefined for a number, by which Wix cannot be asked, or where it cannot be read any more. */
  readonly email: () => Promise<string | undefined>;
}

/** What one contact's search came to. */
export type Found =
  /** Ids of bookings, the soonest first. */
  | { readonly kind: "found"; readonly bookingIds: readonly string[] }
  /** Wix was not asked enough yet. */
  | { readonly kind: "later"; readonly waitMs: number }
  | { readonly kind: "failed"; readonly failure: WixFailure };

/** Up to so many are asked for one by one: it costs less than to read through all bookings, where that is not done already. */
const ASKED_SINGLY = 3;

/**
 * Finds the coming bookings of each contact, in the order of `sought`; only those on whose file just that address or
 * number is. Wix filters by an address as it is written and by a number not at all: whoever is not found so is looked for
 * in all coming bookings, the soonest first, which are read once for everybody who asks about that time. Asks Wix
 * `maxPages` times at most.
 */
export async function searchBookings(
  deps: ReadingDeps,
  sought: readonly Sought[],
  options: ReadingOptions,
): Promise<readonly Found[]> {
  const found = new Map<Sought, Found>();
  let left = options.maxPages;
  const askSingly = async (one: Sought) => {
    const email = await one.email();
    if (email === undefined) return;
    left -= 1;
    const answer = await findByAddress(deps, email, options.country);
    if (answer !== undefined) found.set(one, answer);
  };
  const asked = new Set<Sought>();
  if (recentComing(deps) === undefined && !isUnderWay(deps) && sought.length <= ASKED_SINGLY) {
    for (const one of sought.slice(0, left)) {
      asked.add(one);
      await askSingly(one);
    }
  }
  const isOpen = (one: Sought) => !found.has(one);
  if (!sought.some(isOpen)) return inOrder(sought, found);

  const read = await readOn(deps, { ...options, maxPages: left });
  switch (read.kind) {
    case "failed":
      for (const one of sought.filter(isOpen)) found.set(one, read);
      break;
    case "unfinished":
      for (const one of sought.filter(isOpen)) found.set(one, { kind: "later", waitMs: read.waitMs });
      break;
    case "whole":
      left -= read.pages;
      for (const one of sought.filter(isOpen)) {
        const known = lookUp(read.coming, one);
        // Whose booking comes after all that was read through can still be asked for by address.
        if (known.bookingIds.length > 0 || !read.coming.isCut || asked.has(one)) found.set(one, known);
        else if (left > 0) await askSingly(one);
        else if ((await one.email()) !== undefined) found.set(one, { kind: "later", waitMs: 0 });
      }
  }
  return inOrder(sought, found);
}

const lookUp = (coming: Coming, { contactRef }: Sought) => ({
  kind: "found" as const,
  bookingIds: coming.idsOf(contactRef),
});

const inOrder = (sought: readonly Sought[], found: ReadonlyMap<Sought, Found>): readonly Found[] =>
  sought.map((one) => found.get(one) ?? { kind: "found", bookingIds: [] });

/** Undefined when that way leads to nothing. */
async function findByAddress(
  { bookings, clock }: Pick<Deps, "bookings" | "clock">,
  email: string,
  country: string | undefined,
): Promise<Found | undefined> {
  const nowMs = clock();
  const page = await bookings.queryBookings(firstPage(nowMs, email));
  if (!page.ok) return { kind: "failed", failure: page.error };
  const isTheirs = (address: string) => address.toLowerCase() === email.toLowerCase();
  const ids = page.value.bookings
    .filter((one) => isComing(one, nowMs) && addressesOf(one, country).some(isTheirs))
    .map(({ id }) => id);
  return ids.length > 0 ? { kind: "found", bookingIds: [...new Set(ids)].slice(0, MAX_LINKS) } : undefined;
}
