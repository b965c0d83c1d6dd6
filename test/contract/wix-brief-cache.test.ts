import { describe, expect, it } from "vitest";
import { createBriefCache } from "../../src/adapters/wix/memory/brief-cache.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import type { Slot } from "../../src/domain/slot/slot.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS, type ExampleKey } from "../../src/emulator/seed/example-bookings.ts";
import { firstFreeSlot, freeSlots, openBooking, openWixSite, unwrap, ZONE } from "../support/wix-site.ts";

function openCachedSite() {
  const site = openWixSite();
  const gateway = createBriefCache(site.gateway, { now: site.emulator.now });
  const cached = { ...site, gateway };
  return { ...cached, open: (key: ExampleKey) => openBooking(cached, EXAMPLE_BOOKINGS[key]) };
}

type CachedSite = ReturnType<typeof openCachedSite>;

const callsOf = ({ called }: CachedSite, name: RegExp) => called().filter((call) => name.test(call)).length;
const LISTS = /^list.*TimeSlots$/;
const choiceOf = ({ localStart, localEnd, eventId, staff }: Slot) => ({
  localStart,
  localEnd,
  ...(eventId === undefined ? { staffId: staff[0]?.id ?? "" } : { eventId }),
});
const starts = (slots: readonly Slot[]) => slots.map(({ localStart }) => localStart);

/** A crowd's class, and two of its bookings as their customers open them. */
async function openCrowd(site: CachedSite) {
  site.emulator.crowd(2);
  const [first, second] = site.emulator.bookings().slice(-2);
  return [await openBooking(site, first?.id ?? ""), await openBooking(site, second?.id ?? "")] as const;
}

