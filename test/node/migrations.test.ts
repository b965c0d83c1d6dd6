import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite/sqlite.ts";
import { createApp } from "../../src/app.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp } from "../support/app.ts";

const MIGRATIONS = new URL("../../src/store/migrations/", import.meta.url);
const FIRST_SCHEMA = new URL("0001_initial.sql", MIGRATIONS);

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

/** An empty database as it was after this migration. */
function openAt(path: string, last: string): DatabaseSync {
  const raw = new DatabaseSync(path);
  raw.exec("PRAGMA foreign_keys = ON; CREATE TABLE d1_migrations (name TEXT NOT NULL PRIMARY KEY) STRICT");
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (!name.endsWith(".sql") || name > last) continue;
    raw.exec(readFileSync(new URL(name, MIGRATIONS), "utf8"));
    raw.prepare("INSERT INTO d1_migrations VALUES (?)").run(name);
  }
  return raw;
}

/** A link and its messages as they were stored when a link had one code. */
const WITH_ONE_CODE = {
  links: `SELECT tag, links.id, epoch, booking_id, recipient_refs, sealed, locale, links.created_by,
      links.created_ms, expires_ms, revoked_ms, locale_chosen, time_zone, service_id, starts_ms
    FROM links JOIN link_codes ON link_id = links.id`,
  messages: `SELECT id, kind, link_id, booking_id, channel, recipient_ref, state, due_ms, deadline_ms, created_ms,
      updated_ms
    FROM messages`,
};

it("brings along a live link of the time when it had one code, which goes on opening it", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "slotpass-test-")), "former.sqlite");
  const test = await createTestApp();
  const link = await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
  await test.settled();
  const former = openAt(path, "0008_find.sql");
  for (const [table, sql] of Object.entries(WITH_ONE_CODE)) {
    for (const row of (await test.deps.db.run({ sql, params: [] })).rows) {
      const names = Object.keys(row);
      const values = `(${names.join()}) VALUES (${names.map(() => "?").join()})`;
      former.prepare(`INSERT INTO ${table} ${values}`).run(...Object.values(row));
    }
  }
  former.prepare("INSERT INTO link_opens VALUES (?, 1, 2)").run(link.id);
  former.close();

  const db = openSqlite(path);
  onTestFinished(() => {
    db.close();
    rmSync(dirname(path), { recursive: true });
  });

  const page = await createApp({ ...test.deps, db }).request(link.path);
  const tables = ["links", "link_codes", "messages", "message_events", "link_opens"];
  const count = async (table: string) =>
    Number((await db.run({ sql: `SELECT count(*) AS rows FROM ${table}`, params: [] })).rows[0]?.rows);
  expect(page.status).toBe(200);
  expect(await Promise.all(tables.map(count))).toEqual([1, 1, 1, 1, 1]);
  expect((await db.run({ sql: "PRAGMA foreign_key_check", params: [] })).rows).toEqual([]);
  // What hangs on a link still goes with it.
  await db.run({ sql: "DELETE FROM links", params: [] });
  expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0, 0]);
});

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
