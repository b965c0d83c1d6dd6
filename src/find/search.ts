import type { Deps } from "../deps.ts";
import type { Booking } from "../domain/booking/booking.ts";
import { bookingState } from "../domain/booking/booking-state.ts";
import { parseEmail, parsePhone } from "../domain/contact/contact.ts";
import type { BookingPage, BookingQuery, WixFailure } from "../ports/bookings.ts";
import { err, ok, type Result } from "../result.ts";
import type { FindContact } from "./ask.ts";

type SearchDeps = Pick<Deps, "bookings" | "log" | "stopping">;

export interface SearchOptions {
  readonly nowMs: number;
  /** ISO 3166-1 alpha-2: of numbers on file that name none. */
  readonly country: string | undefined;
  /** At most so many of Wix's pages are read through. */
  readonly maxPages: number;
}

/** What one contact's search came to: ids of bookings, the soonest first. */
export type Found = Result<readonly string[], WixFailure>;

/** Who has more coming bookings than this writes to the business. */
const MAX_LINKS = 5;
/** Wix's largest page. */
const PAGE_SIZE = 100;

/**
 * Finds the coming bookings of each contact, in the order of `contacts`; only those on whose file just that address or
 * number is. Wix filters by an address as it is written and by a number not at all: whoever is not found so is looked for
 * in all coming bookings, the soonest first, read once for everybody.
 */
export async function searchBookings(
  deps: SearchDeps,
  contacts: readonly FindContact[],
  options: SearchOptions,
): Promise<readonly Found[]> {
  const found: (Found | undefined)[] = [];
  for (const contact of contacts) found.push(await findByAddress(deps, contact, options));
  const rest = contacts.filter((_, index) => found[index] === undefined);
  if (rest.length === 0) return found.flatMap((known) => known ?? []);
  const collector = collect(rest, options);
  const failure = await readThrough(deps, collector, options);
  return contacts.map(
    (contact, index) => found[index] ?? (failure === undefined ? ok(collector.idsOf(contact)) : err(failure)),
  );
}

/** Undefined when that way leads to nothing. */
async function findByAddress(
  { bookings }: SearchDeps,
  contact: FindContact,
  options: SearchOptions,
): Promise<Found | undefined> {
  if (contact.channel !== "email") return undefined;
  const page = await bookings.queryBookings({ ...firstPage(options), email: contact.address });
  if (!page.ok) return page;
  const collector = collect([contact], options);
  collector.add(page.value.bookings);
  const ids = collector.idsOf(contact);
  return ids.length > 0 ? ok(ids) : undefined;
}

/** Reads all coming bookings, until everybody has as many as they get; what failed, if something did. */
async function readThrough(
  { bookings, log, stopping }: SearchDeps,
  collector: Collector,
  options: SearchOptions,
): Promise<WixFailure | undefined> {
  let next: BookingQuery = firstPage(options);
  for (let read = 0; read < options.maxPages; read += 1) {
    if (stopping?.aborted) return { kind: "unavailable" };
    const page: Result<BookingPage, WixFailure> = await bookings.queryBookings(next);
    if (!page.ok) return page.error;
    collector.add(page.value.bookings);
    const { nextCursor } = page.value;
    if (nextCursor === undefined || collector.isFull()) return undefined;
    next = { ...firstPage(options), cursor: nextCursor };
  }
  log.info("find_cut_short", { pages: options.maxPages });
  return undefined;
}

const firstPage = ({ nowMs }: SearchOptions): BookingQuery => ({ fromMs: nowMs, limit: PAGE_SIZE });

interface Collector {
  add(bookings: readonly Booking[]): void;
  idsOf(contact: FindContact): readonly string[];
  isFull(): boolean;
}

function collect(
  contacts: readonly FindContact[],
  { nowMs, country }: Pick<SearchOptions, "nowMs" | "country">,
): Collector {
  const found = new Map(contacts.map(({ address }) => [fold(address), new Set<string>()]));
  return {
    add(bookings) {
      for (const booking of bookings) {
        if (!isComing(booking, nowMs)) continue;
        for (const address of addressesOf(booking, country)) found.get(fold(address))?.add(booking.id);
      }
    },
    idsOf: ({ address }) => [...(found.get(fold(address)) ?? [])].slice(0, MAX_LINKS),
    isFull: () => [...found.values()].every(({ size }) => size >= MAX_LINKS),
  };
}

/** As recipients are told apart everywhere: nobody's mailboxes differ by case alone. */
const fold = (address: string) => address.toLowerCase();

function addressesOf({ contact }: Booking, country: string | undefined): readonly string[] {
  const { email, phone } = contact;
  const read = [
    ...(email === undefined ? [] : [parseEmail(email)]),
    ...(phone === undefined ? [] : [parsePhone(phone, country)]),
  ];
  return read.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
}

/** Whether somebody would look for it: what never came about, or is called off, is none of their bookings. */
function isComing(booking: Booking, nowMs: number): boolean {
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
