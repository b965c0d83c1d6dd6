import { expect, it } from "vitest";
import type { Scenario } from "../abuse/scenario.ts";
import { DAMAGE } from "../abuse/scenarios/damage.ts";
import { DISK_FULL } from "../abuse/scenarios/disk-full.ts";
import { makeFolder } from "../support/folder.ts";

const PATIENCE_MS = 180_000;

/** Runs an attack at its small size, and gives what it found. */
const faultsOf = async ({ run }: Scenario): Promise<readonly string[]> => {
  const tables = await run({ full: false, hosts: ["node"], folder: makeFolder(), tell: () => {} });
  return tables.flatMap(({ faults }) => faults);
};

it(
  "holds against databases that are damaged, deleted or somebody else's",
  async () => {
    expect(await faultsOf(DAMAGE)).toEqual([]);
  },
  PATIENCE_MS,
);

it(
  "holds against a disk without room, where the system can limit a process",
  async () => {
    expect(await faultsOf(DISK_FULL)).toEqual([]);
  },
  PATIENCE_MS,
);
