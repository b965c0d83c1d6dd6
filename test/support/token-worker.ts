import { createWixGateway } from "../../src/adapters/wix/gateway.ts";
import type { BookingGateway } from "../../src/ports/bookings.ts";

export interface TokenWorkerEnv {
  readonly WIX_API_URL: string;
  readonly WIX_APP_ID: string;
  readonly WIX_APP_SECRET: string;
  readonly WIX_INSTANCE_ID: string;
}

/** One adapter for all requests of the isolate, as the Worker has it. */
let shared: BookingGateway | undefined;

const open = (env: TokenWorkerEnv): BookingGateway =>
  createWixGateway({
    config: {
      apiUrl: env.WIX_API_URL,
      credentials: {
        kind: "app",
        appId: env.WIX_APP_ID,
        appSecret: env.WIX_APP_SECRET,
        instanceId: env.WIX_INSTANCE_ID,
      },
    },
    fetch,
    timings: { readOverallMs: 2_000 },
  });

/**
 * Asks Wix for one booking with the business's credentials and answers with what the adapter says. `/leave` answers at once:
 * its I/O ends with it, and what it has begun is never finished.
 */
export default {
  async fetch(request: Request, env: TokenWorkerEnv): Promise<Response> {
    shared ??= open(env);
    const asked = shared.queryBookings({ limit: 1 });
    if (new URL(request.url).pathname !== "/leave") return Response.json(await asked);
    // Long enough for the request for a token to be on its way.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return new Response("left");
  },
};
