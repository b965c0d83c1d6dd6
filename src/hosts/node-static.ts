import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import { etag } from "hono/etag";

/** Serves `static/` on Node, as the assets binding does on Workers; an unchanged file costs a 304. */
export function staticFiles(folder: string): readonly MiddlewareHandler[] {
  return [
    etag(),
    serveStatic({
      root: folder,
      onFound: (_, c) => c.header("Cache-Control", "public, max-age=0, must-revalidate"),
    }),
  ];
}
