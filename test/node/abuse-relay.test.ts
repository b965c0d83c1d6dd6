import { describe, expect, it } from "vitest";
import { toTable } from "../abuse/scenarios/relay.ts";
import type { OutageOutcome } from "../abuse/scenarios/relay-outage.ts";

describe("the figures of a broken relay", () => {
  const WELL: OutageOutcome = {
    mails: 200,
    attempts: 9,
    triesBurnt: 0,
    secondsUntilPaused: 5,
    lost: 0,
    taken: 200,
    secondsUntilAllTaken: 30,
  };

  it("pass when nobody lost a mail or a try", () => {
    expect(toTable([["AUTH 454", WELL]])).toMatchObject({
      rows: [["AUTH 454", 200, 9, 0, 5, 0, 200, 30]],
      faults: [],
    });
  });

  it.each<[string, Partial<OutageOutcome>]>([
    ["attempt after attempt", { attempts: 615 }],
    ["a try that was burnt", { triesBurnt: 1 }],
    ["a channel that was never paused", { secondsUntilPaused: undefined }],
    ["a mail that was lost", { lost: 1, taken: 199 }],
    ["a mail that was sent twice", { taken: 201 }],
    ["mails that went out much later", { secondsUntilAllTaken: 900 }],
  ])("fail for %s", (_, change) => {
    expect(toTable([["AUTH 454", { ...WELL, ...change }]]).faults).not.toEqual([]);
  });
});
