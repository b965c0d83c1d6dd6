import type { Letter } from "../../views/messages/letter.ts";
import { letterHtml } from "../../views/messages/letter-html.ts";
import { letterText } from "../../views/messages/letter-text.ts";
import { toPlainLine } from "../domain/plain-text.ts";
import { wrapLine } from "./wrap-line.ts";

/** Longer subjects are cut by every client; the service's name is what gives way. */
const MAX_SUBJECT_SERVICE = 60;

export interface ComposedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a mail's text and HTML from the same letter. */
export function writeLetter(letter: Letter, subject: string): ComposedEmail {
  return {
    subject,
    text: `${letterText(letter)
      .map((paragraph) => paragraph.flatMap(wrapLine).join("\n"))
      .join("\n\n")}\n`,
    html: letterHtml(letter, subject).toString(),
  };
}

/** A service's name as a subject has room for it. */
export const subjectName = (serviceName: string): string => toPlainLine(serviceName, MAX_SUBJECT_SERVICE);
