import type { BookingFacts, Standing } from "../../../views/messages/message-props.ts";
import type { Words } from "../../../views/words/words.ts";
import { type BookingDescription, venueZoneOf } from "../../domain/booking/description.ts";
import type { Where } from "../../domain/booking/where.ts";
import { toLocal } from "../../domain/time/local-time.ts";

/**
 * A booking for mail programs, as an `EventReservation` (Gmail's email markup reference, "Event reservation"), for the
 * calendar, the reminder and the button that they make of it. `shown` is what the mail shows of the booking. Undefined
 * for a status of which nobody knows what it means.
 */
export function reservationData(
  booking: BookingDescription,
  shown: BookingFacts,
  linkUrl: string,
  words: Words,
): object | undefined {
  const { standing, greetingName, ability, serviceName, businessName, people } = shown;
  const status = statusOf(standing);
  if (status === undefined) return undefined;
  const venueZone = venueZoneOf(booking);
  const location = placeOf(shown.where, linkUrl, words);
  return {
    "@context": "http://schema.org",
    "@type": "EventReservation",
    reservationNumber: booking.id,
    reservationStatus: `http://schema.org/${status}`,
    ...(greetingName !== undefined && { underName: { "@type": "Person", name: greetingName } }),
    ...(people > 1 && { numSeats: String(people) }),
    modifiedTime: toRfc3339(booking.asOfMs, "UTC"),
    url: linkUrl,
    ...(ability !== "look" && { modifyReservationUrl: linkUrl }),
    ...(ability.startsWith("cancel") && { cancelReservationUrl: linkUrl }),
    reservationFor: {
      "@type": "Event",
      name: serviceName,
      startDate: toRfc3339(booking.startsAtMs, venueZone),
      endDate: toRfc3339(booking.endsAtMs, venueZone),
      ...(location !== undefined && { location }),
      ...(businessName !== undefined && {
        organizer: { "@type": "Organization", name: businessName },
      }),
    },
  };
}

function statusOf(standing: Standing): string | undefined {
  switch (standing) {
    case "confirmed":
      return "ReservationConfirmed";
    case "pending":
    case "waiting_list":
      return "ReservationPending";
    case "unfinished":
      return "ReservationHold";
    case "called_off":
      return "ReservationCancelled";
    case "unknown":
      return undefined;
  }
}

function placeOf(where: Where | undefined, linkUrl: string, words: Words): object | undefined {
  switch (where?.kind) {
    case undefined:
      return undefined;
    case "online":
      return { "@type": "VirtualLocation", name: words.t("card.online"), url: linkUrl };
    case "customer":
      // Their address is theirs to know, here as in what the mail shows.
      return { "@type": "Place", name: words.t("card.at_your_address") };
    case "place": {
      const { name = where.address, address = where.name } = where;
      return {
        "@type": "Place",
        name,
        address: { "@type": "PostalAddress", streetAddress: address },
      };
    }
  }
}

/** A wall time with its distance from UTC: `2027-05-13T10:00:00+01:00` (RFC 3339 section 5.6). */
function toRfc3339(atMs: number, timeZone: string): string {
  const local = toLocal(atMs, timeZone);
  const aheadMinutes = Math.round((Date.parse(`${local}Z`) - atMs) / 60_000);
  const [hours, minutes] = [Math.floor(Math.abs(aheadMinutes) / 60), Math.abs(aheadMinutes) % 60];
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${local}${aheadMinutes < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(minutes)}`;
}
