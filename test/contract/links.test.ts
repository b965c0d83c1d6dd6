import { describe, expect, it } from "vitest";
import { openDatabase } from "#host";
import type { Database } from "../../src/ports/storage.ts";
import { hasCode, insertLinkCode, replaceSealedToken } from "../../src/store/link-codes.ts";
import {
  addLinkRecipient,
  findLinkById,
  findLinkByTag,
  insertLink,
  revokeLinkById,
} from "../../src/store/links.ts";

const LINK = {
  id: "lnk_1",
  bookingId: "b1",
  recipientRefs: [],
  locale: "en-GB",
  localeChosen: false,
  createdBy: "tests",
  createdAtMs: 1,
  expiresAtMs: 100,
};

const codeOf = (tag: string, createdAtMs = 1) => ({
  tag,
  linkId: LINK.id,
  epoch: "0",
  sealed: `under ${tag}`,
  createdBy: "tests",
  createdAtMs,
});

async function storedLink(...tags: readonly string[]): Promise<Database> {
  const db = await openDatabase();
  await db.batch([insertLink(LINK), ...tags.map((tag) => insertLinkCode(codeOf(tag)))]);
  return db;
}

const sealedUnder = async (db: Database, tag: string) => (await findLinkByTag(db, tag))?.code.sealed;

describe("what a link holds", () => {
  it("does not come back after the link was revoked", async () => {
    const db = await storedLink("tag");
    await db.batch(revokeLinkById(LINK.id, { nowMs: 10, by: "tests" }));

    await replaceSealedToken(db, "tag", "fresh");

    expect(await sealedUnder(db, "tag")).toBe("");
    expect(await findLinkById(db, LINK.id)).toMatchObject({ revokedAtMs: 10 });
  });

  it("is replaced when its token was renewed, under the code that was used and no other", async () => {
    const db = await storedLink("first", "second");

    await replaceSealedToken(db, "second", "fresh");

    expect([await sealedUnder(db, "first"), await sealedUnder(db, "second")]).toEqual([
      "under first",
      "fresh",
    ]);
  });

  it("is erased under all its codes by its revocation, and the codes still lead to it", async () => {
    const db = await storedLink("first", "second");

    await db.batch(revokeLinkById(LINK.id, { nowMs: 10, by: "tests" }));

    const found = [await findLinkByTag(db, "first"), await findLinkByTag(db, "second")];
    expect(found.map((one) => [one?.link.id, one?.code.sealed, one?.link.revokedAtMs])).toEqual([
      ["lnk_1", "", 10],
      ["lnk_1", "", 10],
    ]);
  });
});

describe("a further code", () => {
  it.each([
    [
      "was revoked",
      async (db: Database) => void (await db.batch(revokeLinkById(LINK.id, { nowMs: 10, by: "tests" }))),
      20,
    ],
    ["has ended", async () => {}, 100],
  ])("takes its whole batch with it when the link %s meanwhile", async (_, end, nowMs) => {
    const db = await storedLink("first");
    await end(db);

    const batch = db.batch([
      { sql: "UPDATE links SET locale = 'xx' WHERE id = ?", params: [LINK.id] },
      insertLinkCode(codeOf("second", nowMs)),
    ]);

    await expect(batch).rejects.toThrow(/NOT NULL/);
    expect(await hasCode(db, "second")).toBe(false);
    expect(await findLinkById(db, LINK.id)).toMatchObject({ locale: "en-GB" });
  });
});

describe("whom a link went to", () => {
  it("has somebody more once, however often they are added", async () => {
    const db = await storedLink("tag");

    await db.batch(["email", "phone", "email"].map((ref) => addLinkRecipient(LINK.id, ref)));

    expect((await findLinkById(db, LINK.id))?.recipientRefs).toEqual(["email", "phone"]);
  });
});
