import type { Table } from "./scenario.ts";

/** How one scenario went. */
export interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly tables: readonly Table[];
}

export interface Report {
  readonly passed: boolean;
  readonly scenarios: readonly Outcome[];
}

export const toReport = (scenarios: readonly Outcome[]): Report => ({
  passed: scenarios.every(({ tables }) => tables.every(({ faults }) => faults.length === 0)),
  scenarios,
});

/** The report for people: each table, then what went wrong. */
export function formatReport({ passed, scenarios }: Report): string {
  const faults = scenarios.flatMap(({ name, tables }) =>
    tables.flatMap((table) => table.faults.map((fault) => `FAIL  ${name}: ${fault}`)),
  );
  return [
    ...scenarios.flatMap(({ name, seconds, tables }) => [
      `== ${name} (${seconds} s)`,
      ...tables.flatMap((table) => [...formatTable(table), ""]),
    ]),
    ...faults,
    passed ? "PASS" : "FAIL",
  ].join("\n");
}

/** The first column to the left, figures to the right. */
function formatTable({ title, columns, rows }: Table): readonly string[] {
  const lines = [columns, ...rows].map((cells) => cells.map(String));
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
      )
      .join("")
      .trimEnd();
  return [title, ...lines.map((cells) => `  ${line(cells)}`)];
}
