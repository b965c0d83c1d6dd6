import { describe, expect, it } from "vitest";
import {
  isPersonActing,
  isPersonsGesture,
  isTooFastForHands,
  pageKind,
  type ShownPage,
} from "../../src/domain/link/visit-signals.ts";
import { MACHINES } from "../support/opening-machines.ts";
import { MISSED, PEOPLE } from "../support/opening-people.ts";
import { FOLLOW_UP, HOST, NAVIGATION, PLAIN, REPORT, type Step } from "../support/opening-steps.ts";

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
    if ("sends" in step) return step.sends === "typed answer";
    return (
      page !== undefined && isPersonsGesture({ page, lastedMs: step.lastedMs }, { host: HOST, atMs, header })
    );
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
    expect(isPersonsGesture({ page, lastedMs: 120 }, later(ms))).toBe(counts);
  });

  it.each([
    [SHOWN, 49, false],
    [SHOWN, 50, true],
    [SHOWN, 1, false],
    [SHOWN, 0, true],
    [UNPROVEN, 99, false],
    [UNPROVEN, 100, true],
    [UNPROVEN, 0, true],
  ])("%o: a gesture that lasted %i ms counts: %s", (page, lastedMs, counts) => {
    expect(isPersonsGesture({ page, lastedMs }, later(5000))).toBe(counts);
  });

  it("takes Fetch Metadata before an origin that says otherwise", () => {
    const forged = { ...REPORT, "sec-fetch-site": "same-site" };

    expect(isPersonsGesture({ page: SHOWN, lastedMs: 120 }, later(5000, forged))).toBe(false);
  });

  it("takes no page that is sent for by any other method", () => {
    const kinds = ["HEAD", "PUT", "OPTIONS"].map((method) => pageKind(method, reader(NAVIGATION)));

    expect(kinds).toEqual([undefined, undefined, undefined]);
  });
});

describe("who sends a form that changes something", () => {
  const OPENED_MS = 1_000_000;
  const page: ShownPage = { kind: "navigation", shownAtMs: OPENED_MS };
  const TAP = { page, lastedMs: 90 };
  const signs = { gesture: TAP, formShownAtMs: OPENED_MS, otherNetwork: false };
  const sent = (ms: number, headers: Readonly<Record<string, string>> = FOLLOW_UP, method = "POST") => ({
    method,
    atMs: OPENED_MS + ms,
    header: reader(headers),
  });

  it("is a person when a page that was opened was touched, and the form is old enough", () => {
    expect(isPersonActing(signs, sent(1500))).toBe(true);
  });

  it("is not known where nothing touched the page, however long it was open", () => {
    const { gesture: _, ...untouched } = signs;

    expect(isPersonActing(untouched, sent(10 * 60_000))).toBe(false);
  });

  it.each([
    ["sooner than a page is read", { signs, from: sent(1499) }],
    [
      "sooner than a form is read that was put into an older page",
      { signs: { ...signs, formShownAtMs: OPENED_MS + 4000 }, from: sent(5000) },
    ],
    [
      "by a press that took no time",
      { signs: { ...signs, gesture: { page, lastedMs: 3 } }, from: sent(5000) },
    ],
    ["from another network than fetched it", { signs: { ...signs, otherNetwork: true }, from: sent(5000) }],
    ["by a script", { signs, from: sent(5000, REPORT) }],
    ["from a frame", { signs, from: sent(5000, { ...FOLLOW_UP, "sec-fetch-dest": "iframe" }) }],
    ["ahead of time", { signs, from: sent(5000, { ...FOLLOW_UP, "sec-purpose": "prefetch" }) }],
    ["before it was shown, as by a clock that was set back", { signs, from: sent(-5000) }],
  ])("is not known when it comes %s", (_, { signs, from }) => {
    expect(isPersonActing(signs, from)).toBe(false);
  });

  it("is a person after an hour as well: the form has an end of its own", () => {
    const formShownAtMs = OPENED_MS + 60 * 60_000;

    expect(isPersonActing({ ...signs, formShownAtMs }, sent(60 * 60_000 + 2000))).toBe(true);
  });

  it.each([
    [2999, 120, false],
    [3000, 99, false],
    [3000, 100, true],
    [3000, 0, true],
  ])("without Fetch Metadata, is a person after %i ms and a press of %i ms: %s", (ms, lastedMs, counts) => {
    const gesture = { page: { ...page, kind: "unproven" as const }, lastedMs };

    expect(isPersonActing({ ...signs, gesture }, sent(ms, PLAIN))).toBe(counts);
  });

  it.each([
    [499, true],
    [500, false],
  ])("is a machine for sure when it takes %i ms: %s", (ms, isMachine) => {
    expect(isTooFastForHands(OPENED_MS, OPENED_MS + ms)).toBe(isMachine);
  });
});
