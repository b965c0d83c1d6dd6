import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { JONAS, MAYA, MILL_STREET, MILL_STREET_ID, SIAN } from "../../src/emulator/world/business.ts";
import { bookingId, STAFF_RESOURCE_TYPE_ID } from "../../src/emulator/world/ids.ts";
import { mint, openSite, read, refusalOf, type Site } from "./open-site.ts";

/** A Monday on which nobody is booked at three. */
const FREE_START = "2027-05-24T15:00:00";
const FREE_END = "2027-05-24T16:00:00";

type Slot = Parameters<Site["customer"]["bookings"]["bookingsRescheduleBookingAnonymously"]>[1];
type Name = keyof typeof EXAMPLE_BOOKINGS;

/** Moves an example to a slot made of its present one and `changes`. */
async function move(site: Site, name: Name, changes: Partial<Slot>, revision?: string) {
  const reading = await read(site, EXAMPLE_BOOKINGS[name]);
  const { serviceId, scheduleId } = reading.booking.bookedEntity?.slot ?? {};
  const slot: Slot = {
    ...(serviceId && { serviceId }),
    ...(scheduleId && { scheduleId }),
    startDate: FREE_START,
    endDate: FREE_END,
    timezone: "Europe/London",
    ...changes,
  };
  return site.customer.bookings.bookingsRescheduleBookingAnonymously(reading.token, slot, {
    revision: revision ?? reading.revision,
  });
}

