import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";

interface ListedBooking {
  readonly id: string;
  readonly startsAt: string;
  readonly serviceId: string;
  readonly eventId?: string;
  readonly contact: unknown;
  readonly allowedActions: { readonly cancel: boolean; readonly reschedule: boolean } | null;
}

interface Page {
  readonly bookings: readonly ListedBooking[];
  readonly nextCursor?: string;
  readonly note?: string;
}

const DAY_MS = 86_400_000;
const day = (days: number) => new Date(START_MS + days * DAY_MS).toISOString().slice(0, 10);

async function list(test: TestApp, query: Record<string, string> = {}): Promise<Page> {
  const answer = await callApi(test, `GET /api/bookings?${new URLSearchParams(query)}`);
  if (answer.status !== 200) throw new Error(`No listing: ${answer.status}`);
  return answer.body as unknown as Page;
}

async function listAll(test: TestApp, query: Record<string, string> = {}): Promise<readonly ListedBooking[]> {
  const found: ListedBooking[] = [];
  let page = await list(test, query);
  found.push(...page.bookings);
  while (page.nextCursor !== undefined) {
    page = await list(test, { ...query, cursor: page.nextCursor });
    found.push(...page.bookings);
  }
  return found;
}

const callsOf = ({ emulator }: TestApp, name: string) =>
  emulator.calls().filter(({ call }) => call === name).length;

