import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Channel } from "../../src/ports/messages.ts";
import type { Database } from "../../src/ports/storage.ts";
import {
  endFindRequestOrFail,
  endFindRequests,
  type FindLease,
  forgetFindRequests,
  insertFindRequest,
  leaseFindRequests,
  putOffFindRequests,
} from "../../src/store/find-requests.ts";

const NOW_MS = 10_000_000;
const LIMITS = { perContact: 2, perSource: 4, perNear: 6, perWide: 8, sinceMs: NOW_MS - 1_000 };

interface Asked {
  readonly contactRef?: string;
  readonly sourceRef?: string;
  /** Default: as its source, which then is alone in them. */
  readonly nearRef?: string;
  readonly wideRef?: string;
  readonly channel?: Channel;
  readonly nowMs?: number;
}

const ask = (
  db: Database,
  id: string,
  {
    contactRef = id,
    sourceRef = "network",
    nearRef = sourceRef,
    wideRef = nearRef,
    channel = "email",
    nowMs = NOW_MS,
  }: Asked = {},
) =>
  db.batch([
    insertFindRequest(
      {
        id,
        channel,
        contactRef,
        networks: { source: sourceRef, near: nearRef, wide: wideRef },
        sealed: "sealed",
        locale: "en",
        nowMs,
        dueMs: nowMs + 5,
      },
      LIMITS,
    ),
  ]);

async function lease(db: Database, nowMs = NOW_MS + 5, limit = 10): Promise<readonly FindLease[]> {
  return leaseFindRequests(db, { nowMs, untilMs: nowMs + 100, limit });
}

async function leaseOne(db: Database, nowMs?: number): Promise<FindLease> {
  const [only] = await lease(db, nowMs, 1);
  if (only === undefined) throw new Error("There was nothing to lease");
  return only;
}

async function read(db: Database) {
  const { rows } = await db.run({
    sql: "SELECT id, state, sealed FROM find_requests ORDER BY rowid",
    params: [],
  });
  return rows.map(({ id, state, sealed }) => [id, state, sealed]);
}

const statesOf = async (db: Database) => (await read(db)).map(([, state]) => state);

describe("requests over a limit", () => {
  it("of a contact are refused, and hold nothing of whom they were from", async () => {
    const db = await openDatabase();

    for (const id of ["a", "b", "c"]) await ask(db, id, { contactRef: "same", sourceRef: id });

    expect(await read(db)).toEqual([
      ["a", "waiting", "sealed"],
      ["b", "waiting", "sealed"],
      ["refused_c_email", "refused", ""],
    ]);
  });

  it("of a network are refused, whomever they are from", async () => {
    const db = await openDatabase();

    for (const id of ["a", "b", "c", "d", "e"]) await ask(db, id);
    await ask(db, "f", { sourceRef: "another" });

    expect(await statesOf(db)).toEqual(["waiting", "waiting", "waiting", "waiting", "refused", "waiting"]);
  });

  it.each([
    ["the network around", { nearRef: "near" }, 6],
    ["the network around that", { wideRef: "wide" }, 8],
  ] as const)("of %s are refused, from however many networks in it", async (_, around, limit) => {
    const db = await openDatabase();

    for (let turn = 0; turn < limit + 3; turn += 1) {
      await ask(db, `a${turn}`, { sourceRef: `n${turn}`, wideRef: "wide", ...around });
    }

    const states = await statesOf(db);
    expect(states.filter((state) => state === "waiting")).toHaveLength(limit);
    expect(states.filter((state) => state === "refused")).toHaveLength(1);
  });

  it("do not count themselves, and neither does what is long ago", async () => {
    const db = await openDatabase();
    await ask(db, "a", { contactRef: "same", nowMs: NOW_MS - 1_000 });
    await ask(db, "b", { contactRef: "same" });
    await ask(db, "c", { contactRef: "same" });

    await ask(db, "d", { contactRef: "same" });

    expect(await statesOf(db)).toEqual(["waiting", "waiting", "waiting", "refused"]);
  });

  it("count though they have been answered", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b"]) await ask(db, id, { contactRef: "same" });
    await db.batch([endFindRequests(await lease(db))]);

    await ask(db, "c", { contactRef: "same" });

    expect(await statesOf(db)).toEqual(["done", "done", "refused"]);
  });

  it("made at once are decided one after the other", async () => {
    const db = await openDatabase();

    await Promise.all(["a", "b", "c", "d"].map((id) => ask(db, id, { contactRef: "same" })));

    expect((await statesOf(db)).toSorted()).toEqual(["refused", "waiting", "waiting"]);
  });

  it("take one row for each source and channel, which tells of the last one", async () => {
    const db = await openDatabase();
    const from = { contactRef: "same", sourceRef: "network" } as const;
    for (const id of ["a", "b"]) await ask(db, id, from);

    for (let more = 0; more < 50; more += 1) await ask(db, `m${more}`, { ...from, nowMs: NOW_MS + more });
    await ask(db, "text", { ...from, channel: "sms" });
    await ask(db, "elsewhere", { ...from, sourceRef: "another" });

    const { rows } = await db.run({
      sql: "SELECT id, created_ms, due_ms FROM find_requests WHERE state = 'refused' ORDER BY id",
      params: [],
    });
    expect(rows).toEqual([
      { id: "refused_another_email", created_ms: NOW_MS, due_ms: NOW_MS + 5 },
      { id: "refused_network_email", created_ms: NOW_MS + 49, due_ms: NOW_MS + 54 },
      { id: "refused_network_sms", created_ms: NOW_MS, due_ms: NOW_MS + 5 },
    ]);
  });

  it("leave a request alone that is recorded once more, its answer having been lost", async () => {
    const db = await openDatabase();
    await ask(db, "a");
    const first = await leaseOne(db);

    await ask(db, "a", { nowMs: NOW_MS + 50 });
    await db.batch([endFindRequestOrFail(first)]);

    expect(await read(db)).toEqual([["a", "done", ""]]);
  });
});

