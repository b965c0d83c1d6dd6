import { describe, expect, it } from "vitest";
import { dayPartOf, isDayPart } from "../../src/domain/slot/day-part.ts";
import { addMonths, isCalendarMonth, weeksOf } from "../../src/domain/time/calendar-month.ts";
import { firstWeekdayOf, monthText, weekdayTexts } from "../../src/domain/time/month-text.ts";

describe("isCalendarMonth", () => {
  it.each(["2027-00", "2027-13", "27-05", "2027-05-01", "1999-05", "2027-05\n"])("refuses %j", (text) => {
    expect(isCalendarMonth(text)).toBe(false);
  });

  it("takes a month", () => {
    expect(isCalendarMonth("2027-02")).toBe(true);
  });
});

describe("addMonths", () => {
  it("goes over the end of a year, both ways", () => {
    expect(addMonths("2027-11", 3)).toBe("2028-02");
    expect(addMonths("2027-01", -1)).toBe("2026-12");
  });
});

describe("weeksOf", () => {
  it("begins weeks on a Monday and leaves the days of other months out", () => {
    const weeks = weeksOf("2027-05", 1);

    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.slice(4)).toEqual([undefined, "2027-05-01", "2027-05-02"]);
    expect(weeks[5]).toEqual(["2027-05-31", ...Array(6).fill(undefined)]);
  });

  it("begins them on a Sunday or a Saturday as well", () => {
    expect(weeksOf("2027-05", 7)[0]?.at(-1)).toBe("2027-05-01");
    expect(weeksOf("2027-05", 6)[0]?.[0]).toBe("2027-05-01");
  });

  it("has four weeks for a February that fits", () => {
    expect(weeksOf("2027-02", 1)).toHaveLength(4);
  });
});

describe("firstWeekdayOf", () => {
  it.each([
    ["en-GB", 1],
    ["en-US", 7],
    ["de", 1],
    ["pt-BR", 7],
    ["ja", 7],
    ["ar-EG", 6],
  ])("knows that weeks in %s begin on day %i", (locale, firstWeekday) => {
    expect(firstWeekdayOf(locale)).toBe(firstWeekday);
  });
});

describe("the words of a month", () => {
  it("are the locale's, and a runtime's zone moves none of them", () => {
    expect(monthText("2027-05", "en-GB")).toBe("May 2027");
    expect(monthText("2027-05", "de")).toBe("Mai 2027");
    expect(weekdayTexts(7, "en-GB").map(({ long }) => long)).toEqual([
      "Sunday",
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
      "Saturday",
    ]);
  });
});

describe("the heads of a month's columns", () => {
  it.each([
    ["de", "Mo"],
    ["fr", "lun."],
    ["ar", "ن"],
  ])("are short enough for a phone in %s", (locale, monday) => {
    expect(weekdayTexts(1, locale)[0]?.short).toBe(monday);
  });
});

describe("the parts of a day", () => {
  it.each([
    [0, "morning"],
    [719, "morning"],
    [720, "afternoon"],
    [1019, "afternoon"],
    [1020, "evening"],
    [1439, "evening"],
  ])("puts minute %i into the %s", (minute, part) => {
    expect(dayPartOf(minute)).toBe(part);
  });

  it("are no others", () => {
    expect(isDayPart("any")).toBe(false);
    expect(isDayPart("evening")).toBe(true);
  });
});