describe("listing bookings", () => {
  it.each([
    ["a day that does not exist", { from: "2027-02-30" }, "#/from"],
    ["an instant without its offset", { to: "2027-05-14T10:00:00" }, "#/to"],
    ["an end before its beginning", { from: "2027-05-14", to: "2027-05-12" }, "#/to"],
    ["a service that is no GUID", { serviceId: "massage" }, "#/serviceId"],
    ["a session with a slash in its id", { eventId: "../x" }, "#/eventId"],
    ["a page of none", { limit: "0" }, "#/limit"],
    ["a page of too many", { limit: "26" }, "#/limit"],
    ["a cursor that is none of ours", { cursor: "bm90aGluZw" }, "#/cursor"],
    ["a cursor that is no cursor", { cursor: "!" }, "#/cursor"],
  ])("is refused for %s", async (_, query, pointer) => {
    const test = await createTestApp();

    const answer = await callApi(
      test,
      `GET /api/bookings?${new URLSearchParams(query as Record<string, string>)}`,
    );

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ in: "query", pointer }]);
  });

  it("is put off while Wix asks us to wait", async () => {
    const test = await createTestApp();
    test.emulator.addFault({
      call: "queryExtendedBookings",
      kind: "throttle",
      retryAfterSeconds: 7,
      times: 9,
    });

    const answer = await callApi(test, "GET /api/bookings");

    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("7");
  });

  it("leaves open what the customer may do when Wix asks us to wait halfway, and asks no further", async () => {
    const test = await createTestApp();
    test.emulator.addFault({
      call: "getAnonymousActionToken",
      kind: "throttle",
      retryAfterSeconds: 60,
      times: 99,
    });

    const page = await list(test);

    expect(page.bookings).toHaveLength(20);
    expect(page.bookings.every(({ allowedActions }) => allowedActions === null)).toBe(true);
    expect(page.note).toContain("allowedActions");
    expect(callsOf(test, "getAnonymousActionToken")).toBeLessThan(20);
  });

  it("leaves open only what could not be read", async () => {
    const test = await createTestApp();
    test.emulator.addFault({
      call: "getAnonymousActionToken",
      kind: "code",
      code: "BOOKING_NOT_FOUND",
      times: 1,
    });

    const page = await list(test, { limit: "5" });

    expect(page.bookings.filter(({ allowedActions }) => allowedActions === null)).toHaveLength(1);
    expect(page.note).toContain("allowedActions");
  });

  it("tells what each customer may do, as Wix says", async () => {
    const test = await createTestApp();

    const bookings = await listAll(test, { from: day(0), to: day(20) });

    const allowed = new Map(bookings.map(({ id, allowedActions }) => [id, allowedActions]));
    expect(allowed.get(EXAMPLE_BOOKINGS.appointment)).toEqual({ cancel: true, reschedule: true });
    expect(allowed.get(EXAMPLE_BOOKINGS.appointmentCancelOnly)).toEqual({ cancel: true, reschedule: false });
    expect(allowed.get(EXAMPLE_BOOKINGS.appointmentMoveOnly)).toEqual({ cancel: false, reschedule: true });
    expect(allowed.get(EXAMPLE_BOOKINGS.appointmentLockedByPolicy)).toEqual({
      cancel: false,
      reschedule: false,
    });
  });

  it("tells who booked by name, and of their contact only what there is", async () => {
    const test = await createTestApp();

    const bookings = await listAll(test, { from: day(0), to: day(20) });

    const contacts = new Map(bookings.map(({ id, contact }) => [id, contact]));
    expect(contacts.get(EXAMPLE_BOOKINGS.appointmentSmsOnly)).toEqual({
      name: expect.stringMatching(/\S+ \S+/),
      hasEmail: false,
      hasPhone: true,
    });
    expect(contacts.get(EXAMPLE_BOOKINGS.appointmentNoContact)).toMatchObject({
      hasEmail: false,
      hasPhone: false,
    });
    expect(JSON.stringify(bookings)).not.toMatch(/@example|\+44/);
  });

  it("begins now unless told otherwise", async () => {
    const test = await createTestApp();

    const { bookings } = await list(test);

    expect(bookings.length).toBeGreaterThan(0);
    expect(bookings.every(({ startsAt }) => Date.parse(startsAt) >= START_MS)).toBe(true);
  });

  it("takes a day for all of that day at the business", async () => {
    const test = await createTestApp();
    // British Summer Time: the day begins at 23:00 UTC of the day before.
    const [fromMs, toMs] = [Date.parse(`${day(4)}T23:00:00Z`), Date.parse(`${day(5)}T23:00:00Z`)];

    const bookings = await listAll(test, { from: day(5), to: day(5) });

    const expected = test.emulator.bookings().filter(({ startDate }) => {
      const startsAtMs = Date.parse(startDate);
      return startsAtMs >= fromMs && startsAtMs < toMs;
    });
    expect(bookings.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(bookings.map(({ id }) => id)).toContain(EXAMPLE_BOOKINGS.appointment);
  });

  it("takes an instant for what it is", async () => {
    const test = await createTestApp();
    const appointment = test.emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS.appointment);
    const from = appointment?.startDate ?? "";

    const bookings = await listAll(test, { from, to: new Date(Date.parse(from) + 1).toISOString() });

    expect(bookings.map(({ id }) => id)).toContain(EXAMPLE_BOOKINGS.appointment);
    expect(bookings.every(({ startsAt }) => Date.parse(startsAt) === Date.parse(from))).toBe(true);
  });

  it("pages through all of them, each once and in order of time", async () => {
    const test = await createTestApp();

    const bookings = await listAll(test, { from: day(-60), to: day(60), limit: "7" });

    const ids = bookings.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(
      test.emulator
        .bookings()
        .map(({ id }) => id)
        .toSorted(),
    );
    const starts = bookings.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
  });

  it("narrows to a service", async () => {
    const test = await createTestApp();
    const { serviceId } = test.emulator.bookings()[0] ?? { serviceId: "" };

    const bookings = await listAll(test, { serviceId: serviceId.toUpperCase() });

    expect(bookings.length).toBeGreaterThan(0);
    expect(bookings.every((booking) => booking.serviceId === serviceId)).toBe(true);
  });

  it("narrows to everybody of one session", async () => {
    const test = await createTestApp();
    const all = await listAll(test);
    const eventId = all.find(({ id }) => id === EXAMPLE_BOOKINGS.class)?.eventId ?? "";

    const bookings = await listAll(test, { eventId });

    expect(bookings.map(({ id }) => id)).toContain(EXAMPLE_BOOKINGS.class);
    expect(bookings.every((booking) => booking.eventId === eventId)).toBe(true);
  });

  it("finds by a customer's name over all pages, each once", async () => {
    const test = await createTestApp();
    const isCelik = ({ contactDetails }: { contactDetails: { lastName?: string } }) =>
      contactDetails.lastName === "Çelik";
    const expected = test.emulator.bookings().filter(isCelik);

    const bookings = await listAll(test, { from: day(-60), q: "celik", limit: "1" });

    expect(expected.length).toBeGreaterThan(1);
    expect(bookings.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  });

  it("asks Wix only about those that were found", async () => {
    const test = await createTestApp();

    const bookings = await listAll(test, { from: day(-60), q: "celik" });

    expect(callsOf(test, "getAnonymousActionToken")).toBe(bookings.length);
  });

  it("is an empty page when nothing is found", async () => {
    const test = await createTestApp();

    const page = await list(test, { q: "nobody is called so" });

    expect(page).toEqual({ bookings: [] });
  });
});
