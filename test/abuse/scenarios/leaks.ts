import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type HostName, startHost } from "../hosts.ts";
import type { Scenario, Table } from "../scenario.ts";
import { leaksIn, readAllBelow, type Sink } from "./leak-search.ts";
import { type Tour, tourFeatures } from "./leak-tour.ts";

/** What the demo prints for whoever started it: the key and the links to try it with. */
const WELCOME = /^(?:Staff API key|Example link|Slotpass is at|Demo )/;

/** What a Worker logs itself, `npm run dev:worker` does not show; it is the same lines by the same code. */
const LOG: Readonly<Record<HostName, string>> = { node: "log", workers: "wrangler's log" };

/** Everything that a demo does, and then a search for what may stand nowhere. */
export const LEAKS: Scenario = {
  name: "leaks",
  about: "a tour of everything, then a search of logs, database, headers and error pages for secrets",
  async run({ hosts, folder, tell }) {
    const tables: Table[] = [];
    for (const host of hosts)
      tables.push(await searchAt(host, folder, (line) => tell(`leaks, ${host}: ${line}`)));
    return tables;
  },
};

async function searchAt(host: HostName, folder: string, tell: (line: string) => void): Promise<Table> {
  const name = `leaks-${host}`;
  const running = await startHost({ host, folder, name });
  try {
    tell("the tour");
    const tour = await tourFeatures(running.site, Number(new URL(running.origin).port));
    const mailbox = await running.site.call("/demo/outbox.json");
    // Before the host ends, which takes what is in the database's log into the file.
    const database = databaseOf(host, running.databasePath);
    return toTable(
      host,
      tour,
      [
        { name: LOG[host], content: logOf(join(folder, `${name}.log`)) },
        { name: "database", content: database },
        ...answerSinks(tour),
      ],
      mailbox.text,
    );
  } finally {
    await running.stop();
  }
}

const logOf = (path: string): string =>
  readFileSync(path, "latin1")
    .split("\n")
    .filter((line) => !WELCOME.test(line))
    .join("\n");

/** The files with what is not yet taken into them. */
const databaseOf = (host: HostName, path: string): string =>
  host === "node" ? readAllBelow(dirname(path), (one) => one.startsWith(path)) : readAllBelow(path);

/** What answers say where nobody asked for it: in their headers, and when they refuse. */
function answerSinks({ answers }: Tour): readonly Sink[] {
  const headers = answers.flatMap(({ headers, isTheirs }) =>
    [...headers]
      // Who sent a form from a link's page is led back to it.
      .filter(([header]) => !(isTheirs && ["location", "set-cookie"].includes(header)))
      .map(([header, value]) => `${header}: ${value}`),
  );
  const refusals = answers.filter(({ status, isTheirs }) => status >= 400 && !isTheirs);
  return [
    { name: "headers", content: headers.join("\n") },
    { name: "error pages", content: refusals.map(({ body }) => body).join("\n") },
  ];
}

/** One row for each sink; the mailbox is where everything has to be found, or nothing was looked for. */
function toTable(
  host: string,
  { secrets, delivered, answers, linkId }: Tour,
  sinks: readonly Sink[],
  mailbox: string,
): Table {
  const rows = sinks.map((sink) => ({ sink, leaks: leaksIn(sink, secrets) }));
  const control = leaksIn({ name: "mailbox", content: mailbox }, delivered);
  const missing = delivered.filter(({ what }) => !control.includes(what)).map(({ what }) => what);
  const refusals = answers.filter(({ status }) => status >= 400).length;
  return {
    title: `Secrets in what is written, ${host}: ${answers.length} answers, ${refusals} of them refusals`,
    columns: ["sink", "bytes", "found"],
    rows: [
      ...rows.map(({ sink, leaks }) => [sink.name, sink.content.length, leaks.join(", ") || "none"]),
      ["the mailbox, to compare", mailbox.length, control.join(", ") || "none"],
    ],
    faults: [
      ...rows.flatMap(({ sink, leaks }) => leaks.map((what) => `${what} stands in the ${sink.name}`)),
      ...rows
        .filter(({ sink }) => sink.content === "")
        .map(({ sink }) => `there was no ${sink.name} to search`),
      ...sinks
        .filter(({ name, content }) => name === "database" && !content.includes(linkId))
        .map(() => "the database is another one: this proves nothing"),
      ...missing.map((what) => `${what} was never delivered: this proves nothing`),
    ],
  };
}
