import type { BookingFacts, Standing } from "../../views/messages/message-props.ts";
import type { Words } from "../../views/words/words.ts";
import type { Place } from "../domain/booking/booking.ts";
import { toLocal } from "../domain/time/local-time.ts";
import type { MessageFacts } from "./message-facts.ts";
import { placeLines } from "./present-facts.ts";

/**
 * Describes a booking to mail programs as an `EventReservation` (Gmail's email markup reference, "Event reservation"),
 * for the calendar, the reminder and the button that they make of it. `shown` is what the mail shows of `facts`.
 * Undefined for a status of which nobody knows what it means.
 */
export function describeReservation(
  { bookingId, asOfMs, standing, participants, ...facts }: MessageFacts,
  shown: BookingFacts,
  linkUrl: string,
  words: Words,
): object | undefined {
  const status = statusOf(standing);
  if (status === undefined) return undefined;
  const { greetingName, ability, serviceName, businessName } = shown;
  const { startsAtMs, endsAtMs, venueZone = facts.timeZone } = facts;
  const location = placeOf(shown.where, facts.place, linkUrl, words);
  return {
    "@context": "http://schema.org",
    "@type": "EventReservation",
    reservationNumber: bookingId,
    reservationStatus: `http://schema.org/${status}`,
    ...(greetingName !== undefined && { underName: { "@type": "Person", name: greetingName } }),
    ...(participants > 1 && { numSeats: String(participants) }),
    modifiedTime: toRfc3339(asOfMs, "UTC"),
    url: linkUrl,
    ...(ability !== "look" && { modifyReservationUrl: linkUrl }),
    ...(ability.startsWith("cancel") && { cancelReservationUrl: linkUrl }),
    reservationFor: {
      "@type": "Event",
      name: serviceName,
      startDate: toRfc3339(startsAtMs, venueZone),
      endDate: toRfc3339(endsAtMs, venueZone),
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

function placeOf(
  where: BookingFacts["where"],
  place: Place | undefined,
  linkUrl: string,
  words: Words,
): object | undefined {
  switch (where?.kind) {
    case undefined:
      return undefined;
    case "online":
      return { "@type": "VirtualLocation", name: words.t("card.online"), url: linkUrl };
    case "customer":
      // Their address is theirs to know, here as in what the mail shows.
      return { "@type": "Place", name: words.t("card.at_your_address") };
    case "place": {
      const { name, address } = placeLines(place ?? { kind: "custom" });
      return {
        "@type": "Place",
        name: name || address,
        address: { "@type": "PostalAddress", streetAddress: address || name },
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
