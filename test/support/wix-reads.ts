import type { Booking } from "../../src/domain/booking/booking.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { BookingGateway, WixFailure } from "../../src/ports/bookings.ts";
import type { Result } from "../../src/result.ts";
import { firstFreeSlot, openBooking, type WixSite, ZONE } from "./wix-site.ts";

/** What the reads need to be made at all. */
export interface ReadWorld {
  readonly token: string;
  readonly appointment: Booking;
  readonly session: Booking;
}

export async function openReadWorld(site: WixSite): Promise<ReadWorld> {
  const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
  const { booking: session } = await openBooking(site, EXAMPLE_BOOKINGS.class);
  return { token, appointment: booking, session };
}

type Read = (
  gateway: BookingGateway,
  world: ReadWorld,
  site: WixSite,
) => Promise<() => Promise<Result<unknown, WixFailure>>>;

const RANGE = { fromLocal: "2027-05-12T00:00:00", toLocal: "2027-06-02T00:00:00", timeZone: ZONE };

/** Every reading method of the port by the call it makes. Preparing comes first, so that a fault meets the read alone. */
export const READS: readonly (readonly [call: string, prepare: Read])[] = [
  [
    "getBookingAnonymously",
    async (gateway, { token }) =>
      () =>
        gateway.readBooking(token),
  ],
  [
    "getServiceAnonymously",
    async (gateway, { token }) =>
      () =>
        gateway.readService(token),
  ],
  ["getAnonymousActionToken", async (gateway) => () => gateway.mintToken(EXAMPLE_BOOKINGS.class)],
  [
    "listAvailabilityTimeSlots",
    async (gateway, { appointment }) =>
      () =>
        gateway.listSlots({ ...needToMove(appointment), ...RANGE }),
  ],
  [
    "listEventTimeSlots",
    async (gateway, { session }) =>
      () =>
        gateway.listSlots({ ...needToMove(session), ...RANGE }),
  ],
  [
    "getAvailabilityTimeSlot",
    async (gateway, { appointment }, site) => {
      const slot = await firstFreeSlot(site, appointment);
      return () => gateway.checkSlot(appointment, slot, ZONE);
    },
  ],
  [
    "getEventTimeSlot",
    async (gateway, { session }, site) => {
      const slot = await firstFreeSlot(site, session);
      return () => gateway.checkSlot(session, slot, ZONE);
    },
  ],
  [
    "listPolicySnapshotsByBookingIds",
    async (gateway) => () => gateway.readPolicySnapshots([EXAMPLE_BOOKINGS.appointment]),
  ],
  ["queryExtendedBookings", async (gateway) => () => gateway.queryBookings({ limit: 10 })],
  ["getSiteProperties", async (gateway) => () => gateway.readBusiness()],
];
