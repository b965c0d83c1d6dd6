import { type RunningHost, startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import type { Site } from "../site.ts";
import { appOutcomes, NODE_OUTCOMES, type Outcome } from "./outcomes.ts";
import { exchangeRaw } from "./raw-http.ts";
import { lackingHeaders } from "./wanted-headers.ts";

const DAY_MS = 86_400_000;

/** Every way a request can end, at each host, and the security headers of its answer. */
export const HEADERS: Scenario = {
  name: "headers",
  about: "every route and outcome, and which security headers its answer lacks",
  async run(arena) {
    const tables: Table[] = [];
    for (const name of arena.hosts) {
      const host = await startHost({ host: name, folder: arena.folder, name: `headers-${name}` });
      try {
        arena.tell(`headers: ${name}`);
        tables.push(await readHeaders(host, name));
      } finally {
        await host.stop();
      }
    }
    return tables;
  },
};

/** The outcomes at a running demo. */
async function readHeaders(
  { site, origin }: Pick<RunningHost, "site" | "origin">,
  name: Arena["hosts"][number],
): Promise<Table> {
  const port = Number(new URL(origin).port);
  const link = await mintLink(site);
  const page = await site.call(link);
  const asset = /\/assets\/[^"]+\.css/.exec(page.text)?.[0] ?? "";
  const outcomes = [
    ...appOutcomes({ link, staffKey: site.staffKey, asset }),
    ...(name === "node" ? NODE_OUTCOMES : []),
  ];
  const rows: (readonly (string | number)[])[] = [];
  const faults: string[] = [];
  for (const outcome of outcomes) {
    const answer = await exchangeRaw(port, bytesOf(outcome, port));
    if (answer === undefined) throw new Error(`${outcome.name} was not answered`);
    const lacking = lackingHeaders(outcome.kind, answer);
    rows.push([outcome.name, answer.status, outcome.kind, lacking.join("; ") || "none"]);
    if (outcome.status !== undefined && answer.status !== outcome.status) {
      faults.push(`${outcome.name}: answered ${answer.status} instead of ${outcome.status}`);
    }
    if (lacking.length > 0) faults.push(`${outcome.name}: lacks ${lacking.join("; ")}`);
  }
  return {
    title: `Security headers, ${name}`,
    columns: ["outcome", "status", "kind", "lacks"],
    rows,
    faults,
  };
}

/** The bytes of a request, on a connection of its own. */
const bytesOf = ({ request, isWhole = false }: Outcome, port: number): string =>
  isWhole ? request : request.replace("\r\n", `\r\nHost: localhost:${port}\r\nConnection: close\r\n`);

/** The path of a link to a new booking that may be changed. */
async function mintLink(site: Site): Promise<string> {
  const bookingId = await site.book(nextMorning(site.now()));
  const { status, text } = await site.call("/api/links", {
    method: "POST",
    headers: { authorization: `Bearer ${site.staffKey}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingId, channels: [] }),
  });
  if (status !== 201) throw new Error(`No link was made: ${status} ${text}`);
  return new URL((JSON.parse(text) as { readonly url: string }).url).pathname;
}

/** Ten in the morning UTC, more than a week ahead. */
const nextMorning = (nowMs: number): number => (Math.floor(nowMs / DAY_MS) + 9) * DAY_MS + 10 * 3_600_000;
