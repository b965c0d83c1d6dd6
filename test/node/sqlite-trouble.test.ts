import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkSoundness } from "../../src/adapters/sqlite/check.ts";
import { openSqlite, type SqliteDatabase, type SqliteOptions } from "../../src/adapters/sqlite/sqlite.ts";
import { createApp } from "../../src/app.ts";
import { DatabaseUnavailableError } from "../../src/database-unavailable.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { cancelForm } from "../support/acting.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";
import { submitForm } from "../support/forms.ts";
import { changed } from "../support/gateway.ts";
import { textOf } from "../support/html.ts";
import { overwritePage } from "../support/overwrite-page.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "test.sqlite");
}

/** A database as we open it, and another process's connection to the same file. */
function openTwice(path: string, options: SqliteOptions = {}) {
  const db = openSqlite(path, options);
  const other = new DatabaseSync(path);
  onTestFinished(() => {
    other.close();
    db.close();
  });
  return { db, other };
}

const keysIn = async (db: SqliteDatabase) =>
  (await db.run({ sql: "SELECT key_ref FROM idempotency_keys ORDER BY key_ref", params: [] })).rows.map(
    (row) => row.key_ref,
  );

const insert = (ref: string) => ({
  sql: "INSERT INTO idempotency_keys (key_ref, request_ref, sealed_answer, created_ms, expires_ms) VALUES (?, 'r', ?, 1, 2)",
  params: [ref, "x".repeat(50_000)],
});

/** The app on a database whose disk is full, and a way to give it room again. */
async function appOnFullDisk() {
  const path = newFile();
  const db = openSqlite(path);
  onTestFinished(() => db.close());
  const { rows } = await db.run({ sql: "PRAGMA page_count", params: [] });
  const setRoom = (pages: number) => db.run({ sql: `PRAGMA max_page_count = ${pages}`, params: [] });
  const test = await createTestApp();
  const app = createApp({ ...test.deps, db });
  await setRoom(Number(rows[0]?.page_count));
  return { app, db, staffKey: test.staffKey, giveRoom: () => setRoom(1_000_000) };
}

describe("a database that is locked by another process", () => {
  it("is waited for, and then is unavailable; nothing is written", async () => {
    const { db, other } = openTwice(newFile(), { waitMs: 30 });
    other.exec("BEGIN IMMEDIATE");

    await expect(db.batch([insert("a")])).rejects.toThrow(DatabaseUnavailableError);
    const meanwhile = db.condition();

    other.exec("ROLLBACK");
    await db.batch([insert("b")]);
    expect(await keysIn(db)).toEqual(["b"]);
    expect([meanwhile, db.condition()]).toEqual([{ kind: "unwritable", word: "locked" }, { kind: "sound" }]);
  });

  it("is read, and the thread goes on, while writes wait for it", async () => {
    const { db, other } = openTwice(newFile());
    await db.batch([insert("before")]);
    other.exec("BEGIN IMMEDIATE");
    const writing = [db.batch([insert("a")]), db.run(insert("b"))];
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    });

    const seen = await keysIn(db);
    await expect.poll(() => turns).toBeGreaterThan(20);
    clearInterval(turn);
    other.exec("COMMIT");
    await Promise.all(writing);

    expect(seen).toEqual(["before"]);
    expect(await keysIn(db)).toEqual(["a", "b", "before"]);
  });

  it("gets what waited in the order in which it came, and nothing of a batch that breaks a constraint", async () => {
    const { db, other } = openTwice(newFile());
    other.exec("BEGIN IMMEDIATE");
    const done: string[] = [];
    const write = (key: string) => db.run(insert(key)).then(() => done.push(key));
    const writing = [write("c"), write("a"), write("b")];
    const doubled = db.batch([insert("z"), insert("a")]);

    other.exec("ROLLBACK");

    await expect(doubled).rejects.toThrow(/UNIQUE/);
    await Promise.all(writing);
    expect(done).toEqual(["c", "a", "b"]);
    expect(await keysIn(db)).toEqual(["a", "b", "c"]);
  });

  it("lets a hundred writes wait as well as one", async () => {
    const { db, other } = openTwice(newFile());
    other.exec("BEGIN IMMEDIATE");
    const writing = Array.from({ length: 100 }, (_, index) => db.run(insert(`k${index}`)));

    other.exec("ROLLBACK");
    await Promise.all(writing);

    expect(await keysIn(db)).toHaveLength(100);
  });
});

