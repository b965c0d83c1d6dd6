import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { DAY_MS, mint, openSite, read, refusalOf } from "./open-site.ts";

const UNKNOWN_ID = "b00c0000-0000-4000-8000-000000099999";

describe("the anonymous action token", () => {
  it("is refused for a booking that does not exist", async () => {
    const { business } = openSite();

    const refusal = await refusalOf(business.bookings.getAnonymousActionToken(UNKNOWN_ID));

    expect(refusal).toMatchObject({ status: 404, code: "BOOKING_NOT_FOUND" });
  });

  it("is refused for an id that is no GUID", async () => {
    const { business } = openSite();

    const refusal = await refusalOf(business.bookings.getAnonymousActionToken("not-a-guid"));

    expect(refusal).toMatchObject({ status: 400, fields: ["bookingId"] });
  });

  it("has 32 to 2048 URL-safe characters and differs between bookings", async () => {
    const site = openSite();

    const tokens = await Promise.all(Object.values(EXAMPLE_BOOKINGS).map((id) => mint(site, id)));

    expect(tokens.every((token) => /^[\w-]{32,2048}$/.test(token))).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it("is still good after a reset", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);

    site.emulator.reset();
    const { booking } = await site.customer.bookings.bookingsGetBookingAnonymously(token);

    expect(booking?._id).toBe(EXAMPLE_BOOKINGS.appointment);
  });
});

