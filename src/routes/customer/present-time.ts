import type { ShownClock } from "../../domain/time/when-text.ts";
import type { Loaded } from "./load.ts";

/** A visit in person is on the venue's clock; an online one on its reader's, where that is known. */
export function displayClock({
  reading: { booking },
  readerZone,
  words: { locale },
}: Pick<Loaded, "reading" | "readerZone" | "words">): ShownClock {
  const { timeZone: venueZone } = booking;
  const isOwn = readerZone !== undefined && readerZone !== venueZone;
  return isOwn ? { timeZone: readerZone, locale, venueZone } : { timeZone: venueZone, locale };
}
