import type { Hono } from "hono";
import type { Deps } from "../../deps.ts";
import { bookingEndpoints } from "./bookings.ts";
import { bounceEndpoints } from "./bounces.ts";
import { documentationEndpoints } from "./documentation.ts";
import type { Endpoint } from "./endpoint.ts";
import { linkEndpoints } from "./links.ts";
import { sendEndpoints } from "./sends.ts";
import { serveEndpoints } from "./serve.ts";
import { suppressionEndpoints } from "./suppressions.ts";

/** The staff API, and its documentation made from the same statements. */
export function apiRoutes(deps: Deps): Hono {
  const endpoints = staffEndpoints(deps);
  return serveEndpoints(deps, [...endpoints, ...documentationEndpoints(deps, endpoints)]);
}

/** Every call of the API but those that document it. */
export const staffEndpoints = (deps: Deps): readonly Endpoint[] => [
  ...linkEndpoints(deps),
  ...sendEndpoints(deps),
  ...bookingEndpoints(deps),
  ...suppressionEndpoints(deps),
  ...bounceEndpoints(deps),
];
