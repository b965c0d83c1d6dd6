import { describe, expect, it } from "vitest";
import { describeClock, describeWhen } from "../../src/domain/time/when-text.ts";

const HOUR_MS = 3_600_000;
const LONDON = { timeZone: "Europe/London", locale: "en-GB" };
const NEW_YORK = { timeZone: "America/New_York", locale: "en-GB", venueZone: "Europe/London" };
/** Clocks go back an hour after it begins, so that its end shows the time of its start. */
const TWICE = { startsAtMs: Date.UTC(2027, 9, 31, 0, 30), endsAtMs: Date.UTC(2027, 9, 31, 1, 30) };

const hourFrom = (startsAtMs: number) => ({ startsAtMs, endsAtMs: startsAtMs + HOUR_MS });

describe("a stretch of time in words", () => {
  it("has all that a page, a mail and a text show of it", () => {
    expect(describeWhen(hourFrom(Date.UTC(2027, 4, 13, 9)), LONDON)).toEqual({
      weekday: "Thu",
      dayOfMonth: "13",
      month: "May",
      day: "Thursday 13 May 2027",
      shortDay: "Thu 13 May",
      startTime: "10:00",
      endTime: "11:00",
      span: "10:00 – 11:00",
      length: { hours: 1, minutes: 0 },
      iso: "2027-05-13T09:00:00.000Z",
      clock: { city: "London", offset: "GMT+1", yours: false },
    });
  });

  it("has no length where it is a course's, or none at all", () => {
    const course = describeWhen(hourFrom(0), LONDON, { course: true });
    const instant = describeWhen({ startsAtMs: 0, endsAtMs: 0 }, LONDON);

    expect(course).not.toHaveProperty("length");
    expect(instant).not.toHaveProperty("length");
  });

  it("names the last day where it is another on the clock that is shown", () => {
    const evening = hourFrom(Date.UTC(2027, 4, 13, 22, 30));

    expect(describeWhen(evening, LONDON)).toMatchObject({
      endDay: "Friday 14 May 2027",
      span: "23:30 – Friday 14 May 2027, 00:30",
    });
    expect(describeWhen(evening, NEW_YORK)).not.toHaveProperty("endDay");
  });

  it("marks an hour that comes twice with its offset", () => {
    expect(describeWhen(TWICE, LONDON)).toMatchObject({
      startTime: "01:30 (GMT+1)",
      endTime: "01:30 (GMT)",
      span: "01:30 (GMT+1) – 01:30 (GMT)",
    });
  });

  it("marks no time where nobody knows which of the two it is", () => {
    expect(describeWhen(TWICE, LONDON, { comesTwice: true })).toMatchObject({
      startTime: "01:30",
      endTime: "01:30",
      comesTwice: true,
    });
  });

  it("marks an end alone, and only where it has another offset than the one beside it", () => {
    expect(describeWhen(TWICE, LONDON, { besideOffset: true })).toMatchObject({
      startTime: "01:30",
      span: "01:30 – 01:30 (GMT)",
      clock: { offset: "GMT+1" },
    });
    expect(describeWhen(hourFrom(0), LONDON, { besideOffset: true }).span).toBe("01:00 – 02:00");
  });

  it("tells the venue's clock beside the reader's own, and the day where that is another", () => {
    const afternoon = describeWhen(hourFrom(Date.UTC(2027, 4, 13, 14)), NEW_YORK);
    const night = describeWhen(hourFrom(Date.UTC(2027, 4, 14, 0)), NEW_YORK);

    expect(afternoon.venue).toEqual({ startTime: "15:00", city: "London", offset: "GMT+1" });
    expect(night.venue?.otherDay).toEqual({ day: "Friday 14 May", shortDay: "Fri 14 May" });
  });

  it("leaves out a venue whose clock shows the same", () => {
    const paris = { timeZone: "Europe/Paris", locale: "en-GB", venueZone: "Europe/Berlin" };

    expect(describeWhen(hourFrom(0), paris)).not.toHaveProperty("venue");
  });
});

describe("the name of a clock", () => {
  it("is the reader's own where it is not the venue's", () => {
    expect(describeClock(0, NEW_YORK)).toEqual({ city: "New York", offset: "GMT-5", yours: true });
  });

  it("is an offset alone where no city stands for the zone", () => {
    expect(describeClock(0, { ...LONDON, timeZone: "Etc/GMT+3" })).toEqual({ offset: "GMT-3", yours: false });
  });
});