it("has its journal written back by a thread of its own, while it goes on", async () => {
  const path = newFile();
  const db = openSqlite(path, { checkpointsApart: true });
  onTestFinished(() => db.close());
  const keysInFileAlone = () => {
    copyFileSync(path, `${path}.copy`);
    const copy = new DatabaseSync(`${path}.copy`);
    try {
      return copy.prepare("SELECT key_ref FROM idempotency_keys").all();
    } finally {
      copy.close();
    }
  };

  await db.run(insert("a"));

  await expect.poll(keysInFileAlone).toHaveLength(1);
});

describe("a full disk", () => {
  it("makes a mint fail as a whole, with 503 and when to come back, and the next one is served again", async () => {
    const { app, db, staffKey, giveRoom } = await appOnFullDisk();
    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: ["email"] };

    let refused = await callApi({ app, staffKey }, "POST /api/links", { json });
    // The last pages may still have had room for a link or two.
    for (let more = 0; more < 20 && refused.status !== 503; more += 1) {
      refused = await callApi({ app, staffKey }, "POST /api/links", { json: { ...json, again: true } });
    }
    const { rows } = await db.run({
      sql: "SELECT (SELECT count(*) FROM links) - (SELECT count(DISTINCT link_id) FROM messages) AS bare",
      params: [],
    });
    await giveRoom();
    const served = await callApi({ app, staffKey }, "POST /api/links", { json: { ...json, again: true } });

    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(refused.body.type).toBe("/api/docs#problem-database-unavailable");
    expect(rows).toEqual([{ bare: 0 }]);
    expect(served.status).toBe(201);
  });
});

describe("an action that Wix has carried out", () => {
  const TROUBLES: Readonly<Record<string, (db: SqliteDatabase, other: DatabaseSync) => unknown>> = {
    "is locked by another process": (_, other) => other.exec("BEGIN IMMEDIATE"),
    "has no room left": async (db) => {
      const { rows } = await db.run({ sql: "PRAGMA page_count", params: [] });
      await db.run({ sql: `PRAGMA max_page_count = ${rows[0]?.page_count}`, params: [] });
      // What room there is within its pages goes as well.
      for (let size = 50_000; size >= 1; size = Math.floor(size / 4)) await fillUp(db, size);
    },
  };

  /** Writes rows of that size until there is no room for another one. */
  async function fillUp(db: SqliteDatabase, size: number): Promise<void> {
    for (let row = 0; row < 100; row += 1) {
      const filling = { ...insert(`fill ${size} ${row}`), params: [`fill ${size} ${row}`, "x".repeat(size)] };
      if (
        !(await db.run(filling).then(
          () => true,
          () => false,
        ))
      )
        return;
    }
  }

  it.each(Object.entries(TROUBLES))(
    "may have been, as far as a database that %s can tell",
    async (_, trouble) => {
      const { db, other } = openTwice(newFile(), { waitMs: 50 });
      const test = await createTestApp({ deps: { db } });
      const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
      const form = await cancelForm(test, path);
      const { bookings } = test.deps;
      const app = createApp({
        ...test.deps,
        bookings: changed(bookings, {
          async cancelBooking(...args) {
            const cancelled = await bookings.cancelBooking(...args);
            await trouble(db, other);
            return cancelled;
          },
        }),
      });

      const answer = await submitForm(app, form);

      expect(answer.status).toBe(202);
      expect(textOf(await answer.text())).toMatch(/We don’t know yet.*may have been cancelled, or not/);
    },
  );
});

