import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, PROJECT_FOLDER, startChild, stopChild } from "../chaos/child.ts";
import { findFreePort } from "../support/free-port.ts";
import { openDemoSite } from "./demo-site.ts";
import type { Site } from "./site.ts";

export type HostName = "node" | "workers";

/** A demo as a process of its own. */
export interface RunningHost {
  readonly site: Site;
  readonly origin: string;
  readonly pid: number;
  /** Where its database is: on Node a file, on Workers the folder of all that wrangler keeps. */
  readonly databasePath: string;
  stop(): Promise<void>;
}

interface HostOptions {
  readonly host: HostName;
  /** Of the checkout whose code runs; default: this one. */
  readonly checkout?: string;
  /** Where the process may write. */
  readonly folder: string;
  /** Names what it writes there. */
  readonly name: string;
  /** For Node itself, before the program. */
  readonly nodeArgs?: readonly string[];
}

const SERVES_WITHIN_MS = 120_000;
const ASK_AGAIN_MS = 200;
/** Wrangler takes a moment to end its own children. */
const STOP_WITHIN_MS = 10_000;
const ENTRY: Readonly<Record<HostName, string>> = {
  node: "src/hosts/node.ts",
  workers: "src/hosts/dev-worker.ts",
};
/** As whose client a request counts: on Node as configured, on Workers as the platform says it. */
const ADDRESS_HEADER: Readonly<Record<HostName, string>> = {
  node: "x-real-ip",
  workers: "cf-connecting-ip",
};

const running = new Set<Child>();

/** Ends every demo that runs, and what it started itself: a killed one would leave wrangler's workerd behind. */
export async function stopAllHosts(): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child, STOP_WITHIN_MS)));
}

/** Starts a demo and waits until it serves. @throws when it does not within two minutes */
export async function startHost({
  host,
  checkout = PROJECT_FOLDER,
  folder,
  name,
  nodeArgs = [],
}: HostOptions): Promise<RunningHost> {
  const port = await findFreePort();
  const databasePath =
    host === "node" ? join(folder, `${name}.sqlite`) : join(checkout, ".wrangler", `demo-${port}`);
  const staffKey = `zoo-${randomBytes(24).toString("base64url")}`;
  const child = startChild({
    folder: checkout,
    args: [...nodeArgs, ENTRY[host]],
    env: {
      DEMO: "1",
      PORT: String(port),
      STAFF_API_KEYS: `zoo=${staffKey}`,
      LINK_SECRET: randomBytes(24).toString("base64url"),
      TZ: "UTC",
      ...(host === "node"
        ? { DATABASE_PATH: databasePath, CLIENT_ADDRESS_HEADER: "X-Real-IP" }
        : { HOME: folder, WRANGLER_SEND_METRICS: "false" }),
    },
    outputPath: join(folder, `${name}.log`),
  });
  const site = openDemoSite({ port, staffKey, addressHeader: ADDRESS_HEADER[host] });
  running.add(child);
  const stop = async () => {
    await stopChild(child, STOP_WITHIN_MS);
    running.delete(child);
    if (host === "workers") rmSync(databasePath, { recursive: true, force: true });
  };
  try {
    await serving(child, site);
  } catch (error) {
    await stop();
    throw error;
  }
  return { site, origin: `http://localhost:${port}`, pid: child.pid, databasePath, stop };
}

async function serving(child: Child, site: Site): Promise<void> {
  let isGone = false;
  void child.ended.then(() => {
    isGone = true;
  });
  const untilMs = performance.now() + SERVES_WITHIN_MS;
  while (!isGone && performance.now() < untilMs) {
    if (await site.bookings().catch(() => undefined)) return;
    await pause(ASK_AGAIN_MS);
  }
  throw new Error(`The demo does not serve, see ${child.outputPath}`);
}
