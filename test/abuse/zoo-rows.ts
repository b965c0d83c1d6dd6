import type { Round } from "./campaign.ts";
import type { Table } from "./scenario.ts";
import type { MachineVisit, PersonVisit } from "./visits.ts";

/** One list at one host. */
export interface Row {
  readonly host: string;
  readonly list: "machines" | "knowing" | "people";
  readonly profiles: number;
  readonly links: number;
  /** Links whose booking or language is another than before; of people: who went through. */
  readonly changed: number;
  /** Visits in which the question was put. */
  readonly asked: number;
  /** Visits that were told to call, and people who did not go through. */
  readonly refused: number;
  /** Of machines' links: with how many a person then went through. */
  readonly personAfter?: number;
  readonly seconds: number;
  /** Who did what they should not have, or did not get what they should have. */
  readonly faults: readonly string[];
}

/** Before there was a judge, fewer acting machines than these would prove nothing. */
const FEWEST_THAT_ACT = 25;

/** The machines at the commit from before: enough of them have to act. */
export function rowBefore(host: string, round: Round<MachineVisit>, isWhole: boolean): Row {
  const row = countMachines(host, "machines", round);
  const faults = isWhole && row.changed < FEWEST_THAT_ACT ? ["too few act there: this proves nothing"] : [];
  return { ...row, faults };
}

/** The machines here: none may change anything, and each link stays good. */
export function rowOfMachines(host: string, round: Round<MachineVisit>): Row {
  const row = countMachines(host, "machines", round);
  const faults = round.visits.flatMap(({ name, changed, personAfter }) => [
    ...(changed ? [`${name}: changed something`] : []),
    ...(!changed && personAfter === false ? [`${name}: nobody could use its link any more`] : []),
  ]);
  return { ...row, personAfter: round.visits.filter((visit) => visit.personAfter).length, faults };
}

/** Machines that nobody promises anything about. */
export const rowOfKnowing = (host: string, round: Round<MachineVisit>): Row =>
  countMachines(host, "knowing", round);

export function rowOfPeople(host: string, { visits, seconds }: Round<PersonVisit>): Row {
  const faults = visits.flatMap(({ name, went, asked, askedBy }) => [
    ...(went ? [] : [`${name}: did not go through`]),
    ...(asked === askedBy ? [] : [`${name}: asked ${asked} times instead of ${askedBy}`]),
  ]);
  return {
    host,
    list: "people",
    profiles: new Set(visits.map(({ name }) => name)).size,
    links: visits.length,
    changed: visits.filter(({ went }) => went).length,
    asked: visits.filter(({ asked }) => asked > 0).length,
    refused: visits.filter(({ went }) => !went).length,
    seconds: Math.round(seconds),
    faults,
  };
}

function countMachines(host: string, list: Row["list"], { visits, seconds }: Round<MachineVisit>): Row {
  return {
    host,
    list,
    profiles: new Set(visits.map(({ name }) => name)).size,
    links: visits.length,
    changed: visits.filter(({ changed }) => changed).length,
    asked: visits.filter(({ asked }) => asked).length,
    refused: visits.filter(({ stopped }) => stopped).length,
    seconds: Math.round(seconds),
    faults: [],
  };
}

const COLUMNS = ["profiles", "links", "changed", "asked", "refused", "personAfter", "seconds"] as const;

/** A line for each host and list. */
export const toZooTable = (rows: readonly Row[]): Table => ({
  title: "Machines and people at links",
  columns: ["host, list", "profiles", "links", "changed", "asked", "refused", "after", "seconds"],
  rows: rows.map((row) => [`${row.host} ${row.list}`, ...COLUMNS.map((column) => row[column] ?? "")]),
  faults: rows.flatMap(({ host, faults }) => faults.map((fault) => `${host}: ${fault}`)),
});
