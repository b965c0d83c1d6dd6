import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { createTestApp } from "../support/app.ts";
import { createDemoApp } from "../support/demo-app.ts";
import { textOf } from "../support/html.ts";

type Sent = { id: string; channel: string; links: string[]; html?: string };

const form = (fields: Record<string, string>, site = "same-origin"): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": site },
  body: new URLSearchParams(fields).toString(),
});

const command = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** Makes an unpaid massage booking and a link to it. */
async function bookFor(app: Hono, start: string): Promise<{ path: string; serviceId: string }> {
  const serviceId = serviceIdOf("massage");
  await app.request("/demo/control", command({ book: { serviceId, start } }));
  const bookings = (await (await app.request("/demo/bookings.json")).json()) as { id: string }[];
  const sent = await app.request(
    "/demo/send",
    form({ bookingId: bookings.at(-1)?.id ?? "", channel: "none" }),
  );
  return { path: sent.headers.get("location") ?? "", serviceId };
}

describe("the demo", () => {
  it.each(["/demo", "/demo/outbox.json", "/demo/bookings.json", "/demo/control", "/demo/wix/oauth2/token"])(
    "does not exist outside demo mode: %s",
    async (path) => {
      const { app } = await createTestApp();

      expect((await app.request(path)).status).toBe(404);
    },
  );

  it("sends nothing when another site asks", async () => {
    const { app, demo } = await createDemoApp();

    const response = await app.request(
      "/demo/send",
      form({ bookingId: EXAMPLE_BOOKINGS.appointment, channel: "email" }, "cross-site"),
    );

    expect(response.status).toBe(403);
    expect(demo.world.outbox.messages()).toEqual([]);
  });

  it("says why it made no link", async () => {
    const { app } = await createDemoApp();

    const response = await app.request(
      "/demo/send",
      form({ bookingId: EXAMPLE_BOOKINGS.appointmentNoContact, channel: "email" }),
    );

    expect(response.status).toBe(409);
    expect(await response.text()).toContain("no address or number for that channel");
  });

  it("asks before it sends the same link again within ten minutes", async () => {
    const { app, demo } = await createDemoApp();
    const fields = { bookingId: EXAMPLE_BOOKINGS.appointment, channel: "email" };
    await app.request("/demo/send", form(fields));

    const asked = await app.request("/demo/send", form(fields));
    const question = await asked.text();
    const again = await app.request("/demo/send", form({ ...fields, again: "1" }));

    expect([asked.status, again.status]).toEqual([409, 303]);
    expect(question).toContain("Send it again");
    expect(demo.world.outbox.messages()).toHaveLength(2);
  });

  it("refuses a command that it does not know, and says what it takes", async () => {
    const { app } = await createDemoApp();

    const response = await app.request("/demo/control", command({ explode: true }));

    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it("lists every example booking in the words of its contract", async () => {
    const { app } = await createDemoApp();

    const bookings = (await (await app.request("/demo/bookings.json")).json()) as Record<string, unknown>[];

    expect(bookings.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(bookings[0] ?? {})).toEqual([
      "id",
      "kind",
      "status",
      "serviceId",
      "startDate",
      "allowedAnonymousActions",
      "contactDetails",
      "revision",
    ]);
  });

  it.each(["email", "sms"])("sends a link by %s that opens the booking", async (channel) => {
    const { app } = await createDemoApp();
    await app.request("/demo/send", form({ bookingId: EXAMPLE_BOOKINGS.appointment, channel }));

    const sent = (await (await app.request("/demo/outbox.json")).json()) as Sent[];

    const link = sent[0]?.links.find((one) => new URL(one).pathname.startsWith("/b/")) ?? "";
    expect(sent.map((message) => message.channel)).toEqual([channel]);
    expect((await app.request(new URL(link).pathname)).status).toBe(200);
  });

  it("shows a captured mail by itself, where nothing of it can run", async () => {
    const { app, demo } = await createDemoApp();
    await app.request("/demo/send", form({ bookingId: EXAMPLE_BOOKINGS.appointment, channel: "email" }));
    const [mail] = demo.world.outbox.messages();

    const shown = await app.request(`/demo/outbox/${mail?.id}/mail`);

    expect(shown.status).toBe(200);
    expect(shown.headers.get("content-security-policy")).toMatch(/^default-src 'none'.*sandbox/);
    expect(await shown.text()).toContain('<base target="_blank">');
  });

  it("moves the clock for the whole app: a booking that has begun cannot be cancelled", async () => {
    const { app } = await createDemoApp();
    await app.request("/demo/send", form({ bookingId: EXAMPLE_BOOKINGS.appointment, channel: "sms" }));
    const [message] = (await (await app.request("/demo/outbox.json")).json()) as Sent[];
    const path = new URL(message?.links[0] ?? "https://none.example").pathname;
    const bookings = (await (await app.request("/demo/bookings.json")).json()) as {
      id: string;
      startDate: string;
    }[];
    const start = bookings.find(({ id }) => id === EXAMPLE_BOOKINGS.appointment)?.startDate ?? "";

    await app.request("/demo/control", command({ now: new Date(Date.parse(start) + 60_000).toISOString() }));

    const page = await (await app.request(path)).text();
    expect(page).toContain("Happening now");
    expect(page).not.toContain(`href="${path}/cancel"`);
  });

  it("prints a changed policy at once", async () => {
    const { app } = await createDemoApp();
    await app.request("/demo/control", command({ now: "2027-05-25T09:00:00Z" }));
    const booking = await bookFor(app, "2027-06-01T14:00:00Z");
    const page = async () => textOf(await (await app.request(booking.path)).text());
    await app.request(
      "/demo/control",
      command({ policy: { serviceId: booking.serviceId, cancel: { limitMinutes: 60 } } }),
    );
    const before = await page();

    await app.request(
      "/demo/control",
      command({ policy: { serviceId: booking.serviceId, cancel: { limitMinutes: 90 } } }),
    );

    const after = await page();
    expect([before, after].map((text) => /cancel it until [^.]*/.exec(text)?.[0])).toEqual([
      "cancel it until Tue 1 Jun, 14:00",
      "cancel it until Tue 1 Jun, 13:30",
    ]);
  });

  it("answers as Wix does below /demo/wix", async () => {
    const { app, demo } = await createDemoApp();
    const { apiKey, siteId } = demo.credentials;

    const response = await app.request(
      `/demo/wix/v1/anonymous-bookings/${EXAMPLE_BOOKINGS.appointment}/token`,
      {
        headers: { authorization: apiKey, "wix-site-id": siteId },
      },
    );

    expect(response.status).toBe(200);
    expect(((await response.json()) as { token: string }).token.length).toBeGreaterThanOrEqual(32);
  });
});
