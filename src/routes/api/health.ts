import { type Context, Hono } from "hono";
import type { Deps } from "../../deps.ts";
import { type Check, type Health, type HealthDeps, readHealth } from "../../health/read.ts";
import { createAuthenticate } from "./authentication.ts";
import { ApiProblem, toProblemResponse } from "./problems.ts";

/**
 * `GET /healthz`: whether this deployment can do its work. 503 when nobody can be served: the database or the link secrets.
 * Everything outside is at most `degraded`, which is worth an alert and no reason to restart. Words are for everybody; with
 * staff's credentials there are details.
 */
export function healthRoutes(deps: HealthDeps & Pick<Deps, "verifyStaffJwt">): Hono {
  const app = new Hono();
  const authenticate = createAuthenticate(deps);
  app.onError((error) => {
    if (!(error instanceof ApiProblem)) throw error;
    return toProblemResponse(error.problem, error.extras);
  });
  app.get("/", async (c: Context) => {
    c.header("Cache-Control", "no-store");
    const isStaff = c.req.header("authorization") !== undefined;
    if (isStaff) await authenticate(c);
    const health = await readHealth(deps);
    const checks = Object.entries(health.checks);
    const status = worstOf(checks.map(([, { state }]) => state));
    const body = {
      status,
      mode: deps.config.mode,
      checks: Object.fromEntries(checks.map(([name, { word }]) => [name, word])),
      ...(health.messagesWaiting !== undefined && { messagesWaiting: health.messagesWaiting }),
      ...(isStaff && { details: toDetails(health), limits: health.limits }),
    };
    return c.json(body, status === "failing" ? 503 : 200);
  });
  app.all("/", () => toProblemResponse("method-not-allowed", { headers: { Allow: "GET, HEAD" } }));
  return app;
}

function worstOf(states: readonly Check["state"][]): Check["state"] {
  if (states.includes("failing")) return "failing";
  return states.includes("degraded") ? "degraded" : "ok";
}

const toDetails = ({ checks, nowMs }: Health) =>
  Object.fromEntries(
    Object.entries(checks).map(([name, { state, lastAnswer, pausedAtMs, code, whatToDo }]) => [
      name,
      {
        state,
        ...(lastAnswer && {
          lastAnswer: {
            kind: lastAnswer.kind,
            ...(lastAnswer.code !== undefined && { code: lastAnswer.code }),
            at: toInstant(lastAnswer.atMs),
            ageSeconds: Math.max(0, Math.round((nowMs - lastAnswer.atMs) / 1000)),
          },
        }),
        ...(pausedAtMs !== undefined && { pausedSince: toInstant(pausedAtMs) }),
        ...(code !== undefined && { code }),
        ...(whatToDo !== undefined && { whatToDo }),
      },
    ]),
  );

const toInstant = (ms: number) => new Date(ms).toISOString();
