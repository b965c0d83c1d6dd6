import { describe, expect, it } from "vitest";
import {
  firstInstantOf,
  instantsOf,
  isLocalDateTime,
  isTimeZone,
  localDay,
  toLocal,
  toOffsetDate,
} from "../../src/emulator/local-time.ts";

const LONDON = "Europe/London";

describe("local time", () => {
  it("has no instant in the hour that spring skips, and takes the jump for it", () => {
    expect(instantsOf("2027-03-28T01:30:00", LONDON)).toEqual([]);
    expect(firstInstantOf("2027-03-28T01:30:00", LONDON)).toBe(Date.UTC(2027, 2, 28, 1, 30));
  });

  it("has two instants in the hour that autumn repeats", () => {
    const instants = instantsOf("2027-10-31T01:30:00", LONDON);

    expect(instants).toEqual([Date.UTC(2027, 9, 31, 0, 30), Date.UTC(2027, 9, 31, 1, 30)]);
    expect(instants.map((ms) => toLocal(ms, LONDON))).toEqual(["2027-10-31T01:30:00", "2027-10-31T01:30:00"]);
  });

  it.each([
    [LONDON, "2027-05-11T09:00:00.000+01:00"],
    ["America/St_Johns", "2027-05-11T05:30:00.000-02:30"],
    ["Asia/Kathmandu", "2027-05-11T13:45:00.000+05:45"],
    ["UTC", "2027-05-11T08:00:00.000+00:00"],
  ])("writes the offset of %s", (zone, text) => {
    expect(toOffsetDate(Date.UTC(2027, 4, 11, 8), zone)).toBe(text);
  });

  it("counts calendar days, not periods of 24 hours", () => {
    const lateEvening = Date.UTC(2027, 2, 27, 23, 30);

    expect(localDay(lateEvening, LONDON, 1)).toBe("2027-03-28");
    expect(localDay(lateEvening, LONDON, 2)).toBe("2027-03-29");
  });

  it("accepts real dates in one form only", () => {
    expect(isLocalDateTime("2028-02-29T00:00:00")).toBe(true);
    for (const text of [
      "2027-02-29T00:00:00",
      "2027-02-01",
      "2027-02-01T00:00",
      "2027-02-01T00:00:00Z",
      "2027-02-01T24:00:00",
      5,
    ]) {
      expect(isLocalDateTime(text)).toBe(false);
    }
  });

  it("knows a zone from a made-up one", () => {
    expect([isTimeZone("Europe/Berlin"), isTimeZone("Europe/Atlantis"), isTimeZone("")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
