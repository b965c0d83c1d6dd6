import { describe, expect, it } from "vitest";
import { moneyText } from "../../src/domain/booking/money-text.ts";
import { addDays, dayStart, isCalendarDay } from "../../src/domain/time/calendar-day.ts";
import { dayText, leafText, momentText, splitMinutes, timeText } from "../../src/domain/time/time-text.ts";

const LONDON = { timeZone: "Europe/London", locale: "en-GB" };
const AT_MS = Date.UTC(2027, 4, 14, 9, 5);

describe("time in words", () => {
  it("is on the clock of the zone and the same on every host", () => {
    expect(dayText(AT_MS, LONDON)).toBe("Friday 14 May 2027");
    expect(momentText(AT_MS, LONDON)).toBe("Fri 14 May, 10:05");
    expect(leafText(AT_MS, LONDON)).toEqual({ weekday: "Fri", dayOfMonth: "14", month: "May" });
  });

  it("writes the small hours with two digits", () => {
    expect(timeText(Date.UTC(2027, 4, 14, 1, 5), LONDON)).toBe("02:05");
    expect(timeText(Date.UTC(2027, 4, 13, 23, 5), LONDON)).toBe("00:05");
  });

  it("follows another locale's habits", () => {
    expect(timeText(AT_MS, { ...LONDON, locale: "de-DE" })).toBe("10:05");
    expect(dayText(AT_MS, { ...LONDON, locale: "de-DE" })).toBe("Freitag, 14. Mai 2027");
  });

  it("splits minutes into hours and the rest", () => {
    expect(splitMinutes(75)).toEqual({ hours: 1, minutes: 15 });
  });
});

describe("moneyText", () => {
  it("shows what Wix formatted where the amount or the currency cannot be read", () => {
    expect(moneyText({ value: "a lot", currency: "?", formatted: "a lot" }, "en-GB")).toBe("a lot");
    expect(moneyText({ value: "a lot", currency: "?" }, "en-GB")).toBe("a lot ?");
  });

  it("formats by currency in the reader's language, however Wix formatted it", () => {
    expect(moneyText({ value: "25", currency: "GBP", formatted: "GBP 25" }, "en-GB")).toBe("£25.00");
    expect(moneyText({ value: "2500", currency: "JPY" }, "en-GB")).toBe("JP¥2,500");
    expect(moneyText({ value: "1025.5", currency: "EUR" }, "de")).toBe("1.025,50\u00a0€");
  });

  it("keeps the letters and the sign of a symbol in order where words run from right to left", () => {
    const pounds = moneyText({ value: "14", currency: "GBP" }, "ar-AE-u-nu-latn");

    expect(pounds).toMatch(/^\u200f14\.00\s*UK£\u200e$/u);
  });
});

describe("calendar days", () => {
  it.each(["2027-02-29", "2027-13-01", "27-05-14", "2027-05-14 ", "1970-01-01"])("refuse %j", (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it("count over months, years and clock changes", () => {
    expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
    expect(addDays("2027-03-28", -28)).toBe("2027-02-28");
  });

  it("begin at midnight, or an hour later where the clock skips that", () => {
    expect(dayStart("2027-05-14", "Europe/London")).toBe(Date.UTC(2027, 4, 13, 23));
    // Beirut's clock goes from 24:00 straight to 01:00.
    expect(dayStart("2027-03-28", "Asia/Beirut")).toBe(Date.UTC(2027, 2, 27, 22));
  });
});
