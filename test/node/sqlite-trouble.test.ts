import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/sqlite.ts";
import { createApp } from "../../src/app.ts";
import { DatabaseUnavailableError } from "../../src/database-unavailable.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { callApi } from "../support/api.ts";
import { createTestApp } from "../support/app.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "slotpass-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "test.sqlite");
}

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
    const path = newFile();
    const db = openSqlite(path);
    const other = new DatabaseSync(path);
    onTestFinished(() => {
      other.close();
      db.close();
    });
    other.exec("BEGIN IMMEDIATE");

    await expect(db.batch([insert("a")])).rejects.toThrow(DatabaseUnavailableError);

    other.exec("ROLLBACK");
    await db.batch([insert("a")]);
    expect((await db.run({ sql: "SELECT key_ref FROM idempotency_keys", params: [] })).rows).toHaveLength(1);
  });
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

describe("a file that is no database", () => {
  it("is refused at once, and left as it is", () => {
    const path = newFile();
    writeFileSync(path, "this is not a database, and long enough to tell".repeat(50));

    expect(() => openSqlite(path)).toThrow(/not a database/);
  });
});
