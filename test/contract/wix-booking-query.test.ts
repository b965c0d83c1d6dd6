import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { openBooking, openWixSite, unwrap } from "../support/wix-site.ts";

describe("querying bookings", () => {
  it("finds those of a course by its service, which name it in another field", async () => {
    const site = openWixSite();
    const { booking } = await openBooking(site, EXAMPLE_BOOKINGS.course);

    const page = unwrap(await site.gateway.queryBookings({ serviceId: booking.serviceId, limit: 100 }));

    expect(page.bookings.map(({ id }) => id)).toContain(EXAMPLE_BOOKINGS.course);
    expect(page.bookings.every(({ kind }) => kind === "course")).toBe(true);
  });

  it("finds those that start in a range, earliest first", async () => {
    const site = openWixSite();
    const fromMs = site.emulator.now();
    const toMs = fromMs + 7 * 86_400_000;

    const { bookings } = unwrap(await site.gateway.queryBookings({ fromMs, toMs, limit: 100 }));
    const starts = bookings.map(({ startsAtMs }) => startsAtMs);

    expect(starts.length).toBeGreaterThan(5);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts.every((ms) => ms >= fromMs && ms < toMs)).toBe(true);
  });

  it("finds those that are named", async () => {
    const site = openWixSite();
    const ids = [EXAMPLE_BOOKINGS.class, EXAMPLE_BOOKINGS.course];

    const { bookings } = unwrap(await site.gateway.queryBookings({ ids, limit: 10 }));

    expect(bookings.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it("finds those of an address, as written and in lower case", async () => {
    const site = openWixSite();
    site.emulator.changeContact(EXAMPLE_BOOKINGS.class, { email: "ana@example.com" });
    site.emulator.changeContact(EXAMPLE_BOOKINGS.course, { email: "Ana@example.com" });

    const { bookings } = unwrap(await site.gateway.queryBookings({ email: "Ana@example.com", limit: 10 }));

    expect(bookings.map(({ id }) => id).sort()).toEqual([EXAMPLE_BOOKINGS.class, EXAMPLE_BOOKINGS.course]);
    expect(JSON.parse(site.sent.at(-1)?.body ?? "").query.filter).toEqual({
      "contactDetails.email": { $in: ["Ana@example.com", "ana@example.com"] },
    });
  });

  it.each(["", `${"a".repeat(250)}@example.com`])("asks nobody for what is no address: %j", async (email) => {
    const { gateway, sent } = openWixSite();

    const page = await gateway.queryBookings({ email, limit: 10 });

    expect(page).toEqual({ ok: false, error: { kind: "invalid", detail: "email" } });
    expect(sent).toEqual([]);
  });

  it("asks nobody for no ids", async () => {
    const { gateway, sent } = openWixSite();

    const page = unwrap(await gateway.queryBookings({ ids: [], limit: 10 }));

    expect(page).toEqual({ bookings: [] });
    expect(sent).toEqual([]);
  });

  it("always says how to sort and how many, and on later pages sends the cursor alone", async () => {
    const { gateway, sent } = openWixSite();
    const { nextCursor: cursor = "" } = unwrap(await gateway.queryBookings({ fromMs: 0, limit: 2 }));

    await gateway.queryBookings({ fromMs: 0, limit: 2, cursor });

    expect(JSON.parse(sent[0]?.body ?? "").query).toEqual({
      filter: { startDate: { $gte: "1970-01-01T00:00:00Z" } },
      sort: [{ fieldName: "startDate", order: "ASC" }],
      cursorPaging: { limit: 2 },
    });
    expect(JSON.parse(sent[1]?.body ?? "").query).toEqual({ cursorPaging: { cursor } });
  });
});
