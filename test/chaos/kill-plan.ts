import { createRandom } from "../../src/emulator/world/random.ts";
import { type ArmedKill, KILL_POINTS, type Work } from "./kill-point-list.ts";
import type { RelayKillMoment } from "./stand-ins.ts";

/** How one life of the app is to end. */
export type Death =
  /** So long after it began to serve. */
  | { readonly kind: "random"; readonly delayMs: number }
  | { readonly kind: "point"; readonly name: string; readonly work: Work; readonly armed: ArmedKill }
  /** By the relay, in the middle of a dialogue. */
  | { readonly kind: "relay"; readonly name: string; readonly work: Work; readonly moment: RelayKillMoment };

const RELAY_MOMENTS: readonly RelayKillMoment[] = ["greeting", "mail", "rcpt", "data", "accepted"];
const RANDOM_KILL_WITHIN_MS = 250;
/** Every so often a life is long enough for work to come to its end. */
const LONG_LIFE_EVERY = 8;
const LONG_LIFE_MS = 1_500;
/** Half of all deaths are at a point, unless that would be more than anybody learns from. */
const MOST_PER_POINT = 20;
/** A customer takes many requests to come to a point once: a short life does not see it twice. */
const LATEST_OCCURRENCE: Readonly<Record<Work, number>> = { mint_email: 3, mint_sms: 3, send: 1, action: 1 };

/** Names of all points, those in the app and those in a dialogue with the relay. */
export const POINT_NAMES: readonly string[] = [
  ...KILL_POINTS.map(({ name }) => name),
  ...RELAY_MOMENTS.map(relayPointName),
];

function relayPointName(moment: RelayKillMoment): string {
  return `smtp_${moment}`;
}

/** `kills` deaths in a random order that is the same for the same seed; every named point is there at least once. */
export function planDeaths(kills: number, seed: string): readonly Death[] {
  const random = createRandom(`deaths ${seed}`);
  const perPoint = Math.max(1, Math.min(MOST_PER_POINT, Math.floor(kills / 2 / POINT_NAMES.length)));
  const deaths: Death[] = [];
  for (let round = 0; round < perPoint; round += 1) {
    for (const { name, work } of KILL_POINTS) {
      const moment = (round + deaths.length) % 2 === 0 ? "before" : "after";
      deaths.push({
        kind: "point",
        name,
        work,
        armed: { name, moment, nth: 1 + random.below(LATEST_OCCURRENCE[work]) },
      });
    }
    for (const moment of RELAY_MOMENTS) {
      deaths.push({ kind: "relay", name: relayPointName(moment), work: "mint_email", moment });
    }
  }
  for (let index = deaths.length + 1; index < kills; index += 1) {
    const delayMs = random.below(RANDOM_KILL_WITHIN_MS + 1);
    deaths.push({
      kind: "random",
      delayMs: index % LONG_LIFE_EVERY === 0 ? LONG_LIFE_MS + delayMs : delayMs,
    });
  }
  // Before anybody can act there have to be links.
  return [{ kind: "random", delayMs: LONG_LIFE_MS }, ...shuffle(deaths, random.below)];
}

function shuffle<Item>(items: readonly Item[], below: (limit: number) => number): readonly Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1);
    const [a, b] = [shuffled[last], shuffled[chosen]];
    if (a !== undefined && b !== undefined) {
      shuffled[last] = b;
      shuffled[chosen] = a;
    }
  }
  return shuffled;
}
