import type { Context, Handler, Hono, MiddlewareHandler } from "hono";
import { AppError } from "../errors.ts";
import { readBodyInTime } from "../limited-body.ts";
import { sameOrigin } from "./same-origin.ts";

/** Far above any form of ours, which has a few short fields. */
const MAX_FORM_BYTES = 16 * 1024;

type Answer = (c: Context) => Response | Promise<Response>;

interface Address {
  /** What GET shows, and HEAD with it. */
  readonly get?: Answer;
  /** What a form does that is posted here: one of our own pages sent it, and it is no larger than `maxFormBytes`. */
  readonly post?: Answer;
  readonly maxFormBytes?: number;
}

/**
 * Serves one address of a page: the only place that decides who may post a form, how large it is, and what other methods
 * get. Their errors are `cross_site` (403), `too_large` (413), `too_slow` (408) and `method_not_allowed` (405, with `Allow`).
 */
export function serveAddress(app: Hono, path: string, { get, post, maxFormBytes }: Address): void {
  if (get !== undefined) app.get(path, get);
  if (post !== undefined) app.post(path, sameOrigin(), limitBody(maxFormBytes), post);
  app.all(path, allowOnly([...(get ? ["GET", "HEAD"] : []), ...(post ? ["POST"] : [])]));
}

/** How a body is refused. */
type Refuse = (c: Context, problem: "too_large" | "too_slow") => Response;

/**
 * Reads a form's body before anything else is done about it, and refuses it before more than `maxBytes` of it are read, or
 * when it does not come in time: with the page of `too_large` or `too_slow`, or as `refuse` answers.
 */
export const limitBody =
  (
    maxBytes: number = MAX_FORM_BYTES,
    refuse: Refuse = (_, problem) => {
      throw new AppError(problem);
    },
  ): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.raw.body === null) return next();
    const body = await readBodyInTime(c.req.raw, maxBytes);
    if (typeof body === "string") return refuse(c, body);
    c.req.raw = new Request(c.req.raw, { body });
    return next();
  };

/** Answers what no other handler of an address took: it exists, and takes these methods (RFC 9110 section 15.5.6). */
export const allowOnly =
  (methods: readonly string[]): Handler =>
  () => {
    throw new AppError("method_not_allowed", { allow: methods.join(", ") });
  };
