import { describe, expect, it } from "vitest";
import type { Span } from "../../src/domain/slot/picker-span.ts";
import { choosePickerWindow } from "../../src/domain/slot/picker-window.ts";
import { onClock, slotsByDay, takeableSlots } from "../../src/domain/slot/timed-slot.ts";
import { sampleSlot } from "../support/sample-booking.ts";

const today = "2027-05-11";
const lastDay = "2028-05-10";
const FIRST = { firstDay: "2027-05-11", endDay: "2027-07-06" };
const THIRD = { firstDay: "2027-08-31", endDay: "2027-10-26" };

const choose = (firstDay: string, freeDays: readonly string[], spans: readonly Span[] = [FIRST]) => {
  const slots = freeDays.map((day) => sampleSlot(`${day}T10:00:00`, `${day}T11:00:00`));
  const days = slotsByDay(onClock(takeableSlots(slots, 0), "Europe/London"));
  const window = choosePickerWindow(days, { firstDay, lastDay }, { spans, today });
  return { ...window, days: window.days.map(({ day }) => day) };
};

describe("choosePickerWindow", () => {
  it("shows nothing where nothing is known to be free, and leads to what nobody has searched", () => {
    const window = choose("2027-09-01", [], [THIRD]);

    expect(window).toEqual({
      firstDay: "2027-09-01",
      endDay: "2027-09-08",
      days: [],
      known: THIRD,
      previous: { firstDay: "2027-07-06", free: false },
      next: { firstDay: "2027-10-26", free: false },
    });
  });

  it("leads nowhere before today, and nowhere past the last day", () => {
    const whole = { firstDay: today, endDay: "2028-05-11" };

    const window = choose("2027-05-13", ["2027-05-14"], [whole]);

    expect(window.previous).toBeUndefined();
    expect(window.next).toBeUndefined();
  });

  it("shows the free days of a week, and leads to the nearest on either side that have something", () => {
    const free = ["2027-05-12", "2027-05-20", "2027-05-26", "2027-05-27", "2027-06-09"];

    const window = choose("2027-05-20", free);

    expect(window.days).toEqual(["2027-05-20", "2027-05-26"]);
    expect(window.skipped).toBeUndefined();
    expect(window.previous).toEqual({ firstDay: "2027-05-11", free: true });
    expect(window.next).toEqual({ firstDay: "2027-05-27", free: true });
  });

  it("leads back to a week that ends with the last free day before", () => {
    expect(choose("2027-06-20", ["2027-06-02", "2027-06-21"]).previous).toEqual({
      firstDay: "2027-05-27",
      free: true,
    });
  });

  it("skips to the next free day", () => {
    const window = choose("2027-05-13", ["2027-05-12", "2027-06-10", "2027-06-12"]);

    expect(window).toMatchObject({ skipped: "later", firstDay: "2027-06-10" });
    expect(window.days).toEqual(["2027-06-10", "2027-06-12"]);
  });

  it("goes back to the last free days where none comes after", () => {
    const window = choose("2027-05-30", ["2027-05-12", "2027-05-18", "2027-05-20"]);

    expect(window).toMatchObject({ skipped: "earlier", firstDay: "2027-05-14" });
    expect(window.days).toEqual(["2027-05-18", "2027-05-20"]);
  });

  it("goes back to the days from today on where there is nothing around a booking far ahead", () => {
    const window = choose("2027-09-02", ["2027-05-20"], [FIRST, THIRD]);

    expect(window).toMatchObject({ skipped: "earlier", days: ["2027-05-20"], known: FIRST });
  });

  it("skips no days that nobody has searched", () => {
    const window = choose("2027-09-02", ["2027-05-20", "2027-09-03"], [FIRST, THIRD]);

    expect(window.previous).toEqual({ firstDay: "2027-07-06", free: false });
  });
});
