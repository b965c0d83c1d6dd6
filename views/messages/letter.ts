import type { BookingRow } from "./booking-rows.ts";

/** What a mail says, part by part, ready to show: its HTML and its text are made from the same, so they cannot drift. */
export interface Letter {
  /** BCP 47. */
  readonly language: string;
  /** Shown beside the subject in a list of mails, and nowhere else. */
  readonly preheader: string;
  readonly businessName?: string;
  readonly greeting?: string;
  readonly intro: string;
  /** What is not certain yet, said before the facts. */
  readonly waiting?: string;
  readonly heading: string;
  readonly rows: readonly BookingRow[];
  /** Somebody's own words; a blank line parts paragraphs. */
  readonly note?: { readonly title: string; readonly lines: readonly string[] };
  /** Paragraphs below the facts. */
  readonly advice: readonly string[];
  readonly button?: { readonly label: string; readonly url: string; readonly hint: string };
  readonly contact?: string;
  /** Why it came, and the like. */
  readonly footer: readonly string[];
}
