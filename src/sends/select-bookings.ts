import type { Deps } from "../deps.ts";
import type { Booking } from "../domain/booking/booking.ts";
import { MAX_SEND_BOOKINGS } from "../domain/message/send.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { err, ok, type Result } from "../result.ts";

/** Which bookings a send goes to. */
export interface BookingFilter {
  /** Starts at or after, and before; epoch milliseconds. */
  readonly fromMs: number;
  readonly toMs?: number;
  readonly serviceId?: string;
  readonly eventId?: string;
  /** Wix cannot filter by staff, so all the others are read as well. */
  readonly staffId?: string;
}

export type SelectFailure =
  | { readonly kind: "too_many"; readonly matched: number }
  /** More bookings than can be read for one request; so many matched of those that were. */
  | { readonly kind: "too_wide"; readonly read: number; readonly matched: number }
  | { readonly kind: "wix"; readonly failure: WixFailure };

/** Wix's largest page. */
const PAGE_SIZE = 100;
/** Of Wix's 200 requests a minute, and of the 50 that a free Worker's invocation may make. */
const MAX_PAGES_READ = 30;

/**
 * Finds the bookings that a filter names, by start. Those that are cancelled or declined are none that anybody would
 * want to write to, and are left out.
 */
export async function selectBookings(
  { bookings: gateway }: Pick<Deps, "bookings">,
  { staffId, ...query }: BookingFilter,
): Promise<Result<readonly string[], SelectFailure>> {
  const found = new Set<string>();
  let read = 0;
  let cursor: string | undefined;
  for (let pagesRead = 0; pagesRead < MAX_PAGES_READ; pagesRead += 1) {
    const page = await gateway.queryBookings({
      ...query,
      limit: PAGE_SIZE,
      ...(cursor !== undefined && { cursor }),
    });
    if (!page.ok) return err({ kind: "wix", failure: page.error });
    const { bookings, nextCursor } = page.value;
    read += bookings.length;
    for (const booking of bookings) {
      if (stands(booking) && (staffId === undefined || booking.staff?.id === staffId)) found.add(booking.id);
    }
    if (nextCursor === undefined) {
      return found.size > MAX_SEND_BOOKINGS ? err({ kind: "too_many", matched: found.size }) : ok([...found]);
    }
    cursor = nextCursor;
  }
  return err({ kind: "too_wide", read, matched: found.size });
}

const stands = ({ status }: Booking) => status !== "canceled" && status !== "declined";
