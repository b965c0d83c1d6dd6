import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { toLocal } from "../../src/domain/time/local-time.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import {
  firstFreeSlot,
  freeSlots,
  openBooking,
  openWixSite,
  unwrap,
  type WixSite,
  ZONE,
} from "../support/wix-site.ts";

const HOUR_MS = 3_600_000;
const RANGE = { fromLocal: "2027-05-12T00:00:00", toLocal: "2027-06-02T00:00:00", timeZone: ZONE };

/** A gateway whose answers to one path are changed on their way back. */
function withAnswers(site: WixSite, path: string, change: (body: WireSlots) => unknown) {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await site.emulator.fetch(String(input), init);
    if (!String(input).endsWith(path)) return response;
    return Response.json(change((await response.json()) as WireSlots));
  };
  return { gateway: site.open({ fetch }) };
}

interface WireSlots {
  readonly timeSlots: readonly Record<string, unknown>[];
  readonly timeZone: string;
}

describe("free times for an appointment", () => {
  it("are at the booking's own place", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentSecondLocation);

    const slots = await freeSlots(site, booking);

    expect(slots.length).toBeGreaterThan(0);
    expect(new Set(slots.map(({ location }) => location?.id))).toEqual(new Set([booking.location?.id]));
  });

  it("are those of one staff member when one is asked for", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const staffId = booking.staff?.id ?? "";

    const slots = unwrap(await site.gateway.listSlots({ ...needToMove(booking), ...RANGE, staffId }));

    expect(slots.length).toBeGreaterThan(0);
    expect(new Set(slots.flatMap(({ staff }) => staff.map(({ id }) => id)))).toEqual(new Set([staffId]));
  });

  it("are told on the clock that was asked for, and mean the same instants", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentOnline);

    const london = await freeSlots(site, booking);
    const newYork = await freeSlots(site, booking, "America/New_York");
    const known = new Set(london.map(({ startsAtMs }) => startsAtMs));

    expect(newYork.length).toBeGreaterThan(0);
    expect(newYork.every(({ timeZone }) => timeZone === "America/New_York")).toBe(true);
    expect(newYork.slice(0, 20).every(({ startsAtMs }) => known.has(startsAtMs))).toBe(true);
  });

  it("carry the instants at which their clock shows them", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentOnline);

    const slots = await freeSlots(site, booking, "America/New_York");

    expect(slots.length).toBeGreaterThan(0);
    expect(slots.map(({ startsAtMs, timeZone }) => toLocal(startsAtMs, timeZone))).toEqual(
      slots.map(({ localStart }) => localStart),
    );
    expect(slots.map(({ endsAtMs, timeZone }) => toLocal(endsAtMs, timeZone))).toEqual(
      slots.map(({ localEnd }) => localEnd),
    );
  });

  it("leave out a time that a clock change skips, should Wix send it", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const hours = ["00:30", "01:30", "02:30"].map((time) => `2028-03-26T${time}:00`);
    const { gateway } = withAnswers(site, "/time-slots", (body) => ({
      ...body,
      timeSlots: body.timeSlots.slice(0, 3).map((slot, index) => ({
        ...slot,
        localStartDate: hours[index],
        localEndDate: "2028-03-26T03:30:00",
      })),
    }));
    const twoHours = { ...booking, endsAtMs: booking.startsAtMs + 2 * HOUR_MS };
    const oneHour = { ...booking, endsAtMs: booking.startsAtMs + HOUR_MS };
    const range = { ...RANGE, toLocal: "2028-04-01T00:00:00" };

    const forTwo = unwrap(await gateway.listSlots({ ...needToMove(twoHours), ...range }));
    const forOne = unwrap(await gateway.listSlots({ ...needToMove(oneHour), ...range }));

    expect(forTwo.map(({ localStart }) => localStart)).toEqual([hours[0]]);
    expect(forOne.map(({ localStart }) => localStart)).toEqual([hours[2]]);
  });

  it("are collected over every page, each of which sends its cursor alone", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const whole = await freeSlots(site, booking);
    const bodies: unknown[] = [];
    const gateway = site.open({
      fetch: async (input, init) => {
        const body = String(init?.body ?? "").replace('"limit":1000', '"limit":40');
        bodies.push(JSON.parse(body));
        return site.emulator.fetch(String(input), { ...init, body });
      },
    });

    const slots = unwrap(
      await gateway.listSlots({ ...needToMove(booking), ...RANGE, toLocal: "2027-05-20T00:00:00" }),
    );

    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.slice(1).map((body) => Object.keys(body as object))).toEqual(
      Array(bodies.length - 1).fill(["cursorPaging"]),
    );
    expect(slots).toEqual(whole.filter(({ localStart }) => localStart < "2027-05-20T00:00:00"));
  });

  it("leave out a time past the end of the range, should Wix send it", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const { gateway } = withAnswers(site, "/time-slots", (body) => ({
      ...body,
      timeSlots: body.timeSlots.map((slot) => ({
        ...slot,
        localStartDate: RANGE.toLocal,
        localEndDate: "2027-06-02T01:00:00",
      })),
    }));

    const slots = unwrap(await gateway.listSlots({ ...needToMove(booking), ...RANGE }));

    expect(slots).toEqual([]);
  });

  it("come once for the same start, with the staff of both", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const plain = await firstFreeSlot(site, booking);
    const twin = (slot: Record<string, unknown>) => ({
      ...slot,
      availableResources: [
        {
          resourceTypeId: "1cd44cf8-756f-41c3-bd90-3e2ffcaf1155",
          resources: [{ id: "57aff000-0000-4000-8000-0000000000aa", name: "Ada" }],
        },
      ],
    });
    const { gateway } = withAnswers(site, "/time-slots", (body) => ({
      ...body,
      timeSlots: body.timeSlots.flatMap((slot) => [slot, twin(slot), slot]),
    }));

    const slots = unwrap(await gateway.listSlots({ ...needToMove(booking), ...RANGE }));

    expect(new Set(slots.map(({ startsAtMs }) => startsAtMs)).size).toBe(slots.length);
    expect(slots[0]?.staff.map(({ name }) => name)).toEqual([...plain.staff.map(({ name }) => name), "Ada"]);
  });

  it("keep the booking's length, and ask for it where no ordinary time has it", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const longer: Booking = { ...booking, endsAtMs: booking.endsAtMs + 30 * 60_000 };
    const before = site.sent.length;

    const slots = unwrap(await site.gateway.listSlots({ ...needToMove(longer), ...RANGE }));
    const asked = site.sent.slice(before).map(({ body }) => JSON.parse(body).customerChoices);

    expect(slots).toEqual([]);
    expect(asked).toEqual([undefined, { durationInMinutes: 90 }]);
  });

  it("of a service that is gone are not there", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentServiceGone);

    const result = await site.gateway.listSlots({ ...needToMove(booking), ...RANGE });

    expect(result).toEqual({ ok: false, error: { kind: "service_not_found" } });
  });
});

