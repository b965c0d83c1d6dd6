import { describe, expect, it } from "vitest";
import type { CapturedMessage } from "../../src/adapters/captured-outbox.ts";
import { createApp } from "../../src/app.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import type { SlotNeed } from "../../src/domain/slot/slot-need.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";
import { err, ok } from "../../src/result.ts";
import { BUSINESS_EMAIL, cancelForm, moveForm, newsIn, sendLink } from "../support/acting.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { linksOf, textOf } from "../support/html.ts";
import { readMailData } from "../support/mail-data.ts";

const DAY_MS = 86_400_000;
const NAME = "Deep-tissue massage";

const get = async ({ app }: Pick<TestApp, "app">, path: string) => (await app.request(path)).text();

/** A calendar file, unfolded. */
const entryOf = (content: string) => content.replaceAll("\r\n ", "");
const attachedEntry = (message: CapturedMessage | undefined) =>
  entryOf(message?.attachments?.[0]?.content ?? "");

const sentBy = ({ outbox }: TestApp, channel: "email" | "sms") =>
  outbox.messages().find((message) => message.channel === channel);

/** The same world as Wix would tell it otherwise. */
const toldOtherwise = (test: TestApp, changes: Partial<BookingGateway>): TestApp => ({
  ...test,
  app: createApp({ ...test.deps, bookings: changed(test.deps.bookings, { ...changes }) }),
});

/** Whatever a policy says of cancelling and moving, Wix's flags allow both. */
function allowedAnyway(test: TestApp): Partial<BookingGateway> {
  const { bookings } = test.deps;
  return {
    readBooking: async (...args) => {
      const read = await bookings.readBooking(...args);
      return read.ok ? ok({ ...read.value, allowed: { cancel: true, reschedule: true } }) : read;
    },
  };
}

