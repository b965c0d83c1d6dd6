import { describe, expect, it } from "vitest";
import { messageInstant, messageWhen, startText } from "../../src/delivery/compose/message-times.ts";
import { type SampleChanges, sampleDescription } from "../support/sample-description.ts";

const HOUR_MS = 3_600_000;
const NEW_YORK = { timeZone: "America/New_York", venueZone: "Europe/London" };

/** An online visit of an hour. */
const online = (startsAtMs: number, changes: SampleChanges = {}) =>
  sampleDescription({ online: true, startsAtMs, endsAtMs: startsAtMs + HOUR_MS, ...changes });

describe("the time of a visit in person, in a message", () => {
  it("is the venue's, and needs no zone beside it", () => {
    const booking = sampleDescription();

    const when = messageWhen(booking);

    expect(when).toMatchObject({ day: "Thursday 13 May 2027", startTime: "10:00", endTime: "11:30" });
    expect(startText(when, booking)).toBe("10:00");
    expect(when).not.toHaveProperty("venue");
  });

  it("is marked in an hour that comes twice, deadlines included", () => {
    const startsAtMs = Date.UTC(2027, 9, 31, 0, 30);
    const booking = sampleDescription({ startsAtMs, endsAtMs: startsAtMs + HOUR_MS });

    expect(messageWhen(booking)).toMatchObject({ startTime: "01:30 (GMT+1)", endTime: "01:30 (GMT)" });
    expect(messageInstant(startsAtMs, booking)).toBe("Sun 31 Oct, 01:30 (GMT+1)");
    expect(messageInstant(startsAtMs, booking, " ")).toBe("Sun 31 Oct 01:30 (GMT+1)");
  });
});

describe("the time of an online visit, in a message", () => {
  it("is on the customer's clock, with the venue's beside it", () => {
    const booking = online(Date.UTC(2027, 4, 13, 14), NEW_YORK);

    const when = messageWhen(booking);

    expect(when).toMatchObject({
      shortDay: "Thu 13 May",
      startTime: "10:00",
      clock: { city: "New York", offset: "GMT-4", yours: true },
    });
    expect(when.venue).toEqual({ startTime: "15:00", city: "London", offset: "GMT+1" });
    expect(startText(when, booking)).toBe("10:00 (GMT-4)");
  });

  it("says so when it is another day at the venue", () => {
    const { venue } = messageWhen(online(Date.UTC(2027, 4, 14, 0), NEW_YORK));

    expect(venue).toMatchObject({
      startTime: "01:00",
      otherDay: { day: "Friday 14 May", shortDay: "Fri 14 May" },
    });
  });

  it("leaves out a venue whose clock shows the same", () => {
    const paris = { timeZone: "Europe/Paris", venueZone: "Europe/Berlin" };

    const when = messageWhen(online(Date.UTC(2027, 4, 13, 14), paris));

    expect(when.clock).toMatchObject({ city: "Paris", yours: true });
    expect(when).not.toHaveProperty("venue");
  });

  it("is the venue's where nobody knows the customer's", () => {
    const when = messageWhen(online(Date.UTC(2027, 4, 13, 14)));

    expect(when.clock).toEqual({ city: "London", offset: "GMT+1", yours: false });
    expect(when).not.toHaveProperty("venue");
  });

  it("has an offset alone where a zone has no city", () => {
    const { clock } = messageWhen(online(Date.UTC(2027, 4, 13, 14), { timeZone: "Etc/GMT+3" }));

    expect(clock).toEqual({ offset: "GMT-3", yours: false });
  });

  it("has each offset once: at the start, and at an end with another", () => {
    const when = messageWhen(online(Date.UTC(2027, 9, 31, 0, 30)));

    expect(when).toMatchObject({ startTime: "01:30", endTime: "01:30 (GMT)", clock: { offset: "GMT+1" } });
    expect(messageInstant(Date.UTC(2027, 9, 31, 0, 30), online(0))).toBe("Sun 31 Oct, 01:30 (GMT+1)");
    expect(messageInstant(Date.UTC(2027, 9, 29, 9), online(0))).toBe("Fri 29 Oct, 10:00 (GMT+1)");
  });
});

describe("a message in another language", () => {
  it("writes the moment as that language does", () => {
    const booking = sampleDescription({ locale: "de-AT" });

    expect(messageInstant(booking.startsAtMs, booking)).toBe("Do., 13. Mai, 10:00");
  });

  it("has digits that its reader sees on the page, too", () => {
    const booking = sampleDescription({ locale: "ar-EG" });

    expect(messageWhen(booking).startTime).toBe("10:00 ص");
  });

  it("falls back to English in a language that is none of ours", () => {
    expect(messageWhen(sampleDescription({ locale: "sv-SE" })).day).toBe("Thursday 13 May 2027");
  });
});
