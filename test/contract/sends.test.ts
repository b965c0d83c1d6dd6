import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database } from "../../src/ports/storage.ts";
import {
  claimItems,
  findSendItems,
  isStillOurs,
  retryItem,
  settleItem,
  settleItemOrFail,
} from "../../src/store/send-items.ts";
import {
  cancelSend,
  findLatestSends,
  findSend,
  insertSend,
  leaseSend,
  releaseSend,
  type SendLease,
} from "../../src/store/sends.ts";

const NOW_MS = 1_000_000;

async function openWithSend(bookingIds: readonly string[], id = "snd_1"): Promise<Database> {
  const db = await openDatabase();
  await addSend(db, id, bookingIds);
  return db;
}

const addSend = (db: Database, id: string, bookingIds: readonly string[], nowMs = NOW_MS) =>
  db.batch(insertSend({ id, dryRun: false, sealed: "sealed", createdBy: "tests", nowMs, bookingIds }));

async function lease(db: Database, nowMs = NOW_MS, id?: string): Promise<SendLease> {
  const leased = await leaseSend(db, { nowMs, untilMs: nowMs + 60_000, ...(id && { id }) });
  if (leased === undefined) throw new Error("There was nothing to lease");
  return leased;
}

const claim = (db: Database, held: SendLease, limit = 10, nowMs = NOW_MS, perMinute = Infinity) =>
  claimItems(db, held, { nowMs, limit, perMinute });

const outcomes = async (db: Database, id = "snd_1") =>
  (await findSendItems(db, id)).map(({ outcome }) => outcome);

describe("a stored send", () => {
  it("has all its items, in their order", async () => {
    const bookingIds = Array.from({ length: 1_000 }, (_, index) => `b${index}`);

    const db = await openWithSend(bookingIds);

    expect((await findSendItems(db, "snd_1")).map(({ bookingId }) => bookingId)).toEqual(bookingIds);
    expect(await findSend(db, "snd_1")).toMatchObject({
      state: "running",
      total: 1_000,
      counts: { pending: 1_000 },
    });
  });

  it("is done at once when it has no items", async () => {
    const db = await openWithSend([]);

    expect(await findSend(db, "snd_1")).toMatchObject({ state: "done", total: 0, counts: {} });
  });

  it("goes to one of two runners that ask for it", async () => {
    const db = await openWithSend(["b1"]);

    const leases = await Promise.all([
      leaseSend(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1 }),
      leaseSend(db, { nowMs: NOW_MS, untilMs: NOW_MS + 1 }),
    ]);

    expect(leases.filter(Boolean)).toHaveLength(1);
  });

  it("can be had again when its runner died", async () => {
    const db = await openWithSend(["b1"]);
    const dead = await lease(db);

    const next = await leaseSend(db, { nowMs: dead.untilMs, untilMs: dead.untilMs + 1 });

    expect(next?.lease).toBe(dead.lease + 1);
  });

  it("rests until Wix wants to be asked again", async () => {
    const db = await openWithSend(["b1"]);
    await releaseSend(db, await lease(db), { nowMs: NOW_MS, restUntilMs: NOW_MS + 30_000 });

    const early = await leaseSend(db, { nowMs: NOW_MS + 29_999, untilMs: NOW_MS + 90_000 });
    const later = await leaseSend(db, { nowMs: NOW_MS + 30_000, untilMs: NOW_MS + 90_000 });

    expect(early).toBeUndefined();
    expect(later).toBeDefined();
  });

  it("lets the one that waited longer have its turn", async () => {
    const db = await openWithSend(["b1", "b2"], "snd_long");
    await releaseSend(db, await lease(db), { nowMs: NOW_MS, restUntilMs: 0 });
    await addSend(db, "snd_new", ["b3"], NOW_MS + 1);

    const next = await lease(db, NOW_MS + 2);

    expect(next.id).toBe("snd_new");
  });

  it("is done when it is given back without pending items, and forgets what it was made with", async () => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await settleItem(db, held, 0, { outcome: "no_contact" });

    await releaseSend(db, held, { nowMs: NOW_MS + 5, restUntilMs: 0 });

    expect(await findSend(db, "snd_1")).toMatchObject({ state: "done", finishedAtMs: NOW_MS + 5 });
    const { rows } = await db.run({ sql: "SELECT sealed, lease_until_ms FROM sends", params: [] });
    expect(rows).toEqual([{ sealed: null, lease_until_ms: null }]);
  });

  it("is found to be done when its runner died right after the last item", async () => {
    const db = await openWithSend(["b1"]);
    const dead = await lease(db);
    await settleItem(db, dead, 0, { outcome: "no_contact" });

    const next = await lease(db, dead.untilMs);
    await releaseSend(db, next, { nowMs: dead.untilMs, restUntilMs: 0 });

    expect((await findSend(db, "snd_1"))?.state).toBe("done");
  });

  it("stays with the runner that leased it last", async () => {
    const db = await openWithSend(["b1"]);
    const dead = await lease(db);
    const next = await lease(db, dead.untilMs);

    await releaseSend(db, dead, { nowMs: dead.untilMs, restUntilMs: 0 });

    expect(await leaseSend(db, { nowMs: dead.untilMs + 1, untilMs: dead.untilMs + 2 })).toBeUndefined();
    expect(await claim(db, next, 10, dead.untilMs)).toHaveLength(1);
  });

  it("is listed with the newest first", async () => {
    const db = await openWithSend(["b1"]);
    await addSend(db, "snd_2", [], NOW_MS + 1);
    await addSend(db, "snd_3", ["b1", "b2"], NOW_MS + 2);
    await addSend(db, "fnd_of_a_customer", ["b1"], NOW_MS + 3);

    const latest = await findLatestSends(db, 2);

    expect(latest.map(({ id, counts }) => [id, counts])).toEqual([
      ["snd_3", { pending: 2 }],
      ["snd_2", {}],
    ]);
  });
});