describe("a gateway that remembers briefly", () => {
  it("keeps no list that could not be read", async () => {
    const site = openCachedSite();
    const { booking } = await site.open("appointment");
    site.emulator.addFault({ call: "listAvailabilityTimeSlots", kind: "status", status: 503, times: 9 });
    const failed = await site.gateway.listSlots({
      ...needToMove(booking),
      fromLocal: "2027-05-12T00:00:00",
      toLocal: "2027-06-02T00:00:00",
      timeZone: ZONE,
    });
    site.emulator.reset();

    expect(failed).toMatchObject({ ok: false });
    expect((await freeSlots(site, booking)).length).toBeGreaterThan(0);
  });

  it("reads a booking anew every time", async () => {
    const site = openCachedSite();
    const { token } = await site.open("appointment");
    site.emulator.bump(EXAMPLE_BOOKINGS.appointment);

    const again = unwrap(await site.gateway.readBooking(token));

    expect(again.booking.revision).not.toBe("1");
    expect(callsOf(site, /^getBookingAnonymously$/)).toBe(2);
  });

  it("shares a reading within a second by whoever says that this will do", async () => {
    const site = openCachedSite();
    const { token } = await site.open("appointment");
    const sinceLong = { askedAfterMs: 0 };

    await Promise.all([1, 2, 3].map(() => site.gateway.readBooking(token, sinceLong)));
    await site.gateway.onBehalfOf({ kind: "customer", key: "another tab" }).readBooking(token, sinceLong);
    site.emulator.setNow(site.emulator.now() + 1_001);
    await site.gateway.readBooking(token, sinceLong);

    // One by which it was opened, which does for the first four.
    expect(callsOf(site, /^getBookingAnonymously$/)).toBe(2);
  });

  it("shares no reading that was asked for before something was done", async () => {
    const site = openCachedSite();
    const { token } = await site.open("appointment");

    await site.gateway.readBooking(token, { askedAfterMs: site.emulator.now() });

    expect(callsOf(site, /^getBookingAnonymously$/)).toBe(2);
  });

  it("shares no reading with the fee among those who did not ask for it", async () => {
    const site = openCachedSite();
    const { token } = await site.open("appointment");

    const withFee = unwrap(await site.gateway.readBooking(token, { withFee: true, askedAfterMs: 0 }));

    expect(withFee.fee.kind).not.toBe("not_read");
  });

  it.each(["moved", "cancelled"])(
    "drops the readings of a booking that is %s, by whatever token",
    async (done) => {
      const site = openCachedSite();
      const { token, booking } = await site.open("appointment");
      const other = unwrap(await site.gateway.mintToken(booking.id));
      const before = unwrap(await site.gateway.readBooking(other, { askedAfterMs: 0 }));
      const slot = await firstFreeSlot(site, booking);

      unwrap(
        done === "moved"
          ? await site.gateway.rescheduleBooking(token, booking, slot, slot.staff[0]?.id)
          : await site.gateway.cancelBooking(token, booking.revision),
      );
      const after = unwrap(await site.gateway.readBooking(other, { askedAfterMs: 0 }));

      expect(after.booking.revision).not.toBe(before.booking.revision);
    },
  );

  it("shows nobody an older reading than one that was made anew", async () => {
    const site = openCachedSite();
    const { token } = await site.open("appointment");
    site.emulator.bump(EXAMPLE_BOOKINGS.appointment);
    const anew = unwrap(await site.gateway.readBooking(token));

    const shared = unwrap(await site.gateway.readBooking(token, { askedAfterMs: 0 }));

    expect(shared.booking.revision).toBe(anew.booking.revision);
    expect(shared.booking.revision).not.toBe("1");
  });

  it("checks a time anew every time, and forgets a list that still has it when it is gone", async () => {
    const site = openCachedSite();
    const { booking } = await site.open("appointment");
    const slot = await firstFreeSlot(site, booking);
    const choice = choiceOf(slot);
    const { serviceId, localStart: localStartDate } = slot;
    for (const { id: resourceId } of slot.staff)
      site.emulator.take({ serviceId, localStartDate, resourceId });

    const checked = await site.gateway.checkSlot(booking, choice, ZONE);

    expect(checked).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(starts(await freeSlots(site, booking))).not.toContain(localStartDate);
    await site.gateway.checkSlot(booking, choice, ZONE);
    await freeSlots(site, booking);
    expect(callsOf(site, LISTS)).toBe(2);
  });

  it("forgets a list when a time in it is lost at the last moment", async () => {
    const site = openCachedSite();
    const { booking, token } = await site.open("appointment");
    const slot = await firstFreeSlot(site, booking);
    const { serviceId, localStart: localStartDate } = slot;
    for (const { id: resourceId } of slot.staff)
      site.emulator.take({ serviceId, localStartDate, resourceId });

    const moved = await site.gateway.rescheduleBooking(token, booking, slot, slot.staff[0]?.id);

    expect(moved).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(starts(await freeSlots(site, booking))).not.toContain(localStartDate);
  });

  it("forgets the lists of a service when somebody moves, and when somebody cancels", async () => {
    const site = openCachedSite();
    const [first, second] = await openCrowd(site);
    const slot = await firstFreeSlot(site, first.booking);

    const moved = unwrap(await site.gateway.rescheduleBooking(first.token, first.booking, slot));
    await freeSlots(site, second.booking);
    unwrap(await site.gateway.cancelBooking(first.token, moved.revision));
    await freeSlots(site, second.booking);
    await freeSlots(site, second.booking);

    expect(callsOf(site, LISTS)).toBe(3);
  });

  it("asks once for customers of one class, and leaves each one's own time out", async () => {
    const site = openCachedSite();
    const { booking } = await site.open("class");
    const [{ booking: crowded }] = await openCrowd(site);
    const other = { ...crowded, serviceId: booking.serviceId, location: booking.location };

    const forOne = await freeSlots(site, booking);
    const forOther = await freeSlots(site, other as Booking);

    expect(booking.serviceId).toBe(crowded.serviceId);
    expect(callsOf(site, LISTS)).toBe(1);
    expect(forOne.map(({ eventId }) => eventId)).not.toContain(booking.eventId);
    expect(forOther.map(({ eventId }) => eventId)).toContain(booking.eventId);
  });

  it("asks anew for a larger party, another staff member, other days and another service", async () => {
    const site = openCachedSite();
    const { booking } = await site.open("class");
    await freeSlots(site, booking);

    await freeSlots(site, { ...booking, participants: booking.participants + 1 });
    await site.gateway.listSlots({
      ...needToMove(booking),
      fromLocal: "2027-05-12T00:00:00",
      toLocal: "2027-06-03T00:00:00",
      timeZone: ZONE,
    });
    await freeSlots(site, (await site.open("appointment")).booking);

    expect(callsOf(site, LISTS)).toBe(4);
  });

  it("reads a list anew when half a minute has passed", async () => {
    const site = openCachedSite();
    const { booking } = await site.open("appointment");
    await freeSlots(site, booking);
    site.emulator.setNow(site.emulator.now() + 30_000);

    await freeSlots(site, booking);

    expect(callsOf(site, LISTS)).toBe(2);
  });

  it("reads a service once for all whose links know it, and once for a token that does not", async () => {
    const site = openCachedSite();
    const [first, second] = await openCrowd(site);
    const { serviceId } = first.booking;

    await site.gateway.readService(first.token);
    await site.gateway.readService(first.token);
    await site.gateway.readService(second.token, serviceId);
    await site.gateway.onBehalfOf({ kind: "work", name: "sends" }).readService(second.token, serviceId);

    expect(callsOf(site, /^getServiceAnonymously$/)).toBe(1);
  });

  it("tells nobody of another's service when somebody was wrong about theirs", async () => {
    const site = openCachedSite();
    const appointment = await site.open("appointment");
    const lesson = await site.open("class");
    const wrongId = lesson.booking.serviceId;

    const own = unwrap(await site.gateway.readService(appointment.token, wrongId));
    const theirs = unwrap(await site.gateway.readService(lesson.token, wrongId));

    expect([own.id, theirs.id]).toEqual([appointment.booking.serviceId, lesson.booking.serviceId]);
  });

  it("forgets everything when it is told that the world is another one", async () => {
    const site = openCachedSite();
    const { booking, token } = await site.open("appointment");
    const slot = await firstFreeSlot(site, booking);
    await site.gateway.readService(token);
    for (const { id: resourceId } of slot.staff) {
      site.emulator.take({ serviceId: slot.serviceId, localStartDate: slot.localStart, resourceId });
    }

    site.gateway.forgetAll();

    expect(starts(await freeSlots(site, booking))).not.toContain(slot.localStart);
    await site.gateway.readService(token);
    expect(callsOf(site, /^getServiceAnonymously$/)).toBe(2);
  });
});
