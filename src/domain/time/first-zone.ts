import { canonicalTimeZone } from "./local-time.ts";

/**
 * The first of some texts that names a time zone, IANA, by the one name that the runtime has for it; the venue's keeps
 * the name that the booking has for it, so that the two can be compared.
 */
export function firstZone(texts: readonly (string | undefined)[], venueZone: string): string | undefined {
  const venue = canonicalTimeZone(venueZone);
  for (const text of texts) {
    const zone = text === undefined ? undefined : canonicalTimeZone(text);
    if (zone !== undefined) return zone === venue ? venueZone : zone;
  }
  return undefined;
}
