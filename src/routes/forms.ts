import type { Context, Handler, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../errors.ts";
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
 * get. Their errors are `cross_site` (403), `too_large` (413) and `method_not_allowed` (405, with `Allow`).
 */
export function serveAddress(app: Hono, path: string, { get, post, maxFormBytes }: Address): void {
  if (get !== undefined) app.get(path, get);
  if (post !== undefined) app.post(path, sameOrigin(), limitBody(maxFormBytes), post);
  app.all(path, allowOnly([...(get ? ["GET", "HEAD"] : []), ...(post ? ["POST"] : [])]));
}

/** Refuses a body before more than `maxBytes` of it are read: with the page of `too_large`, or as `onTooLarge` answers. */
export const limitBody = (
  maxBytes: number = MAX_FORM_BYTES,
  onTooLarge: Answer = () => {
    throw new AppError("too_large");
  },
): MiddlewareHandler => bodyLimit({ maxSize: maxBytes, onError: onTooLarge });

/** Answers what no other handler of an address took: it exists, and takes these methods (RFC 9110 section 15.5.6). */
export const allowOnly =
  (methods: readonly string[]): Handler =>
  () => {
    throw new AppError("method_not_allowed", { allow: methods.join(", ") });
  };
