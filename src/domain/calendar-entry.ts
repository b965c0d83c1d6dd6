import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Booking, BookingStatus } from "./booking.ts";

export interface CalendarEntry {
  readonly booking: Booking;
  readonly businessName: string;
  /** The host of the deployment, for an identifier that is unique in the world and stays the same. */
  readonly host: string;
  /** The booking's page. */
  readonly url: string;
  readonly nowMs: number;
}

/** RFC 5545 wants a 31-bit number, rising with every change: Wix's revision is one. */
const MAX_SEQUENCE = 2 ** 31 - 1;

/**
 * Writes a booking as an iCalendar object (RFC 5545). The identifier stays the same over moves and a cancellation, so
 * that a calendar that takes it again updates its entry instead of adding another.
 */
export function writeCalendarEntry({ booking, businessName, host, url, nowMs }: CalendarEntry): string {
  const calendar = ical({ prodId: { company: "Slotpass", product: "Slotpass", language: "EN" } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  const { location, staff, revision } = booking;
  const place = [location?.name, location?.address].filter((part) => part !== undefined).join(", ");
  const sequence = /^\d+$/.test(revision) ? Math.min(Number(revision), MAX_SEQUENCE) : 0;
  calendar.createEvent({
    id: `${booking.id}@${host}`,
    stamp: new Date(nowMs),
    sequence,
    start: new Date(booking.startsAtMs),
    end: new Date(booking.endsAtMs),
    summary: businessName === "" ? booking.title : `${booking.title} · ${businessName}`,
    status: eventStatus(booking.status),
    ...(place !== "" && { location: place }),
    description: [staff && `With ${staff.name}`, `See, cancel or move it: ${url}`].filter(Boolean).join("\n"),
    url,
  });
  return calendar.toString();
}

function eventStatus(status: BookingStatus): ICalEventStatus {
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