describe("Reschedule Booking Anonymously, an appointment", () => {
  it("refuses a request without revision and slot with both fields", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);

    const response = await site.emulator.fetch(
      `https://www.wixapis.com/v1/anonymous-bookings/${token}/reschedule`,
      {
        method: "POST",
        body: "{}",
      },
    );

    const { details } = (await response.json()) as {
      details: { validationError: { fieldViolations: object[] } };
    };
    expect(response.status).toBe(400);
    expect(details.validationError.fieldViolations).toMatchObject([
      { field: "revision", violatedRule: "REQUIRED_FIELD" },
      { field: "slot", violatedRule: "REQUIRED_FIELD" },
    ]);
  });

  it.each([
    ["slot.location.locationType", { location: { locationType: "BUSINESS" as "CUSTOM" } }],
    ["slot.startDate", { startDate: "2027-05-24" }],
    ["slot.startDate", { startDate: "2027-02-30T10:00:00" }],
    ["slot.timezone", { timezone: "Europe/Atlantis" }],
    ["slot.resource.id", { resource: { _id: "maya" } }],
    ["slot.eventId", { eventId: "too-short" }],
    ["slot.scheduleId", { scheduleId: "" }],
  ])("refuses a malformed %s", async (field, changes) => {
    const site = openSite();

    const refusal = await refusalOf(move(site, "appointment", changes));

    expect(refusal).toMatchObject({ status: 400, fields: [field] });
  });

  it("refuses a stale revision before it looks at the policy", async () => {
    const site = openSite();

    const refusal = await refusalOf(move(site, "appointmentCancelOnly", {}, "1"));

    expect(refusal).toMatchObject({ status: 409, code: "BOOKING_REVISION_MISMATCH" });
  });

  it.each([
    "appointmentCancelOnly",
    "appointmentLockedByTime",
    "appointmentNoAnonymous",
    "packageFirst",
  ] as const)("refuses to move %s", async (name) => {
    const site = openSite();

    const refusal = await refusalOf(move(site, name, {}));

    expect(refusal).toMatchObject({ status: 428, code: "RESCHEDULING_NOT_ALLOWED" });
  });

  it("refuses another service", async () => {
    const site = openSite();
    const other = await read(site, EXAMPLE_BOOKINGS.appointmentFree);

    const refusal = await refusalOf(
      move(site, "appointment", { serviceId: other.booking.bookedEntity?.slot?.serviceId ?? "" }),
    );

    expect(refusal).toMatchObject({ status: 428, code: "RESCHEDULING_NOT_ALLOWED" });
  });

  it.each([
    ["at night", { startDate: "2027-05-24T23:00:00", endDate: "2027-05-25T00:00:00" }],
    ["in the lunch break", { startDate: "2027-05-24T12:30:00", endDate: "2027-05-24T13:30:00" }],
    ["of another length", { endDate: "2027-05-24T15:30:00" }],
    ["in the past", { startDate: "2027-05-10T15:00:00", endDate: "2027-05-10T16:00:00" }],
    ["beyond the booking window", { startDate: "2027-07-26T15:00:00", endDate: "2027-07-26T16:00:00" }],
    [
      "at its own present time",
      { startDate: "2027-05-16T10:00:00", endDate: "2027-05-16T11:00:00", resource: { _id: MAYA.id } },
    ],
    ["with somebody who works elsewhere that day", { resource: { _id: JONAS.id } }],
  ])("refuses a time %s, and leaves the booking where it is", async (_when, changes) => {
    const site = openSite();
    const before = await read(site, EXAMPLE_BOOKINGS.appointment);

    const refusal = await refusalOf(move(site, "appointment", changes));

    expect(refusal).toMatchObject({ status: 428, code: "SLOT_NOT_AVAILABLE" });
    expect((await read(site, EXAMPLE_BOOKINGS.appointment)).booking).toEqual(before.booking);
  });

  it("refuses a time that falls within another booking's pause", async () => {
    const site = openSite();
    const busy = {
      startDate: "2027-05-22T11:00:00",
      endDate: "2027-05-22T12:00:00",
      resource: { _id: MAYA.id },
    };

    const refusal = await refusalOf(move(site, "appointment", busy));

    expect(refusal).toMatchObject({ status: 428, code: "SLOT_NOT_AVAILABLE" });
  });

  it("moves, works both dates out anew and raises the revision", async () => {
    const site = openSite();

    const { booking } = await move(site, "appointment", {});

    expect(booking).toMatchObject({
      revision: "5",
      status: "CONFIRMED",
      startDate: new Date("2027-05-24T14:00:00Z"),
      endDate: new Date("2027-05-24T15:00:00Z"),
      bookedEntity: {
        slot: {
          startDate: "2027-05-24T15:00:00.000+01:00",
          endDate: "2027-05-24T16:00:00.000+01:00",
          resource: { _id: MAYA.id },
        },
      },
    });
  });

  it("reads a local time in the request's own zone and answers with that zone's offset", async () => {
    const site = openSite();

    const { booking } = await move(site, "appointmentOnline", {
      startDate: "2027-05-24T10:00:00",
      endDate: "2027-05-24T10:45:00",
      timezone: "America/New_York",
    });

    expect(booking?.startDate).toEqual(new Date("2027-05-24T14:00:00Z"));
    expect(booking?.bookedEntity?.slot?.startDate).toBe("2027-05-24T10:00:00.000-04:00");
  });

  it("lets the zone win over an offset beside it", async () => {
    const site = openSite();

    const { booking } = await move(site, "appointment", {
      startDate: "2027-05-24T15:00:00.000+05:00",
      endDate: "2027-05-24T16:00:00.000+05:00",
    });

    expect(booking?.startDate).toEqual(new Date("2027-05-24T14:00:00Z"));
  });

  it("gives the old time free and takes the new one", async () => {
    const site = openSite();

    await move(site, "appointment", { resource: { _id: MAYA.id } });
    const refusal = await refusalOf(move(site, "appointmentAnyStaff", { resource: { _id: MAYA.id } }));
    const { booking } = await move(site, "appointmentAnyStaff", {
      startDate: "2027-05-16T10:00:00",
      endDate: "2027-05-16T11:00:00",
      resource: { _id: MAYA.id },
    });

    expect(refusal).toMatchObject({ code: "SLOT_NOT_AVAILABLE" });
    expect(booking?.startDate).toEqual(new Date("2027-05-16T09:00:00Z"));
  });

  it("gives the booking to another staff member on request", async () => {
    const site = openSite();

    const { booking } = await move(site, "appointment", { resource: { _id: SIAN.id, name: SIAN.name } });

    expect(booking?.bookedEntity?.slot?.resource).toMatchObject({ _id: SIAN.id, name: SIAN.name });
  });

  it("moves to another location when the request names it", async () => {
    const site = openSite();

    const { booking } = await move(site, "appointment", {
      location: { _id: MILL_STREET_ID, locationType: "OWNER_BUSINESS" },
    });

    expect(booking?.bookedEntity?.slot).toMatchObject({
      resource: { _id: JONAS.id },
      location: { _id: MILL_STREET_ID, formattedAddress: MILL_STREET.formattedAddress },
    });
  });

  it("picks whoever is free when the customer has no preference", async () => {
    const site = openSite();
    await move(site, "appointment", { resource: { _id: MAYA.id } });

    const { booking } = await move(site, "appointmentAnyStaff", {
      resourceSelections: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, selectionMethod: "ANY_RESOURCE" }],
    });

    expect(booking?.bookedEntity?.slot).toMatchObject({
      resource: { _id: SIAN.id },
      resourceSelections: [{ selectionMethod: "ANY_RESOURCE" }],
    });
  });

  it("asks for approval again where the service is approved by hand", async () => {
    const site = openSite();
    const approved = bookingId(101);
    const { token, revision, booking } = await read(site, approved);
    const { serviceId, scheduleId } = booking.bookedEntity?.slot ?? {};

    const moved = await site.customer.bookings.bookingsRescheduleBookingAnonymously(
      token,
      {
        ...(serviceId && { serviceId }),
        ...(scheduleId && { scheduleId }),
        startDate: "2027-05-25T15:00:00",
        endDate: "2027-05-25T16:00:00",
        timezone: "Europe/London",
        location: { _id: MILL_STREET_ID, locationType: "OWNER_BUSINESS" },
      },
      { revision },
    );

    expect(booking.status).toBe("CONFIRMED");
    expect(moved.booking?.status).toBe("PENDING");
  });
});

