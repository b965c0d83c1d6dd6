import { type Context, Hono } from "hono";
import {
  formatLinkCode,
  type LinkCode,
  parseLinkCode,
  parseStrayLinkCode,
} from "../../domain/link/link-code.ts";

/** The addresses below a link that show something. */
const PAGES_BELOW = ["/cancel", "/reschedule", "/reschedule/confirm", "/clock", "/calendar.ics"];

/**
 * Links as they come out of mails and texts, with a full stop or a bracket that was no part of them, or with a slash:
 * leads to the clean address. Nothing is looked up for it, and what is no code even then stays an address of nothing.
 */
export function strayRoutes(): Hono {
  const app = new Hono();
  app.get("/:secret", async (c, next) => toClean(c, parseStrayLinkCode(c.req.param("secret"))) ?? next());
  app.get("/:secret/", async (c, next) => {
    const text = c.req.param("secret");
    return toClean(c, parseLinkCode(text) ?? parseStrayLinkCode(text)) ?? next();
  });
  for (const page of PAGES_BELOW) {
    app.get(`/:secret${page}/`, async (c, next) => {
      return toClean(c, parseLinkCode(c.req.param("secret")), page) ?? next();
    });
  }
  return app;
}

function toClean(c: Context, code: LinkCode | undefined, page = ""): Response | undefined {
  if (code === undefined) return undefined;
  return c.redirect(`/b/${formatLinkCode(code)}${page}${new URL(c.req.url).search}`, 302);
}
