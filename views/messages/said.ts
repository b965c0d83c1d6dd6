import { html } from "hono/html";
import type { Html } from "../html.ts";
import type { Key } from "../words/catalogue.ts";
import type { Args, Arguments, Markup, Words } from "../words/words.ts";

/** One thing said twice: as plain text and as markup, for the two parts of a mail. */
export interface Said {
  readonly text: string;
  readonly html: Html;
}

/** The arguments of a message, where a text may also be said already. */
type SaidArgs<A> = { [Name in keyof A]: A[Name] extends number ? A[Name] : A[Name] | Said };

/** Says a message of the catalogue. */
export function say<K extends Key>(words: Words, key: K, ...[args]: Arguments<SaidArgs<Args<K>>>): Said {
  const parts = Object.entries((args ?? {}) as Readonly<Record<string, string | number | Said>>);
  const pick = (which: keyof Said) =>
    Object.fromEntries(
      parts.map(([name, value]) => [name, typeof value === "object" ? value[which] : value]),
    );
  // The names of `args`, whose type vouches for them, each with a value of the kind that the other takes.
  const asText = [pick("text")] as unknown as Arguments<Args<K>>;
  const asHtml = [pick("html")] as unknown as Arguments<Markup<Args<K>>>;
  return { text: words.t(key, ...asText), html: words.html(key, ...asHtml) };
}

/** Text that is the same in both parts. */
export const plainly = (text: string): Said => ({ text, html: html`${text}` });

/** Text that is not to be broken over two lines. */
export const together = (text: string): Said => ({
  text: text.replaceAll(" ", "\u00A0"),
  // A dash lets a line break after it, whatever space follows.
  html: html`<span style="white-space:nowrap">${text}</span>`,
});

/** A name or number that nobody translated: kept apart from the direction of the words around it. */
export const aside = (text: string, words: Words): Said => ({
  text: apart(text, words),
  html: html`<bdi>${text}</bdi>`,
});

/** A telephone number, which reads from left to right everywhere and has no letter that would tell so. */
export const asideNumber = (text: string, words: Words): Said => ({
  text: apart(text, words),
  html: html`<bdi dir="ltr">${text}</bdi>`,
});

/** A number in E.164 that a tap calls. */
export const numberToCall = (e164: string, words: Words): Said => ({
  text: apart(e164, words),
  html: html`<a href="tel:${e164}" dir="ltr" style="color:#1c211e">${e164}</a>`,
});

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
/** Letters of the Arabic and Hebrew scripts alone, with what may stand between words. */
const FLOWS_RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\s'’"״׳-]*$/u;

/**
 * The same for plain text: in a language that is written from right to left, what would break its order is isolated
 * (Unicode Annex 9, 2.4). Invisible marks take room in a text message, so nothing else gets them.
 */
export const apart = (text: string, { direction }: Words): string =>
  direction === "ltr" || FLOWS_RIGHT_TO_LEFT.test(text)
    ? text
    : `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

/** Sentences one after the other. */
export const inOneLine = (...sentences: readonly Said[]): Said => ({
  text: sentences.map(({ text }) => text).join(" "),
  html: html`${sentences.map((sentence, index) => html`${index > 0 && " "}${sentence.html}`)}`,
});
