import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database, Statement } from "../../src/ports.ts";
import { findAbandoned, giveUpAction, takeAbandoned } from "../../src/store/abandoned-actions.ts";
import {
  ABANDONED_AFTER_MS,
  type ActionName,
  claimForm,
  endsAsDone,
  findForm,
  findLastEffect,
  finishAction,
  listActions,
  noteAsking,
} from "../../src/store/actions.ts";
import { insertLink, revokeLinkById } from "../../src/store/links.ts";
import { insertMessage } from "../../src/store/messages.ts";

const claim = (
  db: Database,
  formId: string,
  nowMs: number,
  { action = "cancel", bookingId = "b1" }: { action?: ActionName; bookingId?: string } = {},
) =>
  claimForm(db, {
    formId,
    visitRef: "lnk_1",
    bookingId,
    action,
    revision: "1",
    // No two seals are alike.
    sealed: `sealed ${crypto.randomUUID()}`,
    nowMs,
  });

describe("stored actions", () => {
  it("gives a form to one of two that ask for it", async () => {
    const db = await openDatabase();

    const claims = await Promise.all([claim(db, "f1", 10), claim(db, "f1", 11)]);

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await findForm(db, "f1")).toMatchObject({ outcome: "pending" });
  });

  it("gives a form to whoever took it when that claim is made once more", async () => {
    const db = await openDatabase();
    const once = {
      formId: "f1",
      visitRef: "lnk_1",
      bookingId: "b1",
      action: "cancel",
      revision: "1",
      sealed: "sealed once",
      nowMs: 10,
    } as const;

    expect([await claimForm(db, once), await claimForm(db, once)]).toEqual([true, true]);

    expect(await claim(db, "f1", 11)).toBe(false);
  });

  it("keeps the first certain outcome", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await finishAction(db, "f1", { outcome: "done", fromMs: 1, nowMs: 20 });

    await finishAction(db, "f1", { outcome: "stale", nowMs: 30 });

    expect(await listActions(db, "b1")).toEqual([{ action: "cancel", outcome: "done", fromMs: 1, atMs: 20 }]);
  });

  it("lets an unconfirmed outcome be confirmed later", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await finishAction(db, "f1", { outcome: "unconfirmed", nowMs: 20 });

    await finishAction(db, "f1", { outcome: "done", nowMs: 30 });

    expect(await findForm(db, "f1")).toMatchObject({ outcome: "done" });
  });

  it("takes for the last effect what came last, even after the clock went back", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 1_000);
    await finishAction(db, "f1", { outcome: "done", nowMs: 1_001 });
    await claim(db, "f2", 500, { action: "reschedule" });
    await finishAction(db, "f2", { outcome: "done", nowMs: 501 });

    expect(await findLastEffect(db, "b1")).toMatchObject({ action: "reschedule" });
  });

  it("does not take a refusal for an effect", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await finishAction(db, "f1", { outcome: "slot_gone", nowMs: 20 });

    expect(await findLastEffect(db, "b1")).toBeUndefined();
  });
});

describe("the end of an action", () => {
  const message = (id: string, onlyIf: Statement): Statement =>
    insertMessage(
      {
        id,
        kind: "confirmation",
        bookingId: "b1",
        channel: "email",
        recipientRef: "ref",
        state: "queued",
        deadlineMs: 1_000,
        sealed: "sealed",
        nowMs: 20,
      },
      onlyIf,
    );
  const messages = async (db: Database) =>
    (await db.run({ sql: "SELECT id FROM messages ORDER BY id", params: [] })).rows.map(({ id }) => id);
  const finishTelling = (db: Database, formId: string, id: string, proven = false) =>
    finishAction(db, formId, { outcome: "done", proven, nowMs: 20 }, [
      message(id, endsAsDone(formId, { proven })),
    ]);

  it("is told by one of those who end it at once", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);

    const ends = await Promise.all(["m1", "m2", "m3", "m4"].map((id) => finishTelling(db, "f1", id)));

    expect(ends.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(await messages(db)).toHaveLength(1);
  });

  it("is told by nobody once it has ended otherwise", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await finishAction(db, "f1", { outcome: "stale", nowMs: 15 });

    const outcome = await finishTelling(db, "f1", "m1");

    expect(outcome).toBeUndefined();
    expect(await messages(db)).toEqual([]);
  });

  it("is somebody else's doing where a form for the same revision did it", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await claim(db, "f2", 11);
    await finishTelling(db, "f2", "m2", true);

    const outcome = await finishTelling(db, "f1", "m1");

    expect(outcome).toBe("already");
    expect(await messages(db)).toEqual(["m2"]);
  });

  it("is its own doing where Wix said so, whatever else was done", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await claim(db, "f2", 11);
    await finishTelling(db, "f2", "m2");

    const outcome = await finishTelling(db, "f1", "m1", true);

    expect(outcome).toBe("done");
    expect(await messages(db)).toEqual(["m1", "m2"]);
  });

  it("erases what finishing it needed, unless it is still open", async () => {
    const db = await openDatabase();
    const sealed = async () =>
      (await db.run({ sql: "SELECT sealed FROM actions", params: [] })).rows[0]?.sealed;
    await claim(db, "f1", 10);
    await finishAction(db, "f1", { outcome: "unconfirmed", nowMs: 15 });

    const open = await sealed();
    await finishAction(db, "f1", { outcome: "stale", nowMs: 20 });

    expect([open, await sealed()]).toEqual([expect.stringContaining("sealed"), null]);
  });
});

