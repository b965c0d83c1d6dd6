import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Config, ConfigError, DEMO_VARIABLES, parseConfig } from "../config/config.ts";
import { refuseTakenPort } from "./node/port.ts";
import { type DemoDoor, welcome } from "./welcome.ts";

/**
 * `npm run dev:worker`: the demo in workerd, through wrangler, with the same welcome as on Node. The staff key is made
 * here and given to the Worker, which has no terminal to print one on.
 */
const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const inventSecret = () => randomBytes(24).toString("base64url");
const VARS = {
  PORT: "8787",
  STAFF_API_KEYS: `demo:manager=${inventSecret()}`,
  // Kept over reloads: the Worker starts anew whenever a source file changes, and its links should not end with that.
  LINK_SECRET: inventSecret(),
  ...givenVariables(),
};
const CONFIG = await readConfig();
const SITE = `http://localhost:${VARS.PORT}`;
const READY_WITHIN_MS = 60_000;
const POLL_EVERY_MS = 250;
const CRON_EVERY_MS = 60_000;
/** Where wrangler keeps the database, and whatever else it writes: one of this port's own, beside others' that run. */
const STATE = `.wrangler/demo-${VARS.PORT}`;

// As on Node the demo starts afresh: the links of the last run are of a secret and an emulator that ended with it.
rmSync(join(PROJECT_FOLDER, STATE), { recursive: true, force: true });
const migrated = spawnSync(
  process.execPath,
  [
    WRANGLER,
    ...["d1", "migrations", "apply", "slotpass-demo"],
    ...["--local", "--env", "demo", "--persist-to", STATE],
  ],
  { cwd: PROJECT_FOLDER, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CI: "true" } },
);
if (migrated.status !== 0) process.exit(migrated.status ?? 1);

const worker = startWorker();
// Wrangler's own children end with it only when it is asked politely.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => worker.kill(signal));
worker.once("exit", (code) => process.exit(code ?? 0));

if (await isReady()) {
  process.stdout.write(`${await welcome(CONFIG.baseUrl, await openDoor())}\n`);
  // Cloudflare calls the cron trigger; here nobody else would.
  setInterval(() => void fetch(`${SITE}/cdn-cgi/local/scheduled`).catch(() => undefined), CRON_EVERY_MS);
} else {
  process.stderr.write(`The demo runs but does not work: ${SITE}/healthz says what is wrong\n`);
}

/** What the shell says; a variable set to nothing is one that is not set. */
function givenVariables(): Record<string, string> {
  return Object.fromEntries(
    DEMO_VARIABLES.flatMap((name) => {
      const text = process.env[name]?.trim() ?? "";
      return text === "" ? [] : [[name, text]];
    }),
  );
}

/** Read here as well, so that what is wrong with it is said on the terminal and not to whoever opens a page. */
async function readConfig(): Promise<Config> {
  try {
    const config = parseConfig({ ...VARS, DEMO: "1" }, inventSecret);
    await refuseTakenPort(config.port);
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function startWorker(): ChildProcess {
  const options = Object.entries(VARS).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  // Wrangler would log every request with its path, and a link's path is a secret.
  const quiet = ["--log-level", "warn", "--show-interactive-dev-session=false"];
  return spawn(
    process.execPath,
    [WRANGLER, "dev", "--env", "demo", "--port", VARS.PORT, "--persist-to", STATE, ...quiet, ...options],
    {
      cwd: PROJECT_FOLDER,
      stdio: "inherit",
      // For the same reason: wrangler would keep a trace of every request, with its address, beside the database.
      env: { ...process.env, X_LOCAL_OBSERVABILITY: "false" },
    },
  );
}

async function isReady(): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += POLL_EVERY_MS) {
    const answer = await fetch(`${SITE}/healthz`).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(POLL_EVERY_MS);
  }
  return false;
}

async function openDoor(): Promise<DemoDoor> {
  const { staffKeys } = CONFIG;
  const bookings = (await (await fetch(`${SITE}/demo/bookings.json`)).json()) as DemoDoor["bookings"];
  return { staffKeys, bookings, makeLink: (bookingId) => makeLink(bookingId, staffKeys[0]?.key ?? "") };
}

async function makeLink(bookingId: string, key: string): Promise<string | undefined> {
  const answer = await fetch(`${SITE}/api/links`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingId, channels: [] }),
  });
  return answer.status === 201 ? ((await answer.json()) as { url: string }).url : undefined;
}
