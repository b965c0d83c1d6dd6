import type { MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import { createMiddleware } from "hono/factory";
import { getMimeType } from "hono/utils/mime";
import { PLAIN_ANSWER_HEADERS } from "../../routes/security-headers.ts";
import type { Content } from "../name-assets.ts";

/**
 * Serves files on Node, as the assets binding does on Workers; an unchanged file costs a 304.
 * @param files the content by its address; in `/assets` each has a version, or a hash of the content, in its name
 */
export function staticFiles(files: ReadonlyMap<string, Content>): readonly MiddlewareHandler[] {
  const serve = createMiddleware(async (c, next) => {
    const content = files.get(c.req.path);
    if (content === undefined || !["GET", "HEAD"].includes(c.req.method)) return next();
    return c.body(content, 200, {
      ...PLAIN_ANSWER_HEADERS,
      "Content-Type": getMimeType(c.req.path) ?? "application/octet-stream",
      "Content-Length": String(content.length),
      "Cache-Control": c.req.path.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=0, must-revalidate",
    });
  });
  return [etag(), serve];
}
