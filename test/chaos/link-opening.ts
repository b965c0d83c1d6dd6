import { type AppSettings, liveQuietly } from "./app-process.ts";
import { call } from "./http-client.ts";
import type { AcknowledgedMint } from "./journal.ts";

/** A process asks Wix 600 times a minute on behalf of customers, and a page takes two of those: then it is the next one's turn. */
const LINKS_PER_LIFE = 250;
const AT_ONCE = 8;

/**
 * Opens every link that somebody was given, as its customer would, over as many quiet lives of the app as it takes.
 * Gives the statuses by the links' ids.
 */
export async function openLinks(
  settings: AppSettings,
  mints: readonly AcknowledgedMint[],
): Promise<ReadonlyMap<string, number>> {
  const statuses = new Map<string, number>();
  for (let from = 0; from < mints.length; from += LINKS_PER_LIFE) {
    await liveQuietly(settings, 0, async () => {
      const waiting = mints.slice(from, from + LINKS_PER_LIFE);
      const openNext = async () => {
        for (let mint = waiting.pop(); mint !== undefined; mint = waiting.pop()) {
          statuses.set(mint.linkId, (await call(mint.url))?.status ?? 0);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, openNext));
    });
  }
  return statuses;
}
