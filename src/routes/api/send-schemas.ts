import * as v from "valibot";
import { ITEM_OUTCOMES, MAX_SEND_BOOKINGS } from "../../domain/message/send.ts";
import { isCalendarDay } from "../../domain/time/calendar-day.ts";
import { dayOrInstant } from "./booking-schemas.ts";
import { channel, force, guid, instant, locale, note } from "./link-schemas.ts";

const count = v.pipe(v.number(), v.integer());

const day = v.pipe(
  v.string(),
  v.check(isCalendarDay, "Expected a day such as 2027-05-14"),
  v.description("Bookings that start on this day of the business."),
);

const bookingFilter = v.pipe(
  v.strictObject({
    eventId: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[\w-]{36,250}$/, "Expected the id of a session"),
        v.description("One session of a class: all who booked it."),
      ),
    ),
    serviceId: v.exactOptional(guid),
    staffId: v.exactOptional(v.pipe(guid, v.description("The `staff.id` of a booking."))),
    day: v.exactOptional(day),
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
  }),
  v.minEntries(1, "Name at least one thing to filter by"),
  v.check(
    ({ day, from, to }) => day === undefined || (from === undefined && to === undefined),
    "Name either day, or from and to",
  ),
  v.description(
    "Bookings that fit all of this, without those that are cancelled or declined. They are looked up once, when the send is made.",
  ),
);

export const newSend = v.pipe(
  v.strictObject({
    bookingIds: v.exactOptional(
      v.pipe(
        v.array(guid),
        v.minLength(1, "Name at least one booking"),
        v.maxLength(MAX_SEND_BOOKINGS, `A send has at most ${MAX_SEND_BOOKINGS} bookings`),
        v.description("Each counts once. Either this or `filter`."),
      ),
    ),
    filter: v.exactOptional(bookingFilter),
    channels: v.exactOptional(
      v.pipe(
        v.array(channel),
        v.minLength(1, "Name at least one channel, or leave them out"),
        v.maxLength(2, "Name each channel once"),
        v.check((list) => new Set(list).size === list.length, "Name each channel once"),
        v.description(
          "By which channels to send; who has no contact for one of them gets nothing. Left out: the best contact on file, email before SMS.",
        ),
      ),
    ),
    locale: v.exactOptional(locale),
    note: v.exactOptional(note),
    force: v.exactOptional(force),
    again: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description(
          "Send also to those who got a link to the same booking within the last 24 hours. Left out, that is `already_sent`, so that a send can be repeated without anybody getting a second message.",
        ),
      ),
    ),
    dryRun: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description("Only say what would happen to each booking. Nothing is made or sent."),
      ),
    ),
  }),
  v.check(
    ({ bookingIds, filter }) => (bookingIds === undefined) !== (filter === undefined),
    "Name either bookingIds or filter",
  ),
);

export const sendQuery = v.strictObject({
  items: v.exactOptional(
    v.pipe(
      v.picklist(["true", "false"]),
      v.description("`false`: only the state and the counts, for a look at how far it is."),
    ),
  ),
});

const sendItem = v.strictObject({
  bookingId: guid,
  outcome: v.pipe(
    v.picklist(ITEM_OUTCOMES),
    v.description(
      "A real send says `sent` (the link is made, its messages are on their way) where a dry run says `will_send`; all others are the same. `already_sent`: to the same recipient within 24 hours. `failed`: Wix did not answer, several times.",
    ),
  ),
  channels: v.exactOptional(
    v.pipe(
      v.array(channel),
      v.description(
        "Those it goes out by; with no_contact, bad_contact, suppressed and failed, those it cannot.",
      ),
    ),
  ),
  reason: v.exactOptional(
    v.pipe(
      v.string(),
      v.description(
        "With nothing_allowed as in its problem; with suppressed opted_out or dead_recipient; with failed wix_unavailable, wix_refused, wix_invalid, channel_not_configured, over_budget, country_not_allowed, unreadable or internal.",
      ),
    ),
  ),
  linkId: v.exactOptional(v.pipe(v.string(), v.description("What became of it: GET /api/links/{id}."))),
  sentAt: v.exactOptional(instant),
});

export const send = v.strictObject({
  id: v.string(),
  state: v.picklist(["running", "done", "cancelled"]),
  dryRun: v.boolean(),
  createdAt: instant,
  createdBy: v.string(),
  finishedAt: v.exactOptional(instant),
  total: count,
  counts: v.pipe(
    v.strictObject({
      pending: count,
      ...v.entriesFromList(
        ITEM_OUTCOMES.filter((outcome) => outcome !== "pending"),
        v.exactOptional(count),
      ),
    }),
    v.description("How many items have each outcome."),
  ),
  items: v.exactOptional(
    v.pipe(v.array(sendItem), v.description("In the order of the request, or by start.")),
  ),
});

export type SendBody = v.InferOutput<typeof send>;

export const sendList = v.strictObject({ sends: v.array(send) });
