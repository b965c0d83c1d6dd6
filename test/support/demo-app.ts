import type { Hono } from "hono";
import { openDatabase } from "#host";
import { createApp } from "../../src/app.ts";
import { parseConfig } from "../../src/config/config.ts";
import { assemble } from "../../src/hosts/assemble.ts";
import { createDemo, type Demo } from "../../src/hosts/demo.ts";
import type { Log } from "../../src/ports/host.ts";

const SILENT: Log = { info: () => {}, error: () => {} };

const DEMO_KEY = "demo-key-demo-key-demo-key-demo-key";

/** The demo as a host builds it, on this host's database. */
export async function createDemoApp(): Promise<{ readonly app: Hono; readonly demo: Demo }> {
  const config = parseConfig(
    { STAFF_API_KEYS: `demo=${DEMO_KEY}` },
    () => "a-secret-that-only-this-test-knows-of",
  );
  const demo = createDemo(SILENT);
  const host = { db: await openDatabase(), log: SILENT, background: () => {} };
  return { app: createApp(assemble(config, host, demo.outside), { demo: demo.routes }), demo };
}
