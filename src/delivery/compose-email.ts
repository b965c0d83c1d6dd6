import { bookingLetter } from "../../views/messages/booking-letter.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { toPlainLines } from "../domain/plain-text.ts";
import type { MessageFacts } from "./message-facts.ts";
import { presentFacts } from "./present-facts.ts";
import { type ComposedEmail, subjectName, writeLetter } from "./write-letter.ts";

export type { ComposedEmail };

/** As long as the API takes one. */
const MAX_NOTE = 500;

/** Writes the email that carries a link: subject, text and HTML from the same props. */
export function composeEmail(facts: MessageFacts, linkUrl: string): ComposedEmail {
  const props = {
    ...presentFacts(facts),
    noteLines: toPlainLines(facts.note ?? "", MAX_NOTE),
    linkUrl,
  };
  const { subject, requestSubject } = ENGLISH;
  const write = props.pending ? requestSubject : subject;
  return writeLetter(bookingLetter(props, ENGLISH), write(subjectName(props.serviceName), props.moment));
}
