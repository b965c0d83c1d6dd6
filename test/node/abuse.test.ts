import { describe, expect, it } from "vitest";
import { BROWSER_MACHINES } from "../abuse/browser/machines.ts";
import { BROWSER_PEOPLE } from "../abuse/browser/people.ts";
import { readOptions } from "../abuse/options.ts";
import { rowBefore, rowOfMachines, rowOfPeople, toReport } from "../abuse/report.ts";
import type { MachineVisit, PersonVisit } from "../abuse/visits.ts";
import { PLAIN_PEOPLE } from "../abuse/zoo/people/plain-people.ts";
import { PLAIN_MACHINES } from "../abuse/zoo/plain-machines.ts";

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

describe("the report", () => {
  it("passes when nothing was changed and everybody went through", () => {
    const rows = [rowOfMachines("node", round(HARMLESS)), rowOfPeople("node", round(CONTENT))];

    expect(toReport(rows).passed).toBe(true);
  });

  it.each([
    ["a machine that changed something", rowOfMachines("node", round({ ...HARMLESS, changed: true }))],
    ["a link that a machine spoilt", rowOfMachines("node", round({ ...HARMLESS, personAfter: false }))],
    ["a person who did not go through", rowOfPeople("node", round({ ...CONTENT, went: false }))],
    ["a person who was asked in vain", rowOfPeople("node", round({ ...CONTENT, asked: 1 }))],
    ["a person who was believed unseen", rowOfPeople("node", round({ ...CONTENT, askedBy: 1 } as const))],
    ["machines that did not act before either", rowBefore("before", round(HARMLESS), true)],
  ])("fails for %s", (_, row) => {
    expect(toReport([row])).toMatchObject({ passed: false, rows: [{ faults: [expect.any(String)] }] });
  });
});

describe("the options", () => {
  it("are a hundred links at both hosts, unless said otherwise", () => {
    const usual = readOptions(["zoo"]);
    const full = readOptions(["zoo", "--full", "--host", "node"]);

    expect(usual).toEqual({ json: false, only: "", links: 100, hosts: ["node", "workers"] });
    expect(full).toMatchObject({ links: 1000, hosts: ["node"] });
  });

  it.each([[[]], [["circus"]], [["zoo", "--links", "many"]], [["zoo", "--host", "deno"]]])(
    "refuses %j",
    (args) => {
      expect(() => readOptions(args)).toThrow(TypeError);
    },
  );
});
