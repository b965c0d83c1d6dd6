import { describe, expect, it } from "vitest";
import { readPickerQuery } from "../../src/domain/slot/picker-query.ts";

const DAYS = { today: "2027-05-11", bookingDay: "2027-05-16" };

describe("readPickerQuery", () => {
  it.each(["yesterday", "2027-02-30", "2027-5-1", "0001-01-01", "2027-05-14T10:00:00", ""])(
    "says that %j is not a day and begins around the booking",
    (from) => {
      expect(readPickerQuery({ from }, DAYS)).toMatchObject({
        firstDay: "2027-05-13",
        problem: "not_a_day",
      });
    },
  );

  it("says that more than a year ahead is too far", () => {
    expect(readPickerQuery({ from: "2028-05-11" }, DAYS)).toMatchObject({
      firstDay: "2027-05-13",
      problem: "too_far",
    });
    expect(readPickerQuery({ month: "2028-06" }, DAYS)).toMatchObject({ problem: "too_far" });
  });

  it.each(["2027-13", "2027-5", "May", "2027-05-14", ""])("says that %j is not a month", (month) => {
    const choice = readPickerQuery({ month }, DAYS);

    expect(choice.problem).toBe("not_a_month");
    expect(choice.month).toBeUndefined();
  });

  it.each(["noon", "MORNING", "morning ", ""])("says that %j is not a part of the day", (part) => {
    const choice = readPickerQuery({ part, from: "2027-05-20" }, DAYS);

    expect(choice).toMatchObject({ firstDay: "2027-05-20", problem: "not_a_part" });
    expect(choice.part).toBeUndefined();
  });

  it("takes a day and a month in the past for today's, without a word", () => {
    expect(readPickerQuery({ from: "2027-04-01", month: "2026-12" }, DAYS)).toEqual({
      firstDay: "2027-05-11",
      lastDay: "2028-05-10",
      month: "2027-05",
    });
  });

  it("begins some days before the booking, and never before today", () => {
    expect(readPickerQuery({}, DAYS).firstDay).toBe("2027-05-13");
    expect(readPickerQuery({}, { ...DAYS, bookingDay: "2027-05-12" }).firstDay).toBe("2027-05-11");
    expect(readPickerQuery({}, { ...DAYS, bookingDay: "2027-05-10" }).firstDay).toBe("2027-05-11");
  });

  it("takes a day, a month and a part that are good", () => {
    expect(readPickerQuery({ from: "2027-06-02", month: "2027-07", part: "evening" }, DAYS)).toEqual({
      firstDay: "2027-06-02",
      lastDay: "2028-05-10",
      month: "2027-07",
      part: "evening",
    });
  });
});
