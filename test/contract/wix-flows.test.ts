import { describe, expect, it } from "vitest";
import { instants } from "../../src/domain/time/local-time.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { firstFreeSlot, freeSlots, openBooking, openWixSite, unwrap, ZONE } from "../support/wix-site.ts";

describe.each(["api_key", "app"] as const)("the Wix adapter with %s credentials", (kind) => {
  it("reads a booking, what is allowed, and its service", async () => {
    const { gateway } = openWixSite({ kind });
    const token = unwrap(await gateway.mintToken(EXAMPLE_BOOKINGS.appointment));

    const [reading, service] = await Promise.all([gateway.readBooking(token), gateway.readService(token)]);

    expect(unwrap(reading)).toMatchObject({
      booking: { id: EXAMPLE_BOOKINGS.appointment, status: "confirmed", kind: "appointment", timeZone: ZONE },
      allowed: { cancel: true, reschedule: true },
      fee: { kind: "not_read" },
    });
    expect(unwrap(service)).toMatchObject({ kind: "appointment", name: "Deep-tissue massage" });
    expect(unwrap(service).staff.map(({ name }) => name)).toContain("Maya Okafor");
  });

  it("cancels a booking", async () => {
    const site = openWixSite({ kind });
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);

    const canceled = unwrap(await site.gateway.cancelBooking(token, booking.revision));

    expect(canceled.status).toBe("canceled");
    expect(canceled.revision).not.toBe(booking.revision);
    expect(canceled.canceledAtMs).toBeGreaterThanOrEqual(site.emulator.now() - 60_000);
  });

  it("moves an appointment to a time that it has checked", async () => {
    const site = openWixSite({ kind });
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const offer = await firstFreeSlot(site, booking);
    const slot = unwrap(await site.gateway.checkSlot(booking, offer, ZONE));

    const moved = unwrap(await site.gateway.rescheduleBooking(token, booking, slot));

    expect(instants(offer.localStart, ZONE)).toContain(moved.startsAtMs);
    expect(moved.location).toEqual(booking.location);
    expect(moved.endsAtMs - moved.startsAtMs).toBe(booking.endsAtMs - booking.startsAtMs);
  });

  it("moves a class booking to another session", async () => {
    const site = openWixSite({ kind });
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const offer = await firstFreeSlot(site, booking);
    const slot = unwrap(await site.gateway.checkSlot(booking, offer, ZONE));

    const moved = unwrap(await site.gateway.rescheduleBooking(token, booking, slot));

    expect(moved.eventId).toBe(offer.eventId);
    expect(moved.eventId).not.toBe(booking.eventId);
  });

  it("finds the bookings of a session, by page", async () => {
    const site = openWixSite({ kind });
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const query = { limit: 1, ...(booking.eventId !== undefined && { eventId: booking.eventId }) };

    const first = unwrap(await site.gateway.queryBookings(query));
    const second = unwrap(await site.gateway.queryBookings({ limit: 1, cursor: first.nextCursor ?? "" }));

    expect(first.bookings).toHaveLength(1);
    expect(second.bookings).toHaveLength(1);
    expect(second.bookings[0]?.id).not.toBe(first.bookings[0]?.id);
    expect(second.bookings[0]?.eventId).toBe(booking.eventId);
  });

  it("reads the business", async () => {
    const { gateway } = openWixSite({ kind });

    const business = unwrap(await gateway.readBusiness());

    expect(business).toMatchObject({ name: "Linden Studio", timeZone: ZONE, locale: "en-GB" });
  });
});

describe("free times", () => {
  it("leave out the booking's own, come once each, in order, with who is free", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);

    const slots = await freeSlots(site, booking);
    const starts = slots.map(({ startsAtMs }) => startsAtMs);

    expect(slots.length).toBeGreaterThan(20);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect(starts).not.toContain(booking.startsAtMs);
    expect(slots.every(({ staff }) => staff.length > 0)).toBe(true);
  });
});
