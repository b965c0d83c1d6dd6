import type { BookingFee, Service as WixService } from "@wix/auto_sdk_bookings_bookings";
import { describe, expect, it } from "vitest";
import { readBooking, type WireBooking } from "../../src/adapters/wix/read-booking.ts";
import { readFee } from "../../src/adapters/wix/read-fee.ts";
import { readService } from "../../src/adapters/wix/read-service.ts";
import { readSlot, STAFF_RESOURCE_TYPE_ID, type WireTimeSlot } from "../../src/adapters/wix/read-slot.ts";

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

const fee = (cancellationFee: object | null, policyDetails?: object): BookingFee =>
  ({ cancellationFee, policyDetails }) as BookingFee;
const price = { value: "25.00", currency: "EUR", formattedValue: "25,00 €" };

describe("a cancellation fee off the wire", () => {
  it.each([
    ["no object", undefined],
    ["an object without a fee", fee(null)],
    ["a fee for not coming", fee({ price, trigger: "NOT_ATTENDED" })],
    ["nothing left to pay", fee({ price: { ...price, value: "0.00" }, status: "APPLIED_TO_ORDER" })],
  ])("is none with %s", (_name, wireFee) => {
    const read = readFee(wireFee);

    expect(read).toEqual({ kind: "none" });
  });

  it.each(["PREVIEW", "NOT_YET_APPLIED_TO_ORDER", "UNKNOWN_STATUS", "SOMETHING_NEW"])(
    "is due with a price in status %s",
    (status) => {
      const read = readFee(fee({ price, status, trigger: "BOOKING_CANCELED" }, { description: "Late." }));

      expect(read).toEqual({
        kind: "due",
        price: { value: "25.00", currency: "EUR", formatted: "25,00 €" },
        description: "Late.",
      });
    },
  );

  it.each([
    {},
    { price: null },
    { price: { value: "lots", currency: "EUR" } },
    { price: { value: "5", currency: "€" } },
  ])("is unavailable, not none, with the unreadable %j", (cancellationFee) => {
    const read = readFee(fee(cancellationFee));

    expect(read).toEqual({ kind: "unavailable" });
  });
});

const service = (changes: object): WixService =>
  ({ _id: "s", type: "APPOINTMENT", name: "Massage", ...changes }) as WixService;
const money = { value: "62.00", currency: "GBP" };

describe("a service off the wire", () => {
  it.each([
    [{ rateType: "NO_FEE" }, { kind: "free" }],
    [
      { rateType: "FIXED", fixed: { price: money } },
      { kind: "fixed", price: money },
    ],
    [
      { rateType: "VARIED", varied: { minPrice: money } },
      { kind: "from", price: money },
    ],
    [
      { rateType: "VARIED", varied: { defaultPrice: money } },
      { kind: "from", price: money },
    ],
    [
      { rateType: "CUSTOM", custom: { description: "Pay what you can" } },
      { kind: "custom", text: "Pay what you can" },
    ],
    [{ rateType: "CUSTOM" }, { kind: "unknown" }],
    [{ rateType: "FIXED", fixed: null }, { kind: "unknown" }],
    [{ rateType: "SUBSCRIPTION" }, { kind: "unknown" }],
    [{ rateType: "BARTER" }, { kind: "unknown" }],
    [null, { kind: "unknown" }],
  ])("with the payment %j has the price %j", (payment, expected) => {
    const read = readService(service({ payment }));

    expect(read?.price).toEqual(expected);
  });

  it.each([
    [undefined, true],
    [null, true],
    [true, true],
    [false, false],
  ])("with allowAnonymous %j lets strangers act: %j", (allowAnonymous, anonymous) => {
    const read = readService(
      service({ bookingPolicy: { cancellationPolicy: { enabled: true, allowAnonymous } } }),
    );

    expect(read?.policy.cancellation).toEqual({ enabled: true, anonymous });
  });

  it("has a deadline only where one is switched on, a day's when it does not say", () => {
    const read = readService(
      service({
        bookingPolicy: {
          customPolicyDescription: { enabled: false, description: "Off" },
          cancellationPolicy: {
            enabled: true,
            limitLatestCancellation: true,
            latestCancellationInMinutes: 120,
          },
          reschedulePolicy: { enabled: true, limitLatestReschedule: true },
        },
      }),
    );

    expect(read?.policy).toEqual({
      cancellation: { enabled: true, anonymous: true, latestMinutes: 120 },
      reschedule: { enabled: true, anonymous: true, latestMinutes: 1_440 },
    });
  });

  it("allows nothing when it has no policy", () => {
    const read = readService(service({ bookingPolicy: null }));

    expect(read?.policy).toEqual({
      cancellation: { enabled: false, anonymous: true },
      reschedule: { enabled: false, anonymous: true },
    });
  });

  it.each([null, {}, { _id: "s" }, { _id: "s", type: "RETREAT" }, { type: "CLASS" }])(
    "is none as %j",
    (broken) => {
      const read = readService(broken as WixService | null);

      expect(read).toBeUndefined();
    },
  );
});

