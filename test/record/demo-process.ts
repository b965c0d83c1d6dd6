import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Child, startChild, stopChild } from "../chaos/child.ts";
import { findFreePort } from "../support/free-port.ts";
import { type CallDemo, createCaller, SITE } from "./browser.ts";

export const STAFF_KEY = "record-staff-key-record-staff-key-0001";
const LINK_SECRET = "record-link-secret-record-link-secret-0001";

const CLOCK_FILE = fileURLToPath(new URL("./standing-clock.ts", import.meta.url));
const ASK_AGAIN_MS = 50;
const SERVES_WITHIN_MS = 60_000;
/** Nothing of a demo is worth waiting for. */
const STOP_WITHIN_MS = 1_000;

export interface DemoOptions {
  /** Of the checkout whose code runs. */
  readonly checkout: string;
  /** Where the process may write. */
  readonly folder: string;
  /** Names what it writes there. */
  readonly name: string;
  /** Where its clock stands, RFC 3339. */
  readonly at: string;
  /** Further variables, as in the README's table. */
  readonly vars?: Readonly<Record<string, string>>;
}

export interface RunningDemo {
  readonly call: CallDemo;
  stop(): Promise<void>;
}

/** Starts the demo of a checkout as its own process, with its clock at a standstill, and waits until it answers. */
export async function startDemo({ checkout, folder, name, at, vars }: DemoOptions): Promise<RunningDemo> {
  const port = await findFreePort();
  const child = startChild({
    folder: checkout,
    args: ["--import", CLOCK_FILE, "src/hosts/node.ts"],
    env: {
      DEMO: "1",
      PORT: String(port),
      BASE_URL: SITE,
      DATABASE_PATH: join(folder, `${name}.sqlite`),
      LINK_SECRET,
      STAFF_API_KEYS: `record=${STAFF_KEY}`,
      TZ: "UTC",
      NODE_COMPILE_CACHE: join(folder, "compile-cache"),
      RECORD_AT: at,
      ...vars,
    },
    outputPath: join(folder, `${name}.log`),
  });
  const call = createCaller(port);
  await serving(child, call);
  return { call, stop: () => stopChild(child, STOP_WITHIN_MS) };
}

async function serving(child: Child, call: CallDemo): Promise<void> {
  let isGone = false;
  void child.ended.then(() => {
    isGone = true;
  });
  const untilMs = performance.now() + SERVES_WITHIN_MS;
  while (!isGone && performance.now() < untilMs) {
    const answer = await call("/demo/bookings.json").catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(ASK_AGAIN_MS);
  }
  throw new Error(`The demo does not serve, see ${child.outputPath}`);
}