describe("turns", () => {
  const idsOf = (leases: readonly FindLease[]) => leases.map(({ id }) => id);

  it("go to the first requests of every network before the second ones of any", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b", "c"]) await ask(db, id, { sourceRef: "busy", nowMs: NOW_MS - 2 });
    for (const id of ["d", "e"]) await ask(db, id, { sourceRef: "other", nowMs: NOW_MS - 1 });
    await ask(db, "f", { sourceRef: "late" });

    const turns = [await lease(db, NOW_MS + 5, 3), await lease(db, NOW_MS + 5, 2), await lease(db)];

    expect(turns.map(idsOf)).toEqual([["a", "d", "f"], ["b", "e"], ["c"]]);
  });

  it("count what a network has had within the hour, and not what it had before", async () => {
    const db = await openDatabase();
    await ask(db, "a", { sourceRef: "busy", nowMs: NOW_MS - 900 });
    await ask(db, "b", { sourceRef: "former", nowMs: NOW_MS - 1_100 });
    await db.batch([endFindRequests(await lease(db))]);
    await ask(db, "c", { sourceRef: "busy" });
    await ask(db, "d", { sourceRef: "former", nowMs: NOW_MS + 1 });

    expect(idsOf(await lease(db, NOW_MS + 10, 1))).toEqual(["d"]);
  });

  it("that are the same go to the longest due first", async () => {
    const db = await openDatabase();
    for (const [id, nowMs] of [
      ["a", NOW_MS + 2],
      ["b", NOW_MS],
      ["c", NOW_MS + 1],
    ] as const) {
      await ask(db, id, { sourceRef: id, nowMs });
    }

    expect(idsOf(await lease(db, NOW_MS + 10, 1))).toEqual(["b"]);
  });
});

describe("a lease", () => {
  it("is not to be had before a request is due, nor while somebody has it, nor when it was refused", async () => {
    const db = await openDatabase();
    for (const id of ["a", "b", "c"]) await ask(db, id, { contactRef: "same" });

    const early = await lease(db, NOW_MS);
    const first = await lease(db);
    const second = await lease(db);

    expect([early, first.map(({ id }) => id), second]).toEqual([[], ["a", "b"], []]);
  });

  it("that ran out is somebody else's, and nothing of the first runner's batch is kept then", async () => {
    const db = await openDatabase();
    await ask(db, "a");
    const first = await leaseOne(db);
    const second = await leaseOne(db, NOW_MS + 200);
    const mark = { sql: "UPDATE find_requests SET locale = 'changed'", params: [] };

    await expect(db.batch([mark, endFindRequestOrFail(first)])).rejects.toThrow(/NOT NULL/);
    await db.batch([endFindRequests([first]), putOffFindRequests([first], 0)]);
    const before = await statesOf(db);
    await db.batch([endFindRequestOrFail(second)]);

    const { rows } = await db.run({ sql: "SELECT locale FROM find_requests", params: [] });
    expect([before, await statesOf(db), rows[0]?.locale]).toEqual([["waiting"], ["done"], "en"]);
  });

  it("can be given back till later", async () => {
    const db = await openDatabase();
    await ask(db, "a");

    await db.batch([putOffFindRequests([await leaseOne(db)], NOW_MS + 50)]);

    expect((await lease(db, NOW_MS + 49)).length).toBe(0);
    expect((await lease(db, NOW_MS + 50)).length).toBe(1);
  });
});

it("forgets requests by their age, whatever became of them", async () => {
  const db = await openDatabase();
  for (const id of ["a", "b", "c"]) await ask(db, id, { contactRef: "same", nowMs: NOW_MS - 1 });
  await ask(db, "d");

  await db.batch([forgetFindRequests(NOW_MS - 1, 10)]);

  expect((await read(db)).map(([id]) => id)).toEqual(["d"]);
});

it("forgets no more requests at once than it may", async () => {
  const db = await openDatabase();
  for (const id of ["a", "b", "c"]) await ask(db, id, { nowMs: NOW_MS - 1 });

  const changes = [];
  for (let bite = 0; bite < 3; bite += 1) {
    changes.push((await db.run(forgetFindRequests(NOW_MS - 1, 2))).changes);
  }

  expect([changes, await read(db)]).toEqual([[2, 1, 0], []]);
});
