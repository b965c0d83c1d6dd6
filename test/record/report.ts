import type { ChangeGroup, Comparison } from "./compare.ts";

const SHOWN_GROUPS = 40;
const SHOWN_NAMES = 10;
const SHOWN_LENGTH = 240;
/** How much of a long line is shown before the place at which it begins to differ. */
const LEAD = 60;

/** A comparison for people: the counts of each sort, then what became what, the most frequent first. */
export function formatComparison(comparison: Comparison, against: string): string {
  const { documents, sorts, groups, equal } = comparison;
  const width = Math.max(...sorts.map(({ sort }) => sort.length), 0) + 2;
  const row = (name: string, ...columns: readonly (string | number)[]) =>
    name.padEnd(width) + columns.map((column) => String(column).padStart(13)).join("");
  const sum = (pick: (sort: Comparison["sorts"][number]) => number) =>
    sorts.reduce((total, sort) => total + pick(sort), 0);
  return [
    `${documents} documents compared with ${against}`,
    "",
    row("", "equal", "different", "only before", "only now"),
    ...sorts.map(({ sort, ...count }) =>
      row(sort, count.equal, count.different, count.onlyBefore, count.onlyNow),
    ),
    row(
      "all",
      ...(["equal", "different", "onlyBefore", "onlyNow"] as const).map((name) => sum((one) => one[name])),
    ),
    ...missing("Only before", comparison.onlyBefore),
    ...missing("Only now", comparison.onlyNow),
    ...(groups.length > 0 ? ["", `${groups.length} kinds of changes`] : []),
    ...groups.slice(0, SHOWN_GROUPS).flatMap(formatGroup),
    ...(groups.length > SHOWN_GROUPS
      ? ["", `and ${groups.length - SHOWN_GROUPS} more kinds (--json has all)`]
      : []),
    "",
    equal ? "EQUAL" : "DIFFERENT",
  ].join("\n");
}

function missing(title: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN_NAMES ? [`  and ${names.length - SHOWN_NAMES} more`] : [];
  return ["", title, ...names.slice(0, SHOWN_NAMES).map((name) => `  ${name}`), ...more];
}

function formatGroup({ before, after, times, documents, example }: ChangeGroup): readonly string[] {
  const at = firstDifference(example.before, example.after);
  return [
    "",
    `${times} times in ${documents} documents: ${shown(before, 0)} became ${shown(after, 0)}`,
    `  such as ${example.name}`,
    `  - ${shown(example.before, at)}`,
    `  + ${shown(example.after, at)}`,
  ];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function shown(text: string, at: number): string {
  if (text === "") return "nothing";
  const from = Math.max(0, Math.min(at - LEAD, text.length - SHOWN_LENGTH));
  const part = text.slice(from, from + SHOWN_LENGTH);
  return JSON.stringify(`${from > 0 ? "…" : ""}${part}${from + SHOWN_LENGTH < text.length ? "…" : ""}`);
}
