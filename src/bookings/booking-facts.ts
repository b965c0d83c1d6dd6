import type { MessageFacts } from "../delivery/message-facts.ts";
import { actionDeadlines } from "../domain/booking/action-deadline.ts";
import type { Booking, BookingReading, BookingStatus } from "../domain/booking/booking.ts";
import { brandColours } from "../domain/brand-colours.ts";
import { firstZone } from "../domain/time/first-zone.ts";
import type { BusinessContact } from "./business.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who is to read a message, and when the booking was read. */
export interface Reader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA: whose clock the customer chose to see; only an online visit is shown on it. */
  readonly timeZone?: string;
  /** IANA: what the page went by that they acted on, should neither they nor the booking say better. */
  readonly browserZone?: string;
  /** The business reads on its own clock, wherever its customer is. */
  readonly isBusiness?: boolean;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** Gathers what a message tells its reader about a booking. */
export function toMessageFacts(
  reading: BookingReading,
  { business, service, policy }: Pick<Surroundings, "business" | "service" | "policy">,
  reader: Reader,
): MessageFacts {
  const { booking, allowed } = reading;
  const { locale, nowMs } = reader;
  const online = service?.online ?? false;
  return {
    bookingId: booking.id,
    asOfMs: nowMs,
    serviceName: booking.title,
    startsAtMs: booking.startsAtMs,
    endsAtMs: booking.endsAtMs,
    ...messageClock(booking, online, reader),
    kind: booking.kind,
    standing: standingOf(booking.status),
    participants: booking.participants,
    online,
    ...(booking.contact.firstName !== undefined && { firstName: booking.contact.firstName }),
    ...(booking.staff !== undefined && { staffName: booking.staff.name }),
    ...(booking.location !== undefined && { place: booking.location }),
    businessName: business.name,
    ...(business.email !== undefined && { businessEmail: business.email }),
    ...(business.phone !== undefined && { businessPhone: business.phone }),
    ...letterBrand(business),
    allowed,
    deadlines: actionDeadlines(reading, policy, nowMs),
    locale,
  };
}

/** What a mail shows of the business's own looks. */
function letterBrand({ colour, logoUrl, logoIsDrawing }: BusinessContact): Pick<MessageFacts, "brand"> {
  const logo = logoUrl === undefined || logoIsDrawing ? {} : { logoUrl };
  if (colour === undefined && logoUrl === undefined) return {};
  return { brand: { ...(colour !== undefined && brandColours(colour)), ...logo } };
}

function standingOf(status: BookingStatus): MessageFacts["standing"] {
  switch (status) {
    case "created":
      return "unfinished";
    case "canceled":
    case "declined":
      return "called_off";
    case "confirmed":
    case "pending":
    case "waiting_list":
    case "unknown":
      return status;
  }
}

/** Whose clock the message is on: the same as that of the booking's page, by the browser only where it is known. */
function messageClock(
  { timeZone: venueZone, contact }: Booking,
  online: boolean,
  { timeZone, browserZone, isBusiness = false }: Reader,
): Pick<MessageFacts, "timeZone" | "venueZone"> {
  const zones = [timeZone, contact.timeZone, browserZone];
  const own = online && !isBusiness ? firstZone(zones, venueZone) : undefined;
  return own === undefined || own === venueZone ? { timeZone: venueZone } : { timeZone: own, venueZone };
}

/** The same for somebody who is not the customer on file. */
export const withoutName = ({ firstName: _, ...facts }: MessageFacts): MessageFacts => facts;
