import { describe, expect, it } from "vitest";
import { choosePickerWindow } from "../../src/domain/picker-window.ts";

const DAYS = { today: "2027-05-11", bookingDay: "2027-05-16" };

describe("choosePickerWindow", () => {
  it.each(["yesterday", "2027-02-30", "2027-5-1", "0001-01-01", "2027-05-14T10:00:00", ""])(
    "says that %j is not a day and shows the days around the booking",
    (from) => {
      expect(choosePickerWindow(from, DAYS)).toMatchObject({ firstDay: "2027-05-13", problem: "not_a_day" });
    },
  );

  it("says that more than a year ahead is too far", () => {
    expect(choosePickerWindow("2028-05-11", DAYS)).toMatchObject({
      firstDay: "2027-05-13",
      problem: "too_far",
    });
  });

  it("takes a day in the past for today, without a word", () => {
    const window = choosePickerWindow("2027-04-01", DAYS);

    expect(window).toEqual({ firstDay: "2027-05-11", endDay: "2027-05-18", nextDay: "2027-05-18" });
  });

  it("begins some days before the booking when no day is asked for", () => {
    expect(choosePickerWindow(undefined, DAYS)).toEqual({
      firstDay: "2027-05-13",
      endDay: "2027-05-20",
      previousDay: "2027-05-11",
      nextDay: "2027-05-20",
    });
  });

  it("begins today when the booking is near or was yesterday", () => {
    expect(choosePickerWindow(undefined, { ...DAYS, bookingDay: "2027-05-12" }).firstDay).toBe("2027-05-11");
    expect(choosePickerWindow(undefined, { ...DAYS, bookingDay: "2027-05-10" }).firstDay).toBe("2027-05-11");
  });

  it("leads back week by week, and at last to today", () => {
    expect(choosePickerWindow("2027-05-30", DAYS).previousDay).toBe("2027-05-23");
    expect(choosePickerWindow("2027-05-14", DAYS).previousDay).toBe("2027-05-11");
  });

  it("leads on no further than a year", () => {
    expect(choosePickerWindow("2028-05-03", DAYS).nextDay).toBe("2028-05-10");
    expect(choosePickerWindow("2028-05-10", DAYS).nextDay).toBeUndefined();
  });
});
