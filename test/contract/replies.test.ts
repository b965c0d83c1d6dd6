import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database } from "../../src/ports/storage.ts";
import {
  endReplyOrFail,
  findLastText,
  forgetReplies,
  insertReply,
  leaseReply,
  type NewReply,
  putOffReply,
  type ReplyLease,
  wasAnswered,
} from "../../src/store/replies.ts";
import { insertSuppression } from "../../src/store/suppressions.ts";

const NOW_MS = 10_000_000;
const LIMITS = { perSender: 2, ofStrangers: 3, sinceMs: NOW_MS - 1_000 };

async function add(db: Database, id: string, changes: Partial<NewReply> = {}): Promise<unknown> {
  const reply = {
    id,
    kind: "text",
    senderRef: id,
    sealed: "sealed",
    nowMs: NOW_MS,
    isWishIfOptedOut: false,
    ...changes,
  } as const;
  const [result] = await db.batch([insertReply(reply, LIMITS)]);
  return result?.rows[0]?.state;
}

async function lease(db: Database, nowMs = NOW_MS, id?: string): Promise<ReplyLease> {
  const leased = await leaseReply(db, { nowMs, untilMs: nowMs + 100, ...(id !== undefined && { id }) });
  if (leased === undefined) throw new Error("There was nothing to lease");
  return leased;
}

async function addMessage(
  db: Database,
  id: string,
  { ref = "r", attempt = 1, state = "accepted", createdMs = NOW_MS, purpose = null as string | null } = {},
): Promise<void> {
  await db.run({
    sql: `INSERT INTO messages (id, kind, purpose, booking_id, channel, recipient_ref, state, attempt, due_ms, deadline_ms,
        created_ms, updated_ms)
      VALUES (?, 'link', ?, ?, 'sms', ?, ?, ?, 0, 0, ?, ?)`,
    params: [id, purpose, `booking of ${id}`, ref, state, attempt, createdMs, createdMs],
  });
}

describe("a reply that is kept", () => {
  it("is there once, whatever comes again under its id", async () => {
    const db = await openDatabase();

    const states = [await add(db, "a"), await add(db, "a", { sealed: "other" })];

    expect(states).toEqual(["waiting", undefined]);
    expect((await lease(db)).sealed).toBe("sealed");
  });

  it("is refused, and not sealed, when its sender has had enough of them", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b"]) await add(db, id, { senderRef: "s" });

    const state = await add(db, "c", { senderRef: "s" });

    const { rows } = await db.run({ sql: "SELECT sealed FROM replies WHERE id = 'c'", params: [] });
    expect([state, rows]).toEqual(["refused", [{ sealed: "" }]]);
  });

  it("counts no longer when it is older than the stretch of time", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b"]) await add(db, id, { senderRef: "s", nowMs: NOW_MS - 1_000 });

    expect(await add(db, "c", { senderRef: "s" })).toBe("waiting");
  });

  it("of a stranger is refused when all strangers together have had enough, a customer's is not", async () => {
    const db = await openDatabase();
    await addMessage(db, "m", { ref: "customer" });
    for (const id of ["a", "b", "c"]) await add(db, id);

    const states = [await add(db, "d"), await add(db, "e", { senderRef: "customer" })];

    expect(states).toEqual(["refused", "waiting"]);
  });

  it("is idle where it was a wish of somebody who had opted out, and counts for nothing", async () => {
    const db = await openDatabase();
    const optOut = {
      recipientRef: "s",
      id: "sup",
      channel: "sms",
      reason: "opted_out",
      createdAtMs: 1,
    } as const;
    await db.batch([insertSuppression(optOut)]);

    const states = [];
    for (const id of ["a", "b", "c"]) {
      states.push(await add(db, id, { senderRef: "s", isWishIfOptedOut: true }));
    }
    const other = await add(db, "d", { senderRef: "s" });

    expect([...states, other]).toEqual(["idle", "idle", "idle", "waiting"]);
  });
});

describe("a reply's lease", () => {
  it("is one runner's until it is over", async () => {
    const db = await openDatabase();
    await add(db, "a");

    await lease(db);

    expect(await leaseReply(db, { nowMs: NOW_MS + 99, untilMs: NOW_MS + 200 })).toBeUndefined();
    expect((await lease(db, NOW_MS + 100)).lease).toBe(2);
  });

  it("can be of a certain one", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b"]) await add(db, id);

    expect((await lease(db, NOW_MS, "b")).id).toBe("b");
  });

  it("that was overtaken neither ends the reply nor puts it off", async () => {
    const db = await openDatabase();
    await add(db, "a");
    const old = await lease(db);
    const current = await lease(db, NOW_MS + 100);
    const note = {
      sql: "INSERT INTO channel_troubles (channel, first_failure_ms) VALUES ('sms', 1)",
      params: [],
    };

    await expect(db.batch([note, endReplyOrFail(old)])).rejects.toThrow();
    await db.batch([putOffReply(old, 1)]);

    const { rows } = await db.run({ sql: "SELECT state, sealed, due_ms FROM replies", params: [] });
    expect(rows).toEqual([{ state: "waiting", sealed: "sealed", due_ms: NOW_MS + 200 }]);
    expect((await db.run({ sql: "SELECT * FROM channel_troubles", params: [] })).rows).toEqual([]);
    await db.batch([endReplyOrFail(current)]);
    expect((await db.run({ sql: "SELECT state, sealed FROM replies", params: [] })).rows).toEqual([
      { state: "done", sealed: "" },
    ]);
  });

  it("does not end with a second answer about one booking", async () => {
    const db = await openDatabase();
    await add(db, "a");
    const leased = await lease(db);
    for (const id of ["m1", "m2"]) await addMessage(db, id, { purpose: "answer" });
    await db.run({ sql: "UPDATE messages SET booking_id = 'b'", params: [] });

    const end = endReplyOrFail(leased, { bookingId: "b", sinceMs: NOW_MS - 1 });

    await expect(db.batch([end])).rejects.toThrow();
    expect(await wasAnswered(db, "b", NOW_MS - 1)).toBe(true);
    expect(await wasAnswered(db, "b", NOW_MS)).toBe(false);
  });
});

describe("the text that somebody answers", () => {
  it("is the last that was sent to their number", async () => {
    const db = await openDatabase();
    await addMessage(db, "old", { createdMs: NOW_MS - 2 });
    await addMessage(db, "last", { createdMs: NOW_MS - 1 });
    await addMessage(db, "later", { createdMs: NOW_MS + 1 });
    await addMessage(db, "never sent", { attempt: 0, state: "queued" });
    await addMessage(db, "refused", { state: "failed" });
    await addMessage(db, "another's", { ref: "other" });

    expect(await findLastText(db, "r", NOW_MS)).toEqual({ bookingId: "booking of last" });
  });

  it("is none where none was sent", async () => {
    const db = await openDatabase();
    await addMessage(db, "never sent", { attempt: 0, state: "queued" });

    expect(await findLastText(db, "r", NOW_MS)).toBeUndefined();
  });
});

describe("old replies", () => {
  it("are forgotten by age", async () => {
    const db = await openDatabase();
    await add(db, "old", { nowMs: NOW_MS - 10 });
    await add(db, "new");

    await db.batch([forgetReplies(NOW_MS - 1, 10)]);

    expect((await db.run({ sql: "SELECT id FROM replies", params: [] })).rows).toEqual([{ id: "new" }]);
  });
});
