import { parseArgs } from "node:util";
import type { HostName } from "./hosts.ts";
import type { Scenario } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";

export interface Options {
  readonly json: boolean;
  readonly full: boolean;
  /** Only profiles whose name has this text. */
  readonly only: string;
  readonly hosts: readonly HostName[];
  readonly scenarios: readonly Scenario[];
}

const WIDTH = Math.max(...SCENARIOS.map(({ name }) => name.length)) + 2;

export const USAGE = `npm run abuse -- [NAME...] [--full] [--only TEXT] [--host node|workers|both] [--json]

Without a name all of these, one after the other:
${SCENARIOS.map(({ name, about }) => `  ${name.padEnd(WIDTH)}${about}`).join("\n")}

  --full       release size: an hour instead of ten minutes
  --only TEXT  of the zoo only machines and people whose name has this text
  --host HOST  node, workers or both (default both), where a scenario can be shown at either
  --json       prints one JSON object for machines

Ends with 0 when everything was as it has to be, with 1 when not.
`;

const HOSTS: readonly HostName[] = ["node", "workers"];

/** @throws {TypeError} with words for whoever typed them */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      host: { type: "string", default: "both" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) throw new TypeError("What npm run abuse does:");
  const { full, json, only, host } = values;
  const unknown = positionals.find((wanted) => !SCENARIOS.some(({ name }) => name === wanted));
  if (unknown !== undefined) throw new TypeError(`There is no ${unknown}`);
  const hosts = HOSTS.filter((name) => host === "both" || host === name);
  if (hosts.length === 0) throw new TypeError("--host knows node, workers and both");
  const scenarios = SCENARIOS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { json, full, only, hosts, scenarios };
}
