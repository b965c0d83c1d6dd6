import { closeSync, openSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Damages a SQLite file as a failing disk does: the first page of a table begins with nonsense. */
export function overwritePage(path: string, table: string): void {
  const raw = new DatabaseSync(path);
  raw.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const read = (sql: string) => Number(Object.values(raw.prepare(sql).get() ?? {})[0]);
  const page = read(`SELECT rootpage FROM sqlite_schema WHERE name = '${table}'`);
  const offset = (page - 1) * read("PRAGMA page_size");
  raw.close();
  const file = openSync(path, "r+");
  writeSync(file, Buffer.alloc(200, 0xff), 0, 200, offset);
  closeSync(file);
}
