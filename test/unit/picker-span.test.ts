import { describe, expect, it } from "vitest";
import { knownAround, spansToSearch } from "../../src/domain/slot/picker-span.ts";

const today = "2027-05-11";
const lastDay = "2028-05-10";
const FIRST = { firstDay: "2027-05-11", endDay: "2027-07-06" };
const SECOND = { firstDay: "2027-07-06", endDay: "2027-08-31" };
const THIRD = { firstDay: "2027-08-31", endDay: "2027-10-26" };

const spans = (
  firstDay: string,
  { month, isFirstPage = false }: { month?: string; isFirstPage?: boolean } = {},
) => spansToSearch({ firstDay, lastDay, ...(month !== undefined && { month }) }, { today, isFirstPage });

describe("spansToSearch", () => {
  it("is one search for a booking of the next weeks, the same wherever it begins", () => {
    expect(spans("2027-05-13", { isFirstPage: true })).toEqual([FIRST]);
    expect(spans("2027-05-30")).toEqual([FIRST]);
  });

  it("looks ahead over the border of a stretch", () => {
    expect(spans("2027-06-20")).toEqual([FIRST, SECOND]);
  });

  it("searches from today as well when the first page is about a booking far ahead", () => {
    expect(spans("2027-09-02", { isFirstPage: true })).toEqual([FIRST, THIRD]);
    expect(spans("2027-09-02")).toEqual([THIRD]);
  });

  it("covers the whole of a month that was asked for", () => {
    expect(spans("2027-05-13", { month: "2027-08" })).toEqual([FIRST, SECOND, THIRD]);
    expect(spans("2027-05-13", { month: "2027-07" })).toEqual([FIRST, SECOND]);
    expect(spans("2027-05-13", { month: "2027-05" })).toEqual([FIRST]);
  });

  it("goes no further than the last day that may be looked at", () => {
    expect(spans(lastDay, { month: "2028-05" })).toEqual([{ firstDay: "2028-04-11", endDay: "2028-06-06" }]);
  });
});

describe("knownAround", () => {
  it("joins stretches that touch, and none beyond a gap", () => {
    expect(knownAround("2027-05-20", [FIRST, SECOND])).toEqual({ ...FIRST, endDay: SECOND.endDay });
    expect(knownAround("2027-05-20", [FIRST, THIRD])).toEqual(FIRST);
    expect(knownAround("2027-09-20", [FIRST, THIRD])).toEqual(THIRD);
  });
});
