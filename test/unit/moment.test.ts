import { describe, expect, it } from "vitest";
import { describeInstant, describeMoment } from "../../src/delivery/moment.ts";
import { messageFacts } from "../support/message-facts.ts";

const HOUR_MS = 3_600_000;
const NEW_YORK = { timeZone: "America/New_York", venueZone: "Europe/London" };

/** An online visit of an hour. */
const online = (startsAtMs: number, changes: Partial<ReturnType<typeof messageFacts>> = {}) =>
  messageFacts({ online: true, startsAtMs, endsAtMs: startsAtMs + HOUR_MS, ...changes });

describe("the time of a visit in person, in a message", () => {
  it("is the venue's, and needs no zone beside it", () => {
    const moment = describeMoment(messageFacts({ venueZone: "America/New_York" }));

    expect(moment).toMatchObject({ day: "Thursday 13 May 2027", startTime: "10:00", endTime: "11:30" });
    expect(moment).not.toHaveProperty("zone");
    expect(moment).not.toHaveProperty("venue");
  });

  it("is marked in an hour that comes twice, deadlines included", () => {
    const startsAtMs = Date.UTC(2027, 9, 31, 0, 30);
    const facts = messageFacts({ startsAtMs, endsAtMs: startsAtMs + HOUR_MS });

    expect(describeMoment(facts)).toMatchObject({ startTime: "01:30 (GMT+1)", endTime: "01:30 (GMT)" });
    expect(describeInstant(startsAtMs, facts)).toBe("Sun 31 Oct, 01:30 (GMT+1)");
    expect(describeInstant(startsAtMs, facts, " ")).toBe("Sun 31 Oct 01:30 (GMT+1)");
  });
});

describe("the time of an online visit, in a message", () => {
  it("is on the customer's clock, with the venue's beside it", () => {
    const moment = describeMoment(online(Date.UTC(2027, 4, 13, 14), NEW_YORK));

    expect(moment).toMatchObject({
      shortDay: "Thu 13 May",
      startTime: "10:00",
      zone: { city: "New York", offset: "GMT-4", yours: true },
      venue: { shortDay: "Thu 13 May", startTime: "15:00", city: "London", offset: "GMT+1", otherDay: false },
    });
  });

  it("says so when it is another day at the venue", () => {
    const { venue } = describeMoment(online(Date.UTC(2027, 4, 14, 0), NEW_YORK));

    expect(venue).toMatchObject({ shortDay: "Fri 14 May", startTime: "01:00", otherDay: true });
  });

  it("leaves out a venue whose clock shows the same", () => {
    const paris = { timeZone: "Europe/Paris", venueZone: "Europe/Berlin" };

    const moment = describeMoment(online(Date.UTC(2027, 4, 13, 14), paris));

    expect(moment.zone).toMatchObject({ city: "Paris", yours: true });
    expect(moment).not.toHaveProperty("venue");
  });

  it("is the venue's where nobody knows the customer's", () => {
    const moment = describeMoment(online(Date.UTC(2027, 4, 13, 14)));

    expect(moment.zone).toEqual({ city: "London", offset: "GMT+1", yours: false });
    expect(moment).not.toHaveProperty("venue");
  });

  it("shows an offset where a zone has no city", () => {
    const { zone } = describeMoment(online(Date.UTC(2027, 4, 13, 14), { timeZone: "Etc/GMT+3" }));

    expect(zone).toMatchObject({ city: "GMT-3", offset: "GMT-3" });
  });

  it("has each offset once: at the start, and at an end with another", () => {
    const moment = describeMoment(online(Date.UTC(2027, 9, 31, 0, 30)));

    expect(moment).toMatchObject({ startTime: "01:30", endTime: "01:30 (GMT)", zone: { offset: "GMT+1" } });
    expect(describeInstant(Date.UTC(2027, 9, 31, 0, 30), online(0))).toBe("Sun 31 Oct, 01:30 (GMT+1)");
    expect(describeInstant(Date.UTC(2027, 9, 29, 9), online(0))).toBe("Fri 29 Oct, 10:00 (GMT+1)");
  });
});

describe("a message in another language", () => {
  it("writes the moment as that language does", () => {
    const facts = messageFacts({ locale: "de-AT" });

    expect(describeInstant(facts.startsAtMs, facts)).toBe("Do., 13. Mai, 10:00");
  });

  it("has digits that its reader sees on the page, too", () => {
    const facts = messageFacts({ locale: "ar-EG" });

    expect(describeMoment(facts).startTime).toBe("10:00 ص");
  });

  it("falls back to English in a language that is none of ours", () => {
    expect(describeMoment(messageFacts({ locale: "sv-SE" })).day).toBe("Thursday 13 May 2027");
  });
});
