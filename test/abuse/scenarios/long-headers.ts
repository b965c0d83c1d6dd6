import { startHost } from "../hosts.ts";
import type { Scenario, Table } from "../scenario.ts";
import type { Site } from "../site.ts";
import { makeDemoLink } from "./demo-link.ts";

/** As long as a header may be behind most servers; Node takes 16 KiB of all headers together. */
const LENGTH = 12_000;
/**
 * How much more a long header may cost than one of the same length that nobody reads. Below half a millisecond twice the
 * time, on a machine that does something else beside it, is no finding.
 */
const MOST_TIMES = 1.7;
const LEAST_MS_MORE = 0.5;

interface Long {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const filled = (part: string): string => part.repeat(Math.floor(LENGTH / part.length));

/** What is read of a request and has no length of its own. */
function longOnes(link: string, asset: string): readonly Long[] {
  const at = (path: string, name: string, header: string, value: string): Long => ({
    name,
    path,
    headers: { [header]: value },
  });
  return [
    at(link, "Accept-Language, many tags", "accept-language", filled("de-AT;q=0.9, ")),
    at(link, "Accept-Language, unknown tags", "accept-language", filled("qq,")),
    at(link, "Accept-Language, one tag", "accept-language", `de-${filled("x-aaaaaaa-")}x`),
    at(link, "Accept-Language, many parameters", "accept-language", `de${filled(";q=0.1")}`),
    at(link, "Accept-Language, within quotes", "accept-language", `de;a="${filled('\\"')}`),
    at(link, "Cookie, many", "cookie", filled("a=b; ")),
    at(link, "Cookie, one value", "cookie", `language=${filled("d")}`),
    at(link, "Cookie, one zone", "cookie", `browser-zone=${filled("Europe/")}`),
    at(link, "Cookie, quoted", "cookie", `language="${filled("%41")}"`),
    at(link, "Accept", "accept", filled("text/plain;q=0.1,")),
    at(link, "Accept-Encoding", "accept-encoding", filled("gzip;q=0.1,")),
    at(link, "Sec-Purpose", "sec-purpose", filled("pre")),
    at(link, "X-Forwarded-For", "x-forwarded-for", filled("203.0.113.9, ")),
    at(link, "the client's address", "x-real-ip", filled("203.0.113.9, ")),
    at(link, "the client's address, colons", "x-real-ip", filled(":0")),
    at(asset, "If-None-Match", "if-none-match", filled('"a",')),
    at(asset, "If-None-Match, one quote", "if-none-match", `"${filled("a")}`),
    at("/api/links", "Authorization", "authorization", `Bearer ${filled("a")}`),
    at("/api/links", "Authorization, spaces", "authorization", `Bearer ${filled(" ")}`),
    at("/api/links", "Authorization, a token's parts", "authorization", `Bearer ${filled("a.")}`),
    { name: "the picker's query", path: `${link}/reschedule?${filled("from=x&")}`, headers: {} },
    { name: "the picker's query, escaped", path: `${link}/reschedule?part=${filled("%41")}`, headers: {} },
    { name: "the API's query", path: `/api/links?${filled("a=%41&")}`, headers: {} },
    { name: "a path", path: `/b/${filled("a/")}`, headers: {} },
    { name: "a code", path: `/b/${filled("a")}`, headers: {} },
  ];
}

const ROUNDS = { usual: 60, full: 300 };

/** What a long header costs, at Node: before workerd, wrangler's own front costs many times as much as the app. */
export const LONG_HEADERS: Scenario = {
  name: "long-headers",
  about: "what 12,000 bytes of a header cost, beside as many that nobody reads",
  async run({ full, folder, tell }) {
    const host = await startHost({ host: "node", folder, name: "long-headers" });
    try {
      tell("long headers: node");
      return [await measureLongHeaders(host.site, full ? ROUNDS.full : ROUNDS.usual)];
    } finally {
      await host.stop();
    }
  },
};

/** Times of each long header at a running Node, beside an equally long one that nobody reads and a request without. */
export async function measureLongHeaders(site: Site, rounds: number): Promise<Table> {
  const { path } = await makeDemoLink(site);
  const asset = /\/assets\/[^"]+\.css/.exec((await site.call(path)).text)?.[0] ?? "";
  const time = async ({ path, headers }: Omit<Long, "name">): Promise<number> => {
    const startMs = performance.now();
    await site.call(path, { headers });
    return performance.now() - startMs;
  };
  const rows: (readonly (string | number)[])[] = [];
  const faults: string[] = [];
  for (const long of longOnes(path, asset)) {
    const plain = long.path.replace(/\?.*/, "").slice(0, 80);
    const short = "authorization" in long.headers ? { authorization: "Bearer a" } : {};
    const variants = [
      { path: plain, headers: short },
      { path: plain, headers: { ...short, "x-nobody-reads": filled("a") } },
      long,
    ];
    const times: number[][] = variants.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, variant] of variants.entries()) times[index]?.push(await time(variant));
    }
    const [bare = 0, unread = 0, read = 0] = times.map(median);
    const factor = read / unread;
    rows.push([long.name, bare.toFixed(2), unread.toFixed(2), read.toFixed(2), factor.toFixed(2)]);
    if (factor > MOST_TIMES && read - unread > LEAST_MS_MORE) {
      faults.push(`${long.name}: ${LENGTH} bytes cost ${factor.toFixed(1)} times as much as unread ones`);
    }
  }
  return {
    title: "Long headers, node",
    columns: ["what is long", "without, ms", "unread, ms", "read, ms", "read / unread"],
    rows,
    faults,
  };
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
