import type { Log } from "../ports/host.ts";

/** Writes one line of JSON for each event; callers keep secrets and personal data out of `fields`. */
export function createJsonLog(write: (line: string) => void): Log {
  const log =
    (level: string): Log["info"] =>
    (event, fields) =>
      write(JSON.stringify({ level, event, ...fields }));
  return { info: log("info"), error: log("error") };
}
