import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actOn } from "./act.ts";
import { startDemo } from "./demo-process.ts";
import { isExample, type ListedBooking, listBookings, shortName } from "./emulated-world.ts";
import { findableBookings, findLost } from "./find.ts";
import { HOLD_VARS, holdOn } from "./hold.ts";
import { lookAt } from "./look.ts";
import { lookAtProblems } from "./problems.ts";
import { openReader, type Reader } from "./reader.ts";
import { createRecorder, type Recording, type TakeDown } from "./recording.ts";

/** What can be recorded by itself: pages and messages of links, what comes of acting, of undoing, and of asking for lost links. */
export const PARTS = ["look", "act", "hold", "find"] as const;
export type Part = (typeof PARTS)[number];

export interface RecordOptions {
  /** Where the demo's clock stands, RFC 3339. */
  readonly at: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  /** Short names; `examples` for the named ones, `all` for all. */
  readonly bookings: readonly string[] | "examples" | "all";
  readonly parts: readonly Part[];
  readonly tell: (line: string) => void;
}

/** Two demos keep two cores busy; the one that waits for lost links to be found needs none. */
const DEMOS_AT_ONCE = 2;
/** Bookings that are looked at at once by one reader. */
const BOOKINGS_AT_ONCE = 4;

/** Records a checkout: starts its demo, once for each language and part, and does all that customers do. */
export async function record(checkout: string, options: RecordOptions): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-record-"));
  const recorder = createRecorder();
  const jobs = planJobs(checkout, folder, options, recorder.takeDown);
  let ended = 0;
  const runNext = async (): Promise<void> => {
    for (let job = jobs.waiting.shift(); job !== undefined; job = jobs.waiting.shift()) {
      await job.run();
      ended += 1;
      options.tell(`${job.name} (${ended} of ${jobs.count}, ${recorder.count()} documents)`);
    }
  };
  try {
    await Promise.all([...jobs.aside.map((run) => run()), ...Array.from({ length: DEMOS_AT_ONCE }, runNext)]);
  } catch (error) {
    options.tell(`What the demos wrote is kept in ${folder}`);
    throw error;
  }
  rmSync(folder, { recursive: true });
  return { at: options.at, documents: recorder.documents() };
}

interface Job {
  readonly name: string;
  run(): Promise<void>;
}

function planJobs(checkout: string, folder: string, options: RecordOptions, takeDown: TakeDown) {
  const { at, languages, parts } = options;
  const inDemo =
    (name: string, vars: Readonly<Record<string, string>>, work: DemoWork): (() => Promise<void>) =>
    async () => {
      const demo = await startDemo({ checkout, folder, name, at, vars });
      try {
        const all = await listBookings(demo.call);
        await work((language) => openReader(demo, language, at, takeDown), all);
      } finally {
        await demo.stop();
      }
    };
  const alone = (
    name: string,
    language: string,
    vars: Readonly<Record<string, string>>,
    work: ReaderWork,
  ): Job => ({
    name: `${language}, ${name}`,
    run: inDemo(`${language}-${name}`, vars, async (reading, all) => {
      const reader = reading(language);
      await work(reader, chosenOf(all, options.bookings));
      await reader.mailbox.collect();
    }),
  });
  const isPlain = parts.includes("look") || parts.includes("act");
  const waiting = languages.flatMap((language) => [
    ...(isPlain ? [alone("look and act", language, {}, (reader, all) => goAround(reader, all, parts))] : []),
    ...(parts.includes("hold") ? [alone("hold", language, HOLD_VARS, holdAround)] : []),
  ]);
  const aside = parts.includes("find")
    ? [inDemo("find", {}, (reading, all) => findAround(reading, all, options))]
    : [];
  return { waiting, aside, count: waiting.length };
}

type DemoWork = (reading: (language: string) => Reader, all: readonly ListedBooking[]) => Promise<void>;
type ReaderWork = (reader: Reader, bookings: readonly ListedBooking[]) => Promise<void>;

async function goAround(
  reader: Reader,
  bookings: readonly ListedBooking[],
  parts: readonly Part[],
): Promise<void> {
  if (parts.includes("look")) await lookAround(reader, bookings);
  if (parts.includes("act")) await actAround(reader, bookings);
}

async function lookAround(reader: Reader, bookings: readonly ListedBooking[]): Promise<void> {
  const left = [...bookings];
  const lookAtNext = async (): Promise<void> => {
    for (let booking = left.shift(); booking !== undefined; booking = left.shift()) {
      await lookAt(reader, booking);
    }
  };
  await Promise.all(Array.from({ length: BOOKINGS_AT_ONCE }, lookAtNext));
  const [first] = bookings;
  if (first !== undefined) await lookAtProblems(reader, first);
}

async function actAround(reader: Reader, bookings: readonly ListedBooking[]): Promise<void> {
  for (const action of ["cancel", "move"] as const) {
    for (const booking of bookings) await actOn(reader, booking, action);
  }
}

async function holdAround(reader: Reader, bookings: readonly ListedBooking[]): Promise<void> {
  for (const booking of bookings) await holdOn(reader, booking);
}

async function findAround(
  reading: (language: string) => Reader,
  all: readonly ListedBooking[],
  { at, languages }: RecordOptions,
): Promise<void> {
  const findable = findableBookings(all, at);
  const askers = languages.flatMap((language, index) => {
    const booking = findable[index];
    return booking === undefined ? [] : [{ reader: reading(language), booking }];
  });
  await findLost(askers);
  for (const { reader } of askers) await reader.mailbox.collect();
}

/** @throws {RangeError} for a name that no booking has: a recording of nothing would equal any other */
function chosenOf(
  all: readonly ListedBooking[],
  wanted: RecordOptions["bookings"],
): readonly ListedBooking[] {
  if (wanted === "all") return all;
  if (wanted === "examples") return all.filter(isExample);
  return wanted.map((name) => {
    const booking = all.find((one) => shortName(one) === name);
    if (booking === undefined) throw new RangeError(`The demo has no booking ${name}`);
    return booking;
  });
}
