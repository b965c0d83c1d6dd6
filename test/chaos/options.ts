import { parseArgs } from "node:util";

export interface ChaosOptions {
  readonly seed: number;
  readonly json: boolean;
  /** Of each campaign, one after the other's seed. */
  readonly kills: number;
  readonly campaigns: number;
  /** Messages of the soak; 0 for none. */
  readonly soak: number;
}

export const USAGE = `npm run chaos -- [--full] [--seed N] [--kills N] [--soak N] [--json]

  --full     the release figures: 1,000 kills under four seeds, beside a soak of 10,000 messages
  --seed N   plans another run; the same seed plans the same one (default 1)
  --kills N  how often the app is killed (default 200)
  --soak N   only this many messages through a relay that fails, without kills
  --json     prints one JSON object for machines
`;

const DEFAULT_KILLS = 200;
const FULL = { kills: 1_000, campaigns: 4, soak: 10_000 };

/** @throws {TypeError} with words for whoever typed them */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      seed: { type: "string" },
      kills: { type: "string" },
      soak: { type: "string" },
    },
  });
  const { full, json } = values;
  const given = (name: "seed" | "kills" | "soak") => {
    const text = values[name];
    if (text !== undefined && !/^\d{1,7}$/.test(text)) throw new TypeError(`--${name} needs a whole number`);
    return text === undefined ? undefined : Number(text);
  };
  const [seed, kills, soak] = [given("seed"), given("kills"), given("soak")];
  const campaigns = full ? FULL.campaigns : 1;
  // A soak alone is what is asked for when nothing else is.
  const soakOnly = soak !== undefined && kills === undefined && !full;
  const allKills = soakOnly ? 0 : (kills ?? (full ? FULL.kills : DEFAULT_KILLS));
  return {
    seed: seed ?? 1,
    json,
    kills: Math.ceil(allKills / campaigns),
    campaigns: allKills === 0 ? 0 : campaigns,
    soak: soak ?? (full ? FULL.soak : 0),
  };
}
