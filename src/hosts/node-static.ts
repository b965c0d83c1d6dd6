import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";
import { etag } from "hono/etag";

/** A file with its version, or a hash of its content, in its name never changes. */
const VERSIONED = /-(?:\d+\.\d+\.\d+\.min|[0-9a-f]{8})\.[a-z]+$/;

/** Serves `static/` on Node, as the assets binding does on Workers; an unchanged file costs a 304. */
export function staticFiles(folder: string): readonly MiddlewareHandler[] {
  return [
    etag(),
    serveStatic({
      root: folder,
      onFound: (path, c) =>
        c.header(
          "Cache-Control",
          VERSIONED.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
        ),
    }),
  ];
}
