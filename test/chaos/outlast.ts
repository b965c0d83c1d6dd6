import { type AppSettings, databasePath, liveQuietly } from "./app-process.ts";
import { readOpenWork } from "./ledger.ts";

const MINUTE_MS = 60_000;
/**
 * How far the clocks of the last lives are ahead. The first lets pass the ten minutes after which the app asks about a
 * text without a receipt; the others, waits that the retry schedule gives a message that many deaths have met.
 */
const CLOCKS_AHEAD_MS = [15, 30, 60, 120, 180, 235, 300, 420, 600].map((minutes) => minutes * MINUTE_MS);
const LIVES_PER_CLOCK = 8;
/** A tick asks about so many texts and no more; the next life begins with another one. */
const LIFE_MS = 5_000;
const LOOK_EVERY_MS = 250;

/** Lets time pass until every message has come to its end and is known to have arrived, or none of it helps. */
export async function outlast(settings: AppSettings): Promise<void> {
  for (const clockAheadMs of CLOCKS_AHEAD_MS) {
    for (let life = 0; life < LIVES_PER_CLOCK; life += 1) {
      const { pressing, putOff, unansweredTexts } = openWork(settings, clockAheadMs);
      if (pressing + putOff + unansweredTexts === 0) return;
      // The rest is for a later clock.
      if (pressing + unansweredTexts === 0) break;
      await liveQuietly(settings, clockAheadMs, () => untilDone(settings, clockAheadMs, LIFE_MS));
    }
  }
}

/** Waits until nothing is left that the app should have done by now, as its clock goes, but not for ever. */
export async function untilDone(
  settings: AppSettings,
  clockAheadMs: number,
  withinMs: number,
): Promise<void> {
  const untilMs = performance.now() + withinMs;
  while (openWork(settings, clockAheadMs).pressing > 0 && performance.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const openWork = (settings: AppSettings, clockAheadMs: number) =>
  readOpenWork(databasePath(settings), Date.now() + clockAheadMs);
