import { setTimeout as pause } from "node:timers/promises";
import type { HostName } from "../hosts.ts";
import type { Arena, Scenario, Table } from "../scenario.ts";
import { type Customer, type FindSite, openFindSite } from "./find-site.ts";

interface Flood {
  readonly strangers: number;
  /** Of how many wide networks they are: each of them its own /24. */
  readonly networks: number;
}

/** How much it is; `bookings` are what is read through when somebody is looked for. */
export interface FloodSize {
  readonly bookings: number;
  readonly floods: readonly Flood[];
}

/** A search begins 4 to 12 seconds after it was asked for; the rest of it is what may come on top. */
const SERVED_WITHIN_SECONDS = 30;
/** A send to five bookings takes a second or two; it may take so much longer. */
const SEND_SECONDS_MORE = 5;
const GIVE_UP_SECONDS = 180;
const POLL_EVERY_MS = 250;
const AT_ONCE = 30;
const SENT_TO = 5;

const NODE: FloodSize = {
  bookings: 1_000,
  floods: [
    { strangers: 2_000, networks: 20 },
    { strangers: 2_000, networks: 500 },
  ],
};
/** Wrangler's own front takes a hundredth of a second for each request, and its D1 more. */
const WORKERS: FloodSize = { bookings: 300, floods: [{ strangers: 500, networks: 20 }] };
const FULL: Readonly<Record<HostName, FloodSize>> = {
  node: { ...NODE, bookings: 4_000 },
  workers: { ...WORKERS, bookings: 1_000, floods: NODE.floods },
};
const USUAL: Readonly<Record<HostName, FloodSize>> = { node: NODE, workers: WORKERS };

/** Strangers by the thousand look for bookings: how long one customer and a send of staff's wait behind them. */
export const FIND_FLOOD: Scenario = {
  name: "find-flood",
  about: "2,000 strangers at /find from 20 and from 500 networks: who waits behind them, and how long",
  async run({ full, hosts, folder, tell }: Arena): Promise<readonly Table[]> {
    const tables: Table[] = [];
    for (const host of hosts) {
      tell(host);
      tables.push(await floodFind(host, folder, (full ? FULL : USUAL)[host]));
    }
    return tables;
  },
};

/** The figures of one host: first with nobody else there, then behind each flood. */
export async function floodFind(host: HostName, folder: string, size: FloodSize): Promise<Table> {
  const site = await openFindSite(host, { folder, name: `find-flood-${host}` });
  try {
    const each = 1 + SENT_TO;
    const customers = await site.crowd(size.bookings, each * (1 + size.floods.length));
    const quiet = await serve(site, customers.slice(0, each), "203.0.113.7");
    const rows: (readonly (string | number)[])[] = [["nobody", "", "", ...inSeconds(quiet)]];
    const faults = faultsOf("nobody", quiet, quiet);
    for (const [index, flood] of size.floods.entries()) {
      const name = `${flood.strangers} strangers of ${flood.networks} networks`;
      const startMs = performance.now();
      const refused = await flow(site, flood, index);
      const tookSeconds = (performance.now() - startMs) / 1000;
      const mine = customers.slice(each * (index + 1), each * (index + 2));
      const served = await serve(site, mine, `198.51.100.${index + 1}`);
      rows.push([name, tookSeconds.toFixed(1), refused, ...inSeconds(served)]);
      faults.push(...faultsOf(name, served, quiet));
      if (refused > 0) faults.push(`${name}: ${refused} were not answered as everybody is`);
    }
    return {
      title: `/find, with ${size.bookings} coming bookings, ${host}`,
      columns: [
        "before them asked",
        "in, s",
        "otherwise answered",
        "customer asks: mail after, s",
        `send to ${SENT_TO} bookings: mails after, s`,
      ],
      rows,
      faults,
    };
  } finally {
    await site.stop();
  }
}

interface Served {
  readonly findSeconds: number;
  readonly sendSeconds: number;
}

const inSeconds = ({ findSeconds, sendSeconds }: Served) => [findSeconds.toFixed(1), sendSeconds.toFixed(1)];

function faultsOf(name: string, served: Served, quiet: Served): string[] {
  const faults: string[] = [];
  if (served.findSeconds > SERVED_WITHIN_SECONDS) {
    faults.push(`Behind ${name} a customer waited ${served.findSeconds.toFixed(0)} s for their link`);
  }
  if (served.sendSeconds > quiet.sendSeconds + SEND_SECONDS_MORE) {
    faults.push(`Behind ${name} a send to ${SENT_TO} bookings took ${served.sendSeconds.toFixed(0)} s`);
  }
  return faults;
}

/** Everybody asks; how many were answered otherwise than everybody is. */
async function flow({ call }: FindSite, { strangers, networks }: Flood, flood: number): Promise<number> {
  const turns = Array.from({ length: strangers }, (_, turn) => turn).values();
  let refused = 0;
  const ask = async () => {
    for (const turn of turns) {
      const network = turn % networks;
      const host = 1 + (Math.floor(turn / networks) % 250);
      const from = `10.${flood * 4 + (network >> 8)}.${network & 255}.${host}`;
      const { status } = await call("/find", findForm(`stranger-${flood}-${turn}@example.net`, from));
      if (status !== 303) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return refused;
}

/** The first of them asks, and staff send to the others, at the same time. */
async function serve(site: FindSite, [first, ...others]: readonly Customer[], from: string): Promise<Served> {
  if (first === undefined) throw new Error("There is no customer to serve");
  const startMs = performance.now();
  await site.call("/find", findForm(first.address, from));
  await site.call("/api/sends", {
    method: "POST",
    headers: { authorization: `Bearer ${site.staffKey}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingIds: others.map(({ bookingId }) => bookingId), channels: ["email"] }),
  });
  const until = async (customers: readonly Customer[]) => {
    const seconds = () => (performance.now() - startMs) / 1000;
    while (seconds() < GIVE_UP_SECONDS && (await site.countReached(customers)) < customers.length) {
      await pause(POLL_EVERY_MS);
    }
    return seconds();
  };
  const [findSeconds, sendSeconds] = await Promise.all([until([first]), until(others)]);
  return { findSeconds, sendSeconds };
}

const findForm = (email: string, from: string) => ({
  method: "POST" as const,
  headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
  body: new URLSearchParams({ email, phone: "" }).toString(),
  from,
});
