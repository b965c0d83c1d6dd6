import type { ExtendedBookingQuery } from "@wix/auto_sdk_bookings_extended-bookings";
import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { MAYA } from "../../src/emulator/world/business.ts";
import { DAY_MS, openSite, refusalOf, type Site, START_MS } from "./open-site.ts";

type Query = ExtendedBookingQuery;

/** Every booking that a filter finds, over all pages. */
async function find(site: Site, filter: Record<string, unknown>, query: Partial<Query> = {}) {
  const answer = await site.business.extendedBookings.queryExtendedBookings(
    { filter, cursorPaging: { limit: 100 }, ...query } as Query,
    {},
  );
  return (answer.extendedBookings ?? []).flatMap(({ booking }) => booking ?? []);
}

async function readPage(site: Site, query: Query) {
  const answer = await site.business.extendedBookings.queryExtendedBookings(query, {});
  const ids = (answer.extendedBookings ?? []).map(({ booking }) => booking?._id ?? "");
  return { ids, next: answer.pagingMetadata?.cursors?.next ?? undefined };
}

const startMs = ({ startDate }: { startDate?: Date | null }) => Number(startDate);
const iso = (ms: number) => new Date(ms).toISOString();

describe("Query Extended Bookings, filters", () => {
  it("finds one booking by its id", async () => {
    const site = openSite();

    const found = await find(site, { _id: EXAMPLE_BOOKINGS.class });

    expect(found.map(({ _id }) => _id)).toEqual([EXAMPLE_BOOKINGS.class]);
  });

  it("takes a range in one object", async () => {
    const site = openSite();
    const [from, to] = [START_MS + 4 * DAY_MS, START_MS + 7 * DAY_MS];

    const found = await find(site, { startDate: { $gte: iso(from), $lt: iso(to) } });

    expect(found.length).toBeGreaterThan(3);
    expect(found.every((booking) => startMs(booking) >= from && startMs(booking) < to)).toBe(true);
  });

  it("counts only the first entry of a field that is repeated", async () => {
    const site = openSite();
    const from = START_MS + 4 * DAY_MS;

    // What the SDK's query builder sends for two conditions on one field.
    const found = await find(site, {
      $and: [{ startDate: { $gte: iso(from) } }, { startDate: { $lt: iso(from) } }],
    });

    expect(found.length).toBeGreaterThan(0);
  });

  it("compares dates as instants, whatever their precision", async () => {
    const site = openSite();

    const found = await find(site, { startDate: "2027-05-16T09:00:00Z" });

    expect(found.map(({ _id }) => _id)).toContain(EXAMPLE_BOOKINGS.appointment);
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["$eq", { status: { $eq: "DECLINED" } }, [EXAMPLE_BOOKINGS.appointmentDeclined]],
    ["$ne", { doubleBooked: { $ne: false } }, [EXAMPLE_BOOKINGS.doubleBooked]],
    [
      "$in",
      { status: { $in: ["CREATED", "CANCELED"] } },
      [EXAMPLE_BOOKINGS.created, EXAMPLE_BOOKINGS.appointmentCancelled],
    ],
    [
      "$hasSome",
      { "bookedEntity.tags": { $hasSome: ["COURSE"] }, endDate: { $lt: "2027-06-15T00:00:00Z" } },
      [EXAMPLE_BOOKINGS.courseStarted],
    ],
    [
      "$hasAll",
      { "bookedEntity.tags": { $hasAll: ["GROUP"] }, status: "WAITING_LIST" },
      [EXAMPLE_BOOKINGS.waitingList],
    ],
    ["$gt", { "participantsInfo.type.totalParticipants.value": { $gt: 2 } }, [EXAMPLE_BOOKINGS.classParty]],
    [
      "$lte",
      { endDate: { $lte: "2027-05-10T00:00:00Z" } },
      [EXAMPLE_BOOKINGS.appointmentPast, EXAMPLE_BOOKINGS.noShowPast],
    ],
    [
      "a slot's field",
      { "bookedEntity.item.slot.serviceId": serviceIdOf("facial"), status: "CONFIRMED" },
      [EXAMPLE_BOOKINGS.appointmentWithFee, EXAMPLE_BOOKINGS.noShowPast],
    ],
    [
      "a schedule's field",
      { "bookedEntity.item.schedule.serviceId": serviceIdOf("courseStarted") },
      [EXAMPLE_BOOKINGS.courseStarted],
    ],
    ["an address", { "contactDetails.email": "customer26@example.com" }, [EXAMPLE_BOOKINGS.class]],
    [
      "the owner",
      { "createdBy.id.wixUserId": "0e4e0000-0000-4000-8000-000000000001" },
      [EXAMPLE_BOOKINGS.appointmentNoContact],
    ],
  ])("understands %s", async (_name, filter, ids) => {
    const site = openSite();

    const found = await find(site, filter);

    expect(found.map(({ _id }) => _id ?? "").sort()).toEqual([...ids].sort());
  });

  it("leaves out with $nin what $in would find", async () => {
    const site = openSite();
    const { startDate } = (await find(site, { _id: EXAMPLE_BOOKINGS.appointment }))[0] ?? {};

    const without = await find(site, { startDate: { $nin: [startDate] } });
    const total = await site.business.extendedBookings.countExtendedBookings({ filter: {} });

    expect(without).toHaveLength((total.count ?? 0) - 1);
  });

  it.each<[string, Record<string, unknown>]>([
    ["an operator the field does not have", { status: { $gt: "A" } }],
    ["$nin on an id", { _id: { $nin: [EXAMPLE_BOOKINGS.class] } }],
    ["a path without its item segment", { "bookedEntity.slot.serviceId": serviceIdOf("yoga") }],
    ["an unknown operator", { status: { $like: "C" } }],
    ["an unknown field", { colour: "blue" }],
    ["a single value for $in", { status: { $in: "CONFIRMED" } }],
    ["a list for $eq", { status: { $eq: ["CONFIRMED"] } }],
    ["a date that is none", { startDate: { $gt: "tomorrow" } }],
    ["a text for a number", { "participantsInfo.type.totalParticipants.value": "2" }],
  ])("refuses %s", async (_what, filter) => {
    const site = openSite();

    const refusal = await refusalOf(find(site, filter));

    expect(refusal.status).toBe(400);
  });
});

