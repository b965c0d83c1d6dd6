import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { purge } from "../../src/purge.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { postFind } from "../support/finding.ts";

const DAY_MS = 86_400_000;

const count = async ({ deps }: TestApp, table: string) => {
  const { rows } = await deps.db.run({ sql: `SELECT count(*) AS rows FROM ${table}`, params: [] });
  return Number(rows[0]?.rows);
};

async function linkThatEnded(test: TestApp, daysAgo: number) {
  const link = await test.mint(EXAMPLE_BOOKINGS.appointment, ["email"]);
  await test.settled();
  const endedMs = test.deps.clock() - daysAgo * DAY_MS;
  await test.deps.db.run({ sql: "UPDATE links SET expires_ms = ? WHERE id = ?", params: [endedMs, link.id] });
  return link;
}

const sealedOf = async ({ deps }: TestApp, id: string) =>
  (await deps.db.run({ sql: "SELECT sealed FROM link_codes WHERE link_id = ?", params: [id] })).rows[0]
    ?.sealed;

/** For statements that make many rows; its first parameter is how many. */
const NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)";

/** So many links, each with a code and a message. */
async function fillLinks(
  { deps }: TestApp,
  { ended31DaysAgo, ended91DaysAgo }: { readonly ended31DaysAgo: number; readonly ended91DaysAgo: number },
): Promise<void> {
  const groups = [
    { name: "a", days: 31, count: ended31DaysAgo },
    { name: "b", days: 91, count: ended91DaysAgo },
  ];
  for (const { name, days, count } of groups.filter((group) => group.count > 0)) {
    const endedMs = deps.clock() - days * DAY_MS;
    await deps.db.batch([
      {
        sql: `${NUMBERS} INSERT INTO links (id, booking_id, recipient_refs, locale, created_by, created_ms, expires_ms)
          SELECT ?2 || n, 'b', '', 'en', 'tests', 1, ?3 FROM numbers`.replace("< ?)", "< ?1)"),
        params: [count, name, endedMs],
      },
      {
        sql: `INSERT INTO link_codes (tag, link_id, epoch, sealed, created_by, created_ms)
          SELECT id, id, '0', 'sealed', 'tests', 1 FROM links WHERE expires_ms = ?`,
        params: [endedMs],
      },
      {
        sql: `INSERT INTO messages (id, kind, link_id, booking_id, channel, recipient_ref, state, due_ms, deadline_ms,
            created_ms, updated_ms)
          SELECT id, 'link', id, 'b', 'email', 'r', 'accepted', 1, 1, 1, 1 FROM links WHERE expires_ms = ?`,
        params: [endedMs],
      },
    ]);
  }
}

/** So many requests for links that count no longer. */
const fillFinds = ({ deps }: TestApp, rows: number) =>
  deps.db.run({
    sql: `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
      INSERT INTO find_requests (id, state, sealed, channel, contact_ref, source_ref, locale, created_ms, due_ms)
      SELECT 'f' || n, 'done', '', 'email', 'c' || n, 's', 'en', 0, 0 FROM numbers`,
    params: [rows],
  });

