import type { GetICUArgs } from "@schummar/icu-type-parser";
import { html } from "hono/html";
import { IntlMessageFormat } from "intl-messageformat";
import type { Html } from "../html.ts";
import { AR } from "./ar.ts";
import type { Catalogue, Key } from "./catalogue.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { ES } from "./es.ts";
import { FR } from "./fr.ts";
import { HE } from "./he.ts";
import { IT } from "./it.ts";
import { JA } from "./ja.ts";
import { type Direction, LANGUAGES, type Language, languageOf, plainLocale } from "./languages.ts";
import { NL } from "./nl.ts";
import { PL } from "./pl.ts";
import { PT } from "./pt.ts";
import { UK } from "./uk.ts";

interface ArgumentTypes {
  ICUArgument: string | number;
  ICUNumberArgument: number;
}

/** The arguments that a message takes, read from the English message itself. */
export type Args<K extends Key> = GetICUArgs<(typeof EN)[K], ArgumentTypes>;

/** None where a message takes none. */
export type Arguments<A> = keyof A extends never ? [] : [args: A];

/** The same, where a text argument may also be markup. */
export type Markup<A> = { [Name in keyof A]: A[Name] extends number ? A[Name] : A[Name] | Html };

/** The words of one language, and how its readers write dates, numbers and money. */
export interface Words {
  readonly language: Language;
  readonly direction: Direction;
  /** BCP 47, for Intl: the language with the reader's region, Gregorian days and Latin digits. */
  readonly locale: string;
  /** A message as text. */
  t<K extends Key>(key: K, ...args: Arguments<Args<K>>): string;
  /** A message as markup: escaped, but for the arguments that are markup themselves. */
  html<K extends Key>(key: K, ...args: Arguments<Markup<Args<K>>>): Html;
}

/** The languages that are there; any other is answered in English. */
export const CATALOGUES: Readonly<Partial<Record<Language, Catalogue>>> = {
  en: EN,
  ar: AR,
  he: HE,
  de: DE,
  nl: NL,
  fr: FR,
  it: IT,
  ja: JA,
  es: ES,
  pt: PT,
  pl: PL,
  uk: UK,
};

const DEFAULT_LOCALE = "en-GB";

/** More locales than the readers of one business have; a header may name any, and each weighs up to a megabyte. */
const MAX_REMEMBERED = 50;
const remembered = new Map<string, Words>();

/** The words for a reader's locale, BCP 47; a language that is none of ours is answered in English. */
export function wordsFor(locale: string): Words {
  const known = remembered.get(locale);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const made = makeWords(locale);
  remembered.set(locale, made);
  return made;
}

type Syntax = ReturnType<IntlMessageFormat["getAst"]>;

/** Reading a message takes far longer than making it for one more locale: a language's locales share what was read. */
const syntaxes = new Map<string, Syntax>();

function syntaxOf(language: Language, key: Key): Syntax {
  const known = syntaxes.get(`${language} ${key}`);
  if (known !== undefined) return known;
  const text = (CATALOGUES[language] ?? EN)[key];
  const read = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  syntaxes.set(`${language} ${key}`, read);
  return read;
}

function makeWords(wanted: string): Words {
  const tag = languageOf(wanted) === undefined ? DEFAULT_LOCALE : wanted;
  const language = languageOf(tag) ?? "en";
  const locale = writingLocale(tag);
  const messages = new Map<Key, IntlMessageFormat>();
  const message = (key: Key): IntlMessageFormat => {
    const known = messages.get(key);
    if (known !== undefined) return known;
    // Markup is ours alone, in arguments: a catalogue is plain text.
    const made = new IntlMessageFormat(syntaxOf(language, key), locale, undefined, { ignoreTag: true });
    messages.set(key, made);
    return made;
  };
  return {
    language,
    direction: LANGUAGES[language].direction,
    locale,
    t: (key, ...[args]) => String(message(key).format(args)),
    html: (key, ...[args]) =>
      html`${message(key).format<Html>(args as Record<string, string | number | Html>)}`,
  };
}

/**
 * Language, script and region only, with Gregorian days and Latin digits: a booking's day and time are to be the same
 * to the eye in a message, on a page and on the venue's door.
 */
const writingLocale = (tag: string): string =>
  new Intl.Locale(plainLocale(tag), { calendar: "gregory", numberingSystem: "latn" }).toString();

/** For the pages of staff and developers, which are in English only. */
export const DESK_WORDS = wordsFor(DEFAULT_LOCALE);
