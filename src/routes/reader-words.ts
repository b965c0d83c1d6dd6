import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { parseAccept } from "hono/utils/accept";
import { isLanguage, type Language, languageOf, plainLocale } from "../../views/words/languages.ts";
import { type Words, wordsFor } from "../../views/words/words.ts";
import type { Visit } from "../links/visit.ts";

/** Remembers, on the reader's device, the language that they switched to. It says nothing of who they are. */
export const LANGUAGE_COOKIE = "language";

const DEFAULT_LOCALE = "en-GB";
const VISIT = "visit";

/** Lets whatever page will answer this request know whose link it is about. */
export function setReader(c: Context, visit: Visit): void {
  c.set(VISIT, visit);
}

/**
 * The words for whoever reads the answer: in the language that they switched to, else the one that the link was made
 * in on purpose, else what their browser asks for, else what is `assumed` (BCP 47).
 */
export function readerWords(c: Context, assumed: string = DEFAULT_LOCALE): Words {
  const visit: Visit | undefined = c.get(VISIT);
  const accepted = acceptedLocales(c);
  const link = visit?.locale;
  const cookie = getCookie(c, LANGUAGE_COOKIE) ?? "";
  if (isLanguage(cookie)) return wordsFor(inRegion(cookie, [...accepted, link, assumed]));
  const chosen = visit?.localeChosen ? link : undefined;
  return wordsFor(inPlace(chosen ?? accepted[0] ?? link ?? assumed, assumed));
}

/** A bare language is written as the business writes it: `en` alone would be American to a house in London. */
export const inPlace = (locale: string, business: string): string =>
  new Intl.Locale(locale).region === undefined && languageOf(locale) === languageOf(business)
    ? business
    : locale;

/**
 * The locale of a language that the reader switched to, as their browser writes it, else as their link did: language,
 * script and region only (BCP 47).
 */
export function switchedLocale(c: Context, language: Language, link: string | undefined): string {
  return plainLocale(inRegion(language, [...acceptedLocales(c), link]));
}

/** The locale that the reader switched to on this device, as `switchedLocale` gives it; undefined where they did not. */
export function cookieLocale(c: Context, link: string | undefined): string | undefined {
  const cookie = getCookie(c, LANGUAGE_COOKIE) ?? "";
  return isLanguage(cookie) ? switchedLocale(c, cookie, link) : undefined;
}

/** Browsers send five or six; to read thousands would cost more than the page. */
const MAX_TAGS = 10;
/** A tag of the length that RFC 5646, section 4.4.1, tells everybody to bear, and its weight. */
const MAX_TAG_LENGTH = 48;

/**
 * The locales of a request's `Accept-Language` whose language is one of ours, best first (RFC 9110 section 12.5.4). Of the
 * ten that stand first: what comes behind them is not looked at, whatever its weight, and neither is a tag of unusual length.
 */
function acceptedLocales(c: Context): readonly string[] {
  const first = (c.req.header("Accept-Language") ?? "").split(",", MAX_TAGS);
  return parseAccept(first.filter((tag) => tag.length <= MAX_TAG_LENGTH).join(","))
    .filter(({ q }) => q > 0)
    .map(({ type }) => type)
    .filter((tag) => languageOf(tag) !== undefined);
}

/** A switch names a language alone: how its reader writes dates, the first locale of the same language tells. */
const inRegion = (language: Language, locales: readonly (string | undefined)[]): string =>
  locales.find((locale) => locale !== undefined && languageOf(locale) === language) ??
  (language === "en" ? DEFAULT_LOCALE : language);
