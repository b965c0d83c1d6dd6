import { describe, expect, it } from "vitest";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { Database } from "../../src/ports/storage.ts";
import { callApi } from "../support/api.ts";
import { createTestApp, START_MS, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;
const HOUR_MS = 3_600_000;

const post = (
  test: Pick<TestApp, "app" | "staffKey">,
  key: string,
  fields: object = {},
  path = "/api/links",
) =>
  callApi(test, `POST ${path}`, {
    json: { ...(path === "/api/links" && { bookingId }), ...fields },
    headers: { "idempotency-key": key },
  });

const linksOf = async (test: TestApp) =>
  (await callApi(test, `GET /api/links?bookingId=${bookingId}`)).body.links as readonly { id: string }[];

/** A database on which batches that hold a link fail, or are held up, as a test wants it. */
function watchLinks(db: Database, beforeLink: () => Promise<void>, afterLink = async () => {}): Database {
  return {
    run: (statement) => db.run(statement),
    async batch(statements) {
      const makesLink = statements.some(({ sql }) => sql.includes("INSERT INTO links"));
      if (makesLink) await beforeLink();
      const results = await db.batch(statements);
      if (makesLink) await afterLink();
      return results;
    },
  };
}

async function createWatchedApp(
  beforeLink: () => Promise<void>,
  afterLink?: () => Promise<void>,
): Promise<TestApp> {
  const { deps } = await createTestApp();
  return createTestApp({ deps: { db: watchLinks(deps.db, beforeLink, afterLink) } });
}

describe("an Idempotency-Key", () => {
  it.each([
    ["is empty", ""],
    ["has a space", "a b"],
    ["is too long", "x".repeat(256)],
    ["has a tab within", "a\tb"],
  ])("is refused when it %s", async (_, key) => {
    const test = await createTestApp();

    const answer = await post(test, key, { channels: [] });

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ in: "header", pointer: "#/Idempotency-Key" }]);
    expect(await linksOf(test)).toEqual([]);
  });

  it("is refused for another body than its own", async () => {
    const test = await createTestApp();
    await post(test, "one", { channels: [] });

    const answer = await post(test, "one", { channels: [], note: "and a note" });

    expect(answer.status).toBe(422);
    expect(answer.body.type).toBe("/api/docs#problem-idempotency-key-reused");
    expect(await linksOf(test)).toHaveLength(1);
  });

  it("is refused for another call than its own", async () => {
    const test = await createTestApp();
    const { body } = await post(test, "one", { channels: [] });

    const answer = await post(test, "one", {}, `/api/links/${body.id}/resend`);

    expect(answer.status).toBe(422);
    expect(await linksOf(test)).toHaveLength(1);
  });

  it("gives the very same answer again, and nothing happens twice", async () => {
    const test = await createTestApp();
    const first = await post(test, "one");

    const second = await post(test, "one");

    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await linksOf(test)).toHaveLength(1);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("knows the same body in another order of fields", async () => {
    const test = await createTestApp();
    const first = await post(test, "one", { channels: [], note: "n", locale: "en-GB" });

    const second = await post(test, "one", { locale: "en-GB", note: "n", channels: [] });

    expect(second.body.url).toBe(first.body.url);
  });

  it("ends an old link only once when it is sent again", async () => {
    const test = await createTestApp();
    const old = await test.mint(bookingId);
    const path = `/api/links/${old.id}/resend`;
    const first = await post(test, "one", { channels: [] }, path);

    const second = await post(test, "one", { channels: [] }, path);

    expect(second.body).toEqual(first.body);
    expect(await linksOf(test)).toHaveLength(2);
  });

  it("belongs to its caller: another caller's is another", async () => {
    const other = "two-key-of-thirty-two-characters-2";
    const test = await createTestApp({
      vars: { STAFF_API_KEYS: `desk=one-key-of-thirty-two-characters-1,phone=${other}` },
    });
    const desk = { app: test.app, staffKey: "one-key-of-thirty-two-characters-1" };
    const phone = { app: test.app, staffKey: other };

    const answers = [await post(desk, "one", { channels: [] }), await post(phone, "one", { channels: [] })];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.url).not.toBe(answers[1]?.body.url);
  });

  it("makes one link of twenty requests at once", async () => {
    const test = await createTestApp();

    const answers = await Promise.all(Array.from({ length: 20 }, () => post(test, "one")));

    const made = answers.filter(({ status }) => status === 201);
    const busy = answers.filter(({ status }) => status === 409);
    expect(made.length + busy.length).toBe(20);
    expect(new Set(made.map(({ body }) => body.url)).size).toBe(1);
    expect(busy.every(({ body }) => body.type === "/api/docs#problem-request-in-progress")).toBe(true);
    expect(await linksOf(test)).toHaveLength(1);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("says that its request is still running, and when to ask again", async () => {
    const running = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const test = await createWatchedApp(async () => {
      reached.resolve();
      await running.promise;
    });
    const first = post(test, "one", { channels: [] });
    await reached.promise;

    const second = await post(test, "one", { channels: [] });

    expect(second.status).toBe(409);
    expect(second.headers.get("retry-after")).toBe("1");
    running.resolve();
    expect((await first).status).toBe(201);
  });

  it("is free again after a request that changed nothing", async () => {
    const test = await createTestApp();
    test.emulator.addFault({ call: "*", kind: "status", status: 503, times: 99 });
    const failed = await post(test, "one", { channels: [] });
    test.emulator.reset();

    const answer = await post(test, "one", { channels: [] });

    expect(failed.status).toBe(502);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("idempotent-replayed")).toBeNull();
  });

  it("is taken over when the run that held it has crashed", async () => {
    let crash = true;
    const never = new Promise<void>(() => {});
    const reached = Promise.withResolvers<void>();
    const test = await createWatchedApp(async () => {
      if (!crash) return;
      crash = false;
      reached.resolve();
      await never;
    });
    void post(test, "one", { channels: [] });
    await reached.promise;
    test.emulator.setNow(START_MS + 61_000);

    const answer = await post(test, "one", { channels: [] });

    expect(answer.status).toBe(201);
    expect(await linksOf(test)).toHaveLength(1);
  });

  it("lets a run that was taken for dead make no second link", async () => {
    let isFirst = true;
    const asleep = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const test = await createWatchedApp(async () => {
      if (!isFirst) return;
      isFirst = false;
      reached.resolve();
      await asleep.promise;
    });
    const sleeper = post(test, "one");
    await reached.promise;
    test.emulator.setNow(START_MS + 61_000);
    const successor = await post(test, "one");

    asleep.resolve();
    const late = await sleeper;

    expect(late.status).toBe(201);
    expect(late.body.url).toBe(successor.body.url);
    expect(late.headers.get("idempotent-replayed")).toBe("true");
    expect(await linksOf(test)).toHaveLength(1);
    expect(test.outbox.messages()).toHaveLength(1);
  });

  it("answers from memory when the first answer was lost after the link was made", async () => {
    let isLost = true;
    const test = await createWatchedApp(
      async () => {},
      async () => {
        if (isLost) {
          isLost = false;
          throw new Error("The connection to the database broke");
        }
      },
    );

    const answers = [await post(test, "one", { channels: [] }), await post(test, "one", { channels: [] })];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.url).toBe(answers[1]?.body.url);
    expect(await linksOf(test)).toHaveLength(1);
  });

  it("is forgotten after three days, and not before", async () => {
    const test = await createTestApp();
    const first = await post(test, "one", { channels: [] });
    test.emulator.setNow(START_MS + 71 * HOUR_MS);
    const remembered = await post(test, "one", { channels: [] });
    test.emulator.setNow(START_MS + 73 * HOUR_MS);

    const forgotten = await post(test, "one", { channels: [] });

    expect(remembered.body.url).toBe(first.body.url);
    expect(forgotten.body.url).not.toBe(first.body.url);
  });

  it("leaves neither itself nor the link's code in the database", async () => {
    const test = await createTestApp();
    const { body } = await post(test, "a-key-that-is-easily-found", { channels: [] });

    const { rows } = await test.deps.db.run({ sql: "SELECT * FROM idempotency_keys", params: [] });

    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    expect(stored).not.toContain("a-key-that-is-easily-found");
    expect(stored).not.toContain(new URL(body.url).pathname.slice(3));
    expect(stored).not.toContain("tests");
  });

  it("takes those long forgotten out of the database", async () => {
    const test = await createTestApp();
    await post(test, "one", { channels: [] });
    await post(test, "two", { channels: [] });
    test.emulator.setNow(START_MS + 73 * HOUR_MS);

    await post(test, "three", { channels: [] });

    const { rows } = await test.deps.db.run({ sql: "SELECT key_ref FROM idempotency_keys", params: [] });
    expect(rows).toHaveLength(1);
  });
});
