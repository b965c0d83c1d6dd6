import { describe, expect, it } from "vitest";
import {
  isPersonsAnswer,
  isPersonsGesture,
  pageKind,
  type ShownPage,
} from "../../src/domain/link/visit-signals.ts";
import { MACHINES } from "../support/opening-machines.ts";
import { MISSED, PEOPLE } from "../support/opening-people.ts";
import { HOST, NAVIGATION, REPORT, type Step } from "../support/opening-steps.ts";

const reader = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name];

/** Whether the rule takes a visitor for a person, going by what their requests say and when. */
function countsAsPerson(steps: readonly Step[]): boolean {
  let page: ShownPage | undefined;
  return steps.some((step) => {
    const header = reader(step.headers);
    const { atMs } = step;
    if ("fetches" in step) {
      const kind = step.mangled ? undefined : pageKind(step.method ?? "GET", header);
      // What a script fetches is put into the page that is there.
      if (kind !== undefined) page = { kind, shownAtMs: atMs };
      return false;
    }
    if (page === undefined) return false;
    if ("lastedMs" in step) return isPersonsGesture(page, step.lastedMs, { host: HOST, atMs, header });
    return isPersonsAnswer(page, { method: step.answers === "form" ? "POST" : "GET", atMs, header });
  });
}

describe("what opens links for others is never taken for a person", () => {
  it.each(Object.entries(MACHINES))("%s", (_, steps) => {
    expect(countsAsPerson(steps)).toBe(false);
  });
});

describe("a person who leaves a sign is seen", () => {
  it.each(Object.entries(PEOPLE))("%s", (_, steps) => {
    expect(countsAsPerson(steps)).toBe(true);
  });
});

describe("a person who leaves no sign is missed, and that is known", () => {
  it.each(Object.entries(MISSED))("%s", (_, steps) => {
    expect(countsAsPerson(steps)).toBe(false);
  });
});

describe("the limits of the rule", () => {
  const SHOWN: ShownPage = { kind: "navigation", shownAtMs: 1_000_000 };
  const UNPROVEN: ShownPage = { ...SHOWN, kind: "unproven" };
  const later = (ms: number, headers: Readonly<Record<string, string>> = REPORT) => ({
    host: HOST,
    atMs: SHOWN.shownAtMs + ms,
    header: reader(headers),
  });

  it.each([
    [SHOWN, 1499, false],
    [SHOWN, 1500, true],
    [SHOWN, 30 * 60_000, true],
    [SHOWN, 30 * 60_000 + 1, false],
    [SHOWN, -5000, false],
    [UNPROVEN, 2999, false],
    [UNPROVEN, 3000, true],
  ])("%o: a gesture %i ms after it counts: %s", (page, ms, counts) => {
    expect(isPersonsGesture(page, 120, later(ms))).toBe(counts);
  });

  it.each([
    [SHOWN, 49, false],
    [SHOWN, 50, true],
    [SHOWN, 1, false],
    [SHOWN, 0, true],
    [UNPROVEN, 99, false],
    [UNPROVEN, 100, true],
    [UNPROVEN, 0, false],
  ])("%o: a gesture that lasted %i ms counts: %s", (page, lastedMs, counts) => {
    expect(isPersonsGesture(page, lastedMs, later(5000))).toBe(counts);
  });

  it("takes Fetch Metadata before an origin that says otherwise", () => {
    const forged = { ...REPORT, "sec-fetch-site": "same-site" };

    expect(isPersonsGesture(SHOWN, 120, later(5000, forged))).toBe(false);
  });

  it("takes no page that is sent for by any other method", () => {
    const kinds = ["HEAD", "PUT", "OPTIONS"].map((method) => pageKind(method, reader(NAVIGATION)));

    expect(kinds).toEqual([undefined, undefined, undefined]);
  });
});
