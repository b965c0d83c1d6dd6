import type { Deps } from "../../deps.ts";
import { toPlainLines } from "../../domain/plain-text.ts";
import { readBusinessContact } from "../../links/business.ts";

/** The language tag in its canonical form; without one, English as it is written where the business is. */
export async function readLocale(
  deps: Pick<Deps, "config" | "bookings" | "clock">,
  locale: string | undefined,
): Promise<string> {
  if (locale === undefined) return `en-${(await readBusinessContact(deps)).country ?? "GB"}`;
  return Intl.getCanonicalLocales(locale)[0] ?? locale;
}

/** A note as plain lines; undefined when nothing of it is left. */
export function readNote(note: string | undefined): string | undefined {
  const text = toPlainLines(note ?? "", note?.length ?? 0).join("\n");
  return text === "" ? undefined : text;
}
