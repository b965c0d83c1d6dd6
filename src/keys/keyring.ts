import { base64url, CompactEncrypt, compactDecrypt } from "jose";
import type { LinkSecret } from "../config/link-secret.ts";
import type { LinkCode } from "../domain/link/link-code.ts";

/** What a server-side key is for; each purpose has a key of its own, so that nothing made for one is good for another. */
export type Purpose =
  | "message"
  | "recipient"
  | "visit"
  | "idempotency"
  | "form"
  | "action"
  | "hold"
  | "send"
  | "page"
  | "network"
  | "note"
  | "find"
  | "reply";

/**
 * All keys of a deployment, each derived from one of its link secrets (HKDF-SHA256, RFC 5869). Sealing is
 * JWE with direct A256GCM (RFC 7516); the id of the sealed row is authenticated with it, so that a sealed text
 * cannot be moved to another row.
 */
export interface Keyring {
  /** The epoch symbol under which new links are made. */
  readonly currentEpoch: string;
  /** The primary key of a code's row: HMAC-SHA256, base64url. Undefined when that epoch's secret is gone. */
  tag(code: LinkCode): Promise<string | undefined>;
  /** Seals under a key that only this code, this link and this deployment's secret give together. */
  sealUnderCode(code: LinkCode, linkId: string, plaintext: string): Promise<string>;
  /** Undefined when it was not sealed for this code and link. */
  openUnderCode(code: LinkCode, linkId: string, sealed: string): Promise<string | undefined>;
  /** Seals under the server's own current key for a purpose; `rowId` is bound to it. */
  seal(purpose: Purpose, rowId: string, plaintext: string): Promise<string>;
  /** Undefined when altered, of another row or purpose, or of a dropped secret. */
  open(purpose: Purpose, rowId: string, sealed: string): Promise<string | undefined>;
  /** Seals under a key that only this text and this deployment's secret give together; `rowId` is bound to it. */
  sealUnderText(purpose: Purpose, text: string, rowId: string, plaintext: string): Promise<string>;
  /** Undefined when it was not sealed for this purpose, text and row. */
  openUnderText(purpose: Purpose, text: string, rowId: string, sealed: string): Promise<string | undefined>;
  /** A keyed hash, base64url: equal values give equal references, and nothing leads back. Always under the oldest secret. */
  ref(purpose: Purpose, value: string): Promise<string>;
  /** Bytes for signing short-lived things under the current secret, and for checking them under any. */
  signingKeys(purpose: Purpose): Promise<readonly { readonly epoch: string; readonly key: Uint8Array }[]>;
  /**
   * By what each secret is known again, base64url: equal secrets give equal fingerprints, and nothing leads back. Those that
   * were made up have none.
   */
  fingerprints(): Promise<readonly { readonly epoch: string; readonly fingerprint: string }[]>;
}

const KEY_BITS = 256;

