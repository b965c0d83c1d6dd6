import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { NONCE, secureHeaders } from "hono/secure-headers";
import type { Config } from "../config/config.ts";

const TWO_YEARS_SECONDS = 63_072_000;

/**
 * What every answer carries that is no page of ours: files, the host's own refusals, the word that nothing is set up yet.
 * Such an answer runs nothing, loads nothing and is framed nowhere. `static/_headers` says the same for the files of a
 * Worker, which the app does not see.
 */
export const PLAIN_ANSWER_HEADERS = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** The same for an answer that nobody is to keep or to find. */
export const PLAIN_REFUSAL_HEADERS = {
  ...PLAIN_ANSWER_HEADERS,
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
} as const;

/**
 * Sets the headers of every answer: a policy that runs nothing but our own scripts and lets only htmx touch the page,
 * no framing, no referrer, no indexing, no caching of anything that did not say otherwise.
 * A handler that has set one of these keeps its own.
 */
export function securityHeaders({ baseUrl }: Pick<Config, "baseUrl">): MiddlewareHandler {
  return every(
    neverKept,
    secureHeaders({
      overwrite: false,
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: [NONCE],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // hx-csp makes the one policy; it accepts only what our own server sent.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["htmx"],
      },
      // A promise about a whole host is only made where it can be kept.
      strictTransportSecurity: baseUrl.startsWith("https:") && `max-age=${TWO_YEARS_SECONDS}`,
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      crossOriginEmbedderPolicy: "require-corp",
      crossOriginOpenerPolicy: "same-origin",
      crossOriginResourcePolicy: "same-origin",
      xXssProtection: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
    }),
  );
}

/**
 * Lets a customer's page load in the process that the browser has at hand. `same-origin` would make it start a new one
 * for each link, a third of a second on a slow phone, to part the page from whoever opened it (HTML, "cross-origin opener
 * policies"). Nothing hangs on that here: no page may be framed, none knows its visitor but by the link itself, and who
 * holds the link needs no trick.
 */
export const openedByAnyone = createMiddleware(async (c, next) => {
  await next();
  c.header("Cross-Origin-Opener-Policy", "unsafe-none");
});

/** A link's page belongs to whoever holds the link, not to a cache or a search engine. */
const neverKept = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
  // Pages say it themselves, to each kind of robot in its own words.
  const isPage = c.res.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (!isPage && !c.res.headers.has("X-Robots-Tag")) c.header("X-Robots-Tag", "noindex");
});
