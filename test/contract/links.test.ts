import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database } from "../../src/ports/storage.ts";
import { findLinkById, insertLink, replaceSealedToken, revokeLinkById } from "../../src/store/links.ts";

async function storedLink(): Promise<Database> {
  const db = await openDatabase();
  await db.run(
    insertLink({
      tag: "tag",
      id: "lnk_1",
      epoch: "0",
      bookingId: "b1",
      recipientRefs: [],
      sealed: "old",
      locale: "en-GB",
      localeChosen: false,
      createdBy: "tests",
      createdAtMs: 1,
      expiresAtMs: 2,
    }),
  );
  return db;
}

describe("what a link holds", () => {
  it("does not come back after the link was revoked", async () => {
    const db = await storedLink();
    await db.run(revokeLinkById("lnk_1", 10));

    await replaceSealedToken(db, "tag", "fresh");

    expect(await findLinkById(db, "lnk_1")).toMatchObject({ sealed: "", revokedAtMs: 10 });
  });

  it("is replaced when its token was renewed", async () => {
    const db = await storedLink();

    await replaceSealedToken(db, "tag", "fresh");

    expect(await findLinkById(db, "lnk_1")).toMatchObject({ sealed: "fresh" });
  });
});
