import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { serviceIdOf } from "../../src/emulator/seed/service-plans.ts";
import { HARBOUR_LANE_ID, JONAS, MAYA, MILL_STREET_ID, SIAN } from "../../src/emulator/world/business.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../../src/emulator/world/ids.ts";
import { openSite, refusalOf, type Site } from "./open-site.ts";

const MASSAGE = serviceIdOf("massage");
const LONDON = "Europe/London";
type Options = NonNullable<
  Parameters<Site["business"]["availabilityTimeSlots"]["listAvailabilityTimeSlots"]>[0]
>;

/** Slots of one day, the massage's unless told otherwise. */
async function list(site: Site, day: string, options: Options = {}) {
  const answer = await site.business.availabilityTimeSlots.listAvailabilityTimeSlots({
    serviceId: MASSAGE,
    fromLocalDate: `${day}T00:00:00`,
    toLocalDate: `${day}T23:59:59`,
    timeZone: LONDON,
    ...options,
  });
  return { ...answer, timeSlots: answer.timeSlots ?? [] };
}

const atHarbourLane: Options = { locations: [{ _id: HARBOUR_LANE_ID, locationType: "BUSINESS" }] };
const startsOf = (slots: readonly { localStartDate?: string | null }[]) =>
  slots.map(({ localStartDate }) => localStartDate?.slice(11, 16));

