import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { askForTexts, type TextsOutcome, toTable } from "../abuse/scenarios/texts.ts";

describe("the figures of texts", () => {
  const WELL: TextsOutcome = {
    asks: 1_000,
    perDay: 120,
    perDayOfKey: 80,
    promised: 120,
    promisedToKey: 75,
    refused: 880,
    otherwise: [],
    texts: 120,
    seconds: 20,
  };

  it("pass when all of the budget went out and no more, and the rest was told so", () => {
    expect(toTable(WELL).faults).toEqual([]);
  });

  it.each<[string, Partial<TextsOutcome>]>([
    ["a text over the budget", { texts: 121 }],
    ["a key over its own budget", { promisedToKey: 81 }],
    ["a text that never went out", { texts: 119 }],
    ["a budget that nobody got", { promised: 100, refused: 900, texts: 100 }],
    ["an ask that ended with an error", { refused: 879, otherwise: [500] }],
    ["an ask that was not answered", { refused: 879 }],
  ])("fail for %s", (_, change) => {
    expect(toTable({ ...WELL, ...change }).faults).not.toEqual([]);
  });
});

describe("two processes on one database that are asked for more texts than the day's budget", () => {
  it("give out all of it and no more", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "slotpass-texts-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));

    const outcome = await askForTexts({ asks: 60, perDay: 12, perDayOfKey: 7 }, folder);

    expect(toTable(outcome).faults).toEqual([]);
    expect(outcome).toMatchObject({ promised: 12, refused: 48, texts: 12 });
  });
});
