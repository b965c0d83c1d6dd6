import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** What SQLite found wrong in a file: its first sentence, which names pages and indexes and no content. */
export type Soundness = { readonly kind: "sound" } | { readonly kind: "damaged"; readonly word: string };

const THREAD = fileURLToPath(new URL("./check-thread.ts", import.meta.url));

/**
 * Reads a whole database through for damage (PRAGMA quick_check) in a thread of its own, with a connection of its own:
 * it takes about a second for each gigabyte, in which everybody else is served.
 * @throws when the thread itself fails, which says nothing of the database
 */
export function checkSoundness(path: string): Promise<Soundness> {
  const thread = new Worker(THREAD, { workerData: path });
  // A check that is still under way keeps no process alive.
  thread.unref();
  return new Promise((resolve, reject) => {
    thread.once("message", (soundness: Soundness) => resolve(soundness));
    thread.once("error", reject);
  });
}