describe("List Availability Time Slots", () => {
  it("refuses an unknown service", async () => {
    const site = openSite();

    const refusal = await refusalOf(list(site, "2027-05-24", { serviceId: EXAMPLE_BOOKINGS.appointment }));

    expect(refusal).toMatchObject({ status: 404, code: "SERVICE_NOT_FOUND" });
  });

  it("refuses a service that is no appointment", async () => {
    const site = openSite();

    const refusal = await refusalOf(list(site, "2027-05-24", { serviceId: serviceIdOf("yoga") }));

    expect(refusal).toMatchObject({ status: 404, code: "SERVICE_NOT_FOUND" });
  });

  it("refuses a request without dates", async () => {
    const site = openSite();

    const refusal = await refusalOf(
      site.business.availabilityTimeSlots.listAvailabilityTimeSlots({ serviceId: MASSAGE }),
    );

    expect(refusal).toMatchObject({ status: 400, code: "MISSING_ARGUMENTS" });
  });

  it.each<[string, Options]>([
    ["fromLocalDate", { fromLocalDate: "2027-05-24" }],
    ["toLocalDate", { toLocalDate: "2027-05-24T00:00:00Z" }],
    ["timeZone", { timeZone: "Europe/Atlantis" }],
    ["serviceId", { serviceId: "massage" }],
    ["cursorPaging.limit", { cursorPaging: { limit: 1001 } }],
    ["cursorPaging.cursor", { cursorPaging: { cursor: "abc" } }],
    ["locations", { locations: Array.from({ length: 6 }, () => ({ locationType: "BUSINESS" as const })) }],
    ["locations[0].locationType", { locations: [{ locationType: "OWNER_BUSINESS" as "BUSINESS" }] }],
    ["resourceTypes", { resourceTypes: Array.from({ length: 9 }, () => ({})) }],
  ])("refuses a malformed %s", async (field, options) => {
    const site = openSite();

    const refusal = await refusalOf(list(site, "2027-05-24", options));

    expect(refusal).toMatchObject({ status: 400, fields: [`options.${field}`] });
  });

  it("keeps to the staff's hours and leaves their lunch out", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, "2027-05-25", {
      ...atHarbourLane,
      serviceId: serviceIdOf("facial"),
      resourceTypes: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, resourceIds: [MAYA.id] }],
    });

    expect(startsOf(timeSlots)).toEqual(
      ["08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30"].concat([
        "13:30",
        "14:00",
        "14:30",
        "15:00",
        "15:30",
        "16:00",
        "16:30",
        "17:00",
        "17:30",
        "18:00",
        "18:30",
        "19:00",
      ]),
    );
  });

  it("offers a time once for each location unless one is named", async () => {
    const site = openSite();

    const everywhere = await list(site, "2027-05-24");
    const here = await list(site, "2027-05-24", atHarbourLane);

    const atThree = everywhere.timeSlots.filter(
      ({ localStartDate }) => localStartDate === "2027-05-24T15:00:00",
    );
    expect(atThree.map(({ location }) => location?._id)).toEqual([HARBOUR_LANE_ID, MILL_STREET_ID]);
    expect(new Set(here.timeSlots.map(({ location }) => location?._id))).toEqual(new Set([HARBOUR_LANE_ID]));
  });

  it("shows a booked time, the pause after it and what would run into it as not bookable", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, "2027-05-22", {
      ...atHarbourLane,
      serviceId: serviceIdOf("wrap"),
    });

    const taken = timeSlots.filter(
      ({ bookable, localStartDate }) => !bookable && (localStartDate ?? "") < "2027-05-22T12",
    );
    // Maya has a massage from ten to eleven and needs a quarter of an hour after it.
    expect(startsOf(taken)).toEqual(["09:30", "10:00", "10:30", "11:00"]);
    expect(taken[0]?.nonBookableReasons).toMatchObject({
      noRemainingCapacity: true,
      violatesBookingPolicy: false,
    });
  });

  it("blocks the teacher while a class runs", async () => {
    const site = openSite();
    const sian: Options = {
      resourceTypes: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, resourceIds: [SIAN.id] }],
    };

    const { timeSlots } = await list(site, "2027-05-24", { ...sian, bookable: true });

    expect(startsOf(timeSlots).at(-1)).toBe("17:00");
  });

  it.each([
    ["takes", "CONFIRMED", "2027-05-16T10:00:00", MAYA.id, false],
    ["takes", "CREATED", "2027-05-24T10:00:00", MAYA.id, false],
    ["takes", "PENDING", "2027-05-21T10:00:00", SIAN.id, false],
    ["leaves", "DECLINED", "2027-05-14T15:00:00", SIAN.id, true],
    ["leaves", "CANCELED", "2027-05-15T11:00:00", JONAS.id, true],
  ])("%s the time of a booking that is %s", async (_verb, _status, start, staffId, isOffered) => {
    const site = openSite();

    const { timeSlots } = await list(site, start.slice(0, 10), {
      resourceTypes: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, resourceIds: [staffId] }],
    });

    expect(timeSlots.some(({ localStartDate }) => localStartDate === start)).toBe(isOffered);
  });

  it("names no staff unless asked, and then at most ten", async () => {
    const site = openSite();

    const silent = await list(site, "2027-05-24", atHarbourLane);
    const asked = await list(site, "2027-05-24", {
      ...atHarbourLane,
      includeResourceTypeIds: [STAFF_RESOURCE_TYPE_ID],
    });

    expect(silent.timeSlots[0]?.availableResources).toEqual([]);
    expect(asked.timeSlots[0]?.availableResources).toEqual([
      {
        resourceTypeId: STAFF_RESOURCE_TYPE_ID,
        resources: [
          { _id: MAYA.id, name: MAYA.name },
          { _id: SIAN.id, name: SIAN.name },
        ],
        hasMoreAvailableResources: false,
      },
    ]);
  });

  it("applies both booking windows", async () => {
    const site = openSite();

    const today = await list(site, "2027-05-11", atHarbourLane);
    const far = await list(site, "2027-07-12", atHarbourLane);

    const soon = today.timeSlots.find(({ localStartDate }) => localStartDate === "2027-05-11T10:30:00");
    expect(soon?.bookingPolicyViolations).toMatchObject({ tooLateToBook: true, tooEarlyToBook: false });
    expect(far.timeSlots[0]).toMatchObject({
      bookable: false,
      bookingPolicyViolations: {
        tooEarlyToBook: true,
        earliestBookingDate: new Date("2027-05-31T07:00:00Z"),
      },
    });
  });

  it("filters by bookable and by violation", async () => {
    const site = openSite();

    const open = await list(site, "2027-05-11", { bookable: true });
    const late = await list(site, "2027-05-11", { bookingPolicyViolations: { tooLateToBook: true } });

    expect(open.timeSlots.every(({ bookable }) => bookable)).toBe(true);
    expect(late.timeSlots.length).toBeGreaterThan(0);
    expect(
      late.timeSlots.every(({ bookingPolicyViolations }) => bookingPolicyViolations?.tooLateToBook),
    ).toBe(true);
  });

  it("limits each day, bookable times first", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, "2027-05-11", {
      ...atHarbourLane,
      toLocalDate: "2027-05-13T23:59:59",
      timeSlotsPerDay: 2,
    });

    expect(timeSlots).toHaveLength(6);
    expect(timeSlots.every(({ bookable }) => bookable)).toBe(true);
  });

  it("pages by cursor alone and gives every slot once", async () => {
    const site = openSite();
    const whole = await list(site, "2027-05-24");
    const pages = [await list(site, "2027-05-24", { cursorPaging: { limit: 20 } })];

    for (let next = pages[0]?.cursorPagingMetadata?.cursors?.next; next; ) {
      const page = await site.business.availabilityTimeSlots.listAvailabilityTimeSlots({
        cursorPaging: { cursor: next },
      });
      pages.push({ ...page, timeSlots: page.timeSlots ?? [] });
      next = page.cursorPagingMetadata?.cursors?.next;
    }

    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ timeSlots }) => timeSlots)).toEqual(whole.timeSlots);
    expect(pages.at(-1)?.cursorPagingMetadata?.hasNext).toBe(false);
  });

  it("answers in the zone that was asked for", async () => {
    const site = openSite();

    const { timeSlots, timeZone } = await list(site, "2027-05-24", {
      ...atHarbourLane,
      timeZone: "Asia/Tokyo",
    });

    expect(timeZone).toBe("Asia/Tokyo");
    // Eight in London is four in the afternoon in Tokyo; what came before belongs to London's evening.
    expect(startsOf(timeSlots)).toContain("16:00");
    expect(startsOf(timeSlots)).not.toContain("08:00");
  });

  it("keeps the studio's opening hours over both clock changes", async () => {
    const site = openSite({ startAtMs: Date.UTC(2027, 2, 20, 9) });
    const autumn = openSite({ startAtMs: Date.UTC(2027, 9, 25, 9) });

    const spring = await list(site, "2027-03-28", { ...atHarbourLane, timeZone: "UTC" });
    const fall = await list(autumn, "2027-10-31", { ...atHarbourLane, timeZone: "UTC" });

    expect(startsOf(spring.timeSlots)[0]).toBe("07:00");
    expect(startsOf(fall.timeSlots)[0]).toBe("08:00");
  });

  it("puts what an online service offers at no place of the business", async () => {
    const site = openSite();

    const { timeSlots } = await list(site, "2027-05-24", { serviceId: serviceIdOf("video") });

    expect(timeSlots[0]?.location).toEqual({
      name: "Online",
      formattedAddress: "Online, by video link",
      locationType: "CUSTOM",
    });
  });
});