describe("Reschedule Booking Anonymously, a class", () => {
  async function sessions(site: Site) {
    const { timeSlots } = await site.business.eventTimeSlots.listEventTimeSlots({
      serviceIds: [(await read(site, EXAMPLE_BOOKINGS.class)).booking.bookedEntity?.slot?.serviceId ?? ""],
      fromLocalDate: "2027-05-12T00:00:00",
      toLocalDate: "2027-06-05T00:00:00",
    });
    return timeSlots ?? [];
  }
  const toSlot = (slot: Awaited<ReturnType<typeof sessions>>[number] | undefined) => ({
    eventId: slot?.eventInfo?.eventId ?? "",
    startDate: slot?.localStartDate ?? "",
    endDate: slot?.localEndDate ?? "",
  });

  it("refuses a session with fewer places than the party needs", async () => {
    const site = openSite();
    const nearlyFull = (await sessions(site)).find(({ remainingCapacity }) => remainingCapacity === 1);

    const refusal = await refusalOf(move(site, "classParty", toSlot(nearlyFull)));

    expect(refusal).toMatchObject({ status: 428, code: "SESSION_CAPACITY_EXCEEDED" });
  });

  it("refuses a session that does not exist", async () => {
    const site = openSite();

    const refusal = await refusalOf(move(site, "class", { eventId: "n".repeat(40) }));

    expect(refusal).toMatchObject({ status: 428, code: "SLOT_NOT_AVAILABLE" });
  });

  it("refuses an event that does not begin when the request says", async () => {
    const site = openSite();
    const empty = (await sessions(site)).find(({ remainingCapacity }) => remainingCapacity === 12);

    const refusal = await refusalOf(
      move(site, "class", { ...toSlot(empty), startDate: "2027-05-12T09:00:00" }),
    );

    expect(refusal).toMatchObject({ status: 428, code: "SLOT_NOT_AVAILABLE" });
  });

  it("moves a party and its places to the session's event", async () => {
    const site = openSite();
    const target = (await sessions(site)).find(({ remainingCapacity }) => remainingCapacity === 12);

    const { booking } = await move(site, "classParty", toSlot(target));
    const after = (await sessions(site)).find(
      ({ eventInfo }) => eventInfo?.eventId === target?.eventInfo?.eventId,
    );

    expect(booking?.bookedEntity?.slot?.eventId).toBe(target?.eventInfo?.eventId);
    expect(booking?.bookedEntity?.slot?.startDate).toBe(`${target?.localStartDate}.000+01:00`);
    expect(after?.remainingCapacity).toBe(9);
  });

  it("never moves a course", async () => {
    const site = openSite();

    const refusal = await refusalOf(
      move(site, "course", {
        serviceId: "5e510000-0000-4000-8000-000000000016",
        scheduleId: "5ced0000-0000-4000-8000-000000000016",
      }),
    );

    expect(refusal).toMatchObject({ status: 428, code: "RESCHEDULING_NOT_ALLOWED" });
  });
});
