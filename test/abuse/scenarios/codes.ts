import {
  CODE_RANDOM_BYTES,
  CROCKFORD,
  formatLinkCode,
  makeLinkCode,
  parseLinkCode,
} from "../../../src/domain/link/link-code.ts";
import { type HostName, startHost } from "../hosts.ts";
import type { Scenario, Table } from "../scenario.ts";
import type { Site } from "../site.ts";
import { makeDemoLink } from "./demo-link.ts";

/** Wrangler's own front answers a tenth of what Node does. */
const CODES: Readonly<Record<HostName, { readonly usual: number; readonly full: number }>> = {
  node: { usual: 100_000, full: 1_000_000 },
  workers: { usual: 5_000, full: 100_000 },
};
const LINKS = 20;
const AT_ONCE = 12;
/** Every so manieth guess is a real code with one symbol changed. */
const NEAR_MISS_EVERY = 20;
const TELL_EVERY = 50_000;

export interface Guessing {
  readonly guesses: number;
  /** Guesses that were not answered as an address that leads nowhere is. */
  readonly hits: number;
  /** Different answers that there were. */
  readonly answers: number;
  /** Calls that Wix got meanwhile. */
  readonly wixCalls: number;
  /** Links that open afterwards, of so many. */
  readonly opening: number;
  readonly links: number;
  readonly seconds: number;
}

/** Somebody who tries codes, each well formed and with its check symbol right, so that every one is looked up. */
export const CODE_GUESSING: Scenario = {
  name: "codes",
  about: "random codes against the links of a running demo: 100,000, or a million",
  async run({ full, hosts, folder, tell }) {
    const rows: Table["rows"][number][] = [];
    const faults: string[] = [];
    for (const name of hosts) {
      const host = await startHost({ host: name, folder, name: `codes-${name}` });
      try {
        const guesses = CODES[name][full ? "full" : "usual"];
        const guessing = await guessCodes(host.site, guesses, (line) => tell(`codes, ${name}: ${line}`));
        const { hits, answers, wixCalls, opening, links, seconds } = guessing;
        const pace = Math.round(guesses / seconds);
        rows.push([name, guesses, hits, answers, wixCalls, `${opening} of ${links}`, pace]);
        faults.push(...faultsOf(guessing).map((fault) => `${name}: ${fault}`));
      } finally {
        await host.stop();
      }
    }
    return [
      {
        title: "Guessed codes",
        columns: [
          "host",
          "guesses",
          "hits",
          "answers",
          "Wix calls",
          "links that open after",
          "guesses a second",
        ],
        rows,
        faults,
      },
    ];
  },
};

/** What is not as it has to be. */
export function faultsOf({ hits, answers, wixCalls, opening, links }: Guessing): readonly string[] {
  return [
    ...(hits > 0 ? [`${hits} guesses were answered like a link`] : []),
    ...(answers > 1 ? [`guesses got ${answers} different answers`] : []),
    ...(wixCalls > 0 ? [`guesses cost ${wixCalls} calls of Wix`] : []),
    ...(opening < links ? [`${links - opening} links do not open any more`] : []),
  ];
}

/** Makes links, tries so many codes, and looks at the links again. */
export async function guessCodes(
  site: Site,
  guesses: number,
  tell: (line: string) => void,
): Promise<Guessing> {
  const paths: string[] = [];
  for (let day = 0; day < LINKS; day += 1) paths.push((await makeDemoLink(site, 5 + day)).path);
  const codes = paths.map((path) => path.slice("/b/".length));
  const callsBefore = await countWixCalls(site);
  const startMs = performance.now();
  const answers = new Set<string>();
  let hits = 0;
  let begun = 0;
  const guessOn = async () => {
    while (begun < guesses) {
      begun += 1;
      if (begun % TELL_EVERY === 0) tell(`${begun} guesses`);
      const code =
        begun % NEAR_MISS_EVERY === 0 ? nearly(codes[begun % LINKS] ?? "") : randomCode(codes[0] ?? "");
      const { status, text } = await site.call(`/b/${code}`, { from: addressOf(begun) });
      answers.add(`${status} ${text}`);
      if (status !== 404) hits += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, guessOn));
  const seconds = (performance.now() - startMs) / 1_000;
  const wixCalls = (await countWixCalls(site)) - callsBefore;
  const statuses = await Promise.all(paths.map(async (path) => (await site.call(path)).status));
  const opening = statuses.filter((status) => status === 200).length;
  return { guesses, hits, answers: answers.size, wixCalls, opening, links: LINKS, seconds };
}

/** Of the key under which the site makes its codes. */
const randomCode = (model: string): string =>
  formatLinkCode(makeLinkCode(model.slice(0, 1), crypto.getRandomValues(new Uint8Array(CODE_RANDOM_BYTES))));

/** A code that differs in one symbol, with the check symbol that it then has. */
function nearly(code: string): string {
  const parsed = parseLinkCode(code);
  if (parsed === undefined) throw new Error("The site made a code that is none");
  const { epoch, random } = parsed;
  const place = Math.floor(Math.random() * random.length);
  const value =
    CROCKFORD.indexOf(random[place] ?? "") + 1 + Math.floor(Math.random() * (CROCKFORD.length - 1));
  const other = CROCKFORD[value % CROCKFORD.length] ?? "";
  return formatLinkCode({ epoch, random: random.slice(0, place) + other + random.slice(place + 1) });
}

/** From many places, so that no limit of one of them is what keeps the guesses out. */
const addressOf = (turn: number): string =>
  `198.${18 + (turn % 2)}.${(turn >> 1) % 256}.${(turn >> 9) % 256}`;

async function countWixCalls(site: Site): Promise<number> {
  const { calls } = JSON.parse((await site.call("/demo/control")).text) as {
    readonly calls: readonly unknown[];
  };
  return calls.length;
}
