import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database, Statement } from "../../src/ports/storage.ts";
import { findAbandoned, giveUpAction, takeAbandoned } from "../../src/store/abandoned-actions.ts";
import {
  ABANDONED_AFTER_MS,
  type ActionName,
  claimForm,
  endsAsDone,
  type FormClaim,
  findForm,
  findLastEffect,
  finishAction,
  holdForm,
  listActions,
  noteAsking,
  releaseForm,
  whyUntaken,
} from "../../src/store/actions.ts";
import {
  beginHeld,
  findHeld,
  findHold,
  hastenHeld,
  keepHeld,
  putHeldBack,
  takeHeld,
} from "../../src/store/held-actions.ts";
import { insertLink, revokeLinkById } from "../../src/store/links.ts";
import { insertMessage } from "../../src/store/messages.ts";

async function claim(
  db: Database,
  formId: string,
  nowMs: number,
  {
    action = "cancel",
    bookingId = "b1",
    heldUntilMs,
  }: { action?: ActionName; bookingId?: string; heldUntilMs?: number } = {},
): Promise<boolean> {
  const claimed = toClaim(formId, nowMs, { action, bookingId });
  if (!(await claimForm(db, claimed))) return false;
  return heldUntilMs === undefined || (await holdForm(db, claimed, heldUntilMs));
}

const toClaim = (
  formId: string,
  nowMs: number,
  { action = "cancel", bookingId = "b1" }: { action?: ActionName; bookingId?: string } = {},
): FormClaim => ({
  formId,
  visitRef: "lnk_1",
  bookingId,
  action,
  revision: "1",
  // No two seals are alike.
  sealed: `sealed ${crypto.randomUUID()}`,
  nowMs,
});

const insertTestLink = (db: Database) =>
  db.run(
    insertLink({
      id: "lnk_1",
      bookingId: "b1",
      recipientRefs: [],
      locale: "en-GB",
      localeChosen: false,
      createdBy: "tests",
      createdAtMs: 1,
      expiresAtMs: 2,
    }),
  );

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
    await insertTestLink(db);
    await claim(db, "f1", 10, { action: "reschedule" });
    await db.batch(revokeLinkById("lnk_1", { nowMs: 20, by: "tests" }));

    const noted = await noteAsking(db, "f1", { fromMs: 100, toMs: 200 });

    expect(noted).toBe(false);
    expect((await listActions(db, "b1"))[0]).not.toHaveProperty("toMs");
  });

  it("is noted with where it leads", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, { action: "reschedule" });

    expect(await noteAsking(db, "f1", { fromMs: 100, toMs: 200 })).toBe(true);
    expect(await listActions(db, "b1")).toMatchObject([{ fromMs: 100, toMs: 200 }]);
  });
});

describe("a claim for which nothing was asked", () => {
  it("is given up without a trace, so that the form can be taken again", async () => {
    const db = await openDatabase();
    const claimed = toClaim("f1", 10);
    await claimForm(db, claimed);

    await releaseForm(db, claimed);

    expect(await findForm(db, "f1")).toBeUndefined();
    expect(await claim(db, "f1", 20)).toBe(true);
  });

  it("is given up by nobody else, nor once Wix may have been asked, nor while it waits", async () => {
    const db = await openDatabase();
    const [asked, waiting] = [toClaim("f1", 10), toClaim("f2", 10, { bookingId: "b2" })];
    await claimForm(db, asked);
    await claimForm(db, waiting);
    await releaseForm(db, { ...asked, sealed: "another's" });
    await noteAsking(db, "f1", { fromMs: 100 });
    await holdForm(db, waiting, 100);

    await releaseForm(db, asked);
    await releaseForm(db, waiting);

    expect(await findForm(db, "f1")).toMatchObject({ outcome: "pending" });
    expect(await findForm(db, "f2")).toMatchObject({ outcome: "held" });
  });

  it("lets one of two wait that were taken at the same moment", async () => {
    const db = await openDatabase();
    const [first, second] = [toClaim("f1", 10), toClaim("f2", 11)];
    await claimForm(db, first);
    await claimForm(db, second);

    const held = [await holdForm(db, first, 100), await holdForm(db, second, 110)];

    expect(held).toEqual([true, false]);
    expect(await whyUntaken(db, second)).toBe("held");
  });

  it("waits when that is asked for twice, as by a database that lost its answer", async () => {
    const db = await openDatabase();
    const claimed = toClaim("f1", 10);
    await claimForm(db, claimed);

    expect([await holdForm(db, claimed, 100), await holdForm(db, claimed, 100)]).toEqual([true, true]);
  });

  it("does not wait once its link is revoked", async () => {
    const db = await openDatabase();
    await insertTestLink(db);
    const claimed = toClaim("f1", 10);
    await claimForm(db, claimed);
    await db.batch(revokeLinkById("lnk_1", { nowMs: 20, by: "ana" }));

    expect(await holdForm(db, claimed, 100)).toBe(false);

    expect(await whyUntaken(db, claimed)).toBe("revoked");
  });

  it("is in nobody's way when nothing waits and no link is revoked", async () => {
    const db = await openDatabase();

    expect(await whyUntaken(db, toClaim("f1", 10))).toBeUndefined();
  });
});

