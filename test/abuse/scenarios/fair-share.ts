import { setTimeout as pause } from "node:timers/promises";
import { filledIn, readForms } from "../../support/forms.ts";
import { type LiveSite, startLiveSite } from "../live-site.ts";
import { inMs, percentile } from "../percentile.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";

/** An answer to somebody who did nothing wrong, and how long it took. */
interface Timed {
  readonly status: number;
  readonly ms: number;
}

const MINUTE_MS = 60_000;
const COPIES = 50;

/** One link is opened without end, and many forms are sent in many copies: who else is kept waiting, and what comes of it. */
export const FAIR_SHARE: Scenario = {
  name: "fair-share",
  about: "one link opened 2,000 times in a minute beside others; 50 copies of each of many forms",
  async run({ folder, full }: Arena): Promise<readonly Table[]> {
    // A site each, so that both begin with unused limits.
    return [
      await onSite(folder, "fair-share-flood", (site) =>
        floodOneLink(site, full ? MINUTE_MS : MINUTE_MS / 3),
      ),
      await onSite(folder, "fair-share-copies", (site) => sendCopies(site, full ? 100 : 40)),
    ];
  },
};

async function onSite(
  folder: string,
  name: string,
  attack: (site: LiveSite) => Promise<Table>,
): Promise<Table> {
  const site = await startLiveSite({ folder, name });
  try {
    return await attack(site);
  } finally {
    await site.stop();
  }
}

async function floodOneLink(site: LiveSite, lastsMs: number): Promise<Table> {
  const requests = Math.round(2_000 * (lastsMs / MINUTE_MS));
  const others = Math.round(200 * (lastsMs / MINUTE_MS));
  const ids = await site.crowd(8);
  const [greedy = "", ...paths] = await inOrder(ids.slice(0, 4), (id) => site.mint(id));
  const toMint = ids.slice(4);
  const visitOthers = (count: number, everyMs: number) =>
    paced(count, everyMs, (turn) =>
      timed(async () => (await site.call(paths[turn % paths.length] ?? "")).status),
    );
  const mint = (turn: number) =>
    timed(async () => {
      await site.mint(toMint[turn % toMint.length] ?? "");
      return 201;
    });

  const quiet = await visitOthers(40, 50);
  const quietMints = await paced(4, 200, mint);
  const [flooding, pages, mints] = await Promise.all([
    paced(requests, lastsMs / requests, () => timed(async () => (await site.callApart(greedy)).status)),
    visitOthers(others, lastsMs / others),
    paced(8, lastsMs / 8, mint),
  ]);

  const refused = [...pages, ...mints].filter(({ status }) => status >= 400).length;
  return {
    title: `One link opened ${requests} times in ${lastsMs / 1000} s`,
    columns: ["who", "requests", "refused", "p50 ms", "p99 ms"],
    rows: [
      row("another customer, quiet", quiet),
      row("another customer, meanwhile", pages),
      row("staff's links, quiet", quietMints),
      row("staff's links, meanwhile", mints),
      row("the greedy link itself", flooding),
    ],
    faults: refused === 0 ? [] : [`${refused} requests of others were refused`],
  };
}

async function sendCopies(site: LiveSite, links: number): Promise<Table> {
  const ids = (await site.crowd(links)).slice(0, links);
  const paths = await inOrder(ids, (id) => site.mint(id));
  const forms = await Promise.all(
    paths.map(async (path) => {
      const { text } = await site.call(`${path}/cancel`);
      const form = readForms(text, `${path}/cancel`).find(({ fields }) => fields.has("form"));
      if (form === undefined) throw new Error("A link offers no form that cancels");
      return form;
    }),
  );
  const before = await site.countCalls();
  const startMs = performance.now();
  const answers = await Promise.all(
    forms.flatMap((form) =>
      Array.from({ length: COPIES }, () =>
        site.call(form.action, {
          method: "POST",
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "sec-fetch-site": "same-origin",
            origin: "null",
          },
          body: filledIn(form).toString(),
        }),
      ),
    ),
  );
  const seconds = (performance.now() - startMs) / 1000;
  const after = await site.countCalls();
  const calls = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  const [done, underWay] = [count(303), count(202)];
  const cancelled = calls("cancelBookingAnonymously");
  return {
    title: `${COPIES} copies of the form of each of ${links} links, at once`,
    columns: [
      "forms",
      "answers",
      "done",
      "still under way",
      "other answers",
      "cancelled",
      "bookings read",
      "seconds",
    ],
    rows: [
      [
        links,
        answers.length,
        done,
        underWay,
        answers.length - done - underWay,
        cancelled,
        calls("getBookingAnonymously"),
        Math.round(seconds),
      ],
    ],
    faults: [
      ...(cancelled === links ? [] : [`${cancelled} cancellations of ${links} bookings`]),
      ...(done + underWay === answers.length
        ? []
        : ["some answers are neither that it is done nor under way"]),
    ],
  };
}

function row(who: string, answers: readonly Timed[]): readonly (string | number)[] {
  const times = answers.map(({ ms }) => ms);
  const refused = answers.filter(({ status }) => status >= 400).length;
  return [who, answers.length, refused, inMs(percentile(times, 0.5)), inMs(percentile(times, 0.99))];
}

async function timed(work: () => Promise<number>): Promise<Timed> {
  const startMs = performance.now();
  const status = await work();
  return { status, ms: performance.now() - startMs };
}

/** Begins one every so often, whether or not the others have ended. */
async function paced<Outcome>(
  count: number,
  everyMs: number,
  begin: (turn: number) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const startMs = performance.now();
  const begun: Promise<Outcome>[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await pause(Math.max(0, startMs + turn * everyMs - performance.now()));
    begun.push(begin(turn));
  }
  return Promise.all(begun);
}

/** One after the other: all at once would be a flood of its own. */
async function inOrder<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await work(item));
  return outcomes;
}
