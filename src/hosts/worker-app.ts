import { env, waitUntil } from "cloudflare:workers";
import type { Hono } from "hono";
import { openD1 } from "../adapters/d1.ts";
import { createJsonLog } from "../adapters/json-log.ts";
import { createApp } from "../app.ts";
import { type Config, ConfigError, parseConfig } from "../config.ts";
import { dispatchDue } from "../delivery/dispatch.ts";
import type { Deps } from "../deps.ts";
import type { Log } from "../ports.ts";
import { assemble, type OutsideWorld } from "./assemble.ts";

/** The least that a free invocation can carry: each message costs queries of its 50 and a connection. */
const MESSAGES_PER_TICK = 8;

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
  scheduled(): Promise<void>;
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
        return await build().app.fetch(request);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        log.error("not_configured", { problems: error.problems.join("; ") });
        // The problems quote values of the configuration: they are the operator's to read and nobody else's.
        return new Response(NOT_SET_UP, {
          status: 503,
          headers: {
            "Cache-Control": "no-store",
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
          },
        });
      }
    },
    async scheduled() {
      await dispatchDue(build().deps, { limit: MESSAGES_PER_TICK });
    },
  };
}

function buildApp(buildWorld: BuildWorld, log: Log): Built {
  const config = parseConfig(textVariables(), inventSecret);
  const world = buildWorld(config, log);
  if (world === undefined) {
    throw new ConfigError(["This build carries no demo: set the Wix credentials, or deploy with --env demo"]);
  }
  const deps = assemble(config, { db: openD1(env.DB), log, background: waitUntil }, world.outside);
  return { deps, app: createApp(deps, world.routes === undefined ? {} : { demo: world.routes }) };
}

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