describe("a cancellation that waits", () => {
  const HELD = { heldUntilMs: 100 };
  const outcome = async (db: Database, formId = "f1") => (await findForm(db, formId))?.outcome;
  const begin = (db: Database) => beginHeld(db, "f1", { nowMs: 100, lookMs: 200 });
  const only = async (db: Database) => {
    const [held] = await findHeld(db, 10);
    if (held === undefined) throw new Error("Nothing waits");
    return held;
  };

  it("is kept, hastened or begun by nobody when there is none", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10);

    const done = [await keepHeld(db, "f1", 20), await hastenHeld(db, "f1", 20), await begin(db)];

    expect(done).toEqual([false, false, false]);
    expect(await outcome(db)).toBe("pending");
  });

  it("is the only thing that can be asked of its booking, and not of others", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);

    const claims = [
      await claim(db, "f2", 20, HELD),
      await claim(db, "f3", 20, { action: "reschedule" }),
      await claim(db, "f4", 20, { ...HELD, bookingId: "b2" }),
    ];

    expect(claims).toEqual([false, false, true]);
  });

  it("keeps others from its booking also while it is being carried out", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    await begin(db);

    expect(await claim(db, "f2", 20)).toBe(false);
    await finishAction(db, "f1", { outcome: "stale", nowMs: 110 });
    expect(await claim(db, "f2", 120)).toBe(true);
  });

  it("is one of two that are ordered at once", async () => {
    const db = await openDatabase();

    const claims = await Promise.all(["f1", "f2", "f3"].map((formId) => claim(db, formId, 10, HELD)));

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await findHeld(db, 10)).toHaveLength(1);
  });

  it("is either kept or begun, by one of those who try at once", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);

    const [kept, begun, keptToo, begunToo] = await Promise.all([
      keepHeld(db, "f1", 100),
      begin(db),
      keepHeld(db, "f1", 100),
      begin(db),
    ]);

    expect([kept, begun, keptToo, begunToo].filter(Boolean)).toHaveLength(1);
    expect(await outcome(db)).toBe(kept || keptToo ? "kept" : "pending");
  });

  it("is tried by one of two timers, and by the next one later", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    const held = await only(db);

    const taken = await Promise.all([1, 2].map(() => takeHeld(db, held, 160)));

    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await only(db)).toMatchObject({ untilMs: 100, lookMs: 160 });
  });

  it("loses what it needed when it is kept, and is no effect of anybody's", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    await keepHeld(db, "f1", 50);

    const { rows } = await db.run({ sql: "SELECT sealed, look_ms FROM actions", params: [] });

    expect(rows).toEqual([{ sealed: null, look_ms: null }]);
    expect(await findLastEffect(db, "b1")).toBeUndefined();
    expect(await findHold(db, "b1")).toEqual({ formId: "f1", outcome: "kept", untilMs: 100, atMs: 50 });
  });

  it("is abandoned only once it was begun, and then by the clock of that", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);

    const waiting = await findAbandoned(db, 1_000_000, 10);
    await begin(db);

    expect(waiting).toEqual([]);
    expect(await findAbandoned(db, 199, 10)).toEqual([]);
    expect(await findAbandoned(db, 200, 10)).toMatchObject([
      { formId: "f1", createdAtMs: 100, heldUntilMs: 100 },
    ]);
  });

  it("waits on when it was begun in vain, and can be kept again", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    await begin(db);

    await putHeldBack(db, "f1", 160);

    expect(await only(db)).toMatchObject({ untilMs: 100, lookMs: 160 });
    expect(await keepHeld(db, "f1", 170)).toBe(true);
  });

  it("is not put back once it has ended, nor is what never waited", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    await keepHeld(db, "f1", 50);
    await claim(db, "f2", 60);

    await putHeldBack(db, "f1", 160);
    await putHeldBack(db, "f2", 160);

    expect([await outcome(db, "f1"), await outcome(db, "f2")]).toEqual(["kept", "pending"]);
  });

  it.each(["waits", "was taken back"])(
    "is over when another one that was ordered since %s",
    async (state) => {
      const db = await openDatabase();
      await claim(db, "f1", 10, { heldUntilMs: 50 });
      await beginHeld(db, "f1", { nowMs: 50, lookMs: 110 });
      await finishAction(db, "f1", { outcome: "unconfirmed", nowMs: 60 });
      await claim(db, "f2", 70, { heldUntilMs: 120 });
      if (state === "was taken back") await keepHeld(db, "f2", 80);

      await putHeldBack(db, "f1", 200);

      const first = await findForm(db, "f1");
      expect(first?.outcome).toBe("unavailable");
      expect(first).not.toHaveProperty("sealed");
      expect((await findHeld(db, 10)).map(({ formId }) => formId)).toEqual(state === "waits" ? ["f2"] : []);
    },
  );

  it("is not what a page tells of any more once something else was done", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);
    await keepHeld(db, "f1", 50);
    await claim(db, "f2", 60, { action: "reschedule" });

    expect(await findHold(db, "b1")).toBeUndefined();
  });

  it("comes due at once when it is hastened", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, HELD);

    await hastenHeld(db, "f1", 40);

    expect(await only(db)).toMatchObject({ untilMs: 40, lookMs: 40 });
  });
});
