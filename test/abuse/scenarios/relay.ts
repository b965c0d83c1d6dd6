import { join } from "node:path";
import { openSqlite } from "../../../src/adapters/sqlite/sqlite.ts";
import type { Scenario, Table } from "../scenario.ts";
import { OUTAGES, type Outage, type OutageOutcome, sufferOutage } from "./relay-outage.ts";

const MAILS = 200;
const FULL_MAILS = 2_000;
const OUTAGE_MS = 2 * 60_000;

/** One channel that is found out to be broken, and then tried with a message now and then. */
const MOST_ATTEMPTS = 20;
const PAUSED_WITHIN_SECONDS = 15;
/** A fault that the operator has to mend is looked at every five minutes. */
const TAKEN_WITHIN_SECONDS = 360;

/** A relay that takes nothing from anybody, in every way in which it can say so, and is mended after two minutes. */
export const RELAY: Scenario = {
  name: "relay",
  about:
    "mails that wait for a relay which refuses everybody: what that costs them, and whether all go out once it is mended",
  async run({ full, folder, tell }) {
    const mails = full ? FULL_MAILS : MAILS;
    const outcomes: (readonly [string, OutageOutcome])[] = [];
    for (const [index, outage] of OUTAGES.entries()) {
      outcomes.push([outage.name, await suffer(outage, join(folder, `relay-${index}.sqlite`), mails)]);
      tell(`${outage.name}: over`);
    }
    return [toTable(outcomes)];
  },
};

async function suffer(outage: Outage, path: string, mails: number): Promise<OutageOutcome> {
  const db = openSqlite(path);
  try {
    return await sufferOutage(db, outage, { mails, outageMs: OUTAGE_MS });
  } finally {
    db.close();
  }
}

/** The figures of all outages, and what of them is not as it has to be. */
export function toTable(outcomes: readonly (readonly [outage: string, outcome: OutageOutcome])[]): Table {
  return {
    title: `A relay that takes nothing for ${OUTAGE_MS / 1_000} s, by the app's clock`,
    columns: [
      "refuses",
      "mails",
      "attempts",
      "tries burnt",
      "paused after s",
      "lost",
      "taken",
      "all taken after s",
    ],
    rows: outcomes.map(([outage, outcome]) => [
      outage,
      outcome.mails,
      outcome.attempts,
      outcome.triesBurnt,
      outcome.secondsUntilPaused ?? "never",
      outcome.lost,
      outcome.taken,
      outcome.secondsUntilAllTaken,
    ]),
    faults: outcomes.flatMap(([outage, outcome]) => faultsOf(outcome).map((fault) => `${outage}: ${fault}`)),
  };
}

function faultsOf(outcome: OutageOutcome): readonly string[] {
  const { mails, attempts, triesBurnt, secondsUntilPaused, lost, taken, secondsUntilAllTaken } = outcome;
  const rules: readonly (readonly [string, boolean])[] = [
    [`${attempts} attempts were made while it took nothing`, attempts > MOST_ATTEMPTS],
    [`${triesBurnt} tries were burnt`, triesBurnt > 0],
    ["the channel was paused too late", (secondsUntilPaused ?? Infinity) > PAUSED_WITHIN_SECONDS],
    [`${lost} mails were lost`, lost > 0],
    [`the relay took ${taken} mails instead of ${mails}`, taken !== mails],
    ["the mails went out too late", secondsUntilAllTaken > TAKEN_WITHIN_SECONDS],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([fault]) => fault);
}
