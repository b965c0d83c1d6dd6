import { describe, expect, it } from "vitest";
import { controlRoutes } from "../../src/emulator/control.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, openSite, read, refusalOf, START_MS } from "./open-site.ts";

const MASSAGE = serviceIdOf("massage");
const NOBODY = "b00c0000-0000-4000-8000-000000099999";

const flagsOf = async (site: ReturnType<typeof openSite>, bookingId: string) => {
  const { allowedAnonymousActions: allowed } = await read(site, bookingId);
  return { cancel: allowed?.cancel, reschedule: allowed?.reschedule };
};

describe("List Policy Snapshots By Booking Ids", () => {
  it("is not for customers", async () => {
    const { customer } = openSite();

    const refusal = await refusalOf(
      customer.policySnapshots.listPolicySnapshotsByBookingIds([EXAMPLE_BOOKINGS.appointment]),
    );

    expect(refusal.status).toBe(401);
  });

  it.each([
    ["no ids", []],
    ["an id that is none", ["../bookings"]],
    ["more ids than a hundred", Array.from({ length: 101 }, () => NOBODY)],
  ])("refuses %s", async (_, ids) => {
    const { business } = openSite();

    const refusal = await refusalOf(business.policySnapshots.listPolicySnapshotsByBookingIds(ids));

    expect(refusal.status).toBe(400);
  });

  it.each([
    ["an unknown booking", NOBODY],
    ["a booking without an order", EXAMPLE_BOOKINGS.appointmentFree],
  ])("finds none of %s", async (_, bookingId) => {
    const { business } = openSite();

    const refusal = await refusalOf(business.policySnapshots.listPolicySnapshotsByBookingIds([bookingId]));

    expect(refusal).toMatchObject({ status: 404, code: "BOOKING_POLICY_SNAPSHOT_NOT_FOUND" });
  });

  it("tells the policies that there are, and not whom their rules are for", async () => {
    const { business } = openSite();
    const { appointmentFormerPolicy, appointmentFree } = EXAMPLE_BOOKINGS;

    const { bookingPolicySnapshots = [] } = await business.policySnapshots.listPolicySnapshotsByBookingIds([
      appointmentFree,
      appointmentFormerPolicy,
    ]);

    expect(bookingPolicySnapshots).toHaveLength(1);
    expect(bookingPolicySnapshots[0]).toMatchObject({
      _id: expect.any(String),
      _createdDate: expect.any(Date),
      bookingId: appointmentFormerPolicy,
      policy: { name: "House rules", customPolicyDescription: { enabled: true } },
    });
    expect(bookingPolicySnapshots[0]?.policy?.cancellationPolicy).toEqual({
      enabled: true,
      limitLatestCancellation: true,
      latestCancellationInMinutes: 2_880,
    });
  });
});

describe("a booking with a snapshot", () => {
  it("is judged by it and not by the service's policy of today", async () => {
    const site = openSite();

    const flags = await flagsOf(site, EXAMPLE_BOOKINGS.appointmentFormerlyOpen);

    expect(flags).toEqual({ cancel: true, reschedule: true });
  });

  it("keeps its rules when the business changes the policy", async () => {
    const site = openSite();

    site.emulator.changePolicy(MASSAGE, { cancel: false, reschedule: false });

    expect(await flagsOf(site, EXAMPLE_BOOKINGS.appointment)).toEqual({ cancel: true, reschedule: true });
    expect(await flagsOf(site, EXAMPLE_BOOKINGS.appointmentNoContact)).toEqual({
      cancel: false,
      reschedule: false,
    });
  });

  it("is for whom the policy of today says", async () => {
    const site = openSite();

    site.emulator.changePolicy(MASSAGE, { cancel: { anonymous: false } });

    expect(await flagsOf(site, EXAMPLE_BOOKINGS.appointment)).toEqual({ cancel: false, reschedule: true });
  });
});

describe("a booking made by hand", () => {
  it.each(["massage", "yoga", "course"] as const)(
    "keeps the policy that it was made under: %s",
    async (key) => {
      const site = openSite();
      const startMs = START_MS + 10 * DAY_MS;
      const bookingId = site.emulator.book({
        serviceId: serviceIdOf(key),
        startMs,
        timeZone: "Australia/Lord_Howe",
        keptPolicy: { cancel: { limitMinutes: 90 } },
      });

      site.emulator.setNow(startMs - 90 * MINUTE_MS);
      const atTheLimit = await flagsOf(site, bookingId);
      site.emulator.setNow(startMs - 90 * MINUTE_MS + 1);
      const after = await flagsOf(site, bookingId);

      expect([atTheLimit.cancel, after.cancel]).toEqual([true, false]);
    },
  );

  it("lies in its own time zone", async () => {
    const site = openSite();
    const routes = controlRoutes(site.emulator);
    const command = {
      serviceId: MASSAGE,
      start: "2027-05-20T10:00:00+10:30",
      timeZone: "Australia/Lord_Howe",
    };

    const response = await routes.request("/", { method: "POST", body: JSON.stringify({ book: command }) });

    const { id = "" } = site.emulator.bookings().at(-1) ?? {};
    const { booking } = await read(site, id);
    expect(response.status).toBe(200);
    expect(booking.bookedEntity?.slot).toMatchObject({
      startDate: "2027-05-20T10:00:00.000+10:30",
      endDate: "2027-05-20T11:00:00.000+10:30",
      timezone: "Australia/Lord_Howe",
    });
  });

  it("has no snapshot without an order, and follows the policy of today", async () => {
    const site = openSite();
    const routes = controlRoutes(site.emulator);
    const bookingId = site.emulator.book({ serviceId: MASSAGE, startMs: START_MS + 3 * HOUR_MS });
    const before = await flagsOf(site, bookingId);

    const policy = {
      serviceId: MASSAGE,
      cancel: { limitMinutes: 60 },
      reschedule: false,
      text: "New rules.",
    };
    await routes.request("/", { method: "POST", body: JSON.stringify({ policy }) });

    const service = await site.business.services.getService(MASSAGE);
    expect(before).toEqual({ cancel: false, reschedule: false });
    expect(await flagsOf(site, bookingId)).toEqual({ cancel: true, reschedule: false });
    expect(service.bookingPolicy?.customPolicyDescription).toEqual({
      enabled: true,
      description: "New rules.",
    });
  });
});
