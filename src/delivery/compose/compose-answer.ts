import { answerLetter } from "../../../views/messages/answer-letter.ts";
import { wordsFor } from "../../../views/words/words.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { toPlainLine } from "../../domain/text/plain-text.ts";
import { letterBrand } from "./letter-brand.ts";
import { presentFacts } from "./present-facts.ts";
import { type ComposedEmail, subjectArgs, writeLetter } from "./write-letter.ts";

/** Enough of it for its writer to know it again. */
const MAX_QUOTED = 160;

/** What a customer wrote by text. */
export interface WrittenText {
  /** As it came; empty where only a picture was sent. */
  readonly body: string;
  /** Whether it was the lone word CANCEL, by which they get no more texts. */
  readonly isCancel: boolean;
}

/** Writes the email that tells a customer that their text changed nothing, and what does. The booking still stands. */
export function composeAnswer(
  booking: BookingDescription,
  { body, isCancel }: WrittenText,
  linkUrl: string,
): ComposedEmail {
  const words = wordsFor(booking.clock.locale);
  const quoted = toPlainLine(body, MAX_QUOTED);
  const props = {
    ...presentFacts(booking, words),
    ...(quoted !== "" && { quoted }),
    isCancel,
    linkUrl,
  };
  const { service } = subjectArgs(props);
  return writeLetter(
    answerLetter(props, words),
    words.t("mail.answer.subject", { service }),
    letterBrand(booking.business),
  );
}
