import { Hono } from "hono";
import type { Deps } from "../deps.ts";

/** `GET /healthz`: whether this instance can do its work. 503 when the database cannot be read. */
export function healthRoutes(deps: Pick<Deps, "db" | "config" | "mailer" | "textSender" | "log">): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const database = await isReadable(deps);
    const checks = {
      database: database ? "ok" : "unreadable",
      email: deps.mailer === undefined ? "not configured" : "configured",
      sms: deps.textSender === undefined ? "not configured" : "configured",
    };
    return c.json(
      { status: database ? "ok" : "failing", mode: deps.config.mode, checks },
      database ? 200 : 503,
    );
  });
  return app;
}

async function isReadable({ db, log }: Pick<Deps, "db" | "log">): Promise<boolean> {
  try {
    await db.run({ sql: "SELECT 1 FROM links LIMIT 1", params: [] });
    return true;
  } catch {
    log.error("database_unreadable");
    return false;
  }
}
