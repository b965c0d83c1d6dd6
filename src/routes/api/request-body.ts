import type { Context } from "hono";
import { ApiProblem } from "./problems.ts";

/** Far above any honest request: a note has 500 characters. */
export const MAX_BODY_BYTES = 16 * 1024;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads a request's JSON, of at most `maxBytes`. An empty body counts as `{}`, for calls whose fields are all optional.
 * @throws {ApiProblem} 413 before more than the limit is read, 415 for another media type, 400 for what is not JSON.
 */
export async function readJsonBody(c: Context, maxBytes = MAX_BODY_BYTES): Promise<unknown> {
  const bytes = await readBytes(c.req.raw, maxBytes);
  if (bytes.length === 0) return {};
  if (!JSON_TYPE.test(c.req.header("content-type") ?? "")) throw new ApiProblem("unsupported-media-type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ApiProblem("bad-request");
  }
}

async function readBytes({ headers, body }: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw new ApiProblem("body-too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the stream: a body without a stated length is not read to its end either.
    if (size > maxBytes) throw new ApiProblem("body-too-large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
