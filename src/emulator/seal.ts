import { decodeBase64Url, encodeBase64Url } from "./base64url.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const TAG_BYTES = 16;
const COUNTER_BITS = 64;
/** Not a secret: what is sealed here only has to look the part, and to stay the same over resets and restarts. */
const KEY_TEXT = "Linden Studio, emulated";
/** Imported keys. Keys and not promises of keys: on Workers one request cannot wait for another's promise. */
const keys = new Map<string, CryptoKey>();

/**
 * Seals a short text for one `purpose` into at least 32 URL-safe characters. The authentication tag is the nonce (as in
 * RFC 5297), so the same text always gives the same seal and nothing needs to be remembered to open it.
 */
export async function seal(purpose: string, text: string): Promise<string> {
  const plain = encoder.encode(text);
  const tag = await tagOf(purpose, plain);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(streamAt(tag), await streamKey(), plain));
  return encodeBase64Url(new Uint8Array([...tag, ...sealed]));
}

/** Opens what `seal` made for the same purpose; undefined for everything else. */
export async function unseal(purpose: string, sealed: string): Promise<string | undefined> {
  const bytes = decodeBase64Url(sealed);
  if (bytes === undefined || bytes.length <= TAG_BYTES) return undefined;
  const tag = bytes.slice(0, TAG_BYTES);
  const opened = await crypto.subtle.decrypt(streamAt(tag), await streamKey(), bytes.slice(TAG_BYTES));
  const expected = await tagOf(purpose, new Uint8Array(opened));
  return expected.every((byte, index) => byte === tag[index]) ? decoder.decode(opened) : undefined;
}

function streamAt(counter: Uint8Array<ArrayBuffer>) {
  return { name: "AES-CTR", counter, length: COUNTER_BITS };
}

async function streamKey(): Promise<CryptoKey> {
  const known = keys.get("stream");
  if (known !== undefined) return known;
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(KEY_TEXT));
  return remember(
    "stream",
    await crypto.subtle.importKey("raw", digest, "AES-CTR", false, ["encrypt", "decrypt"]),
  );
}

async function tagOf(purpose: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await tagKey(purpose);
  const signed = await crypto.subtle.sign("HMAC", key, plain);
  return new Uint8Array(signed.slice(0, TAG_BYTES));
}

async function tagKey(purpose: string): Promise<CryptoKey> {
  const name = `tag ${purpose}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const secret = encoder.encode(`${KEY_TEXT}: ${purpose}`);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return remember(name, await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]));
}

function remember(name: string, key: CryptoKey): CryptoKey {
  keys.set(name, key);
  return key;
}
