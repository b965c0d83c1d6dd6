import { readBusinessContact } from "../../bookings/business.ts";
import type { Deps } from "../../deps.ts";
import { toPlainLines } from "../../domain/text/plain-text.ts";
import { inPlace } from "../reader-words.ts";

/** The language tag in its canonical form, a bare language and none at all as the business itself writes. */
export async function readLocale(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  locale: string | undefined,
): Promise<{ readonly locale: string; readonly localeChosen: boolean }> {
  const business = (await readBusinessContact(deps)).locale;
  if (locale === undefined) return { locale: business, localeChosen: false };
  return { locale: inPlace(Intl.getCanonicalLocales(locale)[0] ?? locale, business), localeChosen: true };
}

/** A note as plain lines; undefined when nothing of it is left. */
export function readNote(note: string | undefined): string | undefined {
  const text = toPlainLines(note ?? "", note?.length ?? 0).join("\n");
  return text === "" ? undefined : text;
}