describe("a file that is no database of ours", () => {
  it.each([
    ["text", "this is not a database, and long enough to tell".repeat(50), /not a SQLite database/],
    ["one byte", "S", /not a SQLite database, or was cut off/],
    ["nothing", "", /is empty/],
  ])("is refused at once, and left as it is: %s", (_, content, reason) => {
    const path = newFile();
    writeFileSync(path, content);

    expect(() => openSqlite(path)).toThrow(reason);

    expect(readFileSync(path, "utf8")).toBe(content);
  });

  it("is refused when it is another application's, and gets no table of ours", () => {
    const path = newFile();
    const others = new DatabaseSync(path);
    onTestFinished(() => others.close());
    others.exec("CREATE TABLE invoices (id TEXT)");

    expect(() => openSqlite(path)).toThrow(/another application's/);

    expect(others.prepare("SELECT name FROM sqlite_schema").all()).toHaveLength(1);
  });
});

describe("a database whose file is deleted under the process", () => {
  it("takes nothing any more that would be lost with it, and says that it is missing", async () => {
    const path = newFile();
    const db = openSqlite(path);
    onTestFinished(() => db.close());
    const test = await createTestApp();
    const app = createApp({ ...test.deps, db });
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
    const before = await app.request("/healthz");

    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: [] };
    const minted = await callApi({ app, staffKey: test.staffKey }, "POST /api/links", { json });

    expect([before.status, minted.status]).toEqual([503, 503]);
    expect(await before.json()).toMatchObject({ status: "failing", checks: { database: "missing" } });
  });

  it("is missing as well when another file is in its place", async () => {
    const path = newFile();
    const db = openSqlite(path);
    onTestFinished(() => db.close());
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);

    expect(db.condition()).toEqual({ kind: "missing" });
    await expect(db.run(insert("a"))).rejects.toThrow(DatabaseUnavailableError);
  });

  it.each(["-wal", "-shm"])(
    "is missing as well without its %s file, and loses nothing when it is closed",
    async (ending) => {
      const path = newFile();
      const db = openSqlite(path);
      await db.run(insert("a"));
      rmSync(path + ending);

      await expect(db.run(insert("b"))).rejects.toThrow(DatabaseUnavailableError);
      expect(db.condition()).toEqual({ kind: "missing" });

      db.close();
      const again = openSqlite(path);
      onTestFinished(() => again.close());
      expect(await keysIn(again)).toEqual(["a"]);
    },
  );
});

describe("a database with a damaged page", () => {
  function damagedFile(): string {
    const path = newFile();
    openSqlite(path).close();
    overwritePage(path, "link_codes");
    return path;
  }

  it("is found out by a check in a thread of its own", async () => {
    const path = newFile();
    openSqlite(path).close();

    const before = await checkSoundness(path);
    overwritePage(path, "link_codes");

    expect(before).toEqual({ kind: "sound" });
    expect(await checkSoundness(path)).toMatchObject({
      kind: "damaged",
      word: expect.stringMatching(/page \d+/),
    });
  });

  it("is answered for with 503 and not with 500, and fails the health check from then on", async () => {
    const db = openSqlite(damagedFile());
    onTestFinished(() => db.close());
    const test = await createTestApp();
    const app = createApp({ ...test.deps, db });

    const { path } = await test.mint(EXAMPLE_BOOKINGS.appointment);
    const page = await app.request(path);
    const health = await app.request("/healthz");

    expect([page.status, health.status]).toEqual([503, 503]);
    expect(await health.json()).toMatchObject({ status: "failing", checks: { database: "damaged" } });
  });

  it("fails the health check when somebody else found it, and stays so", async () => {
    const db = openSqlite(newFile());
    onTestFinished(() => db.close());

    db.noteDamage("Tree 44 page 44");
    await db.run(insert("a"));

    expect(db.condition()).toEqual({ kind: "damaged", word: "Tree 44 page 44" });
  });
});
