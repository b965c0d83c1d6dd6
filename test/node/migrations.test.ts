import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite.ts";

const FIRST_SCHEMA = new URL("../../src/store/migrations/0001_initial.sql", import.meta.url);

/** A database as the first version left it: a link with a mail that waits and a text that was taken. */
function openFirstVersion(path: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(`${readFileSync(FIRST_SCHEMA, "utf8")}
    CREATE TABLE d1_migrations (name TEXT NOT NULL PRIMARY KEY) STRICT;
    INSERT INTO d1_migrations VALUES ('0001_initial.sql');
    INSERT INTO links VALUES ('tag', 'lnk', '0', 'booking', 'ref', 'sealed', 'en', 'desk', 1, 2000000000000, NULL);
    INSERT INTO messages (id, link_id, channel, state, attempt, tries, due_ms, deadline_ms, sealed, created_ms, updated_ms)
      VALUES ('msg_1', 'lnk', 'email', 'retry_wait', 2, 2, 5, 6, 'sealed', 1, 2),
        ('msg_2', 'lnk', 'sms', 'accepted', 1, 1, 5, 6, NULL, 1, 2);
    INSERT INTO actions (form_id, visit_ref, booking_id, action, revision, outcome, created_ms)
      VALUES ('form', 'lnk', 'booking', 'cancel', '1', 'done', 3);`);
  raw.close();
}

it("brings along what the first version had stored, messages that wait included", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  const path = join(folder, "test.sqlite");
  openFirstVersion(path);

  const db = openSqlite(path);
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const read = async (sql: string) => (await db.run({ sql, params: [] })).rows;
  expect(await read("SELECT id, kind, link_id, booking_id, state, tries, sealed FROM messages")).toEqual([
    {
      id: "msg_1",
      kind: "link",
      link_id: "lnk",
      booking_id: "booking",
      state: "retry_wait",
      tries: 2,
      sealed: "sealed",
    },
    {
      id: "msg_2",
      kind: "link",
      link_id: "lnk",
      booking_id: "booking",
      state: "accepted",
      tries: 1,
      sealed: null,
    },
  ]);
  expect(await read("SELECT id, booking_id, recipient_refs, expires_ms FROM links")).toEqual([
    { id: "lnk", booking_id: "booking", recipient_refs: "ref", expires_ms: 2_000_000_000_000 },
  ]);
  expect(await read("SELECT tag, link_id, epoch, sealed, created_by, created_ms FROM link_codes")).toEqual([
    { tag: "tag", link_id: "lnk", epoch: "0", sealed: "sealed", created_by: "desk", created_ms: 1 },
  ]);
  expect(await read("SELECT outcome FROM actions")).toEqual([{ outcome: "done" }]);
  expect(await read("PRAGMA foreign_key_check")).toEqual([]);
});