/** Builds the ring; keys are derived when first needed and kept. The last secret is the current one. */
export function createKeyring(secrets: readonly LinkSecret[]): Keyring {
  const [oldest, current] = [secrets.at(0), secrets.at(-1)];
  if (oldest === undefined || current === undefined) throw new RangeError("A keyring needs a secret");
  const lasting = secrets.filter(({ invented }) => !invented);
  const byEpoch = new Map(secrets.map(({ epoch, secret }) => [epoch, encode(secret)]));
  const derived = new Map<string, Uint8Array>();

  // Finished keys are kept, never promises: workerd does not let one request await another's.
  async function key(epoch: string, info: string): Promise<Uint8Array | undefined> {
    const secret = byEpoch.get(epoch);
    if (secret === undefined) return undefined;
    const name = `${epoch}/${info}`;
    const known = derived.get(name);
    if (known !== undefined) return known;
    const made = await hkdf(secret, encode("slotpass"), info);
    derived.set(name, made);
    return made;
  }

  async function currentKey(info: string): Promise<Uint8Array> {
    return hkdfOrThrow(await key(current?.epoch ?? "", info));
  }

  async function codeKey(code: LinkCode, linkId: string): Promise<Uint8Array | undefined> {
    const pepper = await key(code.epoch, "pepper");
    return pepper && hkdf(encode(code.random), pepper, `seal ${linkId}`);
  }

  async function textKey(
    epoch: string,
    purpose: Purpose,
    text: string,
    rowId: string,
  ): Promise<Uint8Array | undefined> {
    const salt = await key(epoch, `${purpose} salt`);
    return salt && hkdf(encode(text), salt, `seal ${rowId}`);
  }

  return {
    currentEpoch: current.epoch,

    async tag(code) {
      const pepper = await key(code.epoch, "pepper");
      return pepper && hmac(pepper, `lookup ${code.random}`);
    },

    async sealUnderCode(code, linkId, plaintext) {
      return sealWith(
        hkdfOrThrow(await codeKey(code, linkId)),
        { epoch: code.epoch, row: linkId },
        plaintext,
      );
    },

    async openUnderCode(code, linkId, sealed) {
      const under = await codeKey(code, linkId);
      return under && openWith(() => under, linkId, sealed);
    },

    async seal(purpose, rowId, plaintext) {
      return sealWith(await currentKey(purpose), { epoch: current.epoch, row: rowId }, plaintext);
    },

    async open(purpose, rowId, sealed) {
      return openWith((epoch) => key(epoch, purpose), rowId, sealed);
    },

    async sealUnderText(purpose, text, rowId, plaintext) {
      const under = hkdfOrThrow(await textKey(current.epoch, purpose, text, rowId));
      return sealWith(under, { epoch: current.epoch, row: rowId }, plaintext);
    },

    async openUnderText(purpose, text, rowId, sealed) {
      return openWith((epoch) => textKey(epoch, purpose, text, rowId), rowId, sealed);
    },

    async ref(purpose, value) {
      return hmac(hkdfOrThrow(await key(oldest.epoch, `${purpose} ref`)), value);
    },

    async fingerprints() {
      return Promise.all(
        lasting.map(async ({ epoch }) => ({
          epoch,
          fingerprint: await hmac(hkdfOrThrow(await key(epoch, "fingerprint")), "link secret"),
        })),
      );
    },

    async signingKeys(purpose) {
      return Promise.all(
        secrets.map(async ({ epoch }) => ({
          epoch,
          key: hkdfOrThrow(await key(epoch, `${purpose} signing`)),
        })),
      );
    },
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

function hkdfOrThrow(key: Uint8Array | undefined): Uint8Array {
  if (key === undefined) throw new RangeError("No link secret for this epoch");
  return key;
}

async function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Promise<Uint8Array> {
  const material = await crypto.subtle.importKey("raw", new Uint8Array(secret), "HKDF", false, [
    "deriveBits",
  ]);
  const params = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(salt), info: encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(params, material, KEY_BITS));
}

async function hmac(key: Uint8Array, value: string): Promise<string> {
  const imported = await crypto.subtle.importKey(
    "raw",
    new Uint8Array(key),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return base64url.encode(new Uint8Array(await crypto.subtle.sign("HMAC", imported, encode(value))));
}

async function sealWith(
  key: Uint8Array,
  about: { epoch: string; row: string },
  plaintext: string,
): Promise<string> {
  return new CompactEncrypt(encode(plaintext))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: about.epoch, row: about.row })
    .encrypt(key);
}

async function openWith(
  keyOf: (epoch: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>,
  row: string,
  sealed: string,
): Promise<string | undefined> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(
      sealed,
      async ({ kid }) => hkdfOrThrow(await keyOf(kid ?? "")),
      { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
    );
    return protectedHeader.row === row ? new TextDecoder().decode(plaintext) : undefined;
  } catch {
    return undefined;
  }
}
