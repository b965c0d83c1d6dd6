import { describe, expect, it } from "vitest";
import { CALL_NAMES } from "../../src/emulator/calls/call-names.ts";
import { controlRoutes } from "../../src/emulator/control.ts";
import { FAULT_KINDS } from "../../src/emulator/faults.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { MAYA } from "../../src/emulator/world/business.ts";
import { mint, openSite, read } from "./open-site.ts";

function openControl() {
  const site = openSite();
  const routes = controlRoutes(site.emulator);
  const post = (body: unknown) =>
    routes.request("/", { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  return { ...site, routes, post };
}

describe("the control routes", () => {
  it.each<[string, unknown]>([
    ["no JSON", "reset"],
    ["nothing", {}],
    ["two commands at once", { reset: true, now: "2027-05-12T09:00:00Z" }],
    ["an unknown command", { restart: true }],
    ["a reset that is not true", { reset: "yes" }],
    ["a time without a zone", { now: "2027-05-12T09:00:00" }],
    ["a time that is none", { now: "2027-13-12T09:00:00Z" }],
    ["a fault of an unknown call", { fault: { call: "makeTea", kind: "drop" } }],
    ["a fault of an unknown kind", { fault: { call: "cancel", kind: "explode" } }],
    ["a success as a fault", { fault: { call: "cancel", kind: "status", status: 200 } }],
    ["a delay of less than nothing", { fault: { call: "cancel", kind: "delay", delayMs: -1 } }],
    ["a fault that never happens", { fault: { call: "cancel", kind: "drop", times: 0 } }],
    ["a code that is none", { fault: { call: "cancel", kind: "code", code: "oops" } }],
    ["a bump of an unknown booking", { bump: "b00c0000-0000-4000-8000-000000099999" }],
    ["a slot without its start", { take: { serviceId: serviceIdOf("massage") } }],
    [
      "a slot at night",
      { take: { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T03:00:00" } },
    ],
    ["a booking of nothing", { book: { serviceId: serviceIdOf("massage") } }],
    [
      "a booking at no instant",
      { book: { serviceId: serviceIdOf("massage"), start: "2027-05-24T03:00:00" } },
    ],
    [
      "a booking of an unknown service",
      { book: { serviceId: EXAMPLE_BOOKINGS.class, start: "2027-05-24T03:00:00Z" } },
    ],
    [
      "a booking on an unknown clock",
      {
        book: { serviceId: serviceIdOf("massage"), start: "2027-05-24T03:00:00Z", timeZone: "Mars/Olympus" },
      },
    ],
    [
      "a booking under a policy that is none",
      {
        book: {
          serviceId: serviceIdOf("massage"),
          start: "2027-05-24T03:00:00Z",
          keptPolicy: { cancel: "never" },
        },
      },
    ],
    ["a policy of nothing", { policy: { cancel: false } }],
    ["a policy of an unknown service", { policy: { serviceId: EXAMPLE_BOOKINGS.class, cancel: false } }],
    ["a limit of no minutes", { policy: { serviceId: serviceIdOf("massage"), cancel: { limitMinutes: 0 } } }],
    ["a policy text without end", { policy: { serviceId: serviceIdOf("massage"), text: "x".repeat(2501) } }],
    ["an unknown event", { take: { serviceId: serviceIdOf("yoga"), localStartDate: "2027-05-24T03:00:00" } }],
  ])("refuse %s and say what is accepted", async (_what, body) => {
    const { post, emulator } = openControl();
    const before = emulator.bookings();

    const response = await post(body);

    const problem = (await response.json()) as { status: number; detail: string };
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining("{reset: true}") });
    expect(emulator.bookings()).toEqual(before);
  });

  it("show the time and every call so far", async () => {
    const { routes, ...site } = openControl();
    await mint(site, EXAMPLE_BOOKINGS.appointment);
    await site.emulator.fetch("https://www.wixapis.com/v1/orders");

    const response = await routes.request("/");

    expect(await response.json()).toEqual({
      now: "2027-05-11T08:00:00.000Z",
      calls: [
        { method: "GET", call: "getAnonymousActionToken", status: 200 },
        { method: "GET", call: "unknown", status: 404 },
      ],
    });
  });

  it("move the clock", async () => {
    const { post, emulator } = openControl();

    await post({ now: "2027-05-12T09:00:00Z" });

    expect(emulator.now()).toBe(Date.UTC(2027, 4, 12, 9));
  });

  it("bump a booking and reset everything", async () => {
    const { post, ...site } = openControl();

    await post({ bump: EXAMPLE_BOOKINGS.appointment });
    const bumped = await read(site, EXAMPLE_BOOKINGS.appointment);
    await post({ reset: true });
    const reset = await read(site, EXAMPLE_BOOKINGS.appointment);

    expect([bumped.revision, reset.revision]).toEqual(["5", "4"]);
  });

  it("tell the new booking's id, and the zone that its customer was shown it in", async () => {
    const { post, emulator, ...site } = openControl();
    const book = {
      serviceId: serviceIdOf("massage"),
      start: "2027-05-24T03:00:00Z",
      timeZone: "America/New_York",
    };

    const response = await post({ book });

    const { booked, now } = (await response.json()) as { booked: string; now: string };
    const { booking } = await read({ emulator, ...site }, booked);
    expect(now).toBe("2027-05-11T08:00:00.000Z");
    expect(emulator.bookings().at(-1)?.id).toBe(booked);
    expect(booking.bookedEntity?.slot?.timezone).toBe("America/New_York");
  });

  it("give no booking's id twice, also after a reset", async () => {
    const { post, emulator } = openControl();
    const book = { serviceId: serviceIdOf("massage"), start: "2027-05-24T03:00:00Z" };
    const newest = () => emulator.bookings().at(-1)?.id;

    await post({ book });
    const first = newest();
    await post({ reset: true });
    await post({ book });
    const second = newest();
    await post({ reset: true });
    await post({ crowd: 1 });

    expect(new Set([first, second, newest()]).size).toBe(3);
  });

  it.each<[string, object]>([
    ["by its start", { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T15:00:00" }],
    [
      "by its start without seconds",
      { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T15:00" },
    ],
    ["by its instant", { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T14:00:00.000Z" }],
    [
      "by its start in another zone",
      { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T16:00:00", timeZone: "Europe/Berlin" },
    ],
    [
      "for one of the staff",
      { serviceId: serviceIdOf("massage"), localStartDate: "2027-05-24T15:00:00", resourceId: MAYA.id },
    ],
  ])("take an appointment %s", async (_how, slot) => {
    const { post, business } = openControl();

    const response = await post({ take: slot });
    const { timeSlots } = await business.availabilityTimeSlots.listAvailabilityTimeSlots({
      serviceId: serviceIdOf("massage"),
      fromLocalDate: "2027-05-24T15:00:00",
      toLocalDate: "2027-05-24T15:00:01",
      resourceTypes: [{ resourceIds: [MAYA.id] }],
    });

    expect(response.status).toBe(200);
    expect(timeSlots).toEqual([]);
  });

  it("take a class session by its start, or by its event alone", async () => {
    const { post, business } = openControl();
    const list = async () =>
      (
        await business.eventTimeSlots.listEventTimeSlots({
          serviceIds: [serviceIdOf("yoga")],
          fromLocalDate: "2027-05-24T00:00:00",
          toLocalDate: "2027-05-27T00:00:00",
        })
      ).timeSlots ?? [];
    const [first, second] = await list();

    await post({ take: { serviceId: serviceIdOf("yoga"), localStartDate: first?.localStartDate } });
    await post({ take: { eventId: second?.eventInfo?.eventId } });

    expect((await list()).map(({ remainingCapacity }) => remainingCapacity)).toEqual([0, 0]);
  });

  it.each([
    ["cancel", "drop_after_apply"],
    ["bookingsCancelBookingAnonymously", "broken-json"],
    ["cancel_booking_anonymously", "429"],
    ["CANCEL BOOKING", 503],
    ["*", "timeout"],
    ["any", "SLOT_NOT_AVAILABLE"],
    ["get-token", "Slot taken"],
  ])("understand a fault of %s called %s", async (call, kind) => {
    const { post } = openControl();

    const response = await post({ fault: { call, kind, times: 1 } });

    expect(response.status).toBe(200);
  });

  it("know every call and every kind by its own name", async () => {
    const { post } = openControl();
    const details = { delayMs: 1, code: "SLOT_NOT_AVAILABLE", status: 500 };

    const responses = await Promise.all([
      ...CALL_NAMES.map((call) => post({ fault: { call, kind: "drop" } })),
      ...FAULT_KINDS.map((kind) => post({ fault: { call: "*", kind, ...details } })),
    ]);

    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
