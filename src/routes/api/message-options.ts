import type { Deps } from "../../deps.ts";
import { toPlainLines } from "../../domain/plain-text.ts";
import { readBusinessContact } from "../../links/business.ts";

/** The language tag in its canonical form; without one, as the business itself writes. */
export async function readLocale(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  locale: string | undefined,
): Promise<{ readonly locale: string; readonly localeChosen: boolean }> {
  if (locale === undefined) return { locale: (await readBusinessContact(deps)).locale, localeChosen: false };
  return { locale: Intl.getCanonicalLocales(locale)[0] ?? locale, localeChosen: true };
}

/** A note as plain lines; undefined when nothing of it is left. */
export function readNote(note: string | undefined): string | undefined {
  const text = toPlainLines(note ?? "", note?.length ?? 0).join("\n");
  return text === "" ? undefined : text;
}
