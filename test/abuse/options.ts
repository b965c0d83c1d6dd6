import { parseArgs } from "node:util";
import type { HostName } from "./hosts.ts";

export interface Options {
  readonly json: boolean;
  /** How many links the machines get at each host. */
  readonly links: number;
  /** Only profiles whose name has this text. */
  readonly only: string;
  readonly hosts: readonly HostName[];
}

export const USAGE = `npm run abuse -- zoo [--full] [--links N] [--only TEXT] [--host node|workers|both] [--json]

  zoo          lets labelled machines at links, first at a commit from before there was a judge, then here; then people
  --full       1,000 links at each host instead of 100
  --links N    so many links at each host; each machine gets one at least
  --only TEXT  only machines and people whose name has this text
  --host HOST  node, workers or both (default both)
  --json       prints one JSON object for machines

Ends with 0 when no machine changed anything and every person went through, with 1 when not.
`;

const LINKS = 100;
const FULL_LINKS = 1_000;
const HOSTS: readonly HostName[] = ["node", "workers"];

/** @throws {TypeError} with words for whoever typed them */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      links: { type: "string" },
      only: { type: "string", default: "" },
      host: { type: "string", default: "both" },
    },
  });
  const { full, json, links, only, host } = values;
  if (positionals.join() !== "zoo") throw new TypeError("Say what: zoo");
  if (links !== undefined && !/^\d{1,5}$/.test(links)) throw new TypeError("--links needs a whole number");
  const hosts = HOSTS.filter((name) => host === "both" || host === name);
  if (hosts.length === 0) throw new TypeError("--host knows node, workers and both");
  return { json, only, hosts, links: links === undefined ? (full ? FULL_LINKS : LINKS) : Number(links) };
}
