import { Hono } from "hono";
import { type GenericSchema, safeParse } from "valibot";
import { DatabaseUnavailableError } from "../../database-unavailable.ts";
import type { Deps } from "../../deps.ts";
import { authorise, createAuthenticate } from "./authentication.ts";
import type { Endpoint } from "./endpoint.ts";
import { ApiProblem, type FieldProblem, invalidField, toProblemResponse } from "./problems.ts";
import { readJsonBody } from "./request-body.ts";
import { toFieldProblems, toPointer } from "./validation.ts";

/**
 * Serves endpoints: who calls, then query and body, then the endpoint's own doing. Whatever ends a request early, an
 * unknown address included, is a problem document, and nothing of the API is kept by any cache.
 */
export function serveEndpoints(
  deps: Pick<Deps, "config" | "verifyStaffJwt" | "log">,
  endpoints: readonly Endpoint[],
): Hono {
  const app = new Hono();
  const authenticate = createAuthenticate(deps);
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
  });
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, async (c) => {
      const { access, query, body, maxBodyBytes, handle } = endpoint;
      const principal = access === "public" ? undefined : await authenticate(c);
      if (principal !== undefined && access !== "public") authorise(principal, access);
      return handle({
        c,
        id: c.req.param("id") ?? "",
        query: query && check("query", query, singleValues(c.req.queries())),
        body: body && check("body", body, await readJsonBody(c, maxBodyBytes)),
        ...(principal !== undefined && { principal }),
      });
    });
  }
  for (const [path, allow] of methodsByPath(endpoints)) {
    app.all(path, () => toProblemResponse("method-not-allowed", { headers: { Allow: allow } }));
  }
  app.all("*", () => toProblemResponse("not-found"));
  app.onError((error, c) => {
    if (error instanceof ApiProblem) return toProblemResponse(error.problem, error.extras);
    if (error instanceof DatabaseUnavailableError) {
      deps.log.error("database_unavailable", { route: c.req.routePath });
      return toProblemResponse("database-unavailable", { headers: { "Retry-After": "5" } });
    }
    // The name only: a message may quote what it choked on. Whoever went away while sending is no fault of ours.
    const fields = { error: error.name, route: c.req.routePath };
    if (c.req.raw.signal.aborted) deps.log.info("api_request_aborted", fields);
    else deps.log.error("api_request_failed", fields);
    return toProblemResponse("internal");
  });
  return app;
}

function check(where: FieldProblem["in"], schema: GenericSchema, value: unknown): unknown {
  // An array passes for an object without required entries.
  if (Array.isArray(value)) {
    throw invalidField(where, "#", "Expected Object");
  }
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new ApiProblem("invalid-request", { errors: toFieldProblems(where, parsed.issues) });
}

/** A parameter that is given twice says two things; which of them would be meant is not ours to guess. */
function singleValues(queries: Record<string, string[]>): Record<string, string> {
  const entries = Object.entries(queries).map(([name, values]) => {
    if (values.length > 1) throw invalidField("query", toPointer([name]), "Given more than once");
    return [name, values[0] ?? ""];
  });
  return Object.fromEntries(entries);
}

function methodsByPath(endpoints: readonly Endpoint[]): ReadonlyMap<string, string> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of endpoints) {
    methods.set(path, [...(methods.get(path) ?? []), ...(method === "GET" ? ["GET", "HEAD"] : [method])]);
  }
  return new Map([...methods].map(([path, allowed]) => [path, allowed.join(", ")]));
}