describe("abandoned actions", () => {
  const found = async (db: Database, nowMs: number, limit = 10) =>
    (await findAbandoned(db, nowMs, limit)).map(({ formId }) => formId);

  it("are those whose time has come and that have not ended", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await claim(db, "f2", 20, { bookingId: "b2" });
    await claim(db, "f3", 10_000, { bookingId: "b3" });
    await finishAction(db, "f2", { outcome: "done", nowMs: 30 });

    expect(await found(db, 20 + ABANDONED_AFTER_MS)).toEqual(["f1"]);
  });

  it("are judged from the newest on, booking by booking", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    await claim(db, "f2", 20);

    const first = await found(db, 1_000_000);
    await finishAction(db, "f2", { outcome: "stale", nowMs: 30 });

    expect([first, await found(db, 1_000_000)]).toEqual([["f2"], ["f1"]]);
  });

  it("are each taken by one of two timers, and come up again later", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);
    const [abandoned] = await findAbandoned(db, 1_000_000, 10);
    if (abandoned === undefined) throw new Error("Nothing was found");

    const taken = await Promise.all([1, 2].map(() => takeAbandoned(db, abandoned, 2_000_000)));

    expect(taken.filter(Boolean)).toHaveLength(1);
    expect([await found(db, 1_999_999), await found(db, 2_000_000)]).toEqual([[], ["f1"]]);
  });

  it("are at most as many as asked for, the longest due first", async () => {
    const db = await openDatabase();
    await claim(db, "f2", 20, { bookingId: "b2" });
    await claim(db, "f1", 10);

    expect(await found(db, 1_000_000, 1)).toEqual(["f1"]);
  });

  it("are let go for good, with what they needed", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);

    await giveUpAction(db, "f1", 50);

    expect(await findForm(db, "f1")).toMatchObject({ outcome: "unconfirmed" });
    expect(await found(db, 1_000_000)).toEqual([]);
    expect((await db.run({ sql: "SELECT sealed FROM actions", params: [] })).rows).toEqual([
      { sealed: null },
    ]);
  });
});

describe("a move about to be made", () => {
  it("is not to be made when its link was revoked after the form was taken", async () => {
    const db = await openDatabase();
    await db.run(
      insertLink({
        tag: "t",
        id: "lnk_1",
        epoch: "0",
        bookingId: "b1",
        recipientRefs: [],
        sealed: "s",
        locale: "en-GB",
        localeChosen: false,
        createdBy: "tests",
        createdAtMs: 1,
        expiresAtMs: 2,
      }),
    );
    await claim(db, "f1", 10, { action: "reschedule" });
    await db.run(revokeLinkById("lnk_1", 20));

    const noted = await noteAsking(db, "f1", 100, 200);

    expect(noted).toBe(false);
    expect((await listActions(db, "b1"))[0]).not.toHaveProperty("toMs");
  });

  it("is noted with where it leads", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, { action: "reschedule" });

    expect(await noteAsking(db, "f1", 100, 200)).toBe(true);
    expect(await listActions(db, "b1")).toMatchObject([{ fromMs: 100, toMs: 200 }]);
  });
});
