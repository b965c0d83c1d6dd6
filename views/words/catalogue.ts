import type { EN } from "./en.ts";

/** What a message is known by: `area.part.case`. */
export type Key = keyof typeof EN;

/** A language's words in ICU MessageFormat: one message for every key of English, with the same arguments. */
export type Catalogue = Readonly<Record<Key, string>>;
