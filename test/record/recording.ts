import { readFileSync, writeFileSync } from "node:fs";
import { normalise } from "./normalise.ts";

/** One page, message or calendar entry as somebody got it. */
export interface RecordedDocument {
  readonly language: string;
  /** Short name of its booking; `-` for what belongs to none. */
  readonly booking: string;
  /** What it is: the same for all bookings and languages. */
  readonly sort: string;
  /** Normalised. */
  readonly text: string;
}

/** All that was seen of one build. */
export interface Recording {
  /** The instant at which the clock stood, RFC 3339. */
  readonly at: string;
  readonly documents: readonly RecordedDocument[];
}

/** How a document is called: no two have the same name. */
export const nameOf = ({
  language,
  booking,
  sort,
}: Pick<RecordedDocument, "language" | "booking" | "sort">): string => `${language}/${booking}/${sort}`;

/** Takes documents down, as raw as they came. */
export type TakeDown = (document: RecordedDocument) => void;

export interface Recorder {
  readonly takeDown: TakeDown;
  count(): number;
  /** In the order of their names. */
  documents(): readonly RecordedDocument[];
}

/** A list that normalises what it takes. A second document of the same name is a mistake of the recorder's. */
export function createRecorder(): Recorder {
  const documents = new Map<string, RecordedDocument>();
  return {
    takeDown(document) {
      const name = nameOf(document);
      if (documents.has(name)) throw new RangeError(`Two documents are called ${name}`);
      documents.set(name, { ...document, text: normalise(document.text) });
    },
    count: () => documents.size,
    documents: () => [...documents.keys()].sort().flatMap((name) => documents.get(name) ?? []),
  };
}

/** As kept in a file: each line once, as most are the same on thousands of pages. */
interface RecordingFile {
  readonly at: string;
  readonly lines: readonly string[];
  readonly documents: readonly (Omit<RecordedDocument, "text"> & { readonly lines: readonly number[] })[];
}

/** Writes a recording to a file, the same bytes for the same recording. */
export function writeRecording(path: string, { at, documents }: Recording): void {
  const numbers = new Map<string, number>();
  const numberOf = (line: string): number => {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  };
  const numbered = documents.map(({ text, ...about }) => ({
    ...about,
    lines: text.split("\n").map(numberOf),
  }));
  const file: RecordingFile = { at, lines: [...numbers.keys()], documents: numbered };
  writeFileSync(path, JSON.stringify(file));
}

/** Reads such a file back. */
export function readRecording(path: string): Recording {
  const { at, lines, documents } = JSON.parse(readFileSync(path, "utf8")) as RecordingFile;
  return {
    at,
    documents: documents.map(({ lines: numbers, ...about }) => ({
      ...about,
      text: numbers.map((number) => lines[number]).join("\n"),
    })),
  };
}
