import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openSite, read, refusalOf, START_MS } from "./open-site.ts";

describe("Cancel Booking Anonymously", () => {
  it("refuses a token of unknown shape before it looks at anything else", async () => {
    const { customer } = openSite();

    const refusal = await refusalOf(customer.bookings.bookingsCancelBookingAnonymously("x".repeat(64), ""));

    expect(refusal).toMatchObject({ status: 401, code: "INVALID_TOKEN" });
  });

  it("refuses a missing revision", async () => {
    const site = openSite();
    const { token } = await read(site, EXAMPLE_BOOKINGS.appointment);

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, ""));

    expect(refusal).toMatchObject({ status: 400, fields: ["revision"] });
  });

  it("refuses a stale revision before it looks at the policy, and changes nothing", async () => {
    const site = openSite();
    const { token, booking } = await read(site, EXAMPLE_BOOKINGS.appointmentLockedByPolicy);

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, "3"));

    expect(refusal).toMatchObject({ status: 409, code: "BOOKING_REVISION_MISMATCH" });
    expect((await read(site, EXAMPLE_BOOKINGS.appointmentLockedByPolicy)).booking).toEqual(booking);
  });

  it("refuses a stale revision with 428 where that is switched on", async () => {
    const site = openSite({ staleRevisionStatus: 428 });
    const { token } = await read(site, EXAMPLE_BOOKINGS.appointment);

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, "3"));

    expect(refusal).toMatchObject({ status: 428, code: "BOOKING_REVISION_MISMATCH" });
  });

  it.each([
    "appointmentMoveOnly",
    "appointmentLockedByTime",
    "appointmentLockedByPolicy",
    "appointmentNoAnonymous",
    "appointmentDeclined",
    "appointmentPast",
    "waitingList",
  ] as const)("refuses to cancel %s", async (name) => {
    const site = openSite();
    const { token, revision } = await read(site, EXAMPLE_BOOKINGS[name]);

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, revision));

    expect(refusal).toMatchObject({ status: 428, code: "BOOKING_CANNOT_BE_CANCELLED" });
  });

  it("refuses a second cancellation with the new revision", async () => {
    const site = openSite();
    const { token, revision } = await read(site, EXAMPLE_BOOKINGS.appointment);
    const { booking } = await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    const refusal = await refusalOf(
      site.customer.bookings.bookingsCancelBookingAnonymously(token, booking?.revision ?? ""),
    );

    expect(refusal).toMatchObject({ status: 428, code: "BOOKING_CANNOT_BE_CANCELLED" });
  });

  it("cancels, raises the revision and says when", async () => {
    const site = openSite();
    const { token, revision } = await read(site, EXAMPLE_BOOKINGS.appointment);

    const { booking } = await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    expect(booking).toMatchObject({
      status: "CANCELED",
      revision: "5",
      canceledDate: new Date(START_MS),
      _updatedDate: new Date(START_MS),
    });
  });

  it("adds a due fee to the order, where it then reads 0.00", async () => {
    const site = openSite();
    const { token, revision } = await read(site, EXAMPLE_BOOKINGS.appointmentWithFee);

    await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);
    const { bookingFee } = await site.customer.bookings.bookingsGetBookingAnonymously(token, {
      fields: ["BOOKING_FEES"],
    });

    expect(bookingFee?.cancellationFee).toMatchObject({
      status: "APPLIED_TO_ORDER",
      price: { value: "0.00" },
    });
  });

  it("frees the staff member's time", async () => {
    const site = openSite();
    const { token, revision, booking } = await read(site, EXAMPLE_BOOKINGS.appointment);
    const { serviceId, location } = booking.bookedEntity?.slot ?? {};
    const isFree = async () => {
      const { timeSlot } = await site.business.availabilityTimeSlots.getAvailabilityTimeSlot(
        serviceId ?? "",
        "2027-05-16T10:00:00",
        "2027-05-16T11:00:00",
        "Europe/London",
        { _id: location?._id ?? "", locationType: "BUSINESS" },
        { resourceTypes: [{ resourceIds: [booking.bookedEntity?.slot?.resource?._id ?? ""] }] },
      );
      return timeSlot?.bookable;
    };

    const before = await isFree();
    await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);
    const after = await isFree();

    expect([before, after]).toEqual([false, true]);
  });

  it("frees the places of a whole party", async () => {
    const site = openSite();
    const { token, revision, booking } = await read(site, EXAMPLE_BOOKINGS.classParty);
    const eventId = booking.bookedEntity?.slot?.eventId ?? "";
    const remaining = async () =>
      (await site.business.eventTimeSlots.getEventTimeSlot(eventId)).timeSlot?.remainingCapacity ?? 0;

    const before = await remaining();
    await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    expect((await remaining()) - before).toBe(3);
  });
});
