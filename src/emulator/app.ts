import { type Context, Hono } from "hono";
import { basePath } from "hono/route";
import { controlRoutes } from "./control.ts";
import type { Emulator } from "./emulator.ts";
import { DroppedConnection } from "./strike.ts";

export const CONTROL_PATH = "/__emulator/control";
/** What nginx calls a client that went away; nobody is left to read it. */
const CLIENT_CLOSED_REQUEST = 499;

export interface EmulatorAppOptions {
  /** Breaks the caller's connection, where the host can; without it a dropped call is answered with an empty 502. */
  readonly dropConnection?: (c: Context) => Response;
}

/**
 * The emulator over HTTP: the REST API at the root and the control routes under `/__emulator/control`. Mounted in another
 * app (`route` or `mount`) it takes that app's prefix off the path.
 */
export function emulatorApp(emulator: Emulator, { dropConnection }: EmulatorAppOptions = {}): Hono {
  const app = new Hono();
  app.route(CONTROL_PATH, controlRoutes(emulator));
  app.all("*", async (c) => {
    const request = withoutPrefix(c.req.raw, basePath(c));
    try {
      return await emulator.fetch(request);
    } catch (error) {
      if (error instanceof DroppedConnection)
        return dropConnection?.(c) ?? new Response(null, { status: 502 });
      if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
      throw error;
    }
  });
  return app;
}

function withoutPrefix(request: Request, prefix: string): Request {
  const url = new URL(request.url);
  if (prefix === "/" || prefix === "" || !url.pathname.startsWith(`${prefix}/`)) return request;
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, request);
}
