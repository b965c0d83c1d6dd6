import type { Booking } from "../../../domain/booking/booking.ts";
import type { BookingGateway, Business } from "../../../ports/bookings.ts";
import type { Clock } from "../../../ports/host.ts";
import { ok } from "../../../result.ts";
import { createBriefMemory } from "../memory/brief-memory.ts";
import { DEFAULT_TIMINGS } from "../transport/timings.ts";

/** A business moves house more often than its site changes its time zone. */
const REMEMBERED_FOR_MS = 10 * 60_000;
/** A site that cannot be read is not asked again for every booking. */
const RETRY_AFTER_MS = 30_000;

/**
 * Puts every booking on the clock of its venue: the business's own, as its site says. What Wix keeps with a booking is "the
 * time zone in which the slot was shown to the customer" (Booking: slot.timezone), which for a visit in person can be any;
 * it is passed on as the customer's own where nothing better is known. Read beside the booking, and remembered: no further hop.
 */
export function createVenueClock(gateway: BookingGateway, { now }: { readonly now: Clock }): BookingGateway {
  const { renewalPollMs: pollMs, readOverallMs: patienceMs } = DEFAULT_TIMINGS;
  const site = createBriefMemory<Business>({
    lifeMs: REMEMBERED_FOR_MS,
    maxEntries: 1,
    now,
    pollMs,
    patienceMs,
  });
  let failedAtMs: number | undefined;
  let lastZone: string | undefined;

  const readBusiness: BookingGateway["readBusiness"] = async () => {
    const answer = await site.recall("site", gateway.readBusiness);
    failedAtMs = answer.ok ? undefined : now();
    if (answer.ok) lastZone = answer.value.timeZone ?? lastZone;
    return answer;
  };

  /** The zone of the site, or as it was when it could last be read. */
  async function venueZone(): Promise<string | undefined> {
    const restsMs = failedAtMs === undefined ? undefined : now() - failedAtMs;
    if (restsMs === undefined || restsMs < 0 || restsMs >= RETRY_AFTER_MS) await readBusiness();
    return lastZone;
  }

  const placing = (inner: BookingGateway): BookingGateway => ({
    ...inner,
    readBusiness,
    onBehalfOf: (asker) => placing(inner.onBehalfOf(asker)),
    async readBooking(token, options) {
      const [read, zone] = await Promise.all([inner.readBooking(token, options), venueZone()]);
      return read.ok ? ok({ ...read.value, booking: onClock(read.value.booking, zone) }) : read;
    },
    async cancelBooking(token, revision) {
      const [cancelled, zone] = await Promise.all([inner.cancelBooking(token, revision), venueZone()]);
      return cancelled.ok ? ok(onClock(cancelled.value, zone)) : cancelled;
    },
    async rescheduleBooking(...move) {
      const [moved, zone] = await Promise.all([inner.rescheduleBooking(...move), venueZone()]);
      return moved.ok ? ok(onClock(moved.value, zone)) : moved;
    },
    async queryBookings(query) {
      const [page, zone] = await Promise.all([inner.queryBookings(query), venueZone()]);
      if (!page.ok) return page;
      return ok({ ...page.value, bookings: page.value.bookings.map((booking) => onClock(booking, zone)) });
    },
  });

  return placing(gateway);
}

function onClock(booking: Booking, venueZone: string | undefined): Booking {
  const { timeZone: shownZone, contact } = booking;
  if (venueZone === undefined || venueZone === shownZone) return booking;
  return { ...booking, timeZone: venueZone, contact: { timeZone: shownZone, ...contact } };
}