describe("a booking without a title of its own", () => {
  async function openUntitled() {
    const test = await createTestApp();
    const bookingId = test.emulator.book({
      serviceId: serviceIdOf("massage"),
      startMs: START_MS + 9 * DAY_MS + 3_600_000,
      untitled: true,
    });
    const { path } = await sendLink(test, { bookingId, channels: ["email", "sms"] });
    await test.settled();
    return { test, path };
  }

  it("goes by its service's name on every page", async () => {
    const { test, path } = await openUntitled();
    const picker = await get(test, `${path}/reschedule`);
    const [question = ""] = linksOf(picker, /\/reschedule\/confirm\?/);

    const pages = [
      await get(test, path),
      await get(test, `${path}/cancel`),
      await get(test, `${path}/cancel`),
      picker,
      await get(test, question),
    ].map(textOf);

    expect(pages.filter((text) => text.includes(NAME))).toHaveLength(5);
    expect(pages.filter((text) => text.includes("Your visit"))).toEqual([]);
  });

  it("goes by it in the mail and in what the mail tells programs", async () => {
    const { test } = await openUntitled();

    const mail = sentBy(test, "email");

    expect(mail?.subject).toMatch(/^Your booking: Deep-tissue massage, /);
    expect(mail?.text).toContain(`\n${NAME}\n`);
    expect(mail?.html).toMatch(/<h1[^>]*><bdi>Deep-tissue massage<\/bdi><\/h1>/);
    expect(readMailData(mail?.html ?? "")).toHaveProperty("reservationFor.name", NAME);
  });

  it("goes by it in the text", async () => {
    const { test } = await openUntitled();

    expect(sentBy(test, "sms")?.text).toContain(`${NAME} at Linden Studio: `);
  });

  it("goes by it in every calendar", async () => {
    const { test, path } = await openUntitled();

    const ofPage = entryOf(await get(test, `${path}/calendar.ics`));
    const others = linksOf(await get(test, path), /^https:\/\/(calendar\.google|outlook\.live)\.com\//);

    const summary = `SUMMARY:${NAME} · Linden Studio\r\n`;
    expect(
      [ofPage, attachedEntry(sentBy(test, "email"))].filter((entry) => entry.includes(summary)),
    ).toHaveLength(2);
    expect(others.filter((href) => href.includes("Deep-tissue+massage"))).toHaveLength(2);
  });

  it.each([
    ["cancelled", cancelForm, "Cancelled"],
    ["moved", moveForm, "Moved"],
  ] as const)("goes by it in what is told once it is %s", async (_, formOf, news) => {
    const { test, path } = await openUntitled();

    await submitForm(test.app, await formOf(test, path));
    await test.settled();

    const told = newsIn(test);
    const subjects = told.flatMap(({ subject }) => subject ?? []);
    expect(told.map(({ to }) => to)).toContain(BUSINESS_EMAIL);
    expect(subjects).toHaveLength(2);
    expect(subjects.filter((subject) => subject.startsWith(`${news}: ${NAME}, `))).toEqual(subjects);
    expect(told.filter(({ text }) => !text.includes(NAME))).toEqual([]);
  });
});

describe("until when a booking may be changed", () => {
  it("is promised nowhere while no policy is known", async () => {
    const world = await createTestApp();
    const bookingId = world.emulator.book({
      serviceId: serviceIdOf("massage"),
      startMs: START_MS + 9 * DAY_MS,
    });
    const test = toldOtherwise(world, { readService: async () => err({ kind: "unavailable" }) });
    const { path } = await sendLink(test, { bookingId, channels: ["email", "sms"] });
    await test.settled();

    const told = [
      textOf(await get(test, path)),
      entryOf(await get(test, `${path}/calendar.ics`)),
      attachedEntry(sentBy(test, "email")),
      sentBy(test, "email")?.text ?? "",
      sentBy(test, "sms")?.text ?? "",
    ];

    expect(told[1]).toContain("BEGIN:VEVENT");
    expect(told.filter((text) => /\buntil\b/.test(text))).toEqual([]);
  });

  it("is promised nowhere by a policy that forbids what Wix allows", async () => {
    const world = await createTestApp();
    const serviceId = serviceIdOf("massage");
    const bookingId = world.emulator.book({ serviceId, startMs: START_MS + 9 * DAY_MS });
    const readService: BookingGateway["readService"] = async (...args) => {
      const read = await world.deps.bookings.readService(...args);
      if (!read.ok) return read;
      const rule = { enabled: true, anonymous: false, latestMinutes: 60 };
      return ok({ ...read.value, policy: { cancellation: rule, reschedule: rule } });
    };
    const test = toldOtherwise(world, { ...allowedAnyway(world), readService });
    const { path } = await sendLink(test, { bookingId, channels: ["email", "sms"] });
    await test.settled();

    const page = await get(test, path);
    const told = [
      textOf(page),
      entryOf(await get(test, `${path}/calendar.ics`)),
      sentBy(test, "email")?.text ?? "",
      sentBy(test, "sms")?.text ?? "",
    ];

    expect(linksOf(page, /\/(cancel|reschedule)$/)).toEqual([`${path}/reschedule`, `${path}/cancel`]);
    expect(told.filter((text) => /\buntil\b/.test(text))).toEqual([]);
  });
});

describe("how the business is named and reached", () => {
  it("is told nowhere by a number that is none, nor by a name that nobody sees", async () => {
    const world = await createTestApp();
    const test = toldOtherwise(world, {
      readBusiness: async () =>
        ok({ name: "\u200B", phone: "ask at the desk", showsCustomerTimeZone: false }),
    });
    const { path } = await sendLink(test, {
      bookingId: EXAMPLE_BOOKINGS.appointment,
      channels: ["email", "sms"],
    });
    await test.settled();

    const told = [
      textOf(await get(test, path)),
      entryOf(await get(test, `${path}/calendar.ics`)),
      sentBy(test, "email")?.text ?? "",
      sentBy(test, "sms")?.text ?? "",
    ];

    expect(told.filter((text) => text !== "")).toHaveLength(4);
    expect(told.filter((text) => /ask at the desk|\u200B/.test(text))).toEqual([]);
  });
});

describe("a booking that was never confirmed and is over", () => {
  it("is awaited by nobody any more, on the page or in what is sent", async () => {
    const test = await createTestApp();
    const bookingId = EXAMPLE_BOOKINGS.appointmentPending;
    const { path } = await test.mint(bookingId);
    test.emulator.setNow(START_MS + 20 * DAY_MS);
    await test.mint(bookingId, ["email", "sms"]);
    await test.settled();

    const told = [
      textOf(await get(test, path)),
      entryOf(await get(test, `${path}/calendar.ics`)),
      sentBy(test, "email")?.text ?? "",
      sentBy(test, "sms")?.text ?? "",
    ];

    expect(sentBy(test, "email")?.subject).toMatch(/^Your booking: /);
    expect(readMailData(sentBy(test, "email")?.html ?? "")).toBeUndefined();
    expect(told.filter((text) => /request|certain|not yet confirmed/i.test(text))).toEqual([]);
  });
});

describe("a course", () => {
  it("is offered no other time on any page, whatever its flag says", async () => {
    const world = await createTestApp();
    const test = toldOtherwise(world, allowedAnyway(world));
    const { path } = await test.mint(EXAMPLE_BOOKINGS.course);

    const pages = [
      await get(test, path),
      await get(test, `${path}/cancel`),
      await get(test, `${path}/reschedule`),
    ];

    expect(textOf(pages[2] ?? "")).toMatch(/course/i);
    expect(pages.flatMap((html) => linksOf(html, /\/reschedule\b/))).toEqual([]);
  });
});

describe("a visit at the customer's own address", () => {
  it("is called that beside a new time as on its page, and its address is told by neither", async () => {
    const world = await createTestApp();
    const location = { kind: "customer", name: "Home of Ana", address: "7 Secret Lane" } as const;
    const { bookings } = world.deps;
    let venue: Booking["location"];
    const atVenue = <Need extends SlotNeed>(need: Need): Need => ({
      ...need,
      ...(venue && { location: venue }),
    });
    const test = toldOtherwise(world, {
      readBooking: async (...args) => {
        const read = await bookings.readBooking(...args);
        if (!read.ok) return read;
        const { booking } = read.value;
        venue = booking.location;
        return ok({ ...read.value, booking: { ...booking, location } });
      },
      listSlots: (query) => bookings.listSlots(atVenue(query)),
      checkSlot: async (need, ...rest) => {
        const slot = await bookings.checkSlot(atVenue(need), ...rest);
        return slot.ok ? ok({ ...slot.value, location }) : slot;
      },
    });
    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const [question = ""] = linksOf(await get(test, `${path}/reschedule`), /\/reschedule\/confirm\?/);

    const [page, sides] = [textOf(await get(test, path)), textOf(await get(test, question))];

    expect(page).toContain("At your address");
    expect(sides.split("At your address")).toHaveLength(3);
    expect(`${page}${sides}`).not.toMatch(/Home of Ana|Secret Lane/);
  });
});
