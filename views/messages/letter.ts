import type { Direction } from "../words/languages.ts";
import type { BookingRow } from "./booking-rows.ts";
import type { Said } from "./said.ts";

/** What a mail says, part by part, ready to show: its HTML and its text are made from the same, so they cannot drift. */
export interface Letter {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** Shown beside the subject in a list of mails, and nowhere else. */
  readonly preheader: string;
  readonly businessName?: string;
  readonly greeting?: Said;
  readonly intro: Said;
  /** What is not certain yet, said before the facts. */
  readonly waiting?: Said;
  readonly heading: Said;
  readonly rows: readonly BookingRow[];
  /**
   * Somebody's own words; a blank line parts paragraphs. `lead` stands before them in the text, `title` in the HTML.
   * `isQuote`: a stranger's, which are set off in the text too, so that none of them passes for a line of the letter.
   */
  readonly note?: {
    readonly title: Said;
    readonly lead: Said;
    readonly lines: readonly string[];
    readonly isQuote?: boolean;
  };
  /** Paragraphs below the facts. */
  readonly advice: readonly Said[];
  readonly button?: LetterButton;
  readonly contact?: Said;
  /** Why it came, and the like. */
  readonly footer: readonly Said[];
  /** For the reader's mail program: schema.org's JSON-LD. */
  readonly data?: object;
}

/** The one way on: `lead` stands before the plain address in the text, `hint` in the HTML. */
export interface LetterButton {
  readonly label: string;
  readonly lead: string;
  readonly url: string;
  readonly hint: string;
}

/** Colours as `#rrggbb` that are legible on each other: the accent on the mail's surfaces, ink on the tint. */
export interface LetterAccent {
  readonly accent: string;
  readonly onAccent: string;
  readonly tint: string;
}

/** How a mail carries the business's colours, and its logo where it has one. */
export interface LetterBrand {
  readonly light: LetterAccent;
  readonly dark: LetterAccent;
  readonly logoUrl?: string;
}
