import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { CONTROL_PATH, emulatorApp } from "../../src/emulator/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { mint, openSite } from "./open-site.ts";

const SERVICE = serviceIdOf("massage");

describe("both spellings of a path", () => {
  it.each<["GET" | "POST", string]>([
    ["GET", "/v1/anonymous-bookings/TOKEN"],
    ["GET", "/_api/v1/anonymous-bookings/TOKEN"],
    ["GET", "/_api/anonymous-booking-actions/TOKEN/service"],
    ["POST", "/_api/bookings-reader/v2/extended-bookings/query"],
    ["POST", "/bookings/bookings-reader/v2/extended-bookings/count"],
    ["POST", "/_api/bookings/v2/services/query"],
    ["GET", `/bookings/v2/services/${SERVICE}`],
    ["GET", "/_api/bookings-settings/v2/settings"],
    ["GET", "/site-properties/v4/properties"],
    ["GET", "/_api/site-properties-service/v4/properties"],
    ["GET", "/_api/booking-fees/v1/booking-fees"],
    ["GET", `/_api/booking-policy-snapshots/v1/policy-snapshots?bookingIds=${EXAMPLE_BOOKINGS.appointment}`],
    ["GET", `/booking-policy-snapshots/v1/policy-snapshots?bookingIds=${EXAMPLE_BOOKINGS.appointment}`],
  ])("answers %s %s on any host", async (method, path) => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);
    const { apiKey, siteId } = site.emulator.credentials;

    const response = await site.emulator.fetch(`https://edge.wixapis.com${path.replace("TOKEN", token)}`, {
      method,
      headers: { authorization: apiKey, "wix-site-id": siteId },
      ...(method === "POST" && { body: "{}" }),
    });

    expect(response.status).toBe(200);
  });

  it.each(["/_api/service-availability/v2/time-slots", "/service-availability/v2/time-slots/event"])(
    "reaches the time slots through %s",
    async (path) => {
      const site = openSite();
      const { apiKey, siteId } = site.emulator.credentials;

      const response = await site.emulator.fetch(`https://www.wixapis.com${path}`, {
        method: "POST",
        headers: { authorization: apiKey, "wix-site-id": siteId },
        body: JSON.stringify({
          serviceId: SERVICE,
          fromLocalDate: "2027-05-24T00:00:00",
          toLocalDate: "2027-05-25T00:00:00",
        }),
      });

      expect(response.status).toBe(200);
    },
  );

  it("answers an unknown path in Wix's error format, with a request id", async () => {
    const { emulator } = openSite();

    const response = await emulator.fetch("https://www.wixapis.com/ecom/v1/checkouts", { method: "POST" });

    expect(response.status).toBe(404);
    expect(response.headers.get("x-wix-request-id")).toMatch(/^\d+\.\d+$/);
    expect(await response.json()).toMatchObject({ details: {} });
  });

  it("refuses a body that is no JSON object", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);

    const response = await site.emulator.fetch(
      `https://www.wixapis.com/v1/anonymous-bookings/${token}/cancel`,
      {
        method: "POST",
        body: "{",
      },
    );

    expect(response.status).toBe(400);
  });
});

describe("the emulator as an app", () => {
  const read = (fetch: (url: string) => Response | Promise<Response>, prefix: string, token: string) =>
    fetch(`http://localhost${prefix}/v1/anonymous-bookings/${token}`);

  it("serves the API at the root and the control routes beside it", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);
    const app = emulatorApp(site.emulator);

    const booking = await read((url) => app.request(url), "", token);
    const control = await app.request(CONTROL_PATH);

    expect([booking.status, control.status]).toEqual([200, 200]);
  });

  it("takes off the prefix of the app it is mounted in", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);
    const emulated = emulatorApp(site.emulator);
    const routed = new Hono().route("/demo/wix", emulated);
    const mounted = new Hono().mount("/demo/wix", emulated.fetch);

    const answers = [
      await read((url) => routed.request(url), "/demo/wix", token),
      await read((url) => mounted.request(url), "/demo/wix", token),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it("answers a dropped connection with an empty 502 where the host cannot break it", async () => {
    const site = openSite();
    const token = await mint(site, EXAMPLE_BOOKINGS.appointment);
    site.emulator.addFault({ call: "*", kind: "drop" });
    const app = emulatorApp(site.emulator);

    const response = await read((url) => app.request(url), "", token);

    expect(response.status).toBe(502);
  });
});
