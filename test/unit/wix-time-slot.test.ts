import { describe, expect, it } from "vitest";
import {
  readSlot,
  STAFF_RESOURCE_TYPE_ID,
  type WireTimeSlot,
} from "../../src/adapters/wix/slots/read-slot.ts";

describe("a time slot off the wire", () => {
  const zones = { answered: "Europe/Berlin", asked: "Europe/London", serviceId: "asked" };
  const time = (changes: object = {}): WireTimeSlot =>
    ({
      localStartDate: "2026-04-02T09:00:00",
      localEndDate: "2026-04-02T10:00:00",
      bookable: true,
      ...changes,
    }) as WireTimeSlot;

  it("is read on the clock of the answer", () => {
    const read = readSlot(time(), zones);

    expect(read).toEqual({
      serviceId: "asked",
      localStart: "2026-04-02T09:00:00",
      localEnd: "2026-04-02T10:00:00",
      timeZone: "Europe/Berlin",
      staff: [],
      bookable: true,
    });
  });

  it.each([undefined, null, "", "Mars/Olympus"])(
    "is read on the clock that was asked for when it says %j",
    (answered) => {
      const read = readSlot(time(), { ...zones, answered });

      expect(read?.timeZone).toBe("Europe/London");
    },
  );

  it.each([undefined, null, "true", 1])("cannot be booked when its flag is %j", (bookable) => {
    const read = readSlot(time({ bookable }), zones);

    expect(read?.bookable).toBe(false);
  });

  it.each([
    null,
    {},
    time({ localStartDate: "2026-04-02T09:00:00Z" }),
    time({ localEndDate: "2026-02-30T10:00:00" }),
  ])("is none as %j", (broken) => {
    const read = readSlot(broken as WireTimeSlot | null, zones);

    expect(read).toBeUndefined();
  });

  it("names staff and no other resources", () => {
    const resources = (resourceTypeId: string, id: string) => ({
      resourceTypeId,
      resources: [{ _id: id, name: id }, null],
    });
    const read = readSlot(
      time({
        availableResources: [resources("room", "blue"), resources(STAFF_RESOURCE_TYPE_ID, "ann"), null],
      }),
      zones,
    );

    expect(read?.staff).toEqual([{ id: "ann", name: "ann" }]);
  });

  it.each([
    [{ bookableCapacity: 2, remainingCapacity: 5 }, 2, 5],
    [{ bookableCapacity: null, remainingCapacity: 5 }, 5, 5],
    [{ bookableCapacity: 2 }, 2, undefined],
    [{}, undefined, undefined],
  ])("of a class with %j has %j places for one booking and %j in all", (capacity, openPlaces, placesLeft) => {
    const read = readSlot(time({ eventInfo: { eventId: "e" }, ...capacity }), zones);

    expect([read?.openPlaces, read?.placesLeft]).toEqual([openPlaces, placesLeft]);
  });

  it("of an appointment counts no places, only whether it is free", () => {
    const read = readSlot(time({ remainingCapacity: 1, bookableCapacity: 1 }), zones);

    expect(read?.openPlaces).toBeUndefined();
  });
});
