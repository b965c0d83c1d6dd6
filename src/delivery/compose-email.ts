import { bookingLetter } from "../../views/messages/booking-letter.ts";
import { wordsFor } from "../../views/words/words.ts";
import { toPlainLines } from "../domain/text/plain-text.ts";
import { describeReservation } from "./describe-reservation.ts";
import type { MessageFacts } from "./message-facts.ts";
import { presentFacts } from "./present-facts.ts";
import { type ComposedEmail, subjectArgs, writeLetter } from "./write-letter.ts";

export type { ComposedEmail };

/** As long as the API takes one. */
const MAX_NOTE = 500;

/** Writes the email that carries a link in the language of the facts' locale: subject, text and HTML from one letter. */
export function composeEmail(facts: MessageFacts, linkUrl: string): ComposedEmail {
  const words = wordsFor(facts.locale);
  const shown = presentFacts(facts, words);
  const data = describeReservation(facts, shown, linkUrl, words);
  const props = {
    ...shown,
    noteLines: toPlainLines(facts.note ?? "", MAX_NOTE),
    linkUrl,
    ...(data !== undefined && { data }),
  };
  const standing = facts.standing === "unknown" ? "confirmed" : facts.standing;
  const subject = words.t(`mail.subject.${standing}`, subjectArgs(props));
  return writeLetter(bookingLetter(props, words), subject, facts.brand);
}
