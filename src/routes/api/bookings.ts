import { base64url } from "jose";
import * as v from "valibot";
import { type ListedBooking, type ListPosition, listBookings } from "../../bookings/booking-list.ts";
import type { Deps } from "../../deps.ts";
import {
  type BookingBody,
  type BookingListBody,
  bookingList,
  bookingQuery,
  MAX_PAGE_SIZE,
} from "./booking-schemas.ts";
import { readBounds } from "./day-bounds.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { wixProblem } from "./failures.ts";
import { toInstant } from "./link-bodies.ts";
import { ApiProblem, invalidField } from "./problems.ts";

/** The call `GET /api/bookings`: whom a link could be sent to, and what for. */
export function bookingEndpoints(deps: Deps): readonly Endpoint[] {
  return [
    endpoint({
      method: "GET",
      path: "/bookings",
      operationId: "listBookings",
      summary: "List upcoming bookings",
      description:
        "With what an anonymous customer may do with each at this moment. Wix tells that for one booking at a time, which is why a page is short.",
      access: "read",
      query: bookingQuery,
      answer: { status: 200, description: "A page of bookings.", schema: bookingList },
      problems: ["wix-unavailable", "wix-refused", "wix-throttled"],
      handle: async ({ c, query }) => {
        const place = query.cursor === undefined ? undefined : readCursor(query.cursor);
        const bounds = await readBounds(deps, query);
        if (bounds === undefined) throw new ApiProblem("wix-unavailable");
        const fromMs = place?.fromMs ?? bounds.fromMs ?? deps.clock();
        const { toMs } = bounds;
        if (toMs !== undefined && toMs <= fromMs) {
          throw invalidField("query", "#/to", "Lies before the listing begins");
        }
        const page = await listBookings(deps, {
          fromMs,
          ...(toMs !== undefined && { toMs }),
          ...(query.serviceId !== undefined && { serviceId: query.serviceId.toLowerCase() }),
          ...(query.eventId !== undefined && { eventId: query.eventId }),
          ...(query.q !== undefined && query.q.trim() !== "" && { search: query.q }),
          limit: Number(query.limit ?? MAX_PAGE_SIZE),
          ...(place !== undefined && { position: place.position }),
        });
        if (!page.ok) throw wixProblem(page.error);
        const { bookings, next } = page.value;
        const body: BookingListBody = {
          bookings: bookings.map(toBody),
          ...(next !== undefined && { nextCursor: writeCursor({ fromMs, position: next }) }),
          ...(bookings.some(({ allowed }) => allowed === undefined) && { note: NOT_ALL_READ }),
        };
        return c.json(body);
      },
    }),
  ];
}

const NOT_ALL_READ =
  "Wix could not be asked about every booking: allowedActions is null where it is not known. Try again in a minute.";

function toBody({ booking, allowed }: ListedBooking): BookingBody {
  const { contact, staff, eventId } = booking;
  return {
    id: booking.id,
    status: booking.status,
    kind: booking.kind,
    title: booking.title,
    startsAt: toInstant(booking.startsAtMs),
    endsAt: toInstant(booking.endsAtMs),
    timeZone: booking.timeZone,
    serviceId: booking.serviceId,
    ...(eventId !== undefined && { eventId }),
    ...(staff !== undefined && { staff: { id: staff.id, name: staff.name } }),
    participants: booking.participants,
    contact: {
      name: [contact.firstName, contact.lastName].filter((part) => part !== undefined).join(" "),
      hasEmail: contact.email !== undefined,
      hasPhone: contact.phone !== undefined,
    },
    allowedActions: allowed === undefined ? null : { cancel: allowed.cancel, reschedule: allowed.reschedule },
  };
}

/** Where a page ended; the start is kept with it, since "now" moves on while somebody reads. */
interface Place {
  readonly fromMs: number;
  readonly position: ListPosition;
}

const storedPlace = v.strictObject({
  f: v.pipe(v.number(), v.safeInteger()),
  s: v.pipe(v.number(), v.integer(), v.minValue(0)),
  c: v.exactOptional(v.string()),
});

function writeCursor({ fromMs, position: { skip, cursor } }: Place): string {
  const stored = { f: fromMs, s: skip, ...(cursor !== undefined && { c: cursor }) };
  return base64url.encode(JSON.stringify(stored));
}

function readCursor(text: string): Place {
  const parsed = v.safeParse(storedPlace, decode(text));
  if (!parsed.success) throw invalidField("query", "#/cursor", "Expected a nextCursor of an earlier answer");
  const { f, s, c } = parsed.output;
  return { fromMs: f, position: { skip: s, ...(c !== undefined && { cursor: c }) } };
}

function decode(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(text)));
  } catch {
    return undefined;
  }
}
