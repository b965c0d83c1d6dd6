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

/** What a database in WAL mode consists of while it is open (Write-Ahead Logging, 2.2): without them it is another one. */
const ENDINGS = ["", "-wal", "-shm"];

/**
 * Tells whether the files of a database that is open are still those that were there when this was called, or came to be
 * afterwards. What was committed last is in the journal alone, and a lock is worth nothing that only one side can see.
 */
export function watchFiles(path: string): () => boolean {
  const files = ENDINGS.map((ending) => watchFile(path + ending));
  return () => files.every((isInPlace) => isInPlace());
}

function watchFile(path: string): () => boolean {
  const identify = () => statSync(path, { throwIfNoEntry: false });
  let first = identify();
  return () => {
    const now = identify();
    first ??= now;
    return now?.dev === first?.dev && now?.ino === first?.ino;
  };
}