describe("Get Availability Time Slot", () => {
  const get = (
    site: Site,
    start: string,
    end: string,
    location: object = { _id: HARBOUR_LANE_ID, locationType: "BUSINESS" },
  ) => site.business.availabilityTimeSlots.getAvailabilityTimeSlot(MASSAGE, start, end, LONDON, location);

  it.each([
    ["outside working hours", "2027-05-24T22:00:00", "2027-05-24T23:00:00"],
    ["of another length", "2027-05-24T15:00:00", "2027-05-24T15:45:00"],
    ["that no clock ever shows", "2027-03-28T01:30:00", "2027-03-28T02:30:00"],
  ])("refuses a time %s", async (_what, start, end) => {
    const site = openSite();

    const refusal = await refusalOf(get(site, start, end));

    expect(refusal).toMatchObject({ status: 404, code: "SLOT_NOT_FOUND" });
  });

  it("answers a taken time with bookable false", async () => {
    const site = openSite();
    site.emulator.take({ serviceId: MASSAGE, localStartDate: "2027-05-24T15:00:00" });

    const { timeSlot } = await get(site, "2027-05-24T15:00:00", "2027-05-24T16:00:00");

    expect(timeSlot).toMatchObject({ bookable: false, remainingCapacity: 0, availableResources: [] });
  });

  it("names everybody who is free, and nobody else", async () => {
    const site = openSite();
    site.emulator.take({ serviceId: MASSAGE, localStartDate: "2027-05-24T15:00:00", resourceId: MAYA.id });

    const { timeSlot } = await get(site, "2027-05-24T15:00:00", "2027-05-24T16:00:00");
    const elsewhere = await get(site, "2027-05-24T15:00:00", "2027-05-24T16:00:00", {
      _id: MILL_STREET_ID,
      locationType: "BUSINESS",
    });

    const namesOf = (slot: typeof timeSlot) =>
      slot?.availableResources?.[0]?.resources?.map(({ name }) => name);
    expect(namesOf(timeSlot)).toEqual([SIAN.name]);
    expect(namesOf(elsewhere.timeSlot)).toEqual([JONAS.name]);
  });
});
