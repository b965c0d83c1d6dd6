import { randomBytes } from "node:crypto";
import { serve } from "@hono/node-server";
import { placeAssets } from "../../views/assets.ts";
import { createJsonLog } from "../adapters/json-log.ts";
import { createApp } from "../app.ts";
import { type Config, ConfigError, parseConfig } from "../config/config.ts";
import { probeChannelsSoon } from "../delivery/channel-health.ts";
import { tellHealth } from "../health/tell.ts";
import { purge } from "../purge.ts";
import { type TickLimits, tick } from "../tick.ts";
import { assemble } from "./assemble.ts";
import { createDemo, type Demo } from "./demo.ts";
import { createLiveWorld } from "./live-world.ts";
import { compressed } from "./node/compress.ts";
import { openDatabase } from "./node/database.ts";
import { guardServer, SERVER_OPTIONS } from "./node/http.ts";
import { portRefusal, refuseTakenPort } from "./node/port.ts";
import { logoFetchFor } from "./node/public-fetch.ts";
import { createSourceOf } from "./node/source.ts";
import { staticFiles } from "./node/static.ts";
import { startTimer } from "./node/timer.ts";
import { readUnreadBody } from "./node/unread-body.ts";
import { createPendingWork } from "./pending-work.ts";
import { readStatic, STATIC_FOLDER } from "./read-static.ts";
import { printWelcome } from "./welcome.ts";

/** A message whose sender died is found again within this and its lease. */
const TICK_EVERY_MS = 15_000;
/** As long as a relay, Twilio or Wix that stalls on everything may keep what does not need it from its turn. */
const TICK_PATIENCE_MS = 60_000;
const TICK_LIMITS: TickLimits = {
  messages: 100,
  sendItems: 40,
  actions: 20,
  replies: 20,
  finds: 100,
  findPages: 5,
  findReach: 50,
};
const PURGE_EVERY_MS = 3_600_000;
/** Nobody is answered while a part of it is under way. */
const PURGE = { atOnce: 100, pauseMs: 5 };
/** What is under way at a stop may finish; what takes longer is picked up again after the next start. */
const STOP_WITHIN_MS = 20_000;

const log = createJsonLog((line) => process.stdout.write(`${line}\n`));

try {
  await start(parseConfig(process.env, () => randomBytes(24).toString("base64url")));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  await refuseTakenPort(config.port);
  const db = await openDatabase(config, log);
  const pending = createPendingWork(() => log.error("background_work_failed"));
  const stopping = new AbortController();
  const { outside, world, routes } = buildWorld(config);
  const deps = assemble(
    config,
    {
      db,
      log,
      background: pending.add,
      wakeAt,
      stopping: stopping.signal,
      fetchLogo: logoFetchFor(config),
    },
    outside,
  );
  const { files, assets } = readStatic(STATIC_FOLDER);
  placeAssets(assets);
  const app = createApp(deps, {
    ...(routes && { demo: routes }),
    around: [compressed, readUnreadBody],
    sourceOf: createSourceOf(config.clientAddressHeader),
    staticFiles: staticFiles(files),
  });

  pending.add(probeChannelsSoon(deps));
  pending.add(tellHealth(deps));
  const timer = startTimer(() => tick(deps, TICK_LIMITS), {
    everyMs: TICK_EVERY_MS,
    patienceMs: TICK_PATIENCE_MS,
    onSlow: () => log.error("tick_slow"),
    track: pending.add,
  });
  // The app's clock may be the emulator's: what counts is how long it is until then.
  function wakeAt(dueMs: number): void {
    timer.wakeAt(Date.now() + dueMs - deps.clock());
  }
  const purging = setInterval(() => pending.add(purge(deps, PURGE)), PURGE_EVERY_MS);

  const server = serve({ fetch: app.fetch, port: config.port, serverOptions: SERVER_OPTIONS }, () => {
    pending.add(printWelcome(deps, world, (line) => process.stdout.write(`${line}\n`)));
  });
  guardServer(server);
  server.on("error", (error: NodeJS.ErrnoException) => {
    process.stderr.write(`${portRefusal(config.port, error).message}\n`);
    process.exit(1);
  });

  const stop = () => {
    stopping.abort();
    timer.stop();
    clearInterval(purging);
    // Requests that were taken are answered.
    pending.add(new Promise<void>((resolve) => server.close(() => resolve())));
    void pending.settled(STOP_WITHIN_MS).then(() => {
      deps.mailer?.close?.();
      db.close();
      process.exit(0);
    });
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function buildWorld(config: Config): Pick<Demo, "outside"> & Partial<Demo> {
  if (config.mode === "demo") return createDemo(log);
  return { outside: createLiveWorld(config, { log, pooled: true }) };
}
