import { type RunningHost, startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import { makeDemoLink } from "./demo-link.ts";
import { appOutcomes, NODE_OUTCOMES, type Outcome } from "./outcomes.ts";
import { exchangeRaw } from "./raw-http.ts";
import { lackingHeaders } from "./wanted-headers.ts";

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
  const { path: link } = await makeDemoLink(site);
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
