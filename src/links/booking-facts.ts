import type { MessageFacts } from "../delivery/message-facts.ts";
import { actionDeadlines } from "../domain/action-deadline.ts";
import type { BookingReading } from "../domain/booking.ts";
import type { BookingPolicy, Service } from "../domain/service.ts";
import type { BusinessContact } from "./business.ts";

/** What a message tells beside the booking itself. */
export interface Surroundings {
  readonly business: BusinessContact;
  /** Absent when it is gone or could not be read. */
  readonly service?: Service;
  /** The booking's own; absent when neither it nor its service's is known. */
  readonly policy?: BookingPolicy;
}

/** Gathers what a message tells about a booking as it was read at `nowMs`; `locale` is BCP 47. */
export function toMessageFacts(
  reading: BookingReading,
  { business, service, policy }: Surroundings,
  { locale, nowMs }: { readonly locale: string; readonly nowMs: number },
): MessageFacts {
  const { booking, allowed } = reading;
  return {
    serviceName: booking.title,
    startsAtMs: booking.startsAtMs,
    endsAtMs: booking.endsAtMs,
    timeZone: booking.timeZone,
    kind: booking.kind,
    pending: booking.status === "pending",
    participants: booking.participants,
    online: service?.online ?? false,
    ...(booking.contact.firstName !== undefined && { firstName: booking.contact.firstName }),
    ...(booking.staff !== undefined && { staffName: booking.staff.name }),
    ...(booking.location !== undefined && { place: booking.location }),
    businessName: business.name,
    ...(business.email !== undefined && { businessEmail: business.email }),
    ...(business.phone !== undefined && { businessPhone: business.phone }),
    allowed,
    deadlines: actionDeadlines(reading, policy, nowMs),
    locale,
  };
}

/** The same for somebody who is not the customer on file. */
export const withoutName = ({ firstName: _, ...facts }: MessageFacts): MessageFacts => facts;
