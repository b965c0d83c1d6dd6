import type { Deps } from "../deps.ts";
import type { AllowedActions, Booking } from "../domain/booking/booking.ts";
import { bookingMatcher } from "../domain/booking/booking-search.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";

export interface BookingListQuery {
  /** Starts at or after, and before; epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs?: number;
  readonly serviceId?: string;
  readonly eventId?: string;
  /** Words that are all to be found in a booking's service or customer. */
  readonly search?: string;
  /** At most this many: 1 to 20. */
  readonly limit: number;
  /** Where an earlier page ended. */
  readonly position?: ListPosition;
}

/** A place between two bookings of a listing: so many matches into one of Wix's pages. */
export interface ListPosition {
  /** Of Wix's page; missing for its first. */
  readonly cursor?: string;
  readonly skip: number;
}

export interface ListedBooking {
  readonly booking: Booking;
  /** Undefined when Wix could not be asked. */
  readonly allowed?: AllowedActions;
}

export interface BookingListPage {
  readonly bookings: readonly ListedBooking[];
  readonly next?: ListPosition;
}

/** Wix cannot search by name, so a search reads its pages one after another: at most these many for one answer. */
const MAX_PAGES_READ = 5;
const SEARCH_PAGE_SIZE = 100;
/** Each booking's flags cost two calls of the site's 200 a minute. */
const CONCURRENT_READS = 6;

/**
 * Lists bookings with what an anonymous customer may do with each. Wix tells that for one booking at a time and by its
 * token only; when it asks us to wait, the rest of the page comes without. A page of a search may be empty although
 * there is a next one.
 */
export async function listBookings(
  deps: Pick<Deps, "bookings">,
  query: BookingListQuery,
): Promise<Result<BookingListPage, WixFailure>> {
  const page = await collectMatches(deps, query);
  if (!page.ok) return page;
  const { matches, next } = page.value;
  return ok({ bookings: await readAllowed(deps, matches), ...(next !== undefined && { next }) });
}

async function collectMatches(
  deps: Pick<Deps, "bookings">,
  { search, limit, position, ...filter }: BookingListQuery,
): Promise<Result<{ readonly matches: readonly Booking[]; readonly next?: ListPosition }, WixFailure>> {
  const isMatch = search === undefined ? () => true : bookingMatcher(search);
  const pageSize = search === undefined ? limit : SEARCH_PAGE_SIZE;
  const matches: Booking[] = [];
  let at: ListPosition = position ?? { skip: 0 };
  for (let pagesRead = 0; pagesRead < MAX_PAGES_READ; pagesRead += 1) {
    const page = await deps.bookings.queryBookings({
      ...filter,
      limit: pageSize,
      ...(at.cursor !== undefined && { cursor: at.cursor }),
    });
    if (!page.ok) return page;
    const found = page.value.bookings.filter(isMatch).slice(at.skip);
    const room = limit - matches.length;
    matches.push(...found.slice(0, room));
    if (found.length > room) return ok({ matches, next: { ...at, skip: at.skip + room } });
    if (page.value.nextCursor === undefined) return ok({ matches });
    at = { cursor: page.value.nextCursor, skip: 0 };
    if (matches.length === limit) break;
  }
  return ok({ matches, next: at });
}

async function readAllowed(
  { bookings: gateway }: Pick<Deps, "bookings">,
  bookings: readonly Booking[],
): Promise<readonly ListedBooking[]> {
  const listed: ListedBooking[] = bookings.map((booking) => ({ booking }));
  const waiting = [...bookings.entries()];
  let throttled = false;

  async function readNext(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && !throttled; next = waiting.shift()) {
      const [index, booking] = next;
      const token = await gateway.mintToken(booking.id);
      const reading = token.ok ? await gateway.readBooking(token.value) : token;
      if (reading.ok) listed[index] = { booking, allowed: reading.value.allowed };
      else if (reading.error.kind === "throttled") throttled = true;
    }
  }

  await Promise.all(Array.from({ length: CONCURRENT_READS }, readNext));
  return listed;
}
