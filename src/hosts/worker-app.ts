import { env, waitUntil } from "cloudflare:workers";
import type { Hono } from "hono";
import { openD1 } from "../adapters/d1.ts";
import { createJsonLog } from "../adapters/json-log.ts";
import { createApp } from "../app.ts";
import { type Config, ConfigError, parseConfig } from "../config/config.ts";
import { receiveBounce } from "../delivery/bounces.ts";
import type { Deps } from "../deps.ts";
import { networkSource } from "../domain/contact/network-source.ts";
import type { Log } from "../ports/host.ts";
import { purge } from "../purge.ts";
import { PLAIN_REFUSAL_HEADERS } from "../routes/security-headers.ts";
import type { SourceOf } from "../routes/source.ts";
import { tick } from "../tick.ts";
import { assemble, type OutsideWorld } from "./assemble.ts";
import {
  countQueries,
  PURGED_AT_ONCE,
  QUERIES_OF_A_REQUEST,
  SEND_ITEMS_PER_INVOCATION,
  STAY_TICK_LIMITS,
  WORKER_TICK_LIMITS,
} from "./worker-budget.ts";
import { readUnreadBody } from "./worker-unread-body.ts";

/** The cron trigger of wrangler.toml that is not the minute's. */
const PURGE_CRON = "23 * * * *";

/** Cloudflare Queues hold a message back for twelve hours at most. */
const MAX_DELAY_SECONDS = 43_200;

/** Well within the time that `waitUntil` gives, as the work has to end in it too (Workers: Context). */
const STAYS_WITHIN_MS = 15_000;
/** What is due this close together is done in one tick. */
const STAY_STEP_MS = 500;

/** A delivery report quotes the mail that it is about; whatever is much larger is something else. */
const MAX_REPORT_BYTES = 256 * 1024;

/** The part of a queue binding that the Worker uses. A queue only wakes it: what is due is in the database. */
interface WakeQueue {
  send(body: string, options: { readonly delaySeconds: number }): Promise<unknown>;
}

const NOT_SET_UP = "This site is not set up yet. Its operator finds the reasons in the Worker's log.\n";

type BuildWorld = (
  config: Config,
  log: Log,
) => { readonly outside: OutsideWorld; readonly routes?: (deps: Deps) => Hono } | undefined;

interface Built {
  readonly app: Hono;
  readonly deps: Deps;
}

/** A Worker's handlers. The app is built on the first event, where bindings and randomness may be used, and kept. */
export function createWorker(buildWorld: BuildWorld): {
  fetch(request: Request): Promise<Response>;
  scheduled(controller?: { readonly cron: string }): Promise<void>;
  /** Wakes the dispatcher, whatever the messages say; one that is delivered twice wakes it twice, which is harmless. */
  queue(batch: unknown): Promise<void>;
  /** Takes what comes back to the sender's mailbox, where an email route leads here. */
  email(message: { readonly raw: ReadableStream; readonly rawSize: number }): Promise<void>;
} {
  const log = createJsonLog((line) => process.stdout.write(`${line}\n`));
  let built: Built | undefined;
  const build = () => {
    built ??= buildApp(buildWorld, log);
    return built;
  };
  return {
    async fetch(request) {
      try {
        const answer = await build().app.fetch(request);
        await readUnreadBody(request);
        return answer;
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        log.error("not_configured", { problems: error.problems.join("; ") });
        // The problems quote values of the configuration: they are the operator's to read and nobody else's.
        return new Response(NOT_SET_UP, {
          status: 503,
          headers: PLAIN_REFUSAL_HEADERS,
        });
      }
    },
    async scheduled(controller) {
      const { deps } = build();
      await (controller?.cron === PURGE_CRON ? runPurge(deps) : runTick(deps));
    },
    async queue() {
      await runTick(build().deps);
    },
    async email({ raw, rawSize }) {
      if (rawSize <= MAX_REPORT_BYTES) await receiveBounce(build().deps, await new Response(raw).text());
    },
  };
}

/** One tick, as far as its queries reach; where there is a queue, what is left over is gone on with at once. */
async function runTick(deps: Deps): Promise<void> {
  const { db, spent } = countQueries(deps.db);
  const { more } = await tick({ ...deps, db, stopping: spent }, WORKER_TICK_LIMITS);
  if (more || spent.aborted) deps.wakeAt?.(deps.clock());
}

/** What a request that stayed does, as far as the queries reach that it left. */
async function runStay(deps: Deps): Promise<void> {
  const { db, spent } = countQueries(deps.db, QUERIES_OF_A_REQUEST);
  await tick({ ...deps, db, stopping: spent }, STAY_TICK_LIMITS);
}

/** One purge, as far as its queries reach. */
async function runPurge(deps: Deps): Promise<void> {
  const { db, spent } = countQueries(deps.db);
  await purge({ ...deps, db, stopping: spent }, { atOnce: PURGED_AT_ONCE });
}

/** Where the deployment has a queue, a message that waits is taken up when it is due, and not with the next minute. */
function wakeBy(queue: WakeQueue, clock: Deps["clock"], log: Log): (dueMs: number) => void {
  return (dueMs) => {
    const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil((dueMs - clock()) / 1_000)));
    waitUntil(queue.send("due", { delaySeconds }).catch(() => log.error("wake_failed")));
  };
}

/**
 * Without a queue the next cron trigger may be a minute off: the request that something will be due for stays, as
 * `waitUntil` lets it for half a minute after its answer, and ticks then. What is due about the same time is one request's
 * to do for all of this isolate, and a request that is cut off leaves it to the cron trigger.
 */
function stayUntil(runThen: () => Promise<void>, clock: Deps["clock"]): (dueMs: number) => void {
  const planned = new Set<number>();
  return (dueMs) => {
    const nowMs = clock();
    if (!(dueMs <= nowMs + STAYS_WITHIN_MS)) return;
    for (const past of planned) if (past < nowMs - STAYS_WITHIN_MS) planned.delete(past);
    const tickMs = Math.ceil(dueMs / STAY_STEP_MS) * STAY_STEP_MS;
    if (planned.has(tickMs)) return;
    planned.add(tickMs);
    waitUntil(new Promise((resolve) => setTimeout(resolve, tickMs - nowMs)).then(runThen));
  };
}

function buildApp(buildWorld: BuildWorld, log: Log): Built {
  const config = parseConfig(textVariables(), inventSecret);
  const world = buildWorld(config, log);
  if (world === undefined) {
    throw new ConfigError(["This build carries no demo: set the Wix credentials, or deploy with --env demo"]);
  }
  const queue = env.WAKE_QUEUE as WakeQueue | undefined;
  const { clock } = world.outside;
  const wake = queue
    ? { wakeAt: wakeBy(queue, clock, log) }
    : { stayUntil: stayUntil(() => runStay(deps), clock) };
  const host = {
    db: openD1(env.DB),
    log,
    background: waitUntil,
    ...wake,
    // The demo's Wix is in the same process and counts nothing.
    ...(config.mode === "live" && { sendItemsPerInvocation: SEND_ITEMS_PER_INVOCATION }),
  };
  const deps: Deps = assemble(config, host, world.outside);
  return { deps, app: createApp(deps, { sourceOf, ...(world.routes && { demo: world.routes }) }) };
}

/** Cloudflare names the client itself, and lets nobody else do so (Fundamentals: HTTP headers). */
const sourceOf: SourceOf = (c) => networkSource(c.req.header("CF-Connecting-IP") ?? "");

/** Bindings are in the same object as variables; only text is configuration. */
function textVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function inventSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
