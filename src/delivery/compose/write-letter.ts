import type { Letter, LetterBrand } from "../../../views/messages/letter.ts";
import { letterHtml } from "../../../views/messages/letter-html.ts";
import { letterText } from "../../../views/messages/letter-text.ts";
import type { BookingFacts } from "../../../views/messages/message-props.ts";
import { toPlainLine } from "../../domain/text/plain-text.ts";
import { startText } from "./message-times.ts";
import { wrapLine } from "./wrap-line.ts";

/** Longer subjects are cut by every client; the service's name is what gives way. */
const MAX_SUBJECT_SERVICE = 60;

export interface ComposedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a mail's text and HTML from the same letter. */
export function writeLetter(letter: Letter, subject: string, brand?: Partial<LetterBrand>): ComposedEmail {
  return {
    subject,
    text: `${letterText(letter)
      .map((paragraph) => paragraph.flatMap(wrapLine).join("\n"))
      .join("\n\n")}\n`,
    html: letterHtml(letter, subject, brand).toString(),
  };
}

export type SubjectFacts = Pick<BookingFacts, "serviceName" | "when" | "where">;

/** What every subject names: the service, as far as there is room for it, and when. */
export const subjectArgs = ({ serviceName, when, where }: SubjectFacts) => ({
  service: toPlainLine(serviceName, MAX_SUBJECT_SERVICE),
  day: when.shortDay,
  time: startText(when, where === undefined ? {} : { where }),
});
