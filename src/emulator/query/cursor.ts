import { decodeBase64Url, encodeBase64Url } from "../base64url.ts";
import { asObject, type JsonObject } from "../fields.ts";

/** A cursor carries the whole first request and how far its reader has come: nothing is kept between pages. */
interface Cursor {
  readonly request: JsonObject;
  readonly offset: number;
}

function writeCursor(call: string, cursor: Cursor): string {
  return encodeBase64Url(new TextEncoder().encode(JSON.stringify({ call, ...cursor })));
}

/** Reads a cursor of the same call; undefined for anything else. */
export function readCursor(call: string, text: unknown): Cursor | undefined {
  const bytes = typeof text === "string" ? decodeBase64Url(text) : undefined;
  if (bytes === undefined) return undefined;
  try {
    const parsed = asObject(JSON.parse(new TextDecoder().decode(bytes)));
    const { offset } = parsed;
    if (parsed.call !== call || typeof offset !== "number") return undefined;
    return { request: asObject(parsed.request), offset };
  } catch {
    return undefined;
  }
}

/** The cursors beside one page of `limit` entries; `next` and `prev` only where there is such a page. */
export function cursorsAround(
  call: string,
  request: JsonObject,
  page: { readonly offset: number; readonly limit: number; readonly hasNext: boolean },
): { readonly hasNext: boolean; readonly cursors: { readonly next?: string; readonly prev?: string } } {
  const { offset, limit, hasNext } = page;
  const at = (position: number) => writeCursor(call, { request, offset: position });
  return {
    hasNext,
    cursors: {
      ...(hasNext && { next: at(offset + limit) }),
      ...(offset > 0 && { prev: at(Math.max(0, offset - limit)) }),
    },
  };
}
