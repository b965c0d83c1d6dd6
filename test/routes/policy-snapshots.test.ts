import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { AllowedActions } from "../../src/domain/booking/booking.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import { ok } from "../../src/result.ts";
import { moveForm, newsIn, tokenPath } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { linksOf, textOf } from "../support/html.ts";

const { appointment, appointmentFormerPolicy, appointmentFormerlyOpen, appointmentLockedByTime } =
  EXAMPLE_BOOKINGS;
const LIST = "listPolicySnapshotsByBookingIds";
/** What today's house rules come to for `appointmentFormerPolicy`, and what it was booked under. */
const TODAY = "cancel it until Tue 25 May, 10:00";
const FORMER = "cancel it until Mon 24 May, 10:00";

const read = async ({ app }: Pick<TestApp, "app">, path: string) =>
  textOf(await (await app.request(path)).text());
const asked = ({ emulator }: TestApp) => emulator.calls().filter(({ call }) => call === LIST).length;

/** The app on a Wix that says this of every booking. */
async function openWithFlags(allowed: AllowedActions): Promise<TestApp> {
  const test = await createTestApp();
  const { bookings } = test.deps;
  const readBooking: BookingGateway["readBooking"] = async (...args) => {
    const reading = await bookings.readBooking(...args);
    return reading.ok ? ok({ ...reading.value, allowed }) : reading;
  };
  return { ...test, app: createApp({ ...test.deps, bookings: changed(bookings, { readBooking }) }) };
}

describe("a policy that has changed since the booking was made", () => {
  it.each([
    ["Wix fails", { kind: "status", status: 500, times: 99 }],
    ["Wix does not grant it", { kind: "status", status: 403, times: 99 }],
    ["Wix never answers", { kind: "hang", times: 99 }],
    ["Wix answers with nonsense", { kind: "brokenJson", times: 99 }],
    ["Wix has none", { kind: "code", code: "BOOKING_POLICY_SNAPSHOT_NOT_FOUND", times: 99 }],
  ] as const)("is today's where the former cannot be read: %s", async (_, fault) => {
    const test = await createTestApp();
    test.emulator.addFault({ call: LIST, ...fault });
    const { path } = await test.mint(appointmentFormerPolicy);

    const text = await read(test, path);

    expect(text).toContain(TODAY);
    expect(text).toContain("24 hours before your visit");
  });

  it("decides what the page prints, the owner's words included", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentFormerPolicy);

    const text = await read(test, path);

    expect(text).toContain(FORMER);
    expect(text).toContain("move it until Tue 25 May, 22:00");
    expect(text).toContain("Please give us two days’ notice");
    expect(text).not.toContain("24 hours before your visit");
  });

  it("stands on the page that cancels, too", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentFormerPolicy);

    const text = await read(test, `${path}/cancel`);

    expect(text).toContain("Please give us two days’ notice");
  });

  it("decides what messages print", async () => {
    const test = await createTestApp();

    await test.mint(appointmentFormerPolicy, ["email"]);
    await test.settled();

    const [mail] = test.outbox.messages();
    expect(mail?.text.replace(/\s+/g, " ")).toContain(FORMER);
  });

  it("decides what the confirmation of a move prints", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentFormerPolicy, ["email"]);

    const response = await submitForm(test.app, await moveForm(test, path));
    await test.settled();

    const { startDate = "" } =
      test.emulator.bookings().find(({ id }) => id === appointmentFormerPolicy) ?? {};
    const latest = new Date(Date.parse(startDate) - 48 * 3_600_000);
    const time = latest.toLocaleTimeString("en-GB", { timeZone: "Europe/London", timeStyle: "short" });
    const confirmation = newsIn(test).find(({ text }) => text.includes("cancel"));
    expect(response.status).toBe(303);
    expect(confirmation?.text.replace(/\s+/g, " ")).toMatch(
      new RegExp(`cancel it until \\w{3} ${latest.getUTCDate()} \\w+, ${time}`),
    );
  });

  it("is asked for once, beside booking and service", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentFormerPolicy);

    await read(test, path);
    await read(test, path);

    expect(asked(test)).toBe(1);
  });

  it("is today's under Wix's own link, unless the former is known by then", async () => {
    const test = await createTestApp();
    const path = await tokenPath(test, appointmentFormerPolicy);

    const before = await read(test, path);
    const askedBefore = asked(test);
    await test.mint(appointmentFormerPolicy);
    const after = await read(test, path);

    expect(before).toContain(TODAY);
    expect(askedBefore).toBe(0);
    expect(after).toContain(FORMER);
  });

  it("allows what today's would forbid", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentFormerlyOpen);

    const text = await read(test, path);

    expect(text).toContain("cancel it until Wed 26 May, 11:00");
    expect(text).toContain("until three hours before it begins");
  });
});

describe("a flag that the policy does not explain", () => {
  it("wins with a no, which is not put down to the policy", async () => {
    const test = await openWithFlags({ cancel: false, reschedule: false });
    const { path } = await test.mint(appointment);

    const html = await (await test.app.request(path)).text();

    expect(linksOf(html, /\/(?:cancel|reschedule)$/)).toEqual([]);
    expect(textOf(html)).toContain("This booking can’t be moved or cancelled online.");
    expect(textOf(html)).not.toMatch(/not offered|too late|until \w{3} \d/);
  });

  it("wins with a yes, for which no end is claimed", async () => {
    const test = await openWithFlags({ cancel: true, reschedule: true });
    const { path } = await test.mint(appointmentLockedByTime);

    const html = await (await test.app.request(path)).text();

    expect(linksOf(html, /\/(?:cancel|reschedule)$/)).toEqual([`${path}/reschedule`, `${path}/cancel`]);
    expect(textOf(html)).not.toMatch(/until (?:\w{3} \d|it begins)/);
  });
});

describe("a service that could not be read", () => {
  it("is not said to be gone", async () => {
    const test = await createTestApp();
    const { path } = await test.mint(appointmentLockedByTime);
    test.emulator.addFault({ call: "getServiceAnonymously", kind: "status", status: 500, times: 9 });

    const text = await read(test, path);

    expect(text).not.toContain("no longer offered");
    expect(text).toContain("It is too late to move or cancel it online.");
  });
});
