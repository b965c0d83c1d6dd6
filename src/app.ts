import { Hono, type MiddlewareHandler } from "hono";
import type { Deps } from "./deps.ts";
import { apiRoutes } from "./routes/api/api.ts";
import { healthRoutes } from "./routes/api/health.ts";
import { brandRoutes } from "./routes/brand.ts";
import { customerRoutes } from "./routes/customer/customer.ts";
import { strayRoutes } from "./routes/customer/stray.ts";
import { answerError, answerNotFound } from "./routes/error-pages.ts";
import { findRoutes } from "./routes/find.ts";
import { languageRoutes } from "./routes/language.ts";
import { openedByAnyone, securityHeaders } from "./routes/security-headers.ts";
import type { SourceOf } from "./routes/source.ts";
import { webhookRoutes } from "./routes/webhooks/twilio.ts";

export interface AppExtras {
  /** Makes what is below `/demo`. Given in demo mode only, by the host: no other build carries any of it. */
  readonly demo?: (deps: Deps) => Hono;
  /** What the host wraps around every answer, such as compression where no edge does it. */
  readonly around?: readonly MiddlewareHandler[];
  /** Tells the network that a request comes from; without it all requests count as from one. */
  readonly sourceOf?: SourceOf;
  /** Serves `/assets` where the host does not do so itself. */
  readonly staticFiles?: readonly MiddlewareHandler[];
}

/** Where the pages are that a customer is sent to, or lands on. */
const CUSTOMER_PATHS = ["/b/*", "/t/*", "/find"];

/** The whole app, the same on every host: mounts the routes, does nothing until a request comes. */
export function createApp(
  deps: Deps,
  { demo, around = [], sourceOf = () => undefined, staticFiles = [] }: AppExtras = {},
): Hono {
  const app = new Hono();
  for (const middleware of around) app.use(middleware);
  app.use(securityHeaders(deps.config));
  for (const path of ["/assets/*", "/robots.txt"]) app.use(path, ...staticFiles);
  for (const path of CUSTOMER_PATHS) app.use(path, openedByAnyone);
  app.route("/b", strayRoutes());
  app.route("/b", customerRoutes(deps, "code", sourceOf));
  app.route("/t", customerRoutes(deps, "token", sourceOf));
  app.route("/language", languageRoutes(deps));
  app.route("/find", findRoutes(deps, sourceOf));
  app.route("/api", apiRoutes(deps));
  app.route("/brand", brandRoutes(deps));
  app.route("/healthz", healthRoutes(deps));
  app.route("/webhooks/twilio", webhookRoutes(deps));
  app.get("/", (c) => c.redirect(demo ? "/demo" : "/find", 302));
  if (demo) {
    app.route("/demo", demo(deps));
  }
  app.onError(answerError(deps));
  app.notFound(answerNotFound(deps));
  return app;
}