describe("free times for somebody who has no booking", () => {
  it("are all that the service usually offers, at every place", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const need = { kind: booking.kind, serviceId: booking.serviceId, participants: 1 };
    const before = site.sent.length;

    const slots = unwrap(await site.gateway.listSlots({ ...need, ...RANGE }));

    const [asked] = site.sent.slice(before).map(({ body }) => JSON.parse(body));
    expect(asked.locations).toBeUndefined();
    expect(asked.customerChoices).toBeUndefined();
    expect(slots.length).toBeGreaterThan((await freeSlots(site, booking)).length);
    expect(new Set(slots.map(({ location }) => location?.id)).size).toBeGreaterThan(1);
  });

  it("hold every session of a class, as nobody has one of them already", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const { ownTime, ...need } = needToMove(booking);

    const slots = unwrap(await site.gateway.listSlots({ ...need, ...RANGE }));

    const [own, ...others] = slots.filter(({ eventId }) => eventId === ownTime?.eventId);
    expect(own?.startsAtMs).toBe(booking.startsAtMs);
    expect(others).toEqual([]);
    expect(slots.filter((slot) => slot !== own)).toEqual(await freeSlots(site, booking));
  });

  it("are checked without one", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const offer = await firstFreeSlot(site, booking);
    const need = { kind: booking.kind, serviceId: booking.serviceId };

    const forOne = await site.gateway.checkSlot({ ...need, participants: 1 }, offer, ZONE);
    const forAll = await site.gateway.checkSlot({ ...need, participants: 500 }, offer, ZONE);

    expect(unwrap(forOne).eventId).toBe(offer.eventId);
    expect(forAll).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });
});

