import type { Booking } from "../domain/booking/booking.ts";

const DAY_MS = 86_400_000;

/** How long after the booking's end its link still shows it. */
const GRACE_MS = DAY_MS;

/** How long after its own expiry a link still looks whether the booking has moved to a later day; then it is erased. */
export const REVIVAL_MS = 30 * DAY_MS;

/** How long after its expiry a link's holder is still told that it has ended; then nothing of it is left. */
export const REMEMBERED_MS = 90 * DAY_MS;

/** When a booking's link ends: a grace period after the booking itself; epoch milliseconds. */
export const linkExpiry = (booking: Booking) => booking.endsAtMs + GRACE_MS;

/** When a link made now ends: as above, though one to a booking that is long over can be opened for as long as well. */
export const newLinkExpiry = (booking: Booking, nowMs: number) =>
  Math.max(linkExpiry(booking), nowMs + GRACE_MS);
