import { describe, expect, it } from "vitest";
import {
  type Clock,
  dayText,
  dayWithoutYearText,
  leafText,
  momentText,
  shortDayText,
  spanText,
  timeText,
  wallTimeText,
} from "../../src/domain/time/time-text.ts";
import { LANGUAGES } from "../../views/words/languages.ts";
import { wordsFor } from "../../views/words/words.ts";
import { CHANGES_OF_2027, offsetMark, wallClock } from "../support/clock-changes.ts";

const MINUTE_MS = 60_000;
/** A Friday, 14:05 in London. */
const AT_MS = Date.UTC(2027, 4, 14, 13, 5);
const london = (locale: string): Clock => ({ timeZone: "Europe/London", locale });

const LOCALES = [...Object.keys(LANGUAGES), "en-US", "de-AT", "fr-CA", "es-MX", "pt-BR", "ar-EG"].map(
  (tag) => wordsFor(tag).locale,
);

describe("times in every language", () => {
  it.each(LOCALES)("are written with plain spaces and digits that everybody reads: %s", (locale) => {
    const clock = london(locale);
    const texts = [dayText, dayWithoutYearText, shortDayText, timeText, momentText].map((write) =>
      write(AT_MS, clock),
    );

    for (const text of texts) {
      expect(text).not.toMatch(/[\u00A0\u2009\u202F]/);
      expect(text).not.toMatch(/[٠-٩]/);
    }
    expect(dayText(AT_MS, clock)).toContain("2027");
  });

  it.each(LOCALES)("join a day and a time as its readers do: %s", (locale) => {
    const clock = london(locale);

    const moment = momentText(AT_MS, clock);

    expect(moment.startsWith(shortDayText(AT_MS, clock))).toBe(true);
    expect(moment.endsWith(timeText(AT_MS, clock))).toBe(true);
  });

  it.each([
    ["en-GB", "Fri 14 May, 14:05"],
    ["en-US", "Fri, May 14, 2:05 PM"],
    ["de-AT", "Fr., 14. Mai, 14:05"],
    ["fr-FR", "ven. 14 mai, 14:05"],
    ["ja-JP", "5月14日(金) 14:05"],
    ["ar-EG", "الجمعة، 14 مايو، 2:05 م"],
    ["uk-UA", "пт, 14 трав., 14:05"],
  ])("read well: %s", (tag, text) => {
    expect(momentText(AT_MS, london(wordsFor(tag).locale))).toBe(text);
  });

  it.each(["en-GB", "en-GB-u-ca-gregory-nu-latn", "en-IE", "en-AU", "en-IN"])(
    "have no comma after the weekday where English begins with the day: %s",
    (locale) => {
      expect(dayText(AT_MS, london(locale))).toBe("Friday 14 May 2027");
      expect(shortDayText(AT_MS, london(locale))).toBe("Fri 14 May");
    },
  );

  it("keep the comma where English begins with the month", () => {
    expect(dayText(AT_MS, london("en-US"))).toBe("Friday, May 14, 2027");
  });

  it("make a leaf of a calendar", () => {
    expect(leafText(AT_MS, london("de-DE"))).toEqual({ weekday: "Fr", dayOfMonth: "14", month: "Mai" });
  });

  it("put no more than the number on a leaf where the language says that it is a day", () => {
    expect(leafText(AT_MS, london("ja-JP"))).toEqual({ weekday: "金", dayOfMonth: "14", month: "5月" });
  });

  it("span from one to another with the dash of the language", () => {
    expect(spanText("10:00", "11:30", london("en-GB"))).toBe("10:00 – 11:30");
    expect(spanText("10:00", "11:30", london("ja-JP"))).toBe("10:00～11:30");
  });

  it("keep to what was asked for after more clocks than are remembered", () => {
    const clocks = LOCALES.flatMap((locale) =>
      Intl.supportedValuesOf("timeZone")
        .slice(0, 60)
        .map((timeZone) => ({ locale, timeZone })),
    );

    for (const clock of clocks) timeText(AT_MS, clock);

    expect(timeText(AT_MS, london("en-GB"))).toBe("14:05");
  });
});

describe("a time in an hour that comes twice", () => {
  it("is marked with its offset, the first and the second time", () => {
    const clock = london("en-GB");

    expect(timeText(Date.UTC(2027, 9, 31, 0, 30), clock)).toBe("01:30 (GMT+1)");
    expect(timeText(Date.UTC(2027, 9, 31, 1, 30), clock)).toBe("01:30 (GMT)");
    expect(momentText(Date.UTC(2027, 9, 31, 1, 30), clock)).toBe("Sun 31 Oct, 01:30 (GMT)");
  });

  it("is not marked where its offset stands beside it", () => {
    expect(wallTimeText(Date.UTC(2027, 9, 31, 0, 30), london("en-GB"))).toBe("01:30");
  });

  it("is the only one that is marked, to the minute", () => {
    const clock = london("en-GB");

    expect(timeText(Date.UTC(2027, 9, 30, 23, 59), clock)).toBe("00:59");
    expect(timeText(Date.UTC(2027, 9, 31, 0, 0), clock)).toBe("01:00 (GMT+1)");
    expect(timeText(Date.UTC(2027, 9, 31, 1, 59), clock)).toBe("01:59 (GMT)");
    expect(timeText(Date.UTC(2027, 9, 31, 2, 0), clock)).toBe("02:00");
  });
});

describe.each(
  CHANGES_OF_2027.map((change) => [`${change.timeZone} by ${change.byMinutes} min`, change] as const),
)("when the clocks change in %s", (_, { timeZone, atMs, byMinutes }) => {
  const clock = { timeZone, locale: "en-GB" };
  const repeatedMs = Math.max(0, -byMinutes) * MINUTE_MS;
  const minutes = Array.from({ length: 360 }, (__, index) => atMs + (index - 180) * MINUTE_MS);

  it("is on that clock before, in and after, and marks what comes twice and nothing else", () => {
    const written = minutes.map((ms) => timeText(ms, clock));

    expect(written).toEqual(
      minutes.map((ms) => {
        const isTwice = ms >= atMs - repeatedMs && ms < atMs + repeatedMs;
        const mark = isTwice ? ` (${offsetMark(ms, timeZone)})` : "";
        return wallClock(ms, timeZone).slice(-5) + mark;
      }),
    );
  });

  it("never writes two instants alike", () => {
    const written = minutes.map((ms) => momentText(ms, clock));

    expect(new Set(written).size).toBe(minutes.length);
  });
});
