import { type AppSettings, liveQuietly } from "./app-process.ts";
import { call } from "./http-client.ts";
import type { AcknowledgedMint } from "./journal.ts";

const AT_ONCE = 8;

/**
 * Opens every address that somebody was given, as its customer would, in a quiet life of the app. Gives the statuses by the
 * addresses: several can be codes of one link, and each of them has to open.
 */
export async function openLinks(
  settings: AppSettings,
  mints: readonly AcknowledgedMint[],
): Promise<ReadonlyMap<string, number>> {
  const statuses = new Map<string, number>();
  const waiting = mints.map(({ url }) => url);
  await liveQuietly(settings, 0, async () => {
    const openNext = async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        statuses.set(url, (await call(url))?.status ?? 0);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openNext));
  });
  return statuses;
}
