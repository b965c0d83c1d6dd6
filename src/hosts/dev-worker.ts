import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/**
 * `npm run dev:worker`: the demo in workerd, through wrangler, with the same welcome as on Node. The staff key is made
 * here and given to the Worker, which has no terminal to print one on.
 */
const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../../node_modules/wrangler/bin/wrangler.js", import.meta.url));
const PORT = process.env.PORT ?? "8787";
const SITE = `http://localhost:${PORT}`;
const inventSecret = () => randomBytes(24).toString("base64url");
const STAFF_KEYS = process.env.STAFF_API_KEYS ?? `demo=${inventSecret()}`;
/** Kept over reloads: the Worker starts anew whenever a source file changes, and its links should not end with that. */
const LINK_SECRET = process.env.LINK_SECRET ?? inventSecret();
const READY_WITHIN_MS = 60_000;
const POLL_EVERY_MS = 250;
const CRON_EVERY_MS = 60_000;

const EXAMPLES = { appointment: "an appointment", class: "a class", course: "a course" } as const;

const migrated = spawnSync(
  process.execPath,
  [WRANGLER, "d1", "migrations", "apply", "slotpass-demo", "--local", "--env", "demo"],
  { cwd: PROJECT_FOLDER, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CI: "true" } },
);
if (migrated.status !== 0) process.exit(migrated.status ?? 1);

const worker = startWorker();
// Wrangler's own children end with it only when it is asked politely.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => worker.kill(signal));
worker.once("exit", (code) => process.exit(code ?? 0));

if (await isReady()) {
  process.stdout.write(`${await welcome()}\n`);
  // Cloudflare calls the cron trigger; here nobody else would.
  setInterval(() => void fetch(`${SITE}/cdn-cgi/local/scheduled`).catch(() => undefined), CRON_EVERY_MS);
}

function startWorker(): ChildProcess {
  const vars = { PORT, STAFF_API_KEYS: STAFF_KEYS, LINK_SECRET };
  const options = Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  // Wrangler would log every request with its path, and a link's path is a secret.
  const quiet = ["--log-level", "warn", "--show-interactive-dev-session=false"];
  return spawn(process.execPath, [WRANGLER, "dev", "--env", "demo", "--port", PORT, ...quiet, ...options], {
    cwd: PROJECT_FOLDER,
    stdio: "inherit",
  });
}

async function isReady(): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += POLL_EVERY_MS) {
    const answer = await fetch(`${SITE}/healthz`).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(POLL_EVERY_MS);
  }
  return false;
}

async function welcome(): Promise<string> {
  const keys = STAFF_KEYS.split(",").map((entry) => entry.slice(entry.indexOf("=") + 1).trim());
  const links = await Promise.all(
    Object.entries(EXAMPLES).map(async ([kind, label]) => {
      const url = await exampleLink(kind, keys[0] ?? "");
      return url === undefined ? [] : [`Example link   ${url}  (${label})`];
    }),
  );
  return [
    `Slotpass is at ${SITE}, in workerd`,
    `Demo mode: Wix is emulated, messages stay at ${SITE}/demo/outbox`,
    `Demo desk      ${SITE}/demo`,
    ...keys.map((key) => `Staff API key  ${key}`),
    ...links.flat(),
  ].join("\n");
}

interface Example {
  readonly id: string;
  readonly kind: string;
  readonly allowedAnonymousActions: { readonly cancel: boolean };
}

async function exampleLink(kind: string, key: string): Promise<string | undefined> {
  const bookings = (await (await fetch(`${SITE}/demo/bookings.json`)).json()) as readonly Example[];
  const example = bookings.find((one) => one.kind === kind && one.allowedAnonymousActions.cancel);
  const answer = await fetch(`${SITE}/api/links`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ bookingId: example?.id, channels: [] }),
  });
  return answer.status === 201 ? ((await answer.json()) as { url: string }).url : undefined;
}
