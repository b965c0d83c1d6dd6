import { IntlMessageFormat } from "intl-messageformat";
import { EN } from "../../views/words/en.ts";
import type { Language } from "../../views/words/languages.ts";
import { CATALOGUES } from "../../views/words/words.ts";

/** A shorter piece may stand inside a sentence of another language by chance, so it has to be the whole text. */
const LONG_LETTERS = 10;
const WORD = /\p{L}{2}/u;
/** What English writes of a date: the names that no other of the languages writes the same. */
const ENGLISH_DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Tue|Wed|Thu|Fri|January|February|March|June|July|October)\b/;

interface Part {
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** The pieces of a message between its arguments, in all of its cases. */
const piecesOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ value, options }) => {
    if (options !== undefined) return Object.values(options).flatMap((option) => piecesOf(option.value));
    return typeof value === "string" && WORD.test(value) ? [oneLine(value)] : [];
  });

const piecesOfCatalogue = (catalogue: Readonly<Record<string, string>>): ReadonlySet<string> =>
  new Set(
    Object.values(catalogue).flatMap((message) =>
      piecesOf(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as Part[]),
    ),
  );

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * Finds, among the texts of a page in this language, those that hold a piece of the English catalogue which the
 * language's own catalogue does not write the same, or an English day. Texts are as they stand between two tags.
 */
export function leakedEnglish(language: Exclude<Language, "en">): (texts: readonly string[]) => string[] {
  const own = piecesOfCatalogue(CATALOGUES[language] ?? {});
  const english = [...piecesOfCatalogue(EN)].filter((piece) => !own.has(piece));
  const whole = new Set(english);
  const long = english.filter((piece) => piece.length >= LONG_LETTERS);
  return (texts) =>
    texts
      .map(oneLine)
      .filter(
        (text) => whole.has(text) || long.some((piece) => text.includes(piece)) || ENGLISH_DAY.test(text),
      );
}
