import type { Browser } from "playwright-core";
import { BROWSER_MACHINES } from "./browser/machines.ts";
import { BROWSER_PEOPLE, PRESSES_LIKE_HANDS } from "./browser/people.ts";
import { byBrowser } from "./browser/visitor.ts";
import type { RunningHost } from "./hosts.ts";
import { scenesIn } from "./scene.ts";
import {
  type Act,
  byRequests,
  letMachine,
  letPerson,
  type MachineVisit,
  type PersonVisit,
} from "./visits.ts";
import { KNOWING } from "./zoo/knowing.ts";
import { PLAIN_PEOPLE } from "./zoo/people/plain-people.ts";
import { type Person, stepsOf } from "./zoo/person.ts";
import { PLAIN_MACHINES } from "./zoo/plain-machines.ts";

/** All of one list's visits at one host. */
export interface Round<Visit> {
  readonly visits: readonly Visit[];
  readonly seconds: number;
}

export interface CampaignOptions {
  /** Only profiles whose name has this text. */
  readonly only: string;
  /** How many links machines get; each profile gets one at least. */
  readonly links: number;
  /** Whether a person comes after each machine. */
  readonly withPerson: boolean;
  /** Whether those who drive a browser come as well. */
  readonly inBrowsers: boolean;
  readonly tell: (line: string) => void;
}

interface Profile {
  readonly name: string;
  readonly act: Act;
}

/** Most of a visit is waiting: so many of them keep two cores busy. */
const BROWSERS_AT_ONCE = 4;
/** The emulated diary is cleared again after so many visits, before it is full. */
const VISITS_PER_DIARY = 40;

/** The lists of the zoo at a host, in a browser and without. */
export function zooAt({ site, origin }: RunningHost, browser: Browser, options: CampaignOptions) {
  const open = scenesIn(site);
  const { only, links, withPerson, inBrowsers, tell } = options;
  const wanted = <Entry>(list: Readonly<Record<string, Entry>>) =>
    Object.entries(list).filter(([name]) => name.includes(only));

  const plainMachines = wanted(PLAIN_MACHINES).map(([name, steps]) => ({ name, act: byRequests(steps) }));
  const wantedInBrowsers: typeof wanted = (list) => (inBrowsers ? wanted(list) : []);
  const browserMachines = wantedInBrowsers(BROWSER_MACHINES).map(([name, profile]) => ({
    name: `Chromium: ${name}`,
    act: byBrowser(browser, origin, profile),
  }));

  /** Plain visits one after the other, since each moves the clock; then browsers, whose time is real. */
  async function inTurn<Visit, Guest extends Profile>(
    plain: readonly Guest[],
    browsers: readonly Guest[],
    visit: (guest: Guest, turn: number) => Promise<Visit>,
  ): Promise<Round<Visit>> {
    const startMs = performance.now();
    const visits: Visit[] = [];
    for (const [turn, guest] of plain.entries()) {
      if (turn % VISITS_PER_DIARY === 0) await site.reset();
      visits.push(await named(guest, () => visit(guest, turn)));
    }
    await site.reset();
    const waiting = [...browsers.entries()];
    const takeNext = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [turn, guest] = next;
        visits.push(await named(guest, () => visit(guest, turn)));
      }
    };
    await Promise.all(Array.from({ length: BROWSERS_AT_ONCE }, takeNext));
    return { visits, seconds: (performance.now() - startMs) / 1000 };
  }

  /** Somebody who found no way is a fault to report, and no reason to let nobody else try. */
  const lost = ({ name, person }: ReturnType<typeof guest>, error: unknown): PersonVisit => {
    tell(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { name, went: false, asked: 0, askedBy: person.asked };
  };

  const asMachine = ({ name, act }: Profile): Promise<MachineVisit> => letMachine(open, { name, act });
  const beforeAPerson = ({ name, act }: Profile, turn: number): Promise<MachineVisit> =>
    letMachine(open, { name, act, after: turn % 2 === 0 ? "cancel" : "move" });

  return {
    machines() {
      const all = plainMachines.length + browserMachines.length;
      tell(`${all} machines`);
      return inTurn(
        spread(plainMachines, links - browserMachines.length),
        browserMachines,
        withPerson ? beforeAPerson : asMachine,
      );
    },
    knowing() {
      tell("machines that know Slotpass");
      const hands = {
        name: "Chromium: presses like hands",
        act: byBrowser(browser, origin, PRESSES_LIKE_HANDS),
      };
      const plain = wanted(KNOWING).map(([name, steps]) => ({ name, act: byRequests(steps) }));
      return inTurn(plain, inBrowsers && hands.name.includes(only) ? [hands] : [], asMachine);
    },
    people(): Promise<Round<PersonVisit>> {
      const plain = wanted(PLAIN_PEOPLE).map(([name, person]) =>
        guest(name, person, byRequests(stepsOf(person))),
      );
      const drivers = wantedInBrowsers(BROWSER_PEOPLE).map(([name, person]) =>
        guest(`Chromium: ${name}`, person, byBrowser(browser, origin, person)),
      );
      tell(`${plain.length + drivers.length} people`);
      return inTurn(plain, drivers, (one) => letPerson(open, one).catch((error) => lost(one, error)));
    },
  };
}

const guest = (name: string, person: Pick<Person, "does" | "asked" | "locale">, act: Act) => ({
  name,
  person,
  act,
});

/** As many visits as there are links, each profile once at least, and all of them about as often. */
const spread = <Guest>(profiles: readonly Guest[], links: number): readonly Guest[] =>
  Array.from(
    { length: Math.max(profiles.length, profiles.length === 0 ? 0 : links) },
    (_, turn) => turn,
  ).flatMap((turn) => profiles.slice(turn % profiles.length).slice(0, 1));

/** Says whose visit it was that went wrong. */
async function named<Visit>({ name }: Profile, visit: () => Promise<Visit>): Promise<Visit> {
  try {
    return await visit();
  } catch (cause) {
    throw new Error(`The visit of ${name} failed`, { cause });
  }
}
