import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";

/**
 * Lets a form through only from a page of our own. `Sec-Fetch-Site` decides where the browser sends it, `Origin` where
 * it does not (Fetch Metadata, Fetch). Pages that send no referrer make browsers write `Origin: null` on their own
 * forms: that says nothing, and the form's signed token is then the only proof.
 * @throws {AppError} `cross_site`
 */
export const sameOrigin = () =>
  createMiddleware(async (c, next) => {
    const isOurs = isSameOrigin(c.req.url, c.req.header("sec-fetch-site"), c.req.header("origin"));
    if (!isOurs) throw new AppError("cross_site");
    await next();
  });

function isSameOrigin(url: string, site: string | undefined, origin: string | undefined): boolean {
  // "none" is the visitor's own doing, such as a reload; a sibling domain is not trusted.
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (origin === undefined || origin === "null") return true;
  // The host alone: behind a proxy that ends TLS the schemes differ.
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
