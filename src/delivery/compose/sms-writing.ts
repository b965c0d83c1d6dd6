import type { Language } from "../../../views/words/languages.ts";
import type { Words } from "../../../views/words/words.ts";
import { curtailGsmText, toGsmText } from "../../domain/text/gsm-text.ts";
import { curtailUcs2Text } from "../../domain/text/segments.ts";

/** How an SMS of a language is written: in which characters, and in how many parts at most. */
export interface SmsWriting {
  readonly maxParts: number;
  /** Units that fit all of the parts together. */
  readonly maxUnits: number;
  /** The catalogue's words in those characters. */
  readonly words: Words;
  /** A name in those characters; undefined when it has a letter that they do not have. */
  spell(name: string): string | undefined;
  /** A name that is spelled already, cut to at most so many units. */
  curtail(name: string, maxUnits: number): string;
}

/** Written in letters that GSM-7 does not have. */
const BEYOND_GSM: ReadonlySet<Language> = new Set(["ja", "he", "ar", "uk"]);

export const smsWriting = (words: Words): SmsWriting =>
  BEYOND_GSM.has(words.language)
    ? // The second part starts early where a character of two units would be torn.
      { maxParts: 2, maxUnits: 133, words, spell: (name) => name, curtail: curtailUcs2Text }
    : {
        maxParts: 1,
        maxUnits: 160,
        words: { ...words, t: (key, ...args) => toGsm(words.t(key, ...args)) },
        spell: toGsmText,
        curtail: curtailGsmText,
      };

/** Our own words, which are Latin where this is used: nothing of them is lost. */
const toGsm = (text: string) => toGsmText(text) ?? text;
