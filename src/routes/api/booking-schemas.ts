import * as v from "valibot";
import { isCalendarDay } from "../../domain/time/calendar-day.ts";
import { allowedActions, guid, instant } from "./link-schemas.ts";

export const MAX_PAGE_SIZE = 20;

const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

export const dayOrInstant = v.pipe(
  v.string(),
  v.check(
    (text) => isCalendarDay(text) || (INSTANT.test(text) && !Number.isNaN(Date.parse(text))),
    "Expected a day (2027-05-14) or an instant with its offset (2027-05-14T10:00:00Z)",
  ),
);

export const bookingQuery = v.strictObject({
  from: v.exactOptional(
    v.pipe(
      dayOrInstant,
      v.description(
        "Bookings that start then or later: a day of the business, or an instant. Left out: now.",
      ),
    ),
  ),
  to: v.exactOptional(
    v.pipe(
      dayOrInstant,
      v.description("Bookings that start up to the end of this day, or before this instant."),
    ),
  ),
  q: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(100, "At most 100 characters"),
      v.description(
        "Words to be found in the service's name or the customer's name, address or number. Case and accents do not matter. A page of a search may be empty although there is a next one.",
      ),
    ),
  ),
  serviceId: v.exactOptional(guid),
  eventId: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[\w-]{1,400}$/, "Expected the id of a session"),
      v.description("One session of a class: all who booked it."),
    ),
  ),
  limit: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[1-9]|1\d|2[0-5])$/, `Expected a whole number from 1 to ${MAX_PAGE_SIZE}`),
      v.description(`Bookings to a page, 1 to ${MAX_PAGE_SIZE}. Left out: ${MAX_PAGE_SIZE}.`),
    ),
  ),
  cursor: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(4_000, "Expected a nextCursor of an earlier answer"),
      v.description("`nextCursor` of an earlier answer, with the same other parameters."),
    ),
  ),
});

export const booking = v.strictObject({
  id: v.string(),
  status: v.picklist(["created", "confirmed", "pending", "declined", "canceled", "waiting_list", "unknown"]),
  kind: v.picklist(["appointment", "class", "course"]),
  title: v.string(),
  startsAt: instant,
  endsAt: instant,
  timeZone: v.pipe(v.string(), v.description("IANA zone of the venue.")),
  serviceId: v.string(),
  eventId: v.exactOptional(v.string()),
  staff: v.exactOptional(v.strictObject({ id: v.string(), name: v.string() })),
  participants: v.pipe(v.number(), v.integer()),
  contact: v.pipe(
    v.strictObject({ name: v.string(), hasEmail: v.boolean(), hasPhone: v.boolean() }),
    v.description("Who booked, and by which channels a link can be sent to them."),
  ),
  allowedActions: v.pipe(
    v.nullable(allowedActions),
    v.description("What the customer could do with a link at this moment; null when Wix could not be asked."),
  ),
});

export type BookingBody = v.InferOutput<typeof booking>;

export const bookingList = v.strictObject({
  bookings: v.array(booking),
  nextCursor: v.exactOptional(v.pipe(v.string(), v.description("Present when there are more."))),
  note: v.exactOptional(v.pipe(v.string(), v.description("Present when some `allowedActions` are null."))),
});

export type BookingListBody = v.InferOutput<typeof bookingList>;
