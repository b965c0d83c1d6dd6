import { wordsFor } from "../../views/words/words.ts";
import { answerAction, type Rules } from "../domain/booking/action-answer.ts";
import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import { bookingState } from "../domain/booking/booking-state.ts";
import type { BookingDescription } from "../domain/booking/description.ts";
import { describeWhere } from "../domain/booking/where.ts";
import { isVisible } from "../domain/text/plain-text.ts";
import { firstZone } from "../domain/time/first-zone.ts";
import type { Surroundings } from "./surroundings.ts";

/** Whom a booking is described to, and when it was read. */
export interface Reader {
  /** BCP 47; where it is none that we speak, English it is. */
  readonly locale: string;
  /** IANA: whose clock the customer chose to see; only an online visit is shown on it. */
  readonly timeZone?: string;
  /** IANA: what the browser goes by, should neither its reader nor the booking say better. */
  readonly browserZone?: string;
  /** The business reads on its own clock, wherever its customer is. */
  readonly isBusiness?: boolean;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * Works out what a reader is told of a booking, for page, message, calendar entry and structured data alike. Nothing else
 * decides what it is called, whose clock it is on, where it is, how it stands and until when it may be changed.
 */
export function describeBooking(
  reading: BookingReading,
  { business, service, policy, serviceGone, movedAtMs }: Surroundings & Pick<Rules, "movedAtMs">,
  reader: Reader,
): BookingDescription {
  const { booking } = reading;
  const { nowMs } = reader;
  const online = service?.online ?? false;
  const rules: Rules = {
    serviceGone,
    ...(policy !== undefined && { policy }),
    ...(movedAtMs !== undefined && { movedAtMs }),
  };
  const serviceName = [booking.title, service?.name].find(isVisible);
  const where = describeWhere(booking.location, online);
  return {
    id: booking.id,
    revision: booking.revision,
    asOfMs: nowMs,
    ...(serviceName !== undefined && { serviceName }),
    kind: booking.kind,
    status: booking.status,
    state: bookingState(booking, nowMs),
    startsAtMs: booking.startsAtMs,
    endsAtMs: booking.endsAtMs,
    ...whoseClock(booking, online, reader),
    ...(where !== undefined && { where }),
    ...(isVisible(booking.staff?.name) && { staffName: booking.staff.name }),
    participants: booking.participants,
    actions: {
      cancel: answerAction("cancel", reading, rules, nowMs),
      reschedule: answerAction("reschedule", reading, rules, nowMs),
    },
    business,
    ...(booking.contact.firstName !== undefined && { firstName: booking.contact.firstName }),
  };
}

/** A visit in person is on the venue's clock; an online one on its reader's, where that is known. */
function whoseClock(
  { timeZone: venueZone, contact }: Pick<Booking, "timeZone" | "contact">,
  online: boolean,
  { locale: wanted, timeZone, browserZone, isBusiness = false }: Reader,
): Pick<BookingDescription, "clock" | "clockIsGuess"> {
  const { locale } = wordsFor(wanted);
  const venue = { timeZone: venueZone, locale };
  if (!online || isBusiness) return { clock: venue, clockIsGuess: false };
  const known = firstZone([timeZone, contact.timeZone], venueZone);
  const own = known ?? firstZone([browserZone], venueZone) ?? venueZone;
  return {
    clock: own === venueZone ? venue : { timeZone: own, locale, venueZone },
    clockIsGuess: known === undefined,
  };
}
