import { describe, expect, it } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { readForms, submitForm } from "../support/forms.ts";
import { linksOf, textOf } from "../support/html.ts";
import { unwrap } from "../support/wix-site.ts";

const CROWD = 100;
/** Some hundred pages, on however busy a machine. */
const PATIENCE_MS = 120_000;

const READS = /^getBookingAnonymously$/;
/** What all of them can share. */
const SHARED = /TimeSlot|^getServiceAnonymously$/;

const callsOf = ({ emulator }: TestApp, name: RegExp) =>
  emulator.calls().filter(({ call }) => name.test(call)).length;

const bookingsOf = ({ emulator }: TestApp) =>
  new Map(emulator.bookings().map((booking) => [booking.id, booking]));

/** Customers of one class session, each with a link. */
async function openCrowd(test: TestApp): Promise<readonly { readonly id: string; readonly path: string }[]> {
  test.emulator.crowd(CROWD);
  const ids = test.emulator
    .bookings()
    .slice(-CROWD)
    .map(({ id }) => id);
  return Promise.all(ids.map(async (id) => ({ id, path: (await test.mint(id)).path })));
}

/** A session of the same class in which one place has become free; its event's id. */
async function openLastPlace(test: TestApp): Promise<string> {
  const eventId = test.emulator.crowd(1);
  const { bookings } = test.deps;
  const token = unwrap(await bookings.mintToken(test.emulator.bookings().at(-1)?.id ?? ""));
  const { booking } = unwrap(await bookings.readBooking(token));
  unwrap(await bookings.cancelBooking(token, booking.revision));
  return eventId;
}

const confirmLinks = (html: string) => linksOf(html, /\/reschedule\/confirm\?/);

describe("a hundred customers of one class", () => {
  it(
    "cost Wix a hundred bookings and a handful of other calls when all open the picker",
    async () => {
      const test = await createTestApp({ cached: true });
      const customers = await openCrowd(test);
      await test.settled();
      // What was read to make the links is shared no more.
      test.emulator.setNow(test.emulator.now() + 2_000);
      const before = { bookings: callsOf(test, READS), rest: callsOf(test, SHARED) };

      const pages = await Promise.all(customers.map(({ path }) => test.app.request(`${path}/reschedule`)));

      const htmls = await Promise.all(pages.map((page) => page.text()));
      expect(pages.map(({ status }) => status)).toEqual(Array(CROWD).fill(200));
      expect(htmls.every((html) => confirmLinks(html).length > 0)).toBe(true);
      expect(callsOf(test, READS) - before.bookings).toBe(CROWD);
      expect(callsOf(test, SHARED) - before.rest).toBeLessThanOrEqual(3);
    },
    PATIENCE_MS,
  );

  it(
    "race for one place: one has it, the others keep their booking and see other times",
    async () => {
      const test = await createTestApp({ cached: true });
      const customers = await openCrowd(test);
      const eventId = await openLastPlace(test);
      const before = bookingsOf(test);
      const forms = await Promise.all(
        customers.map(async ({ path }) => {
          const picker = await (await test.app.request(`${path}/reschedule`)).text();
          const href = confirmLinks(picker).find((link) =>
            link.includes(`event=${encodeURIComponent(eventId)}`),
          );
          const html = await (await test.app.request(href ?? "")).text();
          return readForms(html, path).find(({ action }) => action.endsWith("/reschedule"));
        }),
      );

      const answers = await Promise.all(forms.map((form) => form && submitForm(test.app, form)));

      const losers = answers.filter((answer) => answer?.status === 409);
      expect(answers.filter((answer) => answer?.status === 303)).toHaveLength(1);
      expect(losers).toHaveLength(CROWD - 1);
      const htmls = await Promise.all(losers.map((answer) => answer?.text() ?? ""));
      for (const html of htmls) {
        expect(textOf(html)).toContain("That time is no longer free. Your booking is unchanged.");
        expect(confirmLinks(html).length).toBeGreaterThan(0);
        expect(confirmLinks(html).filter((link) => link.includes(encodeURIComponent(eventId)))).toEqual([]);
      }
      const after = bookingsOf(test);
      const moved = customers.filter(({ id }) => after.get(id)?.startDate !== before.get(id)?.startDate);
      expect(moved).toHaveLength(1);
      expect(customers.every(({ id }) => after.get(id)?.status === "CONFIRMED")).toBe(true);
    },
    PATIENCE_MS,
  );
});
