import { describe, expect, it } from "vitest";
import {
  mayStartAt,
  onClock,
  slotsByDay,
  takeableSlots,
  timeSlot,
  timesOf,
} from "../../src/domain/slot/timed-slot.ts";
import { sampleSlot } from "../support/sample-booking.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8);
const MINUTE_MS = 60_000;
const LONDON = "Europe/London";
const wall = (localStart: string, localEnd: string) => ({ localStart, localEnd });

describe("timesOf", () => {
  it("tells when wall times are, in summer and in winter", () => {
    expect(timesOf(wall("2027-05-14T10:00:00", "2027-05-14T11:30:00"), LONDON)).toEqual({
      startsAtMs: Date.UTC(2027, 4, 14, 9),
      endsAtMs: Date.UTC(2027, 4, 14, 10, 30),
    });
    expect(timesOf(wall("2027-01-14T23:30:00", "2027-01-15T00:30:00"), LONDON)).toEqual({
      startsAtMs: Date.UTC(2027, 0, 14, 23, 30),
      endsAtMs: Date.UTC(2027, 0, 15, 0, 30),
    });
  });

  it("knows no time whose start or end a clock change skips", () => {
    expect(timesOf(wall("2028-03-26T01:30:00", "2028-03-26T02:30:00"), LONDON)).toBeUndefined();
    expect(timesOf(wall("2028-03-26T00:30:00", "2028-03-26T01:30:00"), LONDON)).toBeUndefined();
  });

  it("does not count the hour that a clock change skips in between", () => {
    const times = timesOf(wall("2028-03-26T00:30:00", "2028-03-26T02:30:00"), LONDON);

    expect(times).toEqual({
      startsAtMs: Date.UTC(2028, 2, 26, 0, 30),
      endsAtMs: Date.UTC(2028, 2, 26, 1, 30),
    });
  });

  it("takes the earlier of two same starts, and tells of the later", () => {
    const times = timesOf(wall("2027-10-31T01:30:00", "2027-10-31T02:30:00"), LONDON);

    expect(times).toEqual({
      startsAtMs: Date.UTC(2027, 9, 31, 0, 30),
      laterStartMs: Date.UTC(2027, 9, 31, 1, 30),
      endsAtMs: Date.UTC(2027, 9, 31, 2, 30),
    });
  });

  it("ends with the first end after the start where the clock shows that twice", () => {
    const all = [
      timesOf(wall("2027-10-31T01:15:00", "2027-10-31T01:45:00"), LONDON),
      timesOf(wall("2027-10-31T01:45:00", "2027-10-31T01:15:00"), LONDON),
      timesOf(wall("2027-10-31T00:45:00", "2027-10-31T01:15:00"), LONDON),
    ];

    expect(all.map((times) => times && (times.endsAtMs - times.startsAtMs) / MINUTE_MS)).toEqual([
      30, 30, 30,
    ]);
  });

  it("knows no time that ends before it begins, or at once", () => {
    expect(timesOf(wall("2027-05-14T10:00:00", "2027-05-14T09:00:00"), LONDON)).toBeUndefined();
    expect(timesOf(wall("2027-05-14T10:00:00", "2027-05-14T10:00:00"), LONDON)).toBeUndefined();
  });
});

describe("timeSlot", () => {
  it("reads a slot on its own clock, and leaves all else as it came", () => {
    const { startsAtMs, endsAtMs, ...slot } = sampleSlot("2027-05-14T10:00:00", "2027-05-14T11:00:00", {
      timeZone: "Asia/Tokyo",
      openPlaces: 3,
    });

    expect(timeSlot(slot)).toEqual({
      ...slot,
      startsAtMs: Date.UTC(2027, 4, 14, 1),
      endsAtMs: Date.UTC(2027, 4, 14, 2),
    });
  });

  it("makes none of wall times that are no time", () => {
    const { startsAtMs, endsAtMs, ...slot } = sampleSlot("2028-03-26T00:30:00", "2028-03-26T02:30:00");

    expect(timeSlot({ ...slot, localStart: "2028-03-26T01:30:00" })).toBeUndefined();
  });
});

describe("mayStartAt", () => {
  it("takes a start that comes twice for either", () => {
    const slot = sampleSlot("2027-10-31T01:30:00", "2027-10-31T02:30:00");
    const instants = [0, 30, 60, 90, 120].map((minutes) => Date.UTC(2027, 9, 31, 0, minutes));

    expect(instants.map((atMs) => mayStartAt(slot, atMs))).toEqual([false, true, false, true, false]);
  });

  it("takes any other start for what it is", () => {
    const slot = sampleSlot("2027-05-14T10:00:00", "2027-05-14T11:00:00");

    expect(mayStartAt(slot, Date.UTC(2027, 4, 14, 9))).toBe(true);
    expect(mayStartAt(slot, Date.UTC(2027, 4, 14, 10))).toBe(false);
  });
});

describe("takeableSlots", () => {
  it("leaves out what cannot be booked", () => {
    const full = sampleSlot("2027-05-12T10:00:00", "2027-05-12T11:00:00", { bookable: false });

    expect(takeableSlots([full], NOW_MS)).toEqual([]);
  });

  it("leaves out what has begun", () => {
    const begun = sampleSlot("2027-05-11T09:00:00", "2027-05-11T10:00:00");

    expect(takeableSlots([begun], NOW_MS)).toEqual([]);
    expect(takeableSlots([begun], NOW_MS - 1)).toHaveLength(1);
  });

  it("tells the instants, earliest first", () => {
    const late = sampleSlot("2027-05-13T10:00:00", "2027-05-13T11:00:00");
    const early = sampleSlot("2027-05-12T10:00:00", "2027-05-12T11:00:00");

    const slots = takeableSlots([late, early], NOW_MS);

    expect(slots.map(({ localStart }) => localStart)).toEqual([early.localStart, late.localStart]);
    expect(slots[0]).toMatchObject({
      startsAtMs: Date.UTC(2027, 4, 12, 9),
      endsAtMs: Date.UTC(2027, 4, 12, 10),
    });
  });
});

describe("slotsByDay", () => {
  it("puts a slot under the day that the shown clock has", () => {
    const slots = takeableSlots([sampleSlot("2027-05-13T02:00:00", "2027-05-13T03:00:00")], NOW_MS);

    expect(slotsByDay(onClock(slots, "Europe/London")).map(({ day }) => day)).toEqual(["2027-05-13"]);
    expect(slotsByDay(onClock(slots, "America/New_York")).map(({ day }) => day)).toEqual(["2027-05-12"]);
  });

  it("leaves out days without slots", () => {
    const slots = takeableSlots(
      [
        sampleSlot("2027-05-12T10:00:00", "2027-05-12T11:00:00"),
        sampleSlot("2027-05-15T10:00:00", "2027-05-15T11:00:00"),
        sampleSlot("2027-05-15T12:00:00", "2027-05-15T13:00:00"),
      ],
      NOW_MS,
    );

    const days = slotsByDay(onClock(slots, "Europe/London"));

    expect(days.map(({ day, slots: ofDay }) => [day, ofDay.length])).toEqual([
      ["2027-05-12", 1],
      ["2027-05-15", 2],
    ]);
  });
});
