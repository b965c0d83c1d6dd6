import { once } from "node:events";
import { connect } from "node:net";
import { BODY_WITHIN_MS } from "../../../src/limited-body.ts";
import { type HostName, startHost } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import { makeDemoLink } from "./demo-link.ts";

/** A request that never comes to its end. */
interface Endless {
  readonly name: string;
  /** What is written at once. */
  readonly begin: string;
  /** What is written each second from then on; absent where nothing more comes. */
  readonly drip?: string;
  /** Where the server alone reads it, and not the app: workerd lets such be, and Cloudflare's edge does not. */
  readonly isServers?: boolean;
}

interface Ended {
  readonly seconds: number;
  /** The answer's status; undefined where the connection was closed without one. */
  readonly status: number | undefined;
  readonly isClosed: boolean;
}

/** The app waits ten seconds, a server twenty for whatever the app does not read, and both take a moment to look. */
const APP_WITHIN_SECONDS = BODY_WITHIN_MS / 1000 + 3;
const SERVER_WITHIN_SECONDS = 16;
const GIVE_UP_MS = 40_000;
const DRIP_EVERY_MS = 1_000;

/** Bodies and headers that never end, at every route that reads one: how long they hold a connection. */
export const BODIES: Scenario = {
  name: "bodies",
  about: "half-sent and dripping bodies and headers: when they are answered, and their connections closed",
  async run({ full, hosts, folder, tell }: Arena): Promise<readonly Table[]> {
    const tables: Table[] = [];
    for (const host of hosts) {
      tell(host);
      tables.push(await holdBodies(host, folder, full ? 20 : 3));
    }
    return tables;
  },
};

/** Opens so many connections of each kind at once. */
export async function holdBodies(host: HostName, folder: string, copies: number): Promise<Table> {
  const { site, origin, stop } = await startHost({ host, folder, name: `bodies-${host}` });
  try {
    const port = Number(new URL(origin).port);
    const { path } = await makeDemoLink(site);
    const kinds = endlessOnes(path, site.staffKey).filter(({ isServers }) => !isServers || host === "node");
    const [rows, beside] = await Promise.all([
      Promise.all(kinds.map(async (kind) => ({ kind, all: await holdMany(port, kind, copies) }))),
      site.call("/find"),
    ]);
    const faults = beside.status === 200 ? [] : ["Meanwhile nobody else was answered"];
    for (const { kind, all } of rows) {
      const within = kind.isServers ? SERVER_WITHIN_SECONDS : APP_WITHIN_SECONDS;
      const late = all.filter(({ seconds }) => seconds > within).length;
      if (late > 0) faults.push(`${kind.name}: ${late} of ${copies} were not answered within ${within} s`);
      const open = all.filter(({ isClosed }) => !isClosed).length;
      if (host === "node" && open > 0) faults.push(`${kind.name}: ${open} connections stayed open`);
    }
    return {
      title: `Requests that never end, ${copies} of each at once, ${host}`,
      columns: ["what", "answer", "longest, s", "closed"],
      rows: rows.map(({ kind, all }) => [
        kind.name,
        [...new Set(all.map(({ status }) => status ?? "none"))].join(" "),
        Math.max(...all.map(({ seconds }) => seconds)).toFixed(1),
        `${all.filter(({ isClosed }) => isClosed).length} of ${all.length}`,
      ]),
      faults,
    };
  } finally {
    await stop();
  }
}

function endlessOnes(link: string, staffKey: string): readonly Endless[] {
  const head = (method: string, path: string, ...lines: readonly string[]) =>
    [`${method} ${path} HTTP/1.1`, "Host: localhost", ...lines, "", ""].join("\r\n");
  const form = ["Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded"];
  const json = ["Content-Type: application/json"];
  const staff = [...json, `Authorization: Bearer ${staffKey}`];
  const long = "Content-Length: 1000";
  const chunked = "Transfer-Encoding: chunked";
  return [
    { name: "/find, half a form", begin: `${head("POST", "/find", ...form, long)}email=` },
    { name: "/find, a byte a second", begin: `${head("POST", "/find", ...form, long)}email=`, drip: "a" },
    { name: "/find, half a chunk", begin: `${head("POST", "/find", ...form, chunked)}6\r\nema` },
    { name: "/find, a chunk a second", begin: head("POST", "/find", ...form, chunked), drip: "1\r\na\r\n" },
    { name: "/language", begin: `${head("POST", "/language", ...form, long)}back=` },
    { name: "a link's cancel form", begin: `${head("POST", `${link}/cancel`, ...form, long)}form=` },
    { name: "a link's language form", begin: `${head("POST", `${link}/language`, ...form, long)}back=` },
    { name: "/api/links", begin: `${head("POST", "/api/links", ...staff, long)}{` },
    { name: "/api/sends, a byte a second", begin: head("POST", "/api/sends", ...staff, long), drip: " " },
    { name: "/api/links without a key", begin: `${head("POST", "/api/links", ...json, long)}{` },
    { name: "a form from elsewhere", begin: `${head("POST", "/find", "Sec-Fetch-Site: cross-site", long)}a` },
    { name: "a GET with half a body", begin: `${head("GET", "/find", long)}a` },
    { name: "no such address", begin: `${head("POST", "/nowhere", ...form, long)}a` },
    { name: "half its headers", begin: "GET /find HTTP/1.1\r\nHost: loc", isServers: true },
    {
      name: "a header a second",
      begin: "GET /find HTTP/1.1\r\nHost: localhost\r\n",
      drip: "X-A: b\r\n",
      isServers: true,
    },
    { name: "nothing at all", begin: "", isServers: true },
  ];
}

const holdMany = (port: number, kind: Endless, copies: number): Promise<readonly Ended[]> =>
  Promise.all(Array.from({ length: copies }, () => hold(port, kind)));

/** How long until an answer came and, on this side, the connection's end. */
async function hold(port: number, { begin, drip }: Endless): Promise<Ended> {
  const startMs = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.write(begin);
  let got = "";
  let answeredMs: number | undefined;
  socket.on("data", (chunk) => {
    answeredMs ??= performance.now();
    got += chunk;
  });
  // A connection that is reset has come to its end as well.
  socket.on("error", () => undefined);
  const dripping =
    drip === undefined ? undefined : setInterval(() => socket.writable && socket.write(drip), DRIP_EVERY_MS);
  let isClosed = true;
  const timer = setTimeout(() => {
    isClosed = false;
    socket.destroy();
  }, GIVE_UP_MS);
  await once(socket, "close");
  clearTimeout(timer);
  clearInterval(dripping);
  const endMs = isClosed ? performance.now() : (answeredMs ?? performance.now());
  const status = /^HTTP\/1\.1 (\d+)/.exec(got)?.[1];
  return {
    seconds: (endMs - startMs) / 1000,
    status: status === undefined ? undefined : Number(status),
    isClosed,
  };
}
