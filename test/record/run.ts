import { killAllChildren, PROJECT_FOLDER } from "../chaos/child.ts";
import { checkOut } from "./checkout.ts";
import { compare } from "./compare.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { record } from "./record.ts";
import { type Recording, readRecording, writeRecording } from "./recording.ts";
import { formatComparison } from "./report.ts";

const options = readOrExplain();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    killAllChildren();
    process.exit(130);
  });
}

/** To stderr, so that `--json` leaves one object on stdout. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  const before = options.against === undefined ? undefined : await recordingOf(options.against, options);
  const now = await recordAs("now", PROJECT_FOLDER, options);
  if (options.out !== undefined) writeRecording(options.out, now);
  if (before !== undefined && options.against !== undefined) {
    const comparison = compare(before, now);
    process.stdout.write(
      `${options.json ? JSON.stringify(comparison, null, 2) : formatComparison(comparison, options.against)}\n`,
    );
    process.exitCode = comparison.equal ? 0 : 1;
  }
} catch (error) {
  // 1 means that something differs.
  process.exitCode = 2;
  tell(error instanceof TypeError ? error.message : String(error instanceof Error ? error.stack : error));
} finally {
  killAllChildren();
}

/** Of a file that was kept, or of a commit, whose code runs from a folder of its own. */
async function recordingOf(against: string, wanted: Options): Promise<Recording> {
  if (against.endsWith(".json")) return readRecording(against);
  const checkout = checkOut(against);
  try {
    return await recordAs(against, checkout.folder, wanted);
  } finally {
    checkout.remove();
  }
}

function recordAs(name: string, folder: string, wanted: Options): Promise<Recording> {
  return record(folder, { ...wanted, tell: (line) => tell(`${name}: ${line}`) });
}

function readOrExplain(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}
