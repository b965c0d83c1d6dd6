import { describe, expect, it } from "vitest";
import { BROWSER_MACHINES } from "../abuse/browser/machines.ts";
import { BROWSER_PEOPLE } from "../abuse/browser/people.ts";
import { readOptions, USAGE } from "../abuse/options.ts";
import { formatReport, toReport } from "../abuse/report.ts";
import type { Table } from "../abuse/scenario.ts";
import { SCENARIOS } from "../abuse/scenarios.ts";
import type { MachineVisit, PersonVisit } from "../abuse/visits.ts";
import { PLAIN_PEOPLE } from "../abuse/zoo/people/plain-people.ts";
import { PLAIN_MACHINES } from "../abuse/zoo/plain-machines.ts";
import { rowBefore, rowOfMachines, rowOfPeople, toZooTable } from "../abuse/zoo-rows.ts";

const HARMLESS: MachineVisit = {
  name: "a bot",
  changed: false,
  asked: true,
  stopped: false,
  personAfter: true,
};
const CONTENT: PersonVisit = { name: "a hand", went: true, asked: 0, askedBy: 0 };
const round = <Visit>(...visits: readonly Visit[]) => ({ visits, seconds: 1 });

describe("the zoo", () => {
  it("has a hundred machines, twenty of them in a browser, and forty people", () => {
    const counts = [PLAIN_MACHINES, BROWSER_MACHINES, PLAIN_PEOPLE, BROWSER_PEOPLE].map(
      (list) => Object.keys(list).length,
    );

    const [plainMachines = 0, browserMachines = 0, plainPeople = 0, browserPeople = 0] = counts;

    expect(plainMachines + browserMachines).toBeGreaterThanOrEqual(100);
    expect(browserMachines).toBeGreaterThanOrEqual(20);
    expect(plainPeople + browserPeople).toBeGreaterThanOrEqual(40);
    expect(browserPeople).toBeGreaterThanOrEqual(10);
  });
});

describe("the zoo's table", () => {
  it("has no fault when nothing was changed and everybody went through", () => {
    const rows = [rowOfMachines("node", round(HARMLESS)), rowOfPeople("node", round(CONTENT))];

    expect(toZooTable(rows).faults).toEqual([]);
  });

  it.each([
    ["a machine that changed something", rowOfMachines("node", round({ ...HARMLESS, changed: true }))],
    ["a link that a machine spoilt", rowOfMachines("node", round({ ...HARMLESS, personAfter: false }))],
    ["a person who did not go through", rowOfPeople("node", round({ ...CONTENT, went: false }))],
    ["a person who was asked in vain", rowOfPeople("node", round({ ...CONTENT, asked: 1 }))],
    ["a person who was believed unseen", rowOfPeople("node", round({ ...CONTENT, askedBy: 1 } as const))],
    ["machines that did not act before either", rowBefore("before", round(HARMLESS), true)],
  ])("has a fault for %s", (_, row) => {
    expect(toZooTable([row]).faults).toEqual([expect.stringContaining(row.host)]);
  });
});

describe("the report", () => {
  const table = (faults: readonly string[]): Table => ({
    title: "Doors",
    columns: ["door", "opened"],
    rows: [
      ["front", 3],
      ["back door", 12],
    ],
    faults,
  });

  it("passes when no table has a fault", () => {
    expect(toReport([{ name: "doors", seconds: 1, tables: [table([])] }]).passed).toBe(true);
  });

  it("fails for a single fault, and says it after the figures", () => {
    const report = toReport([
      { name: "doors", seconds: 1, tables: [table([]), table(["the back door stood open"])] },
    ]);

    expect(report.passed).toBe(false);
    expect(formatReport(report)).toContain("FAIL  doors: the back door stood open\nFAIL");
  });

  it("puts figures one below the other", () => {
    const text = formatReport(toReport([{ name: "doors", seconds: 1, tables: [table([])] }]));

    expect(text).toContain("  door       opened\n  front           3\n  back door      12\n");
  });
});

describe("the options", () => {
  it("are all scenarios at both hosts, unless said otherwise", () => {
    const usual = readOptions([]);
    const one = readOptions(["zoo", "--full", "--host", "node", "--only", "bot"]);

    expect(usual).toMatchObject({ json: false, full: false, only: "", hosts: ["node", "workers"] });
    expect(usual.scenarios).toEqual(SCENARIOS);
    expect(one).toMatchObject({ full: true, only: "bot", hosts: ["node"], scenarios: [{ name: "zoo" }] });
  });

  it("know each scenario by a name of its own, and tell what it does", () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(SCENARIOS.length);
    for (const { name, about } of SCENARIOS) {
      expect(USAGE).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
      expect(USAGE).toContain(about);
    }
  });

  it.each([[["circus"]], [["zoo", "--links", "many"]], [["zoo", "--host", "deno"]]])("refuses %j", (args) => {
    expect(() => readOptions(args)).toThrow(TypeError);
  });
});
