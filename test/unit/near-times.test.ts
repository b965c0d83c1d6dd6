import { describe, expect, it } from "vitest";
import { nearestTimes } from "../../src/domain/slot/near-times.ts";
import { onClock, takeableSlots } from "../../src/domain/slot/timed-slot.ts";
import { sampleSlot } from "../support/sample-booking.ts";

const timeZone = "Europe/London";
/** Thursday 13 May, 10:00 in London. */
const atMs = Date.UTC(2027, 4, 13, 9);

const nearest = (starts: readonly string[], count: number) => {
  const slots = starts.map((start) => sampleSlot(`${start}:00`, `${start.slice(0, 11)}23:59:00`));
  return nearestTimes(onClock(takeableSlots(slots, 0), timeZone), { atMs, timeZone, count }).map(
    ({ localStart }) => localStart.slice(0, 16),
  );
};

describe("nearestTimes", () => {
  it("takes the nearest on either side and puts them in order", () => {
    const day = ["08:00", "11:00", "12:00", "18:00"].map((time) => `2027-05-13T${time}`);

    expect(nearest(day, 3)).toEqual(["2027-05-13T08:00", "2027-05-13T11:00", "2027-05-13T12:00"]);
  });

  it("would rather keep the hour than the day", () => {
    expect(nearest(["2027-05-13T17:00", "2027-05-14T10:00"], 1)).toEqual(["2027-05-14T10:00"]);
  });

  it("would rather keep the weekday than come some days later", () => {
    expect(nearest(["2027-05-16T10:00", "2027-05-20T10:00"], 1)).toEqual(["2027-05-20T10:00"]);
  });

  it("reads hours off the clock, so that a clock change moves nothing", () => {
    const slots = takeableSlots(
      [
        sampleSlot("2027-11-04T10:00:00", "2027-11-04T11:00:00"),
        sampleSlot("2027-11-04T09:00:00", "2027-11-04T10:00:00"),
      ],
      0,
    );

    const [time] = nearestTimes(onClock(slots, timeZone), {
      atMs: Date.UTC(2027, 9, 28, 9),
      timeZone,
      count: 1,
    });

    expect(time?.localStart).toBe("2027-11-04T10:00:00");
  });

  it("takes all when there are few", () => {
    expect(nearest(["2027-05-13T17:00"], 4)).toEqual(["2027-05-13T17:00"]);
  });
});
