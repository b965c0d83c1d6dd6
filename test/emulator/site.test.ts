import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { packageId } from "../../src/emulator/world/ids.ts";
import { connect, openSite, refusalOf, type Site } from "./open-site.ts";

const HOUR_MS = 3_600_000;

async function requestToken({ emulator }: Site, body: object) {
  const response = await emulator.fetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function appCredentials({ emulator }: Site) {
  const { appId, appSecret, instanceId } = emulator.credentials;
  return {
    grant_type: "client_credentials",
    client_id: appId,
    client_secret: appSecret,
    instance_id: instanceId,
  };
}

describe("Create Access Token", () => {
  it("refuses a wrong secret", async () => {
    const site = openSite();

    const { status, body } = await requestToken(site, { ...appCredentials(site), client_secret: "wrong" });

    expect(status).toBe(401);
    expect(body).not.toHaveProperty("access_token");
  });

  it("refuses a request with fields missing and another grant type", async () => {
    const site = openSite();

    const { status, body } = await requestToken(site, { grant_type: "password" });

    expect(status).toBe(400);
    expect(body).toMatchObject({ details: { validationError: { fieldViolations: { length: 4 } } } });
  });

  it("gives an app a token that works for four hours", async () => {
    const site = openSite();
    const { body } = await requestToken(site, appCredentials(site));
    const app = connect(site.emulator.fetch, { Authorization: String(body.access_token) });

    const { token } = await app.bookings.getAnonymousActionToken(EXAMPLE_BOOKINGS.appointment);
    site.emulator.setNow(site.emulator.now() + 4 * HOUR_MS);
    const late = await refusalOf(app.bookings.getAnonymousActionToken(EXAMPLE_BOOKINGS.appointment));

    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 14_400 });
    expect(token).toBeDefined();
    expect(late.status).toBe(401);
  });

  it("gives a visitor a token that reads times and services but mints nothing", async () => {
    const site = openSite();
    const { body } = await requestToken(site, { clientId: "a-client", grantType: "anonymous" });
    const visitor = connect(site.emulator.fetch, { Authorization: String(body.access_token) });

    const { items } = await visitor.services.queryServices().find();
    const refusal = await refusalOf(visitor.bookings.getAnonymousActionToken(EXAMPLE_BOOKINGS.appointment));

    expect(items.length).toBeGreaterThan(0);
    expect(refusal.status).toBe(403);
  });
});

describe("authorization", () => {
  it.each<[string, Record<string, string>, number]>([
    ["no credentials", { Authorization: "" }, 401],
    ["a wrong key", { Authorization: "IST.wrong", "wix-site-id": "SITE" }, 401],
    ["a key without its site", { Authorization: "KEY" }, 403],
    ["a key for another site", { Authorization: "KEY", "wix-site-id": EXAMPLE_BOOKINGS.class }, 403],
    ["Bearer before the key", { Authorization: "Bearer KEY", "wix-site-id": "SITE" }, 401],
  ])("refuses %s", async (_what, template, status) => {
    const site = openSite();
    const { apiKey, siteId } = site.emulator.credentials;
    const headers = Object.fromEntries(
      Object.entries(template).map(([name, value]) => [
        name,
        value.replace("KEY", apiKey).replace("SITE", siteId),
      ]),
    );
    const caller = connect(site.emulator.fetch, headers);

    const refusals = await Promise.all([
      refusalOf(caller.bookings.getAnonymousActionToken(EXAMPLE_BOOKINGS.appointment)),
      refusalOf(caller.extendedBookings.countExtendedBookings({ filter: {} })),
      refusalOf(caller.services.getService(EXAMPLE_BOOKINGS.appointment)),
      refusalOf(caller.bookingsSettings.getBookingsSettings()),
    ]);

    expect(refusals.map((refusal) => refusal.status)).toEqual([status, status, status, status]);
  });
});

describe("the site", () => {
  it("has properties, and gives only those that are asked for", async () => {
    const { business } = openSite();

    const whole = await business.siteProperties.getSiteProperties();
    const some = await business.siteProperties.getSiteProperties({ fields: ["timeZone", "locale.country"] });

    expect(whole.properties).toMatchObject({ businessName: "Linden Studio", timeZone: "Europe/London" });
    expect(Object.keys(some.properties ?? {}).sort()).toEqual(["locale", "timeZone"]);
  });

  it("has bookings settings", async () => {
    const { business } = openSite();

    const settings = await business.bookingsSettings.getBookingsSettings();

    expect(settings.displayTimeZone).toEqual({ customerCanChange: true, basedOn: "BUSINESS_TIME_ZONE" });
  });
});

describe("List Booking Fees By Booking Ids", () => {
  it("refuses more than five bookings", async () => {
    const { business } = openSite();
    const bookingIds = Object.values(EXAMPLE_BOOKINGS).slice(0, 6);

    const refusal = await refusalOf(business.bookingFees.listBookingFeesByBookingIds({ bookingIds }));

    expect(refusal).toMatchObject({ status: 400 });
  });

  it("lists what is due and leaves out what is not", async () => {
    const { business } = openSite();
    const { appointment, appointmentWithFee, noShowPast } = EXAMPLE_BOOKINGS;

    const { bookingFees } = await business.bookingFees.listBookingFeesByBookingIds({
      bookingIds: [appointment, appointmentWithFee, noShowPast],
    });

    expect(bookingFees).toMatchObject([
      { bookingId: appointmentWithFee, cancellationFee: { status: "PREVIEW", trigger: "BOOKING_CANCELED" } },
      {
        bookingId: noShowPast,
        cancellationFee: { status: "NOT_YET_APPLIED_TO_ORDER", trigger: "NOT_ATTENDED" },
      },
    ]);
  });

  it("is empty for nothing, and for a package without fees", async () => {
    const { business } = openSite();

    const nothing = await business.bookingFees.listBookingFeesByBookingIds({});
    const part = await business.bookingFees.listBookingFeesByBookingIds({
      multiServiceBookingIds: [packageId(1)],
    });

    expect([nothing.bookingFees, part.bookingFees]).toEqual([[], []]);
  });
});
