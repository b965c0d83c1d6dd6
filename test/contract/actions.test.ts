import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database } from "../../src/ports.ts";
import {
  ABANDONED_AFTER_MS,
  claimForm,
  findForm,
  findLastEffect,
  finishAction,
  listActions,
  noteAsking,
} from "../../src/store/actions.ts";
import { insertLink, revokeLinkById } from "../../src/store/links.ts";

const claim = (db: Database, formId: string, nowMs: number, action: "cancel" | "reschedule" = "cancel") =>
  claimForm(db, {
    formId,
    visitRef: "lnk_1",
    bookingId: "b1",
    action,
    revision: "1",
    sealed: "sealed",
    nowMs,
    lookMs: nowMs + ABANDONED_AFTER_MS,
  });

describe("stored actions", () => {
  it("gives a form to one of two that ask for it", async () => {
    const db = await openDatabase();

    const claims = await Promise.all([claim(db, "f1", 10), claim(db, "f1", 11)]);

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await findForm(db, "f1")).toMatchObject({ outcome: "pending" });
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
    await claim(db, "f2", 500, "reschedule");
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
        createdBy: "tests",
        createdAtMs: 1,
        expiresAtMs: 2,
      }),
    );
    await claim(db, "f1", 10, "reschedule");
    await db.run(revokeLinkById("lnk_1", 20));

    const noted = await noteAsking(db, "f1", 100, 200);

    expect(noted).toBe(false);
    expect((await listActions(db, "b1"))[0]).not.toHaveProperty("toMs");
  });

  it("is noted with where it leads", async () => {
    const db = await openDatabase();
    await claim(db, "f1", 10, "reschedule");

    expect(await noteAsking(db, "f1", 100, 200)).toBe(true);
    expect(await listActions(db, "b1")).toMatchObject([{ fromMs: 100, toMs: 200 }]);
  });
});
