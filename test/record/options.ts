import { parseArgs } from "node:util";
import { PARTS, type Part, type RecordOptions } from "./record.ts";

export interface Options extends Omit<RecordOptions, "tell"> {
  /** Where to keep the recording of the working tree. */
  readonly out?: string;
  /** A commit, or a file that was kept. */
  readonly against?: string;
  readonly json: boolean;
}

export const USAGE = `npm run record -- --out FILE.json | --against COMMIT|FILE.json [--json]

  --out FILE.json       keeps what every customer page, mail, text and calendar entry is now
  --against COMMIT      compares it with what it was at that commit, or in a file that was kept
  --json                prints the comparison for machines
  --languages en,de     only these languages (default: all twelve, and American English)
  --bookings 001,020    only these bookings, by the end of their ids; \`all\` for all (default: the named examples)
  --parts ${PARTS.join(",")}
                        only these parts
  --at INSTANT          where the demo's clock stands (default 2027-05-11T08:10:00Z)

Ends with 0 when all is equal, with 1 when anything differs, with 2 when it could not be recorded.
`;

const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "he", "ar", "uk", "en-US"];
/** A Tuesday morning on which a visit is under way, one is about to begin, and none of the dates meets a change of clocks. */
const AT = "2027-05-11T08:10:00Z";

/** @throws {TypeError} with words for whoever typed them */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: "string" },
      against: { type: "string" },
      json: { type: "boolean", default: false },
      languages: { type: "string" },
      bookings: { type: "string" },
      parts: { type: "string" },
      at: { type: "string", default: AT },
    },
  });
  const { out, against, json, languages, bookings, parts, at } = values;
  if (out === undefined && against === undefined)
    throw new TypeError("Say --out FILE.json or --against COMMIT");
  if (Number.isNaN(Date.parse(at))) throw new TypeError("--at needs an instant such as 2027-05-11T08:10:00Z");
  return {
    ...(out !== undefined && { out }),
    ...(against !== undefined && { against }),
    json,
    at: new Date(at).toISOString(),
    languages: languages?.split(",") ?? LANGUAGES,
    bookings: bookings === undefined ? "examples" : bookings === "all" ? "all" : bookings.split(","),
    parts: parts?.split(",").map(toPart) ?? PARTS,
  };
}

function toPart(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (part === undefined) throw new TypeError(`--parts knows ${PARTS.join(", ")}`);
  return part;
}