describe("sessions of a class", () => {
  it("hold the whole party", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.classParty);

    const slots = await freeSlots(site, booking);

    expect(booking.participants).toBe(3);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.every(({ openPlaces }) => (openPlaces ?? 0) >= 3)).toBe(true);
  });

  it("leave out the booking's own, and what Wix says cannot be booked", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const { gateway } = withAnswers(site, "/time-slots/event", (body) => ({
      ...body,
      timeSlots: body.timeSlots.map((slot, index) => (index === 0 ? { ...slot, bookable: false } : slot)),
    }));

    const all = await freeSlots(site, booking);
    const slots = unwrap(await gateway.listSlots({ ...needToMove(booking), ...RANGE }));

    expect(slots).toEqual(all.slice(1));
    expect(all.map(({ eventId }) => eventId)).not.toContain(booking.eventId);
  });

  it("of a course are not to be had", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.course);
    const before = site.sent.length;

    const result = await site.gateway.listSlots({ ...needToMove(booking), ...RANGE });

    expect(result).toEqual({ ok: false, error: { kind: "not_allowed" } });
    expect(site.sent).toHaveLength(before);
  });
});

describe("checking one time", () => {
  it("finds an appointment's time gone when somebody has taken it", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const slot = await firstFreeSlot(site, booking);
    site.emulator.take({ serviceId: booking.serviceId, localStartDate: slot.localStart });

    const result = await site.gateway.checkSlot(booking, slot, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("finds it gone for the one who was wanted, and there for anybody else", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const slot = (await freeSlots(site, booking)).find(({ staff }) => staff.length > 1);
    const [wanted] = slot?.staff ?? [];
    if (slot === undefined || wanted === undefined) throw new Error("No time has two staff");
    site.emulator.take({
      serviceId: booking.serviceId,
      localStartDate: slot.localStart,
      resourceId: wanted.id,
    });

    const forOne = await site.gateway.checkSlot(booking, { ...slot, staffId: wanted.id }, ZONE);
    const forAnybody = await site.gateway.checkSlot(booking, slot, ZONE);

    expect(forOne).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(unwrap(forAnybody).staff).not.toContainEqual(wanted);
  });

  it("finds a time that never was gone", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const never = { localStart: "2027-05-15T03:07:00", localEnd: "2027-05-15T04:07:00" };

    const result = await site.gateway.checkSlot(booking, never, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("finds a time gone that a clock change skips", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const offer = await firstFreeSlot(site, booking);
    const skipped = { localStart: "2028-03-26T01:30:00", localEnd: "2028-03-26T02:30:00" };
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const body = String(init?.body ?? "");
      const asked = body
        .replaceAll(skipped.localStart, offer.localStart)
        .replaceAll(skipped.localEnd, offer.localEnd);
      const response = await site.emulator.fetch(String(input), { ...init, body: asked });
      const answer = (await response.text())
        .replaceAll(offer.localStart, skipped.localStart)
        .replaceAll(offer.localEnd, skipped.localEnd);
      return new Response(answer, response);
    };

    const result = await site.open({ fetch }).checkSlot(booking, skipped, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("finds a session gone when it is full", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const slot = await firstFreeSlot(site, booking);
    const eventId = slot.eventId ?? "";
    site.emulator.take({ serviceId: booking.serviceId, localStartDate: slot.localStart, eventId });

    const result = await site.gateway.checkSlot(booking, slot, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("finds a session gone that has too few places for the party", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const slot = await firstFreeSlot(site, booking);
    const party = { ...booking, participants: (slot.openPlaces ?? 0) + 1 };

    const result = await site.gateway.checkSlot(party, slot, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("finds a session that does not exist gone", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const slot = await firstFreeSlot(site, booking);

    const result = await site.gateway.checkSlot(booking, { ...slot, eventId: "e".repeat(40) }, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("takes no session of another class", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.class);
    const other = await openBooking(site, EXAMPLE_BOOKINGS.classPending);
    const slot = await firstFreeSlot(site, other.booking);

    const result = await site.gateway.checkSlot(booking, slot, ZONE);

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
  });

  it("names everybody who is free, the place, and when that is", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    const offer = await firstFreeSlot(site, booking);

    const slot = unwrap(await site.gateway.checkSlot(booking, offer, ZONE));

    expect(slot).toMatchObject({ startsAtMs: offer.startsAtMs, endsAtMs: offer.endsAtMs });
    expect(slot.location).toEqual(booking.location);
    expect(slot.staff).toEqual(offer.staff);
  });
});
