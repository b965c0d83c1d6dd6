import { TZDate } from "@date-fns/tz";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Booking, BookingStatus } from "../booking/booking.ts";
import { isRepeated } from "../time/local-time.ts";
import { writeTimeZone } from "../time/zone-observances.ts";

/** What a calendar is to do with an entry (RFC 5546): take it in place of the one it has, or remove that. */
export type CalendarMethod = "REQUEST" | "CANCEL";

/** An iCalendar object, ready to be sent or saved. */
export interface CalendarFile {
  readonly method: CalendarMethod;
  /** RFC 5545, with CRLF. */
  readonly content: string;
}

/** Somebody whom an entry names. */
export interface CalendarPerson {
  readonly address: string;
  readonly name?: string;
}

/** A booking as an entry tells it; all texts are plain and ready to show. */
export interface CalendarEntry {
  readonly booking: Pick<
    Booking,
    "id" | "revision" | "status" | "kind" | "startsAtMs" | "endsAtMs" | "timeZone"
  >;
  readonly summary: string;
  readonly location?: string;
  readonly descriptionLines: readonly string[];
  /** The booking's page. */
  readonly url: string;
  /** The host of the deployment, for an identifier that is unique in the world and stays the same. */
  readonly host: string;
  /** The business; without an address where nobody has said one. */
  readonly organizer: Partial<CalendarPerson>;
  /** Whom the mail with the entry goes to; absent in a file that anybody holding the link can download. */
  readonly attendee?: CalendarPerson;
  /** Epoch milliseconds: when the entry was written, the same in every copy of a message. */
  readonly writtenAtMs: number;
}

/** RFC 5545 wants a 31-bit number, rising with every change: Wix's revision is one. */
const MAX_SEQUENCE = 2 ** 31 - 1;

/** Stands where the format wants an address and there is none, or none to tell: no mail can go there (RFC 6761 6.4). */
const NO_ADDRESS = "nomail@slotpass.invalid";

/**
 * Writes a booking as an iCalendar object (RFC 5545) that schedules or cancels (RFC 5546). The identifier stays the
 * same for the life of the booking and the sequence rises with its revision, so that a calendar that takes it again
 * updates or removes its one entry. Times are on the venue's clock, with the zone's rules in the file.
 */
export function writeCalendarEntry(entry: CalendarEntry): CalendarFile {
  const { booking, summary, location, descriptionLines, url, host, writtenAtMs } = entry;
  const method = methodOf(booking.status);
  const { startsAtMs, timeZone } = booking;
  // When a course's first session ends is not known: its entry marks the beginning, and takes no time.
  const endsAtMs = booking.kind === "course" ? undefined : booking.endsAtMs;
  const calendar = ical({ prodId: { company: "Slotpass", product: "Slotpass", language: "EN" } });
  calendar.method(ICalCalendarMethod[method]);
  const event = calendar.createEvent({
    id: `${booking.id}@${host}`,
    stamp: new Date(writtenAtMs),
    lastModified: new Date(writtenAtMs),
    sequence: sequenceOf(booking.revision),
    start: new Date(startsAtMs),
    ...(endsAtMs !== undefined && { end: new Date(endsAtMs) }),
    transparency: endsAtMs === undefined ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    summary,
    status: statusOf(booking.status),
    ...(location !== undefined && { location }),
    description: descriptionLines.join("\n"),
    url,
    organizer: toOrganizer(entry.organizer),
    attendees: [toAttendee(entry.attendee)],
  });
  // In the hour that a clock change repeats, a wall time means its first occurrence (RFC 5545 section 3.3.5), and not
  // every calendar knows that: such a booking is written in UTC.
  if (![startsAtMs, endsAtMs ?? startsAtMs].some((atMs) => isRepeated(atMs, timeZone))) {
    calendar.timezone({
      name: null,
      generator: (zone) => writeTimeZone(zone, startsAtMs),
    });
    event.timezone(timeZone);
    event.start(new TZDate(startsAtMs, timeZone));
    if (endsAtMs !== undefined) event.end(new TZDate(endsAtMs, timeZone));
  }
  // The last line ends like every other (RFC 5545 section 3.1).
  return { method, content: `${calendar.toString()}\r\n` };
}

/**
 * Whether a calendar has any business with the booking: one that stands or is awaited, or was called off after it may
 * have been entered, until it is over; of a course, the first session alone.
 */
export function belongsInCalendar(
  booking: Pick<Booking, "status" | "kind" | "startsAtMs" | "endsAtMs">,
  nowMs: number,
): boolean {
  const overMs = booking.kind === "course" ? booking.startsAtMs : booking.endsAtMs;
  if (overMs <= nowMs) return false;
  switch (booking.status) {
    case "confirmed":
    case "pending":
    case "canceled":
    case "declined":
      return true;
    case "created":
    case "waiting_list":
    case "unknown":
      return false;
  }
}

/** What a calendar is to do about a booking in this status. */
function methodOf(status: BookingStatus): CalendarMethod {
  switch (status) {
    case "canceled":
    case "declined":
      return "CANCEL";
    case "confirmed":
    case "created":
    case "pending":
    case "waiting_list":
    case "unknown":
      return "REQUEST";
  }
}

function statusOf(status: BookingStatus): ICalEventStatus {
  switch (status) {
    case "confirmed":
      return ICalEventStatus.CONFIRMED;
    case "canceled":
    case "declined":
      return ICalEventStatus.CANCELLED;
    case "created":
    case "pending":
    case "waiting_list":
    case "unknown":
      return ICalEventStatus.TENTATIVE;
  }
}

const sequenceOf = (revision: string) =>
  /^\d+$/.test(revision) ? Math.min(Number(revision), MAX_SEQUENCE) : 0;

const toOrganizer = ({ address = NO_ADDRESS, name }: Partial<CalendarPerson>) => ({
  email: address,
  name: name || address,
});

/** The customer has booked already: nobody waits for an answer to the entry. */
const toAttendee = ({ address, name }: CalendarPerson = { address: NO_ADDRESS }) => ({
  email: address,
  ...(name !== undefined && { name }),
  type: ICalAttendeeType.INDIVIDUAL,
  role: ICalAttendeeRole.REQ,
  status: ICalAttendeeStatus.ACCEPTED,
  rsvp: false,
});
