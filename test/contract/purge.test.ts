import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
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

    await purge(test.deps);

    expect([await sealedOf(test, live.id), await sealedOf(test, ended.id)]).not.toContain("");
    expect(await count(test, "messages")).toBe(1);
  });

  it("erases what a link holds thirty days after its end, and its holder is still told that it has ended", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);

    await purge(test.deps);

    const page = await test.app.request(link.path);
    expect(await sealedOf(test, link.id)).toBe("");
    expect(page.status).toBe(410);
    expect((await callApi(test, `GET /api/links/${link.id}`)).body.messages).toHaveLength(1);
  });

  it("forgets a link, its messages and their steps ninety days after its end", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 91);

    await purge(test.deps);

    const tables = ["links", "link_codes", "messages", "message_events"];
    expect(await Promise.all(tables.map((table) => count(test, table)))).toEqual([0, 0, 0, 0]);
    expect((await test.app.request(link.path)).status).toBe(404);
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
    await purge(test.deps);
    const before = await count(test, "find_requests");
    test.emulator.setNow(test.emulator.now() + 2 * 60_000);
    await purge(test.deps);

    expect([before, await count(test, "find_requests")]).toEqual([1, 0]);
  });

  it("forgets any number of requests for links, and lets others in between", async () => {
    const test = await createTestApp();
    await fillFinds(test, 5_000);
    let turns = 0;
    const turn = setInterval(() => {
      turns += 1;
    });

    await purge(test.deps);
    clearInterval(turn);

    expect(await count(test, "find_requests")).toBe(0);
    expect(turns).toBeGreaterThan(0);
    expect(test.logged.filter((line) => line.includes("purged"))).toEqual(['{"event":"purged","rows":5000}']);
  });

  it("erases what links held though requests for links cannot be forgotten", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);
    const run = () => Promise.reject(new Error("The statement took too long"));

    await expect(purge({ ...test.deps, db: { ...test.deps.db, run } })).rejects.toThrow("too long");

    expect(await sealedOf(test, link.id)).toBe("");
  });

  it("leaves requests for links to the next purge when the process stops", async () => {
    const test = await createTestApp();
    const link = await linkThatEnded(test, 31);
    await fillFinds(test, 3);

    await purge({ ...test.deps, stopping: AbortSignal.abort() });

    expect([await sealedOf(test, link.id), await count(test, "find_requests")]).toEqual(["", 3]);
  });

  it("forgets an Idempotency-Key once it no longer counts, and not before", async () => {
    const test = await createTestApp();
    const json = { bookingId: EXAMPLE_BOOKINGS.appointment, channels: [] };
    await callApi(test, "POST /api/links", { json, headers: { "idempotency-key": "k" } });

    test.emulator.setNow(test.emulator.now() + 71 * 3_600_000);
    await purge(test.deps);
    const before = await count(test, "idempotency_keys");
    test.emulator.setNow(test.emulator.now() + 2 * 3_600_000);
    await purge(test.deps);

    expect([before, await count(test, "idempotency_keys")]).toEqual([1, 0]);
  });
});
