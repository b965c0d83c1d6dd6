import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { HARBOUR_LANE_ID } from "../../src/emulator/world/business.ts";
import { DAY_MS, openSite, read, refusalOf, type Site } from "./open-site.ts";

const YOGA = serviceIdOf("yoga");
type Options = NonNullable<Parameters<Site["business"]["eventTimeSlots"]["listEventTimeSlots"]>[0]>;

/** The evening class's sessions of four weeks, unless told otherwise. */
async function list(site: Site, options: Options = {}) {
  const answer = await site.business.eventTimeSlots.listEventTimeSlots({
    serviceIds: [YOGA],
    fromLocalDate: "2027-05-12T00:00:00",
    toLocalDate: "2027-06-09T00:00:00",
    ...options,
  });
  return { ...answer, timeSlots: answer.timeSlots ?? [] };
}

describe("List Event Time Slots", () => {
  it("refuses a request without dates", async () => {
    const site = openSite();

    const refusal = await refusalOf(site.business.eventTimeSlots.listEventTimeSlots({}));

    expect(refusal).toMatchObject({ status: 400, code: "MISSING_ARGUMENTS" });
  });

  it.each<[string, Options]>([
    ["fromLocalDate", { fromLocalDate: "2027-05-12" }],
    ["serviceIds", { serviceIds: Array.from({ length: 101 }, () => YOGA) }],
    ["minBookableCapacity", { minBookableCapacity: 0 }],
    ["maxSlotsPerDay", { maxSlotsPerDay: 1001 }],
    ["toLocalDate", { maxSlotsPerDay: 2, toLocalDate: "2027-06-20T00:00:00" }],
  ])("refuses a malformed %s", async (field, options) => {
    const site = openSite();

    const refusal = await refusalOf(list(site, options));

    expect(refusal).toMatchObject({ status: 400, fields: [`options.${field}`] });
  });

  it("counts participants against the capacity", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, { fromLocalDate: "2027-05-16T00:00:00" });

    expect(timeSlots.slice(0, 5).map(({ remainingCapacity }) => remainingCapacity)).toEqual([5, 1, 0, 12, 4]);
    expect(timeSlots.every(({ totalCapacity }) => totalCapacity === 12)).toBe(true);
  });

  it("includes a full session unless only bookable ones are wanted", async () => {
    const site = openSite();
    const isFull = ({ remainingCapacity }: { remainingCapacity?: number | null }) => remainingCapacity === 0;

    const all = await list(site);
    const bookable = await list(site, { includeNonBookable: false });

    expect(all.timeSlots.find(isFull)).toMatchObject({
      bookable: false,
      bookableCapacity: 0,
      nonBookableReasons: { noRemainingCapacity: true },
      eventInfo: { eventTitle: "Evening yoga", waitingList: { totalCapacity: 10, remainingCapacity: 9 } },
    });
    expect(bookable.timeSlots.some(isFull)).toBe(false);
  });

  it("lets one booking take at most what the policy says", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, { minBookableCapacity: 4 });

    expect(new Set(timeSlots.map(({ bookableCapacity }) => bookableCapacity))).toEqual(new Set([4]));
  });

  it("gives the sessions of all classes when no service is named", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, { serviceIds: [] });

    expect(new Set(timeSlots.map(({ serviceId }) => serviceId))).toEqual(
      new Set([YOGA, serviceIdOf("pilates"), serviceIdOf("soundBath")]),
    );
  });

  it("narrows by the event's own fields, and refuses one it does not have", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, {
      serviceIds: [],
      eventFilter: { "location.id": HARBOUR_LANE_ID },
    });
    const refusal = await refusalOf(list(site, { eventFilter: { colour: "blue" } }));

    expect(new Set(timeSlots.map(({ location }) => location?.name))).toEqual(new Set(["Harbour Lane"]));
    expect(refusal.status).toBe(400);
  });

  it("has 50 sessions on a page unless told otherwise", async () => {
    const site = openSite();
    const quarter: Options = { serviceIds: [], toLocalDate: "2027-08-01T00:00:00" };

    const first = await list(site, quarter);
    const second = await site.business.eventTimeSlots.listEventTimeSlots({
      cursorPaging: { cursor: first.pagingMetadata?.cursors?.next ?? "" },
    });

    expect(first.timeSlots).toHaveLength(50);
    expect(second.timeSlots?.length).toBeGreaterThan(0);
    expect(second.pagingMetadata?.hasNext).toBe(false);
  });

  it("keeps a session's local time over the change to winter time", async () => {
    const site = openSite({ startAtMs: Date.UTC(2027, 9, 20, 9) });

    const { timeSlots } = await list(site, {
      fromLocalDate: "2027-10-25T00:00:00",
      toLocalDate: "2027-11-05T00:00:00",
      timeZone: "UTC",
    });

    const startsAt = new Set(timeSlots.map(({ localStartDate }) => localStartDate?.slice(11)));
    expect(startsAt).toEqual(new Set(["17:30:00", "18:30:00"]));
  });
});

describe("Get Event Time Slot", () => {
  it("answers an unknown event with a bare 404", async () => {
    const site = openSite();

    const refusal = await refusalOf(site.business.eventTimeSlots.getEventTimeSlot("n".repeat(40)));

    // The SDK puts the status where a domain code would be.
    expect(refusal).toMatchObject({ status: 404, code: 404 });
  });

  it("refuses an id that is too short", async () => {
    const site = openSite();

    const refusal = await refusalOf(site.business.eventTimeSlots.getEventTimeSlot("short"));

    expect(refusal).toMatchObject({ status: 400, fields: ["eventId"] });
  });

  it("gives one session in the zone that was asked for", async () => {
    const site = openSite();
    const { booking } = await read(site, EXAMPLE_BOOKINGS.class);

    const { timeSlot, timeZone } = await site.business.eventTimeSlots.getEventTimeSlot(
      booking.bookedEntity?.slot?.eventId ?? "",
      { timeZone: "Europe/Berlin" },
    );

    expect(timeZone).toBe("Europe/Berlin");
    expect(timeSlot?.localStartDate).toBe("2027-05-17T19:30:00");
  });

  it("closes an hour before the session begins", async () => {
    const site = openSite();
    const { booking } = await read(site, EXAMPLE_BOOKINGS.class);
    site.emulator.setNow(Number(booking.startDate) - DAY_MS / 48);

    const { timeSlot } = await site.business.eventTimeSlots.getEventTimeSlot(
      booking.bookedEntity?.slot?.eventId ?? "",
    );

    expect(timeSlot).toMatchObject({ bookable: false, bookableCapacity: 0, remainingCapacity: 5 });
    expect(timeSlot?.bookingPolicyViolations?.tooLateToBook).toBe(true);
  });
});
