import { type AppSettings, databasePath, prepareApp } from "./app-process.ts";
import { call } from "./http-client.ts";
import type { AcknowledgedMint } from "./journal.ts";
import { readOpenWork } from "./ledger.ts";

/** A process asks Wix 600 times a minute on behalf of customers, and a page takes two of those: then it is the next one's turn. */
const LINKS_PER_LIFE = 250;
const AT_ONCE = 8;
/** Texts of which no word came while the app was down are asked after ten minutes: for these lives they have passed. */
const CLOCK_AHEAD_MS = 15 * 60_000;
const MOST_EXTRA_LIVES = 40;
const LOOK_EVERY_MS = 250;
const LOOKS = 20;

/**
 * Opens every link that somebody was given, as its customer would, over several quiet lives of the app; by the way
 * these lives find out what became of texts whose receipts were lost. Gives the statuses by the links' ids.
 */
export async function openLinks(
  settings: AppSettings,
  mints: readonly AcknowledgedMint[],
): Promise<ReadonlyMap<string, number>> {
  const statuses = new Map<string, number>();
  for (let from = 0; from < mints.length; from += LINKS_PER_LIFE) {
    await liveQuietly(settings, async () => {
      const waiting = mints.slice(from, from + LINKS_PER_LIFE);
      const openNext = async () => {
        for (let mint = waiting.pop(); mint !== undefined; mint = waiting.pop()) {
          statuses.set(mint.linkId, (await call(mint.url))?.status ?? 0);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, openNext));
    });
  }
  for (let life = 0; life < MOST_EXTRA_LIVES && unanswered(settings) > 0; life += 1) {
    await liveQuietly(settings, async () => {
      for (let look = 0; look < LOOKS && unanswered(settings) > 0; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    });
  }
  return statuses;
}

const unanswered = (settings: AppSettings) => readOpenWork(databasePath(settings)).unansweredTexts;

async function liveQuietly(settings: AppSettings, work: () => Promise<void>): Promise<void> {
  const app = prepareApp(settings, { clockAheadMs: CLOCK_AHEAD_MS }).start();
  await app.serving;
  await work();
  await app.stop();
}
