import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import type { Channel } from "../ports/messages.ts";
import { type ChannelTrouble, listChannelTroubles } from "../store/channel-troubles.ts";
import { readBacklog } from "../store/messages.ts";

type HealthDeps = Pick<Deps, "db" | "config" | "clock" | "mailer" | "textSender" | "log">;

/** A message that has been due for longer than this has been forgotten by its timer. */
const LATE_AFTER_MS = 5 * 60_000;

/**
 * `GET /healthz`: whether this instance can do its work. 503 when the database cannot be read; `degraded` when a channel
 * is paused or messages wait for longer than they should, which is worth an alert and no reason to restart.
 */
export function healthRoutes(deps: HealthDeps): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const { mode } = deps.config;
    const read = await readState(deps);
    if (read === undefined)
      return c.json({ status: "failing", mode, checks: { database: "unreadable" } }, 503);
    const email = describeChannel(deps.mailer !== undefined, "email", read.troubles);
    const sms = describeChannel(deps.textSender !== undefined, "sms", read.troubles);
    const outbox = read.lateMs > LATE_AFTER_MS ? "late" : "ok";
    const isWell = ![email, sms].some((state) => state.startsWith("paused")) && outbox === "ok";
    return c.json({
      status: isWell ? "ok" : "degraded",
      mode,
      checks: { database: "ok", email, sms, outbox },
      messagesWaiting: read.waiting,
    });
  });
  return app;
}

async function readState({ db, clock, log }: HealthDeps) {
  try {
    const [troubles, backlog] = await Promise.all([listChannelTroubles(db), readBacklog(db, clock())]);
    return { troubles, ...backlog };
  } catch {
    log.error("database_unreadable");
    return undefined;
  }
}

function describeChannel(configured: boolean, channel: Channel, troubles: readonly ChannelTrouble[]): string {
  if (!configured) return "not configured";
  const trouble = troubles.find((one) => one.channel === channel);
  if (trouble?.pausedAtMs === undefined) return "ok";
  // A provider's code, or a name of ours: neither holds anything personal.
  return `paused: ${trouble.faultCode ?? "unreachable"}`;
}
