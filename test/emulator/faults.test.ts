import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/emulator/emulator.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { MAYA } from "../../src/emulator/world/business.ts";
import { mint, openSite, read, refusalOf, type Site } from "./open-site.ts";

const { appointment } = EXAMPLE_BOOKINGS;

async function get(site: Site) {
  const token = await mint(site, appointment);
  return (init?: RequestInit) =>
    site.emulator.fetch(`https://www.wixapis.com/v1/anonymous-bookings/${token}`, init);
}

const statusOf = ({ emulator }: Site) => emulator.bookings().find(({ id }) => id === appointment)?.status;

describe("faults", () => {
  it.each<[number, string, string]>([
    [500, "application/json", '{"message":"","details":{}}'],
    [503, "text/html; charset=utf-8", "<html>"],
    [429, "application/json", '{"message":"Too many requests","details":{}}'],
  ])("answers with status %i and the body such a server sends", async (status, type, body) => {
    const site = openSite();
    const call = await get(site);
    site.emulator.addFault({ call: "getBookingAnonymously", kind: "status", status });

    const response = await call();

    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe(type);
    expect((await response.text()).startsWith(body)).toBe(true);
  });

  it("throttles with a Retry-After", async () => {
    const site = openSite();
    const call = await get(site);
    site.emulator.addFault({ call: "*", kind: "throttle", retryAfterSeconds: 7 });

    const response = await call();

    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("7");
  });

  it("delays, then answers as usual", async () => {
    const site = openSite();
    const call = await get(site);
    site.emulator.addFault({ call: "getBooking", kind: "delay", delayMs: 1 });

    const response = await call();

    expect(response.status).toBe(200);
  });

  it.each<Fault>([
    { call: "getBooking", kind: "hang" },
    { call: "getBooking", kind: "delay", delayMs: 600_000 },
  ])("ends a $kind with the caller's own reason", async (fault) => {
    const site = openSite();
    const call = await get(site);
    site.emulator.addFault(fault);
    const caller = new AbortController();
    const reason = new Error("enough");

    const answer = call({ signal: caller.signal });
    caller.abort(reason);

    await expect(answer).rejects.toThrow("enough");
  });

  it("drops the connection before the write", async () => {
    const site = openSite();
    const { token, revision } = await read(site, appointment);
    site.emulator.addFault({ call: "cancel", kind: "drop" });

    const call = site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    await expect(call).rejects.toThrow(TypeError);
    expect(statusOf(site)).toBe("CONFIRMED");
    expect(site.emulator.calls().at(-1)).toMatchObject({ call: "cancelBookingAnonymously", status: 0 });
  });

  it("drops the connection after the write", async () => {
    const site = openSite();
    const { token, revision } = await read(site, appointment);
    site.emulator.addFault({ call: "bookingsCancelBookingAnonymously", kind: "dropAfterApply" });

    const call = site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    await expect(call).rejects.toThrow(TypeError);
    expect(statusOf(site)).toBe("CANCELED");
  });

  it("answers 200 with half of the JSON after the write", async () => {
    const site = openSite();
    const { token, revision } = await read(site, appointment);
    site.emulator.addFault({ call: "cancel", kind: "brokenJson" });

    const call = site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);

    await expect(call).rejects.toThrow(SyntaxError);
    expect(statusOf(site)).toBe("CANCELED");
  });

  it("bumps the revision behind the visitor", async () => {
    const site = openSite();
    const { token, revision } = await read(site, appointment);
    site.emulator.addFault({ call: "cancel", kind: "bump" });

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, revision));

    expect(refusal).toMatchObject({ status: 409, code: "BOOKING_REVISION_MISMATCH" });
    expect((await read(site, appointment)).revision).toBe("5");
  });

  it("refuses a stale revision with 428 on demand", async () => {
    const site = openSite();
    const { token } = await read(site, appointment);
    site.emulator.addFault({ call: "cancel", kind: "stale428" });

    const refusal = await refusalOf(site.customer.bookings.bookingsCancelBookingAnonymously(token, "1"));

    expect(refusal).toMatchObject({ status: 428, code: "BOOKING_REVISION_MISMATCH" });
  });

  it("takes the slot between check and move", async () => {
    const site = openSite();
    const { token, revision, booking } = await read(site, appointment);
    const { serviceId, scheduleId } = booking.bookedEntity?.slot ?? {};
    site.emulator.addFault({ call: "reschedule", kind: "take" });

    const refusal = await refusalOf(
      site.customer.bookings.bookingsRescheduleBookingAnonymously(
        token,
        {
          ...(serviceId && { serviceId }),
          ...(scheduleId && { scheduleId }),
          startDate: "2027-05-24T15:00:00",
          endDate: "2027-05-24T16:00:00",
          timezone: "Europe/London",
          resource: { _id: MAYA.id },
        },
        { revision },
      ),
    );

    expect(refusal).toMatchObject({ status: 428, code: "SLOT_NOT_AVAILABLE" });
    expect((await read(site, appointment)).booking).toEqual(booking);
  });

  it("takes a class session between list and check", async () => {
    const site = openSite();
    const { booking } = await read(site, EXAMPLE_BOOKINGS.class);
    site.emulator.addFault({ call: "getEventTimeSlot", kind: "take" });

    const { timeSlot } = await site.business.eventTimeSlots.getEventTimeSlot(
      booking.bookedEntity?.slot?.eventId ?? "",
    );

    expect(timeSlot).toMatchObject({ bookable: false, remainingCapacity: 0 });
  });

  it("fails the fee, and only for who asks for it", async () => {
    const site = openSite();
    const token = await mint(site, appointment);
    site.emulator.addFault({ call: "getBooking", kind: "feesFail" });

    const plain = await site.customer.bookings.bookingsGetBookingAnonymously(token);
    const refusal = await refusalOf(
      site.customer.bookings.bookingsGetBookingAnonymously(token, { fields: ["BOOKING_FEES"] }),
    );

    expect(plain.booking?._id).toBe(appointment);
    expect(refusal).toMatchObject({ status: 428, code: "FAILED_GETTING_BOOKING_FEES" });
  });

  it.each([
    ["FAILED_GENERATING_TOKEN", 428],
    ["INVALID_TOKEN", 401],
    ["SERVICE_NOT_FOUND", 404],
    ["BOOKING_POLICY_VIOLATION", 403],
  ])("refuses with the domain code %s and its status", async (code, status) => {
    const site = openSite();
    site.emulator.addFault({ call: "token", kind: "code", code });

    const refusal = await refusalOf(site.business.bookings.getAnonymousActionToken(appointment));

    expect(refusal).toMatchObject({ status, code });
  });

  it("lasts for as many calls as it says, and leaves other calls alone", async () => {
    const site = openSite();
    const call = await get(site);
    site.emulator.addFault({ call: "getBooking", kind: "status", status: 500, times: 2 });

    await mint(site, appointment);
    const statuses = [(await call()).status, (await call()).status, (await call()).status];

    expect(statuses).toEqual([500, 500, 200]);
  });

  it("goes with a reset, and so do the calls and every change", async () => {
    const site = openSite();
    const { token, revision } = await read(site, appointment);
    await site.customer.bookings.bookingsCancelBookingAnonymously(token, revision);
    site.emulator.addFault({ call: "*", kind: "drop" });
    const startedAt = site.emulator.now();
    site.emulator.setNow(startedAt + 1000);

    site.emulator.reset();

    expect(site.emulator.calls()).toEqual([]);
    expect(site.emulator.now()).toBe(startedAt);
    expect((await read(site, appointment)).booking.status).toBe("CONFIRMED");
  });

  it("is refused when it makes no sense", () => {
    const { emulator } = openSite();

    expect(() => emulator.addFault({ call: "makeTea", kind: "drop" })).toThrow(TypeError);
    expect(() => emulator.addFault({ call: "*", kind: "status", status: 200 })).toThrow(TypeError);
  });
});

describe("the rate limit", () => {
  it("answers 429 from the first request too many within a minute, and again serves after it", async () => {
    let real = 0;
    const site = openSite({ realNow: () => real, rateLimitPerMinute: 2 });
    const count = () => site.business.extendedBookings.countExtendedBookings({ filter: {} });
    await count();
    await count();

    const refusal = await refusalOf(count());
    real += 60_000;
    const { count: found } = await count();

    expect(refusal).toMatchObject({ status: 429, code: 429 });
    expect(found).toBeGreaterThan(0);
  });
});
