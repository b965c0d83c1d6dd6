import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { Soundness } from "./check.ts";

/** The thread of `checkSoundness`: reads the database at `workerData` through, and says what it found. */
parentPort?.postMessage(check(String(workerData)));

function check(path: string): Soundness {
  const raw = new DatabaseSync(path, { readOnly: true });
  try {
    const word = raw.prepare("PRAGMA quick_check(1)").get()?.quick_check;
    return word === "ok" ? { kind: "sound" } : { kind: "damaged", word: inOneLine(String(word)) };
  } catch (error) {
    return { kind: "damaged", word: error instanceof Error ? error.message : "unreadable" };
  } finally {
    raw.close();
  }
}

/** Without the heading that names the schema. */
function inOneLine(word: string): string {
  return word
    .replace(/^\*{3} in database main \*{3}\s*/, "")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200);
}
