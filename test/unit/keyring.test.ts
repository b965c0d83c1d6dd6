import { describe, expect, it } from "vitest";
import { makeLinkCode } from "../../src/domain/link/link-code.ts";
import { createKeyring } from "../../src/keys/keyring.ts";

const OLD = { epoch: "0", secret: "an old secret of more than 32 characters" };
const NEW = { epoch: "1", secret: "a newer secret of more than 32 characters" };
const CODE = makeLinkCode("0", new Uint8Array(17).fill(7));
const OTHER_CODE = makeLinkCode("0", new Uint8Array(17).fill(8));

describe("keyring", () => {
  it("does not open what was sealed under another code", async () => {
    const keyring = createKeyring([OLD]);
    const sealed = await keyring.sealUnderCode(CODE, "lnk_1", "token");

    expect(await keyring.openUnderCode(OTHER_CODE, "lnk_1", sealed)).toBeUndefined();
  });

  it("does not open what was moved to another link", async () => {
    const keyring = createKeyring([OLD]);
    const sealed = await keyring.sealUnderCode(CODE, "lnk_1", "token");

    expect(await keyring.openUnderCode(CODE, "lnk_2", sealed)).toBeUndefined();
  });

  it("does not open under another deployment's secret", async () => {
    const sealed = await createKeyring([OLD]).sealUnderCode(CODE, "lnk_1", "token");

    const other = createKeyring([{ ...OLD, secret: NEW.secret }]);

    expect(await other.openUnderCode(CODE, "lnk_1", sealed)).toBeUndefined();
  });

  it("does not open a message's seal for another purpose or another row", async () => {
    const keyring = createKeyring([OLD]);
    const sealed = await keyring.seal("message", "m1", "body");

    const opened = await Promise.all([
      keyring.open("idempotency", "m1", sealed),
      keyring.open("message", "m2", sealed),
    ]);

    expect(opened).toEqual([undefined, undefined]);
  });

  it.each(["", "a.b.c.d.e", "eyJhbGciOiJub25lIn0....", "no token at all"])(
    "does not open garbage: %s",
    async (garbage) => {
      expect(await createKeyring([OLD]).open("message", "m1", garbage)).toBeUndefined();
    },
  );

  it("knows no row for a code whose secret was dropped", async () => {
    expect(await createKeyring([NEW]).tag(CODE)).toBeUndefined();
  });

  it("refuses to exist without a secret", () => {
    expect(() => createKeyring([])).toThrow(RangeError);
  });

  it("opens what it sealed, and makes no two seals alike", async () => {
    const keyring = createKeyring([OLD]);

    const [one, two] = await Promise.all([
      keyring.sealUnderCode(CODE, "lnk_1", "tökén"),
      keyring.sealUnderCode(CODE, "lnk_1", "tökén"),
    ]);

    expect(one).not.toBe(two);
    expect(await keyring.openUnderCode(CODE, "lnk_1", one)).toBe("tökén");
  });

  it("still opens links and messages of an older secret after a new one is added", async () => {
    const before = createKeyring([OLD]);
    const [link, message, tag] = await Promise.all([
      before.sealUnderCode(CODE, "lnk_1", "token"),
      before.seal("message", "m1", "body"),
      before.tag(CODE),
    ]);

    const after = createKeyring([OLD, NEW]);

    expect(after.currentEpoch).toBe("1");
    expect(await after.tag(CODE)).toBe(tag);
    expect(await after.openUnderCode(CODE, "lnk_1", link)).toBe("token");
    expect(await after.open("message", "m1", message)).toBe("body");
  });

  it("gives equal references for equal values and purposes only", async () => {
    const keyring = createKeyring([OLD]);

    const refs = await Promise.all([
      keyring.ref("recipient", "jo@example.org"),
      keyring.ref("recipient", "jo@example.org"),
      keyring.ref("recipient", "jo@example.net"),
      keyring.ref("visit", "jo@example.org"),
    ]);

    expect(refs[0]).toBe(refs[1]);
    expect(new Set(refs).size).toBe(3);
  });

  it("writes nothing of the plaintext into the seal", async () => {
    const sealed = await createKeyring([OLD]).seal("message", "m1", "jo@example.org");

    expect(sealed).not.toContain("jo@example.org");
    expect(sealed).not.toContain(btoa("jo@example.org").slice(0, 12));
  });
});
