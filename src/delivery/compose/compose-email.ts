import { bookingLetter } from "../../../views/messages/booking-letter.ts";
import { wordsFor } from "../../../views/words/words.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { toPlainLines } from "../../domain/text/plain-text.ts";
import { letterBrand } from "./letter-brand.ts";
import { presentFacts } from "./present-facts.ts";
import { reservationData } from "./reservation-data.ts";
import { type ComposedEmail, subjectArgs, writeLetter } from "./write-letter.ts";

export type { ComposedEmail };

/** As long as the API takes one. */
const MAX_NOTE = 500;

/**
 * Writes the email that carries a link: subject, text and HTML from one letter. `note` is what staff wrote for this
 * customer.
 */
export function composeEmail(booking: BookingDescription, linkUrl: string, note = ""): ComposedEmail {
  const words = wordsFor(booking.clock.locale);
  const shown = presentFacts(booking, words);
  const data = reservationData(booking, shown, linkUrl, words);
  const props = {
    ...shown,
    noteLines: toPlainLines(note, MAX_NOTE),
    linkUrl,
    ...(data !== undefined && { data }),
  };
  const standing = shown.standing === "unknown" ? "confirmed" : shown.standing;
  const subject = words.t(`mail.subject.${standing}`, subjectArgs(props));
  return writeLetter(bookingLetter(props, words), subject, letterBrand(booking.business));
}
