import { env } from "cloudflare:workers";
import type { D1Database, D1PreparedStatement } from "@cloudflare/workers-types";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import { openD1 } from "../../src/adapters/d1.ts";
import { DatabaseUnavailableError } from "../../src/database-unavailable.ts";
import type { Statement } from "../../src/ports/storage.ts";

const LOST = "D1_ERROR: Network connection lost.";
const insert: Statement = {
  sql: "INSERT INTO idempotency_keys (key_ref, request_ref, created_ms, expires_ms) VALUES ('k', 'r', 1, 2)",
  params: [],
};
const count: Statement = { sql: "SELECT count(*) AS rows FROM idempotency_keys", params: [] };

/** The test's D1, which fails so many times, before or after it did what it was asked. */
function failing(times: number, when: "before" | "after", message = LOST): D1Database {
  const real = (env as unknown as { readonly DB: D1Database }).DB;
  let left = times;
  async function meet<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const fails = left > 0;
    left -= 1;
    if (fails && when === "before") throw new Error(message);
    const answer = await run();
    if (fails) throw new Error(message);
    return answer;
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement =>
    ({
      bind: (...params: unknown[]) => wrap(statement.bind(...params)),
      all: () => meet(() => statement.all()),
      inner: statement,
    }) as unknown as D1PreparedStatement;
  return {
    prepare: (sql: string) => wrap(real.prepare(sql)),
    batch: (statements: (D1PreparedStatement & { readonly inner: D1PreparedStatement })[]) =>
      meet(() => real.batch(statements.map(({ inner }) => inner))),
  } as unknown as D1Database;
}

const open = (binding: D1Database) => openD1(binding, { pause: async () => undefined });

describe("D1 that goes away for a moment", () => {
  it.each([
    LOST,
    "D1_ERROR: Internal error in D1 storage caused object to be reset.",
    "D1_ERROR: D1 reset because its code was updated.",
  ])("is asked again: %s", async (message) => {
    await openDatabase();
    const db = open(failing(4, "before", message));

    await db.batch([insert]);

    expect((await db.run(count)).rows).toEqual([{ rows: 1 }]);
  });

  it("keeps one row of a write that it had done before its answer was lost", async () => {
    await openDatabase();
    const db = open(failing(1, "after"));

    await expect(db.batch([insert])).rejects.toThrow(/UNIQUE/);

    expect((await db.run(count)).rows).toEqual([{ rows: 1 }]);
  });

  it("for too long is unavailable, and nothing was written", async () => {
    await openDatabase();
    const db = open(failing(5, "before"));

    await expect(db.run(insert)).rejects.toThrow(DatabaseUnavailableError);

    expect((await db.run(count)).rows).toEqual([{ rows: 0 }]);
  });

  it("is not asked again what it refuses", async () => {
    await openDatabase();
    const db = open(failing(1, "before", 'D1_ERROR: near "INSER": syntax error'));

    await expect(db.run(insert)).rejects.toThrow(/syntax error/);

    expect((await db.run(count)).rows).toEqual([{ rows: 0 }]);
  });
});

describe("D1 that cannot do its work", () => {
  it.each([
    ["D1_ERROR: database disk image is malformed: SQLITE_CORRUPT", { kind: "damaged", word: "damaged page" }],
    ["D1_ERROR: no such table: link_codes: SQLITE_ERROR", { kind: "outdated" }],
    ["D1_ERROR: database or disk is full: SQLITE_FULL", { kind: "unwritable", word: "full" }],
  ])("is unavailable, and says how it stands: %s", async (message, condition) => {
    await openDatabase();
    const db = open(failing(1, "before", message));

    await expect(db.run(insert)).rejects.toThrow(DatabaseUnavailableError);

    expect(db.condition?.()).toEqual(condition);
  });

  it("is sound again once something could be written, and not because something could be read", async () => {
    await openDatabase();
    const db = open(failing(1, "before", "D1_ERROR: database or disk is full: SQLITE_FULL"));
    await expect(db.run(insert)).rejects.toThrow(DatabaseUnavailableError);

    await db.run(count);
    const afterReading = db.condition?.();
    await db.run(insert);

    expect([afterReading?.kind, db.condition?.().kind]).toEqual(["unwritable", "sound"]);
  });

  it("stays damaged, whatever else can be written", async () => {
    await openDatabase();
    const db = open(failing(1, "before", "D1_ERROR: database disk image is malformed"));
    await expect(db.run(insert)).rejects.toThrow(DatabaseUnavailableError);

    await db.run(insert);

    expect(db.condition?.()).toMatchObject({ kind: "damaged" });
  });
});
