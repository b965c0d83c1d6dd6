import { type Change, differences } from "./difference.ts";
import { nameOf, type RecordedDocument, type Recording } from "./recording.ts";

/** How the documents of one sort compare. */
export interface SortCount {
  readonly sort: string;
  readonly equal: number;
  readonly different: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
}

/** The same change wherever it was found. */
export interface ChangeGroup {
  /** What differs within the lines; whole lines where one has no counterpart. */
  readonly before: string;
  readonly after: string;
  /** How often it was found, and in how many documents. */
  readonly times: number;
  readonly documents: number;
  readonly example: {
    /** The document's name. */
    readonly name: string;
    readonly before: string;
    readonly after: string;
  };
}

export interface Comparison {
  readonly equal: boolean;
  readonly documents: number;
  readonly sorts: readonly SortCount[];
  /** The most frequent first. */
  readonly groups: readonly ChangeGroup[];
  /** Names of documents that only one of the two has. */
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
}

/** Compares two recordings, document by document; what differs is grouped by what became what. */
export function compare(before: Recording, now: Recording): Comparison {
  const [old, fresh] = [byName(before), byName(now)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const sorts = new Map<string, { equal: number; different: number; onlyBefore: number; onlyNow: number }>();
  const changes = createChangeList();
  const [onlyBefore, onlyNow]: [string[], string[]] = [[], []];
  for (const name of names) {
    const [one, other] = [old.get(name), fresh.get(name)];
    const { sort } = one ?? other ?? { sort: "" };
    const count = sorts.get(sort) ?? { equal: 0, different: 0, onlyBefore: 0, onlyNow: 0 };
    sorts.set(sort, count);
    if (one === undefined) {
      count.onlyNow += 1;
      onlyNow.push(name);
    } else if (other === undefined) {
      count.onlyBefore += 1;
      onlyBefore.push(name);
    } else if (one.text === other.text) count.equal += 1;
    else {
      count.different += 1;
      changes.add(name, one.text, other.text);
    }
  }
  const counts = [...sorts].map(([sort, count]) => ({ sort, ...count }));
  return {
    // Two recordings of nothing prove nothing.
    equal:
      names.length > 0 &&
      counts.every(({ different, onlyBefore, onlyNow }) => different + onlyBefore + onlyNow === 0),
    documents: names.length,
    sorts: counts.sort((a, b) => (a.sort < b.sort ? -1 : 1)),
    groups: changes.groups(),
    onlyBefore,
    onlyNow,
  };
}

const byName = ({ documents }: Recording): ReadonlyMap<string, RecordedDocument> =>
  new Map(documents.map((document) => [nameOf(document), document]));

function createChangeList() {
  const found = new Map<
    string,
    { before: string; after: string; times: number; names: Set<string>; example: ChangeGroup["example"] }
  >();
  return {
    add(name: string, before: string, after: string): void {
      for (const { change, lines } of changesOf(before, after)) {
        const key = JSON.stringify([change.before, change.after]);
        const group = found.get(key) ?? {
          ...change,
          times: 0,
          names: new Set<string>(),
          example: { name, ...lines },
        };
        group.times += 1;
        group.names.add(name);
        found.set(key, group);
      }
    },
    groups: (): readonly ChangeGroup[] =>
      [...found.values()]
        .map(({ names, ...group }) => ({ ...group, documents: names.size }))
        .sort((a, b) => b.times - a.times),
  };
}

interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Each change of two texts, with the lines that it is in. Lines that have a counterpart are compared by words. */
function changesOf(
  before: string,
  after: string,
): readonly { readonly change: Texts; readonly lines: Texts }[] {
  return differences(before.split("\n"), after.split("\n")).flatMap((lines) => {
    const whole = joined(lines, "\n");
    if (lines.before.length !== lines.after.length) return [{ change: whole, lines: whole }];
    return lines.before.flatMap((line, index) => {
      const pair = { before: line, after: lines.after[index] ?? "" };
      return differences(wordsOf(pair.before), wordsOf(pair.after)).map((words) => ({
        change: joined(words, ""),
        lines: pair,
      }));
    });
  });
}

const joined = ({ before, after }: Change<string>, by: string): Texts => ({
  before: before.join(by),
  after: after.join(by),
});

/** A line as words, each by itself, and what stands between them: spaces, tags, signs. */
const wordsOf = (line: string): readonly string[] =>
  line.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
