import { FieldReader, isAbsent, type JsonObject } from "../fields.ts";
import { cursorsAround, readCursor } from "./cursor.ts";

export interface QueryLimits {
  readonly defaultLimit: number;
  readonly maxLimit: number;
}

/** A query after its cursor, if any, has been resolved. */
export interface PagedQuery {
  readonly query: JsonObject;
  readonly offset: number;
  readonly limit: number;
  readonly byCursor: boolean;
}

/**
 * Reads `paging` or `cursorPaging` of a query. A cursor comes alone: filter and sort are those of the first page
 * (Query Extended Bookings: cursorPaging).
 * @throws WireError 400
 */
export function readPaging(
  call: string,
  query: JsonObject,
  { defaultLimit, maxLimit }: QueryLimits,
): PagedQuery {
  const fields = new FieldReader();
  const paging = fields.object("query.paging", query.paging) ?? {};
  const cursorPaging = fields.object("query.cursorPaging", query.cursorPaging);
  const byCursor = cursorPaging !== undefined;
  if (byCursor && !isAbsent(query.paging))
    fields.violate("query.cursorPaging", "CUSTOM", "cannot be given with paging");
  const name = byCursor ? "query.cursorPaging" : "query.paging";
  const limit = fields.integer(`${name}.limit`, (cursorPaging ?? paging).limit, { min: 1, max: maxLimit });
  const offset = fields.integer("query.paging.offset", paging.offset, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  });
  const text = fields.text("query.cursorPaging.cursor", cursorPaging?.cursor, { max: 16_000 });
  const cursor = text === undefined || text === "" ? undefined : readCursor(call, text);
  if (text && cursor === undefined)
    fields.violate("query.cursorPaging.cursor", "FORMAT", "is not a cursor of this call");
  if (cursor !== undefined) {
    for (const other of ["filter", "sort"]) {
      if (hasContent(query[other]))
        fields.violate(`query.${other}`, "CUSTOM", "cannot be given with a cursor");
    }
  }
  fields.done();
  if (cursor === undefined) return { query, offset: offset ?? 0, limit: limit ?? defaultLimit, byCursor };
  const firstLimit = Number((cursor.request.cursorPaging as JsonObject | undefined)?.limit ?? defaultLimit);
  return { query: cursor.request, offset: cursor.offset, limit: limit ?? firstLimit, byCursor };
}

/** One page of `all`, and its `pagingMetadata`: with cursors or with offset and total, by how it was asked for. */
export function cutQueryPage<T>(
  call: string,
  all: readonly T[],
  { query, offset, limit, byCursor }: PagedQuery,
) {
  const items = all.slice(offset, offset + limit);
  const hasNext = all.length > offset + limit;
  const pagingMetadata = byCursor
    ? { count: items.length, ...cursorsAround(call, query, { offset, limit, hasNext }) }
    : { count: items.length, offset, total: all.length, tooManyToCount: false, hasNext };
  return { items, pagingMetadata };
}

function hasContent(value: unknown): boolean {
  if (isAbsent(value)) return false;
  return typeof value !== "object" || Object.keys(value ?? {}).length > 0;
}
