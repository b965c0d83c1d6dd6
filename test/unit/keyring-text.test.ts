import { describe, expect, it } from "vitest";
import { createKeyring } from "../../src/keys/keyring.ts";

const OLD = { epoch: "0", secret: "the first secret of this deployment, long enough" };
const NEW = { epoch: "1", secret: "the second secret of this deployment, long enough" };
const OTHER = { epoch: "0", secret: "the secret of another deployment, long enough" };

const sealed = () => createKeyring([OLD]).sealUnderText("idempotency", "a key", "row", "an answer");

describe("what is sealed under a caller's text", () => {
  it.each([
    ["with another text", [OLD], "another key", "row"],
    ["for another row", [OLD], "a key", "other row"],
    ["by another deployment", [OTHER], "a key", "row"],
    ["once its secret is gone", [NEW], "a key", "row"],
  ])("cannot be opened %s", async (_, secrets, text, row) => {
    const keyring = createKeyring(secrets);

    const opened = await keyring.openUnderText("idempotency", text, row, await sealed());

    expect(opened).toBeUndefined();
  });

  it("cannot be opened for another purpose", async () => {
    const keyring = createKeyring([OLD]);

    const opened = await keyring.openUnderText("form", "a key", "row", await sealed());

    expect(opened).toBeUndefined();
  });

  it("cannot be opened with the server's own key alone", async () => {
    const keyring = createKeyring([OLD]);

    const opened = await keyring.open("idempotency", "row", await sealed());

    expect(opened).toBeUndefined();
  });

  it("opens with the same text, after the secrets were rotated too", async () => {
    const keyring = createKeyring([OLD, NEW]);

    const opened = await keyring.openUnderText("idempotency", "a key", "row", await sealed());

    expect(opened).toBe("an answer");
  });
});
