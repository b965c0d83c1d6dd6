import type { Context } from "hono";
import { readBodyInTime } from "../../limited-body.ts";
import { ApiProblem } from "./problems.ts";

/** Far above any honest request: a note has 500 characters. */
const MAX_BODY_BYTES = 16 * 1024;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads a request's JSON, of at most `maxBytes`. An empty body counts as `{}`, for calls whose fields are all optional.
 * @throws {ApiProblem} 408 when it does not come in time, 413 before more than the limit is read, 415 for another media type, 400 for what is not JSON.
 */
export async function readJsonBody(c: Context, maxBytes = MAX_BODY_BYTES): Promise<unknown> {
  const bytes = await readBodyInTime(c.req.raw, maxBytes);
  if (bytes === "too_large") throw new ApiProblem("body-too-large");
  if (bytes === "too_slow") throw new ApiProblem("body-too-slow");
  if (bytes.length === 0) return {};
  if (!JSON_TYPE.test(c.req.header("content-type") ?? "")) throw new ApiProblem("unsupported-media-type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ApiProblem("bad-request");
  }
}