describe("purging", () => {
  it("leaves alone what lives, and what ended less than thirty days ago", async () => {
    const test = await createTestApp();
    const live = await test.mint(EXAMPLE_BOOKINGS.class);
    const ended = await linkThatEnded(test, 29);

    await purge(test.deps, { atOnce: 25 });

    expect([await sealedOf(test, live.id), await sealedOf(test, ended.id)]).not.toContain("");
    expect(await count(test, "messages")).toBe(1);
  });

  it("erases what a link holds thirty days after its end, and its holder is still told that it has ended", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);

    await purge(test.deps, { atOnce: 25 });

    const page = await test.app.request(link.path);
    expect(await sealedOf(test, link.id)).toBe("");
    expect(page.status).toBe(410);
    expect((await callApi(test, `GET /api/links/${link.id}`)).body.messages).toHaveLength(1);
  });

  it("forgets a link, its messages and their steps ninety days after its end", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 91);

    await purge(test.deps, { atOnce: 25 });

    const tables = ["links", "link_codes", "messages", "message_events"];
    expect(await Promise.all(tables.map((table) => count(test, table)))).toEqual([0, 0, 0, 0]);
    expect((await test.app.request(link.path)).status).toBe(404);
  });

  it("erases all that is due in one run, however much that is, and lets others in between", async () => {
    const test = await createTestApp();
    await fillLinks(test, { ended31DaysAgo: 200, ended91DaysAgo: 200 });
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    });

    await purge(test.deps, { atOnce: 25 });
    clearInterval(turn);

    const { rows } = await test.deps.db.run({
      sql: "SELECT count(*) AS codes, sum(sealed <> '') AS held FROM link_codes",
      params: [],
    });
    expect(rows).toEqual([{ codes: 200, held: 0 }]);
    expect([await count(test, "links"), await count(test, "messages")]).toEqual([200, 200]);
    expect(turns).toBeGreaterThan(5);
  });

  it("reads through nothing that it has erased", async () => {
    const test = await createTestApp();
    await fillLinks(test, { ended31DaysAgo: 30, ended91DaysAgo: 0 });
    await purge(test.deps, { atOnce: 25 });
    const erased: number[] = [];
    const batch: Database["batch"] = async (statements) => {
      const results = await test.deps.db.batch(statements);
      erased.push(...results.map(({ changes }) => changes));
      return results;
    };

    await purge({ ...test.deps, db: { ...test.deps.db, batch } }, { atOnce: 25 });

    expect(new Set(erased)).toEqual(new Set([0]));
  });

  it("forgets a send that is over, with all its items, after ninety days", async () => {
    const test = await createTestApp();
    const { deps } = test;
    const send = (id: string, state: string, daysAgo: number) => ({
      sql: "INSERT INTO sends (id, state, dry_run, total, created_by, created_ms) VALUES (?, ?, 0, 60, 'tests', ?)",
      params: [id, state, deps.clock() - daysAgo * DAY_MS],
    });
    const items = (id: string) => ({
      sql: `${NUMBERS} INSERT INTO send_items (send_id, position, booking_id, outcome)
        SELECT ?, n, 'b' || n, 'sent' FROM numbers`,
      params: [60, id],
    });
    const kept = [send("young", "done", 89), send("running", "running", 91)];
    await deps.db.batch([...kept, send("old", "done", 91), ...["young", "running", "old"].map(items)]);

    await purge(deps, { atOnce: 25 });

    const { rows } = await deps.db.run({ sql: "SELECT id FROM sends ORDER BY id", params: [] });
    expect(rows).toEqual([{ id: "running" }, { id: "young" }]);
    expect(await count(test, "send_items")).toBe(120);
  });

  it("erases what a link holds as soon as it is revoked", async () => {
    const test = await createTestApp();
    const link = await test.mint(EXAMPLE_BOOKINGS.appointment);

    await callApi(test, `DELETE /api/links/${link.id}`);

    expect(await sealedOf(test, link.id)).toBe("");
    expect((await test.app.request(link.path)).status).toBe(410);
  });

  it("forgets who looked for their bookings once it no longer counts, and not before", async () => {
    const test = await createTestApp();
    await postFind(test, { email: "ana@example.com" });

    test.emulator.setNow(test.emulator.now() + 59 * 60_000);
    await purge(test.deps, { atOnce: 25 });
    const before = await count(test, "find_requests");
    test.emulator.setNow(test.emulator.now() + 2 * 60_000);
    await purge(test.deps, { atOnce: 25 });

    expect([before, await count(test, "find_requests")]).toEqual([1, 0]);
  });

  it("forgets any number of requests for links, and lets others in between", async () => {
    const test = await createTestApp();
    await fillFinds(test, 5_000);
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    });

    await purge(test.deps, { atOnce: 25 });
    clearInterval(turn);

    expect(await count(test, "find_requests")).toBe(0);
    expect(turns).toBeGreaterThan(0);
    expect(test.logged.filter((line) => line.includes("purged"))).toEqual(['{"event":"purged","rows":5000}']);
  });

  it("erases what links held though requests for links cannot be forgotten", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);
    const batch: Database["batch"] = (statements) =>
      statements.some(({ sql }) => sql.includes("find_requests"))
        ? Promise.reject(new Error("The statement took too long"))
        : test.deps.db.batch(statements);

    await expect(purge({ ...test.deps, db: { ...test.deps.db, batch } }, { atOnce: 25 })).rejects.toThrow(
      "too long",
    );

    expect(await sealedOf(test, link.id)).toBe("");
  });

  it("leaves what is left to the next purge when the process stops", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);
    await fillFinds(test, 3);

    const stopping = new AbortController();
    const batch: Database["batch"] = async (statements) => {
      stopping.abort();
      return test.deps.db.batch(statements);
    };

    await purge({ ...test.deps, db: { ...test.deps.db, batch }, stopping: stopping.signal }, { atOnce: 25 });

    expect([await sealedOf(test, link.id), await count(test, "find_requests")]).toEqual(["", 3]);
    await purge(test.deps, { atOnce: 25 });
    expect(await count(test, "find_requests")).toBe(0);
  });

  it("forgets an Idempotency-Key once it no longer counts, and not before", async () => {
    const test = await createTestApp();
    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: [] };
    await callApi(test, "POST /api/links", { json, headers: { "idempotency-key": "k" } });

    test.emulator.setNow(test.emulator.now() + 71 * 3_600_000);
    await purge(test.deps, { atOnce: 25 });
    const before = await count(test, "idempotency_keys");
    test.emulator.setNow(test.emulator.now() + 2 * 3_600_000);
    await purge(test.deps, { atOnce: 25 });

    expect([before, await count(test, "idempotency_keys")]).toEqual([1, 0]);
  });
});