describe("Get Booking Anonymously", () => {
  it("refuses a token of unknown shape", async () => {
    const { customer } = openSite();

    const refusal = await refusalOf(customer.bookings.bookingsGetBookingAnonymously("x".repeat(64)));

    expect(refusal).toMatchObject({ status: 401, code: "INVALID_TOKEN" });
  });

  it("refuses a token with one changed character", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);
    const changed = token.slice(0, 20) + (token[20] === "A" ? "B" : "A") + token.slice(21);

    const refusal = await refusalOf(site.customer.bookings.bookingsGetBookingAnonymously(changed));

    expect(refusal).toMatchObject({ status: 401, code: "INVALID_TOKEN" });
  });

  it("refuses a field it does not know", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);

    const response = await site.emulator.fetch(
      `https://www.wixapis.com/v1/anonymous-bookings/${token}?fields=ORDER`,
    );

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      details: { validationError: { fieldViolations: [{ field: "fields[0]", violatedRule: "FORMAT" }] } },
    });
  });

  it("tells the booking, its slot with offset and what may be done", async () => {
    const site = openSite();

    const { booking, allowedAnonymousActions } = await read(site, EXAMPLE_BOOKINGS.appointment);

    expect(booking).toMatchObject({
      status: "CONFIRMED",
      revision: "4",
      startDate: new Date("2027-05-16T09:00:00Z"),
      bookedEntity: {
        tags: ["INDIVIDUAL"],
        slot: {
          startDate: "2027-05-16T10:00:00.000+01:00",
          endDate: "2027-05-16T11:00:00.000+01:00",
          timezone: "Europe/London",
          location: { name: "Harbour Lane", locationType: "OWNER_BUSINESS" },
        },
      },
    });
    expect(allowedAnonymousActions).toEqual({ cancel: true, reschedule: true });
  });

  it("has no fee unless asked for, and none where none is due", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointmentWithFee);
    const free = await mint(site, EXAMPLE_BOOKINGS.appointment);

    const unasked = await site.customer.bookings.bookingsGetBookingAnonymously(token);
    const notDue = await site.customer.bookings.bookingsGetBookingAnonymously(free, {
      fields: ["BOOKING_FEES"],
    });

    expect(unasked).not.toHaveProperty("bookingFee");
    expect(notDue).not.toHaveProperty("bookingFee");
  });

  it("raises the fee when the nearer window opens", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointmentWithFee);
    const fee = async () =>
      (await site.customer.bookings.bookingsGetBookingAnonymously(token, { fields: ["BOOKING_FEES"] }))
        .bookingFee?.cancellationFee;

    const early = await fee();
    site.emulator.setNow(site.emulator.now() + 3 * DAY_MS);
    const late = await fee();

    expect(early).toMatchObject({ price: { value: "10.00", currency: "GBP" }, status: "PREVIEW" });
    expect(late).toMatchObject({ price: { value: "40.00" }, trigger: "BOOKING_CANCELED" });
  });

  it.each([
    ["appointment", { cancel: true, reschedule: true }],
    ["appointmentCancelOnly", { cancel: true, reschedule: false }],
    ["appointmentMoveOnly", { cancel: false, reschedule: true }],
    ["appointmentLockedByTime", { cancel: false, reschedule: false }],
    ["appointmentLockedByPolicy", { cancel: false, reschedule: false }],
    ["appointmentNoAnonymous", { cancel: false, reschedule: false }],
    ["appointmentPending", { cancel: true, reschedule: true }],
    ["appointmentDeclined", { cancel: false, reschedule: false }],
    ["appointmentCancelled", { cancel: false, reschedule: false }],
    ["appointmentRunning", { cancel: false, reschedule: false }],
    ["appointmentPast", { cancel: false, reschedule: false }],
    ["class", { cancel: true, reschedule: true }],
    ["course", { cancel: true, reschedule: false }],
    ["courseStarted", { cancel: false, reschedule: false }],
    ["waitingList", { cancel: false, reschedule: false }],
    ["packageFirst", { cancel: true, reschedule: false }],
    ["created", { cancel: true, reschedule: true }],
  ] as const)("allows the customer of %s what its policy and state allow", async (name, allowed) => {
    const site = openSite();

    const { allowedAnonymousActions } = await read(site, EXAMPLE_BOOKINGS[name]);

    expect(allowedAnonymousActions).toEqual(allowed);
  });

  it("closes an action right after its time limit and not at it", async () => {
    const site = openSite();
    const { booking } = await read(site, EXAMPLE_BOOKINGS.appointment);
    const limitMs = Number(booking.startDate) - DAY_MS;

    site.emulator.setNow(limitMs);
    const atLimit = await read(site, EXAMPLE_BOOKINGS.appointment);
    site.emulator.setNow(limitMs + 1);
    const afterLimit = await read(site, EXAMPLE_BOOKINGS.appointment);

    expect(atLimit.allowedAnonymousActions).toEqual({ cancel: true, reschedule: true });
    expect(afterLimit.allowedAnonymousActions).toEqual({ cancel: false, reschedule: false });
  });

  it("closes both actions at the start where the policy has no limit", async () => {
    const site = openSite();
    const { booking } = await read(site, EXAMPLE_BOOKINGS.appointmentFree);

    site.emulator.setNow(Number(booking.startDate) - 1);
    const before = await read(site, EXAMPLE_BOOKINGS.appointmentFree);
    site.emulator.setNow(Number(booking.startDate));
    const begun = await read(site, EXAMPLE_BOOKINGS.appointmentFree);

    expect(before.allowedAnonymousActions).toEqual({ cancel: true, reschedule: true });
    expect(begun.allowedAnonymousActions).toEqual({ cancel: false, reschedule: false });
  });
});

describe("Get Service Anonymously", () => {
  it("refuses a service its owner has deleted", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointmentServiceGone);

    const refusal = await refusalOf(site.customer.bookings.getServiceAnonymously(token));

    expect(refusal).toMatchObject({ status: 404, code: "SERVICE_NOT_FOUND" });
  });

  it("names the staff and the resource type only when asked", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);

    const plain = await site.customer.bookings.getServiceAnonymously(token);
    const detailed = await site.customer.bookings.getServiceAnonymously(token, {
      fields: ["STAFF_MEMBER_DETAILS", "RESOURCE_TYPE_DETAILS", "DISCOUNT_INFO_DETAILS"],
    });

    expect(plain.service?.staffMemberDetails).toBeUndefined();
    expect(plain.service?.serviceResources?.[0]?.resourceType).not.toHaveProperty("name");
    expect(detailed.service?.staffMemberDetails?.staffMembers?.map(({ name }) => name)).toEqual([
      "Maya Okafor",
      "Jonas Lindqvist",
      "Siân O’Hara",
    ]);
    expect(detailed.service?.serviceResources?.[0]?.resourceType?.name).toBe("Staff member");
  });
});
