import { describe, expect, it } from "vitest";
import { readBooking, type WireBooking } from "../../src/adapters/wix/bookings/read-booking.ts";

/** As the SDK hands it over; `as` because servers do not keep to types. */
const wire = (changes: object = {}): WireBooking =>
  ({
    _id: "b00c0000-0000-4000-8000-000000000001",
    revision: "3",
    status: "CONFIRMED",
    paymentStatus: "PAID",
    totalParticipants: 1,
    startDate: new Date("2026-04-02T07:00:00Z"),
    endDate: new Date("2026-04-02T08:00:00Z"),
    bookedEntity: {
      title: "Massage",
      tags: ["INDIVIDUAL"],
      slot: {
        serviceId: "service",
        scheduleId: "schedule",
        eventId: "event",
        timezone: "Europe/Berlin",
        resource: { _id: "ann", name: "Ann" },
        location: {
          _id: "main",
          name: "Main",
          formattedAddress: "1 Main St",
          locationType: "OWNER_BUSINESS",
        },
      },
    },
    contactDetails: {
      firstName: "Jo",
      lastName: "Doe",
      email: "jo@example.org",
      phone: "+4930",
      timeZone: "Mars/X",
    },
    ...changes,
  }) as WireBooking;

const withEntity = (bookedEntity: object) => wire({ bookedEntity });
const slot = { serviceId: "service", timezone: "Europe/Berlin" };

describe("a booking off the wire", () => {
  it("is in our words, without what it does not have", () => {
    const booking = readBooking(wire());

    expect(booking).toEqual({
      id: "b00c0000-0000-4000-8000-000000000001",
      revision: "3",
      status: "confirmed",
      paymentStatus: "paid",
      kind: "appointment",
      title: "Massage",
      startsAtMs: Date.UTC(2026, 3, 2, 7),
      endsAtMs: Date.UTC(2026, 3, 2, 8),
      timeZone: "Europe/Berlin",
      serviceId: "service",
      scheduleId: "schedule",
      eventId: "event",
      staff: { id: "ann", name: "Ann" },
      location: { kind: "business", id: "main", name: "Main", address: "1 Main St" },
      participants: 1,
      contact: { firstName: "Jo", lastName: "Doe", email: "jo@example.org", phone: "+4930" },
    });
  });

  it.each([
    ["nothing", null],
    ["no id", wire({ _id: null })],
    ["no revision", wire({ revision: "" })],
    ["no time", wire({ startDate: null })],
    ["a time that is none", wire({ startDate: new Date("soon") })],
  ])("is no booking with %s", (_name, broken) => {
    const booking = readBooking(broken);

    expect(booking).toBeUndefined();
  });

  it.each([
    ["status", { status: "ON_HOLD" }, { status: "unknown" }],
    ["payment status", { paymentStatus: "BARTERED" }, { paymentStatus: "unknown" }],
    ["missing status", { status: undefined }, { status: "unknown" }],
    ["missing contact", { contactDetails: null }, { contact: {} }],
    [
      "cancelled date as text",
      { canceledDate: "2026-04-01T10:00:00Z" },
      { canceledAtMs: Date.UTC(2026, 3, 1, 10) },
    ],
    ["cancelled date", { canceledDate: new Date(5) }, { canceledAtMs: 5 }],
    ["package", { multiServiceBookingInfo: { _id: "p" } }, { packageId: "p" }],
    ["end", { endDate: null }, { endsAtMs: Date.UTC(2026, 3, 2, 7) }],
  ])("reads a %s that is new or missing", (_name, changes, expected) => {
    const booking = readBooking(wire(changes));

    expect(booking).toMatchObject(expected);
  });

  it.each([
    ["its tag", { tags: ["GROUP"], slot: { ...slot, resource: { _id: "ann" } } }, "class"],
    ["its tag before its slot", { tags: ["INDIVIDUAL"], slot: { ...slot, eventId: "e" } }, "appointment"],
    ["the course tag", { tags: ["COURSE"], schedule: { scheduleId: "s" } }, "course"],
    ["a schedule without tags", { schedule: { scheduleId: "s" } }, "course"],
    ["an event without staff", { tags: null, slot: { ...slot, eventId: "e" } }, "class"],
    [
      "a slot with staff",
      { tags: ["NEW"], slot: { ...slot, eventId: "e", resource: { _id: "ann" } } },
      "appointment",
    ],
  ])("is of a kind by %s", (_name, entity, kind) => {
    const booking = readBooking(withEntity(entity));

    expect(booking?.kind).toBe(kind);
  });

  it.each([
    ["the total", { totalParticipants: 4, numberOfParticipants: 2 }, 4],
    [
      "the sum of the choices",
      {
        totalParticipants: null,
        participantsChoices: { serviceChoices: [{ numberOfParticipants: 2 }, { numberOfParticipants: 3 }] },
      },
      5,
    ],
    ["the old name", { totalParticipants: undefined, numberOfParticipants: 2 }, 2],
    ["decimal text", { totalParticipants: "3" }, 3],
    ["one, when nothing is said", { totalParticipants: undefined }, 1],
    ["one, when nonsense is said", { totalParticipants: 0, numberOfParticipants: -2 }, 1],
  ])("counts its party by %s", (_name, changes, participants) => {
    const booking = readBooking(wire(changes));

    expect(booking?.participants).toBe(participants);
  });

  it("takes a course's data from its schedule", () => {
    const booking = readBooking(
      wire({
        startDate: undefined,
        endDate: undefined,
        bookedEntity: {
          tags: ["COURSE"],
          schedule: {
            scheduleId: "s",
            serviceId: "v",
            timezone: "Europe/London",
            firstSessionStart: "2026-05-04T18:00:00.000+01:00",
            lastSessionEnd: "2026-06-22T19:30:00.000+01:00",
            location: { name: "Hall", locationType: "OWNER_CUSTOM" },
          },
        },
      }),
    );

    expect(booking).toMatchObject({
      kind: "course",
      startsAtMs: Date.UTC(2026, 4, 4, 17),
      endsAtMs: Date.UTC(2026, 5, 22, 18, 30),
      serviceId: "v",
      scheduleId: "s",
      timeZone: "Europe/London",
      location: { kind: "custom", name: "Hall" },
    });
  });

  it.each([
    ["a zone that nobody knows", "Mars/Olympus"],
    ["no zone", undefined],
  ])("has UTC's clock with %s", (_name, timezone) => {
    const booking = readBooking(withEntity({ slot: { ...slot, timezone } }));

    expect(booking?.timeZone).toBe("UTC");
  });

  it.each([
    [{ locationType: "CUSTOM" }, { kind: "customer" }],
    [
      { locationType: "OWNER_CUSTOM", _id: "x", name: "Park" },
      { kind: "custom", name: "Park" },
    ],
    [
      { locationType: "UNDEFINED", name: "Somewhere" },
      { kind: "custom", name: "Somewhere" },
    ],
    [{ locationType: "UNDEFINED" }, undefined],
    [undefined, undefined],
  ])("is held at %j", (location, place) => {
    const booking = readBooking(withEntity({ slot: { ...slot, location } }));

    expect(booking?.location).toEqual(place);
  });
});
