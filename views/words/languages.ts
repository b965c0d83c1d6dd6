/** The languages of the customer's pages and messages, each under its own name. */
export const LANGUAGES = {
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
  fr: { name: "Français", direction: "ltr" },
  es: { name: "Español", direction: "ltr" },
  pt: { name: "Português", direction: "ltr" },
  it: { name: "Italiano", direction: "ltr" },
  nl: { name: "Nederlands", direction: "ltr" },
  pl: { name: "Polski", direction: "ltr" },
  ja: { name: "日本語", direction: "ltr" },
  he: { name: "עברית", direction: "rtl" },
  ar: { name: "العربية", direction: "rtl" },
  uk: { name: "Українська", direction: "ltr" },
} as const satisfies Record<string, { readonly name: string; readonly direction: "ltr" | "rtl" }>;

/** A language of ours, as the first part of a BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;

export type Direction = (typeof LANGUAGES)[Language]["direction"];

/** Whether the text names a language of ours. */
export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** A BCP 47 tag's language, script and region, without what else it asks for; throws for what is no tag. */
export function plainLocale(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);
  return new Intl.Locale(language, {
    ...(script !== undefined && { script }),
    ...(region !== undefined && { region }),
  }).toString();
}

/** The language of a BCP 47 tag; undefined when it is malformed or none of ours. */
export function languageOf(tag: string): Language | undefined {
  try {
    const { language } = new Intl.Locale(tag);
    // The old code of Hebrew, which some systems still send, is canonicalised by `Intl.Locale`.
    return isLanguage(language) ? language : undefined;
  } catch {
    return undefined;
  }
}
