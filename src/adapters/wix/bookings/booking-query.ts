import { type ExtendedBookingQuery, queryExtendedBookings } from "@wix/auto_sdk_bookings_extended-bookings";
import { isGuid } from "../../../domain/guid.ts";
import type { BookingPage, BookingQuery, WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { Call } from "../transport/caller.ts";
import { QUERY_BOOKINGS } from "../transport/specs.ts";
import { isCursor } from "../wire/patterns.ts";
import { list, optional, text } from "../wire/wire-values.ts";
import { readBooking } from "./read-booking.ts";

/** The reader's largest page (Query Extended Bookings). */
const MAX_LIMIT = 100;
/** An address in a path (RFC 5321, 4.5.3.1.3). */
const MAX_EMAIL_LENGTH = 254;
const EVENT_ID = /^[\x21-\x7e]{36,250}$/;
/** Sent always: two pages of Wix's documentation name two different defaults. */
const SORT = [{ fieldName: "startDate", order: "ASC" as const }];

/** Query Extended Bookings: by start, oldest first. What cannot be read as a booking is left out. */
export async function queryBookings(
  call: Call,
  query: BookingQuery,
): Promise<Result<BookingPage, WixFailure>> {
  const problem = checkQuery(query);
  if (problem !== undefined) return err(problem);
  if (query.ids?.length === 0) return ok({ bookings: [] });
  if (query.cursor !== undefined) return runQuery(call, { cursorPaging: { cursor: query.cursor } });
  const page = await runQuery(call, firstPage(query, "slot"));
  if (!page.ok || query.serviceId === undefined || page.value.bookings.length > 0) return page;
  // A course's bookings name their service in another field, and filters have no "or".
  return runQuery(call, firstPage(query, "schedule"));
}

function checkQuery({
  ids,
  fromMs,
  toMs,
  serviceId,
  eventId,
  email,
  limit,
  cursor,
}: BookingQuery): WixFailure | undefined {
  const invalid = (detail: string) => ({ kind: "invalid", detail }) as const;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) return invalid("limit");
  if (cursor !== undefined) return isCursor(cursor) ? undefined : invalid("cursor");
  if (ids !== undefined && (ids.length > MAX_LIMIT || !ids.every(isGuid))) return invalid("ids");
  if (serviceId !== undefined && !isGuid(serviceId)) return invalid("serviceId");
  if (eventId !== undefined && !EVENT_ID.test(eventId)) return invalid("eventId");
  if (email !== undefined && (email === "" || email.length > MAX_EMAIL_LENGTH)) return invalid("email");
  return [fromMs, toMs].every((ms) => ms === undefined || Math.abs(ms) <= MAX_INSTANT_MS)
    ? undefined
    : invalid("fromMs, toMs");
}

/** The year 9999: the reader's dates have four digits for it. */
const MAX_INSTANT_MS = 253_402_300_799_000;

function firstPage(query: BookingQuery, booked: "slot" | "schedule"): ExtendedBookingQuery {
  const { ids, fromMs, toMs, serviceId, eventId, email, limit } = query;
  // One object for both ends: of a field that is named twice only the first counts (Supported Filters and Sorting).
  const startDate = {
    ...(fromMs !== undefined && { $gte: toUtcText(fromMs) }),
    ...(toMs !== undefined && { $lt: toUtcText(toMs) }),
  };
  const filter = {
    ...(ids !== undefined && { _id: { $in: [...ids] } }),
    ...((fromMs ?? toMs) !== undefined && { startDate }),
    ...(serviceId !== undefined && { [`bookedEntity.item.${booked}.serviceId`]: serviceId }),
    ...(eventId !== undefined && { "bookedEntity.item.slot.eventId": eventId }),
    ...(email !== undefined && {
      "contactDetails.email": { $in: [...new Set([email, email.toLowerCase()])] },
    }),
  };
  // The SDK's type knows the response's fields; the filter's paths have `.item.` in them, which no response has.
  return {
    filter: filter as NonNullable<ExtendedBookingQuery["filter"]>,
    sort: SORT,
    cursorPaging: { limit },
  };
}

/** `YYYY-MM-DDThh:mm:ssZ`, the next whole second: bookings start on whole ones. */
const toUtcText = (ms: number): string =>
  new Date(Math.ceil(ms / 1000) * 1000).toISOString().replace(/\.\d{3}Z$/, "Z");

async function runQuery(call: Call, query: ExtendedBookingQuery): Promise<Result<BookingPage, WixFailure>> {
  // The second argument is not optional for the SDK: without it the method builds a query and sends nothing.
  const answer = await call(QUERY_BOOKINGS, (sdk) => sdk.use(queryExtendedBookings)(query, {}));
  if (!answer.ok) return err(answer.error.failure);
  const { extendedBookings, pagingMetadata } = answer.value;
  if (!Array.isArray(extendedBookings)) return err({ kind: "unavailable" });
  return ok({
    bookings: list(extendedBookings).flatMap(({ booking }) => readBooking(booking) ?? []),
    ...optional("nextCursor", text(pagingMetadata?.cursors?.next)),
  });
}