describe("the items of a stored send", () => {
  it("begin in their order, as many as asked for", async () => {
    const db = await openWithSend(["b1", "b2", "b3"]);

    const claimed = await claim(db, await lease(db), 2);

    expect(claimed.map(({ bookingId }) => bookingId)).toEqual(["b1", "b2"]);
  });

  it("begin no more often than Wix allows, of all sends together", async () => {
    const db = await openWithSend(["b1", "b2", "b3"]);
    await addSend(db, "snd_2", ["b4", "b5", "b6"]);
    await claim(db, await lease(db, NOW_MS, "snd_1"), 10, NOW_MS, 4);

    const second = await lease(db, NOW_MS, "snd_2");
    const now = await claim(db, second, 10, NOW_MS + 1, 4);
    const full = await claim(db, second, 10, NOW_MS + 59_999, 4);
    const later = await claim(db, second, 10, NOW_MS + 60_000, 4);

    expect(now.map(({ bookingId }) => bookingId)).toEqual(["b4"]);
    expect(full).toEqual([]);
    expect(later.map(({ bookingId }) => bookingId)).toEqual(["b4", "b5", "b6"]);
  });

  it("do not begin for a runner that lost its lease", async () => {
    const db = await openWithSend(["b1"]);
    const dead = await lease(db);
    await lease(db, dead.untilMs);

    expect(await claim(db, dead)).toEqual([]);
  });

  it("wait as long as they were put off, and count their tries", async () => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await retryItem(db, held, 0, NOW_MS + 5_000);

    const early = await claim(db, held, 10, NOW_MS + 4_999);
    const later = await claim(db, held, 10, NOW_MS + 5_000);

    expect(early).toEqual([]);
    expect(later).toMatchObject([{ position: 0, tries: 1 }]);
  });

  it("do not let their send be leased before one of them is due", async () => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await retryItem(db, held, 0, NOW_MS + 5_000);
    await releaseSend(db, held, { nowMs: NOW_MS, restUntilMs: 0 });

    expect(await leaseSend(db, { nowMs: NOW_MS + 4_999, untilMs: NOW_MS + 9_000 })).toBeUndefined();
    expect(await leaseSend(db, { nowMs: NOW_MS + 5_000, untilMs: NOW_MS + 9_000 })).toBeDefined();
  });

  it("are decided once", async () => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await settleItem(db, held, 0, { outcome: "nothing_allowed", reason: "past" });

    const again = await settleItem(db, held, 0, { outcome: "no_contact" });

    expect(again).toBe(false);
    expect(await findSendItems(db, "snd_1")).toEqual([
      { bookingId: "b1", outcome: "nothing_allowed", channels: [], reason: "past" },
    ]);
  });

  const overtaken: readonly (readonly [string, (db: Database, held: SendLease) => Promise<unknown>])[] = [
    ["it is decided", (db, held) => settleItem(db, held, 0, { outcome: "no_contact" })],
    ["its send was leased anew", (db, held) => lease(db, held.untilMs)],
    ["its send was cancelled", (db) => cancelSend(db, "snd_1", NOW_MS)],
  ];

  it.each(overtaken)("take the whole batch with them when %s", async (_, overtake) => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await overtake(db, held);
    const before = await findSendItems(db, "snd_1");

    const batch = db.batch([
      ...insertSend({
        id: "made-alongside",
        dryRun: true,
        sealed: "",
        createdBy: "",
        nowMs: 0,
        bookingIds: [],
      }),
      settleItemOrFail(held, 0, { outcome: "sent" }),
    ]);

    await expect(batch).rejects.toThrow(/NOT NULL/);
    expect(await isStillOurs(db, held, 0)).toBe(false);
    expect(await findSend(db, "made-alongside")).toBeUndefined();
    expect(await findSendItems(db, "snd_1")).toEqual(before);
  });

  it("are decided together with what they bring about", async () => {
    const db = await openWithSend(["b1", "b2"]);
    const held = await lease(db);

    await db.batch([
      settleItemOrFail(held, 1, {
        outcome: "sent",
        channels: ["email", "sms"],
        linkId: "lnk_1",
        sentAtMs: NOW_MS,
      }),
    ]);

    expect((await findSendItems(db, "snd_1"))[1]).toEqual({
      bookingId: "b2",
      outcome: "sent",
      channels: ["email", "sms"],
      linkId: "lnk_1",
      sentAtMs: NOW_MS,
    });
  });

  it("are cancelled as far as they are not done", async () => {
    const db = await openWithSend(["b1", "b2"]);
    await settleItem(db, await lease(db), 0, { outcome: "no_contact" });

    await cancelSend(db, "snd_1", NOW_MS);

    expect(await outcomes(db)).toEqual(["no_contact", "cancelled"]);
    expect((await findSend(db, "snd_1"))?.state).toBe("cancelled");
  });

  it("stay as they are when a send that is done is cancelled", async () => {
    const db = await openWithSend(["b1"]);
    const held = await lease(db);
    await settleItem(db, held, 0, { outcome: "no_contact" });
    await releaseSend(db, held, { nowMs: NOW_MS, restUntilMs: 0 });

    await cancelSend(db, "snd_1", NOW_MS + 1);

    expect(await findSend(db, "snd_1")).toMatchObject({ state: "done", finishedAtMs: NOW_MS });
  });
});