describe("a time slot off the wire", () => {
  const zones = { answered: "Europe/Berlin", asked: "Europe/London", serviceId: "asked" };
  const time = (changes: object = {}): WireTimeSlot =>
    ({
      localStartDate: "2026-04-02T09:00:00",
      localEndDate: "2026-04-02T10:00:00",
      bookable: true,
      ...changes,
    }) as WireTimeSlot;

  it("is read on the clock of the answer", () => {
    const read = readSlot(time(), zones);

    expect(read).toEqual({
      serviceId: "asked",
      localStart: "2026-04-02T09:00:00",
      localEnd: "2026-04-02T10:00:00",
      timeZone: "Europe/Berlin",
      staff: [],
      bookable: true,
    });
  });

  it.each([undefined, null, "", "Mars/Olympus"])(
    "is read on the clock that was asked for when it says %j",
    (answered) => {
      const read = readSlot(time(), { ...zones, answered });

      expect(read?.timeZone).toBe("Europe/London");
    },
  );

  it.each([undefined, null, "true", 1])("cannot be booked when its flag is %j", (bookable) => {
    const read = readSlot(time({ bookable }), zones);

    expect(read?.bookable).toBe(false);
  });

  it.each([
    null,
    {},
    time({ localStartDate: "2026-04-02T09:00:00Z" }),
    time({ localEndDate: "2026-02-30T10:00:00" }),
  ])("is none as %j", (broken) => {
    const read = readSlot(broken as WireTimeSlot | null, zones);

    expect(read).toBeUndefined();
  });

  it("names staff and no other resources", () => {
    const resources = (resourceTypeId: string, id: string) => ({
      resourceTypeId,
      resources: [{ _id: id, name: id }, null],
    });
    const read = readSlot(
      time({
        availableResources: [resources("room", "blue"), resources(STAFF_RESOURCE_TYPE_ID, "ann"), null],
      }),
      zones,
    );

    expect(read?.staff).toEqual([{ id: "ann", name: "ann" }]);
  });

  it.each([
    [{ bookableCapacity: 2, remainingCapacity: 5 }, 2],
    [{ bookableCapacity: null, remainingCapacity: 5 }, 5],
    [{}, undefined],
  ])("of a class with %j has %j places", (capacity, openPlaces) => {
    const read = readSlot(time({ eventInfo: { eventId: "e" }, ...capacity }), zones);

    expect(read?.openPlaces).toBe(openPlaces);
  });

  it("of an appointment counts no places, only whether it is free", () => {
    const read = readSlot(time({ remainingCapacity: 1, bookableCapacity: 1 }), zones);

    expect(read?.openPlaces).toBeUndefined();
  });
});
