import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { CREDENTIALS } from "../../src/emulator/credentials.ts";

/** The bookings as Wix has them, read by the harness itself. */
export interface Upstream {
  /** Confirmed appointments of customers with an address, far enough ahead for any message to be worth sending. */
  listChangeable(): Promise<readonly Booking[]>;
  /** How often the booking was changed so far: every change at Wix raises it by one. */
  readRevision(bookingId: string): Promise<number>;
}

const PAGE_SIZE = 100;
const AHEAD_MS = 3 * 86_400_000;

/** Reads the emulator with the business's key. */
export function openUpstream(wixUrl: string): Upstream {
  const { apiKey, siteId } = CREDENTIALS;
  const gateway = createWixGateway({
    config: { apiUrl: wixUrl, credentials: { kind: "api_key", apiKey, siteId } },
    fetch,
    requestsPerMinute: { business: Number.POSITIVE_INFINITY, anonymous: Number.POSITIVE_INFINITY },
  });

  async function query(filter: { readonly ids?: readonly string[]; readonly fromMs?: number }) {
    const page = await gateway.queryBookings({ ...filter, limit: PAGE_SIZE });
    if (!page.ok) throw new Error(`The emulator does not tell its bookings: ${page.error.kind}`);
    return page.value.bookings;
  }

  return {
    async listChangeable() {
      const bookings = await query({ fromMs: Date.now() + AHEAD_MS });
      return bookings.filter(
        ({ kind, status, contact }) =>
          kind === "appointment" && status === "confirmed" && contact.email !== undefined,
      );
    },
    async readRevision(bookingId) {
      const [booking] = await query({ ids: [bookingId] });
      if (booking === undefined) throw new Error("A booking is gone");
      return Number(booking.revision);
    },
  };
}