describe("Query Extended Bookings, sorting and paging", () => {
  it("sorts by a date both ways", async () => {
    const site = openSite();

    const up = await find(site, {}, { sort: [{ fieldName: "startDate", order: "ASC" }] });
    const down = await find(site, {}, { sort: [{ fieldName: "startDate", order: "DESC" }] });

    expect(up.map(startMs)).toEqual(up.map(startMs).toSorted((a, b) => a - b));
    expect(down.map(startMs)).toEqual(up.map(startMs).toReversed());
  });

  it.each<[string, Partial<Query>]>([
    ["an unknown sort field", { sort: [{ fieldName: "colour", order: "ASC" }] }],
    ["an unknown order", { sort: [{ fieldName: "startDate", order: "UP" as "ASC" }] }],
    ["a page of more than a hundred", { cursorPaging: { limit: 101 } }],
    ["a cursor that is none", { cursorPaging: { cursor: "abc" } }],
  ])("refuses %s", async (_what, query) => {
    const site = openSite();

    const refusal = await refusalOf(find(site, {}, query));

    expect(refusal.status).toBe(400);
  });

  it("refuses a filter beside a cursor", async () => {
    const site = openSite();
    const first = await site.business.extendedBookings.queryExtendedBookings(
      { cursorPaging: { limit: 2 } },
      {},
    );
    const cursor = first.pagingMetadata?.cursors?.next ?? "";

    const refusal = await refusalOf(find(site, { status: "CONFIRMED" }, { cursorPaging: { cursor } }));

    expect(refusal).toMatchObject({ status: 400 });
  });

  it("has 50 bookings on a page unless told otherwise", async () => {
    const site = openSite();

    const { items } = await site.business.extendedBookings.queryExtendedBookings().find();

    expect(items).toHaveLength(50);
  });

  it("gives every booking once over pages by cursor", async () => {
    const site = openSite();
    const total = site.emulator.bookings().length;
    const ids: string[] = [];

    let cursor: string | undefined;
    do {
      const query: Query = cursor
        ? { cursorPaging: { cursor } }
        : { sort: [{ fieldName: "startDate", order: "ASC" }], cursorPaging: { limit: 20 } };
      const page = await readPage(site, query);
      ids.push(...page.ids);
      cursor = page.next;
    } while (cursor);

    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  it("pages by offset and tells the total", async () => {
    const site = openSite();
    const sort: Query["sort"] = [{ fieldName: "_id", order: "ASC" }];

    const { extendedBookings, pagingMetadata } = await site.business.extendedBookings.queryExtendedBookings(
      { sort, paging: { limit: 2, offset: 1 } } as unknown as Query,
      {},
    );

    expect(extendedBookings?.map(({ booking }) => booking?._id)).toEqual([
      EXAMPLE_BOOKINGS.appointmentCancelOnly,
      EXAMPLE_BOOKINGS.appointmentMoveOnly,
    ]);
    expect(pagingMetadata).toMatchObject({ count: 2, offset: 1, total: site.emulator.bookings().length });
  });
});

describe("Query Extended Bookings, options", () => {
  async function extended(site: Site, id: string) {
    const answer = await site.business.extendedBookings.queryExtendedBookings(
      { filter: { _id: id } },
      {
        withBookingAllowedActions: true,
        withBookingAttendanceInfo: true,
        withBookingConferencingDetails: true,
        withBookingPolicySettings: true,
        withBookingFeeDetails: true,
        withEcomOrder: true,
      },
    );
    return answer.extendedBookings?.[0];
  }

  it("adds nothing that was not asked for", async () => {
    const site = openSite();

    const answer = await site.business.extendedBookings.queryExtendedBookings(
      { filter: { _id: EXAMPLE_BOOKINGS.appointment } },
      {},
    );

    expect(Object.keys(answer.extendedBookings?.[0] ?? {})).toEqual(["booking"]);
  });

  it("tells actions of an identified customer, whatever the policy says of anonymous ones", async () => {
    const site = openSite();

    const found = await extended(site, EXAMPLE_BOOKINGS.appointmentNoAnonymous);

    expect(found?.allowedActions).toEqual({ cancel: true, reschedule: true });
  });

  it("tells a no-show with its settled fee", async () => {
    const site = openSite();

    const found = await extended(site, EXAMPLE_BOOKINGS.noShowPast);

    expect(found).toMatchObject({
      attendance: { status: "NOT_ATTENDED", numberOfAttendees: 0 },
      bookingFeeDetails: { cancellationFeeStatus: "NOT_YET_APPLIED_TO_ORDER" },
      bookingPolicySettings: { cancellationFeeEnabled: true },
      order: { status: "APPROVED", paymentStatus: "PAID", totalPrice: { amount: "80.00" } },
    });
  });

  it("leaves a fee that is only a preview out, and gives an online booking its link", async () => {
    const site = openSite();

    const withFee = await extended(site, EXAMPLE_BOOKINGS.appointmentWithFee);
    const online = await extended(site, EXAMPLE_BOOKINGS.appointmentOnline);

    expect(withFee).not.toHaveProperty("bookingFeeDetails");
    expect(online?.conferencingDetails?.guestUrl).toMatch(/^https:\/\//);
  });
});

describe("Count Extended Bookings", () => {
  it("counts the participants' bookings at a session", async () => {
    const site = openSite();
    const eventId = (await find(site, { _id: EXAMPLE_BOOKINGS.class }))[0]?.bookedEntity?.slot?.eventId;

    const { count } = await site.business.extendedBookings.countExtendedBookings({
      filter: { "bookedEntity.item.slot.eventId": eventId },
    });

    expect(count).toBe(6);
  });

  it("counts by staff member", async () => {
    const site = openSite();

    const { count } = await site.business.extendedBookings.countExtendedBookings({
      filter: { "bookedEntity.item.slot.resource.id": MAYA.id, status: "CREATED" },
    });

    expect(count).toBe(1);
  });
});
