import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";

/** How every SQLite database begins (Database File Format, 1.3). */
const MAGIC = "SQLite format 3\0";

/**
 * Why the file at this path is not to be opened as our database; undefined where it is one, or where there is none yet.
 * SQLite itself takes an empty file for a new database, and so does not notice one that was cut off.
 */
export function whyNoDatabase(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isFile()) return "it is not a file";
  const start = readStart(path);
  if (start === "") return "it is empty, so that whatever was in it is lost; delete it to begin anew";
  return start === MAGIC ? undefined : "it is not a SQLite database, or was cut off";
}

function readStart(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    return bytes.toString("latin1", 0, readSync(file, bytes, 0, MAGIC.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Tells whether the file at a path is still the one that was there when this was called. */
export function watchFile(path: string): () => boolean {
  const { dev, ino } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.dev === dev && now.ino === ino;
  };
}
