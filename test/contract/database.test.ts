import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Statement } from "../../src/ports/storage.ts";

const insert = (keyRef: string): Statement => ({
  sql: "INSERT INTO idempotency_keys (key_ref, request_ref, created_ms, expires_ms) VALUES (?, 'r', 1, 2)",
  params: [keyRef],
});
const readAll: Statement = { sql: "SELECT key_ref FROM idempotency_keys ORDER BY key_ref", params: [] };

describe("database", () => {
  it("keeps nothing of a batch whose last statement breaks a constraint", async () => {
    const db = await openDatabase();

    await expect(db.batch([insert("a"), insert("b"), insert("a")])).rejects.toThrow(/UNIQUE/);

    expect((await db.run(readAll)).rows).toEqual([]);
  });

  it("goes on working after a batch that failed", async () => {
    const db = await openDatabase();
    await expect(db.batch([insert("a"), insert("a")])).rejects.toThrow(/UNIQUE/);

    await db.batch([insert("a"), insert("b")]);

    expect((await db.run(readAll)).rows).toEqual([{ key_ref: "a" }, { key_ref: "b" }]);
  });

  it("refuses a message whose link does not exist", async () => {
    const db = await openDatabase();
    const orphan: Statement = {
      sql: `INSERT INTO messages (id, kind, link_id, booking_id, channel, recipient_ref, state, due_ms, deadline_ms,
          created_ms, updated_ms)
        VALUES ('m', 'link', 'nobody', 'b', 'email', 'r', 'queued', 1, 1, 1, 1)`,
      params: [],
    };

    await expect(db.run(orphan)).rejects.toThrow(/FOREIGN KEY/);

    expect((await db.run({ sql: "SELECT id FROM messages", params: [] })).rows).toEqual([]);
  });

  it("counts the rows that a write changed, and none for one that matched nothing", async () => {
    const db = await openDatabase();
    await db.batch([insert("a"), insert("b")]);
    const touch = (where: string): Statement => ({
      sql: `UPDATE idempotency_keys SET expires_ms = 3 WHERE ${where}`,
      params: [],
    });

    const [both, none] = await db.batch([touch("1"), touch("key_ref = 'z'")]);

    expect([both?.changes, none?.changes]).toEqual([2, 0]);
  });

  it("returns the row of an insert that won and no row of one that lost", async () => {
    const db = await openDatabase();
    const claim: Statement = {
      ...insert("a"),
      sql: `${insert("a").sql} ON CONFLICT DO NOTHING RETURNING key_ref`,
    };

    const won = await db.run(claim);
    const lost = await db.run(claim);

    expect([won.rows, won.changes, lost.rows, lost.changes]).toEqual([[{ key_ref: "a" }], 1, [], 0]);
  });

  it("reads null, text and numbers back as they were written", async () => {
    const db = await openDatabase();
    await db.run(insert("ключ 🔑"));

    const { rows } = await db.run({ sql: "SELECT * FROM idempotency_keys", params: [] });

    expect(rows).toEqual([
      { key_ref: "ключ 🔑", request_ref: "r", sealed_answer: null, created_ms: 1, expires_ms: 2 },
    ]);
  });
});
