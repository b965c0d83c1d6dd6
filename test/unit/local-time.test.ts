import { describe, expect, it } from "vitest";
import { instants, isLocalDateTime, isTimeZone, toLocal } from "../../src/domain/time/local-time.ts";

const HOUR_MS = 3_600_000;

describe("instants", () => {
  it("finds none in the hour that a clock change skips", () => {
    expect(instants("2027-03-28T01:30:00", "Europe/London")).toEqual([]);
  });

  it("finds two, earliest first, in the hour that a clock change repeats", () => {
    const firstMs = Date.UTC(2027, 9, 31, 0, 30);

    expect(instants("2027-10-31T01:30:00", "Europe/London")).toEqual([firstMs, firstMs + HOUR_MS]);
  });

  it("finds one at any other time, in summer and in winter", () => {
    expect(instants("2027-05-14T10:00:00", "Europe/London")).toEqual([Date.UTC(2027, 4, 14, 9)]);
    expect(instants("2027-01-14T10:00:00", "Europe/London")).toEqual([Date.UTC(2027, 0, 14, 10)]);
  });

  it("knows zones whose offset is no whole hour, and a change of half an hour", () => {
    expect(instants("2027-05-14T10:00:00", "Asia/Kathmandu")).toEqual([Date.UTC(2027, 4, 14, 4, 15)]);
    expect(instants("2027-10-03T02:15:00", "Australia/Lord_Howe")).toEqual([]);
  });
});

describe("toLocal", () => {
  it("reads the zone's clock, also across midnight", () => {
    expect(toLocal(Date.UTC(2027, 4, 14, 23, 30), "Europe/London")).toBe("2027-05-15T00:30:00");
  });
});

describe("isTimeZone", () => {
  it.each(["", "Mars/Olympus", "Europe/London\n", "../etc"])("refuses %j", (text) => {
    expect(isTimeZone(text)).toBe(false);
  });

  it("takes an IANA zone", () => {
    expect(isTimeZone("America/Argentina/Buenos_Aires")).toBe(true);
  });
});

describe("isLocalDateTime", () => {
  it.each([
    "",
    "2027-05-14",
    "2027-05-14T10:00",
    "2027-05-14T10:00:00Z",
    "2027-05-14T10:00:00+01:00",
    "2027-02-30T10:00:00",
    "2027-05-14T24:00:00",
    "2027-05-14T10:60:00",
    "1999-05-14T10:00:00",
    "2027-05-14T10:00:00 ",
  ])("refuses %j", (text) => {
    expect(isLocalDateTime(text)).toBe(false);
  });

  it("takes a wall time of a day that exists", () => {
    expect(isLocalDateTime("2028-02-29T23:59:59")).toBe(true);
  });
});
