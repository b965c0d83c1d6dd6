import { describe, expect, it } from "vitest";
import { onClock, slotsByDay, takeableSlots } from "../../src/domain/slot/timed-slot.ts";
import { sampleSlot } from "../support/sample-booking.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8);
const starts = (slots: readonly { slot: { localStart: string } }[]) =>
  slots.map(({ slot }) => slot.localStart);

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

  it("leaves out a time that a clock change skips", () => {
    const skipped = sampleSlot("2028-03-26T01:30:00", "2028-03-26T02:30:00");

    expect(takeableSlots([skipped], NOW_MS)).toEqual([]);
  });

  it("ends with the first end after the start where the clock shows that twice", () => {
    const slots = takeableSlots(
      [
        sampleSlot("2027-10-31T01:15:00", "2027-10-31T01:45:00"),
        sampleSlot("2027-10-31T01:45:00", "2027-10-31T01:15:00"),
      ],
      NOW_MS,
    );

    expect(slots.map(({ startsAtMs, endsAtMs }) => (endsAtMs - startsAtMs) / 60_000)).toEqual([30, 30]);
  });

  it("tells the instants, earliest first", () => {
    const late = sampleSlot("2027-05-13T10:00:00", "2027-05-13T11:00:00");
    const early = sampleSlot("2027-05-12T10:00:00", "2027-05-12T11:00:00");

    const slots = takeableSlots([late, early], NOW_MS);

    expect(starts(slots)).toEqual([early.localStart, late.localStart]);
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
