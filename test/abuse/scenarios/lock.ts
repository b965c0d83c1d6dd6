import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { askForLink, linkPath } from "../ask-for-link.ts";
import { readAssetPath } from "../asset-path.ts";
import { startHost } from "../hosts.ts";
import { inMs, percentile } from "../percentile.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";

const REQUESTS_PER_SECOND = 50;
const WANTED_P99_MS = 100;

/** Another process holds the database's write lock: what is read goes on, and what is written waits without stopping it. */
export const LOCK: Scenario = {
  name: "lock",
  about: "the database locked by another process for ten seconds, beside 50 requests a second",
  async run({ folder, full }: Arena): Promise<readonly Table[]> {
    const host = await startHost({ host: "node", folder, name: "lock" });
    const other = new DatabaseSync(host.databasePath);
    try {
      const { site } = host;
      const page = linkPath(await askForLink(site)) ?? "";
      const asset = await readAssetPath(site, page);
      const rounds = [];
      for (const [name, seconds] of [
        ["free", 4],
        ["locked", full ? 30 : 10],
      ] as const) {
        if (name === "locked") other.exec("BEGIN IMMEDIATE");
        const minting = name === "locked" ? timeMint(site) : undefined;
        const answers = await requestBoth(site, [page, asset], seconds);
        if (name === "locked") other.exec("ROLLBACK");
        rounds.push({ name, answers, mint: await minting });
      }
      return [toTable(rounds)];
    } finally {
      other.close();
      await host.stop();
    }
  },
};

type Site = Awaited<ReturnType<typeof startHost>>["site"];

interface Answered {
  readonly what: "page" | "asset";
  readonly status: number;
  readonly ms: number;
}

/** What somebody is told who wants something written meanwhile. */
async function timeMint(site: Site): Promise<{ readonly status: number; readonly ms: number }> {
  const startMs = performance.now();
  const { status } = await askForLink(site, 1);
  return { status, ms: performance.now() - startMs };
}

async function requestBoth(
  site: Site,
  [page, asset]: readonly [string, string],
  seconds: number,
): Promise<readonly Answered[]> {
  const asking: Promise<Answered>[] = [];
  const startMs = performance.now();
  for (let turn = 0; turn < seconds * REQUESTS_PER_SECOND; turn += 1) {
    await pause(Math.max(0, startMs + (turn * 1_000) / REQUESTS_PER_SECOND - performance.now()));
    const what = turn % 2 === 0 ? "page" : "asset";
    const begunMs = performance.now();
    asking.push(
      site
        .call(what === "page" ? page : asset)
        .then(({ status }) => ({ what, status, ms: performance.now() - begunMs })),
    );
  }
  return Promise.all(asking);
}

interface RoundOf {
  readonly name: string;
  readonly answers: readonly Answered[];
  readonly mint: { readonly status: number; readonly ms: number } | undefined;
}

function toTable(rounds: readonly RoundOf[]): Table {
  const rows = rounds.flatMap(({ name, answers }) =>
    (["page", "asset"] as const).map((what) => {
      const some = answers.filter((answer) => answer.what === what);
      const times = some.map(({ ms }) => ms);
      return {
        name,
        what,
        count: some.length,
        failed: some.filter(({ status }) => status !== 200).length,
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        most: Math.max(...times),
      };
    }),
  );
  const mint = rounds.find((round) => round.mint !== undefined)?.mint;
  return {
    title: `Read at ${REQUESTS_PER_SECOND} requests a second while another process holds the lock; a link asked for meanwhile was answered ${mint?.status} after ${inMs(mint?.ms ?? Number.NaN)} ms`,
    columns: ["database, what", "requests", "not 200", "p50 ms", "p99 ms", "most ms"],
    rows: rows.map(({ name, what, count, failed, p50, p99, most }) => [
      `${name}, ${what}`,
      count,
      failed,
      inMs(p50),
      inMs(p99),
      inMs(most),
    ]),
    faults: [
      ...rows.filter(({ failed }) => failed > 0).map(({ name, what }) => `${name}: not every ${what} came`),
      ...rows
        .filter(({ p99 }) => p99 >= WANTED_P99_MS)
        .map(
          ({ name, what }) => `${name}: the slowest of a hundred ${what}s took ${WANTED_P99_MS} ms or more`,
        ),
      ...(mint?.status === 503 || mint?.status === 201
        ? []
        : [`a link asked for meanwhile: ${mint?.status}`]),
    ],
  };
}
