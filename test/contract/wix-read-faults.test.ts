import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openReadWorld, READS } from "../support/wix-reads.ts";
import { IMPATIENT, openBooking, openWixSite, QUICK, unwrap } from "../support/wix-site.ts";

describe.each(READS)("%s", (call, prepare) => {
  const open = async (timings = QUICK) => {
    const site = openWixSite();
    const world = await openReadWorld(site);
    const read = await prepare(site.open({ timings }), world, site);
    const triesBefore = tries(site);
    return { ...site, read, tries: () => tries(site) - triesBefore };
  };
  const tries = ({ called }: { called(): readonly string[] }) =>
    called().filter((name) => name === call).length;

  it.each([
    ["an empty 500", { kind: "status", status: 500 }],
    ["a proxy's 503", { kind: "status", status: 503 }],
    ["a 504 without a body", { kind: "status", status: 504 }],
    ["a broken connection", { kind: "drop" }],
    ["an answer lost on its way", { kind: "dropAfterApply" }],
  ] as const)("is unavailable after three tries that end in %s", async (_name, fault) => {
    const { emulator, read, tries } = await open();
    emulator.addFault({ call, times: 3, ...fault });

    const result = await read();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
    expect(tries()).toBe(3);
  });

  it.each([
    ["an empty 500", { kind: "status", status: 500 }],
    ["a broken connection", { kind: "drop" }],
  ] as const)("succeeds when two tries end in %s and the third is answered", async (_name, fault) => {
    const { emulator, read, tries } = await open();
    emulator.addFault({ call, times: 2, ...fault });

    const result = await read();

    expect(result.ok).toBe(true);
    expect(tries()).toBe(3);
  });

  it("is unavailable when no try is ever answered", async () => {
    const { emulator, read, tries } = await open(IMPATIENT);
    emulator.addFault({ call, kind: "hang", times: 3 });

    const result = await read();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
    expect(tries()).toBe(3);
  });

  it("is unavailable when the JSON stops half way", async () => {
    const { emulator, read } = await open();
    emulator.addFault({ call, kind: "brokenJson" });

    const result = await read();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
  });

  it("passes a long Retry-After on, without another try", async () => {
    const { emulator, read, tries } = await open();
    emulator.addFault({ call, kind: "throttle", retryAfterSeconds: 42 });

    const result = await read();

    expect(result).toEqual({ ok: false, error: { kind: "throttled", retryAfterSeconds: 42 } });
    expect(tries()).toBe(1);
  });

  it("does not try again when a 429 does not say for how long", async () => {
    const { emulator, read, tries } = await open();
    emulator.addFault({ call, kind: "throttle" });

    const result = await read();

    expect(result).toMatchObject({ ok: false, error: { kind: "throttled" } });
    expect(tries()).toBe(1);
  });

  it("does not try again what was refused", async () => {
    const { emulator, read, tries } = await open();
    emulator.addFault({ call, kind: "status", status: 400 });

    const result = await read();

    expect(result).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(tries()).toBe(1);
  });
});

describe("a read that meets a moment's trouble", () => {
  it("is tried again when the first call hangs", async () => {
    const { gateway, emulator, called } = openWixSite({ timings: { ...QUICK, readTimeoutMs: 300 } });
    emulator.addFault({ call: "getSiteProperties", kind: "hang" });

    const result = await gateway.readBusiness();

    expect(result.ok).toBe(true);
    expect(called().filter((name) => name === "getSiteProperties")).toHaveLength(2);
  });

  it("waits as long as it is told to, and asks again", async () => {
    const { gateway, emulator, called } = openWixSite();
    emulator.addFault({ call: "queryExtendedBookings", kind: "throttle", retryAfterSeconds: 1 });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result.ok).toBe(true);
    expect(called()).toEqual(["queryExtendedBookings", "queryExtendedBookings"]);
  });
});

describe("the fee of a booking", () => {
  it("is due, with the owner's text, when it was asked for", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentWithFee);

    const { fee } = unwrap(await site.gateway.readBooking(token, { withFee: true }));

    expect(fee).toMatchObject({ kind: "due", price: { currency: "GBP" } });
  });

  it("is none where Wix names none", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentFree);

    const { fee } = unwrap(await site.gateway.readBooking(token, { withFee: true }));

    expect(fee).toEqual({ kind: "none" });
  });

  it("is unavailable when Wix cannot work it out, and the booking is there all the same", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentWithFee);
    site.emulator.addFault({ call: "getBookingAnonymously", kind: "feesFail" });

    const reading = unwrap(await site.gateway.readBooking(token, { withFee: true }));

    expect(reading.fee).toEqual({ kind: "unavailable" });
    expect(reading.booking.id).toBe(EXAMPLE_BOOKINGS.appointmentWithFee);
  });

  it("is not read unless it was asked for", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentWithFee);

    const { fee } = unwrap(await site.gateway.readBooking(token));

    expect(fee).toEqual({ kind: "not_read" });
    expect(site.sent.some(({ url }) => url.includes("BOOKING_FEES"))).toBe(false);
  });
});

describe("what Wix's codes mean", () => {
  it.each([
    ["INVALID_TOKEN", "token_invalid"],
    ["BOOKING_NOT_FOUND", "booking_not_found"],
    ["SERVICE_NOT_FOUND", "service_not_found"],
    ["FAILED_GETTING_SERVICE", "unavailable"],
    ["UNAUTHORIZED_OPERATION", "not_allowed"],
  ])("%s is %s to a token's holder", async (code, kind) => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    site.emulator.addFault({ call: "getServiceAnonymously", kind: "code", code });

    const result = await site.gateway.readService(token);

    expect(result).toEqual({ ok: false, error: { kind } });
  });

  it("a code decides even when its status says something else", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
    site.emulator.addFault({
      call: "getServiceAnonymously",
      kind: "code",
      code: "BOOKING_NOT_FOUND",
      status: 428,
    });

    const result = await site.gateway.readService(token);

    expect(result).toEqual({ ok: false, error: { kind: "booking_not_found" } });
  });

  it("a service that is gone is not the booking that is gone", async () => {
    const site = openWixSite();
    const { token } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentServiceGone);

    const result = await site.gateway.readService(token);

    expect(result).toEqual({ ok: false, error: { kind: "service_not_found" } });
  });

  it.each([401, 403])("a %i to the business is about its credentials", async (status) => {
    const { gateway, emulator } = openWixSite();
    emulator.addFault({ call: "queryExtendedBookings", kind: "status", status });

    const result = await gateway.queryBookings({ limit: 1 });

    expect(result).toEqual({ ok: false, error: { kind: "unauthorized" } });
  });
});

describe("the business", () => {
  it("is read although the settings are not to be had", async () => {
    const { gateway, emulator } = openWixSite();
    emulator.addFault({ call: "getBookingsSettings", kind: "status", status: 500, times: 3 });

    const business = unwrap(await gateway.readBusiness());

    expect(business).toMatchObject({ name: "Linden Studio", showsCustomerTimeZone: false });
  });
});
