import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";

/** The issuer's keys cannot be had: nothing is known about any token. */
export class IssuerUnreachableError extends Error {
  override readonly name = "IssuerUnreachableError";
}

export interface IssuerKeyOptions {
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timeoutMs: number;
}

/** Keys are read again after this, so that one the issuer withdrew stops being good. */
const FRESH_FOR_MS = 10 * 60_000;
/** While the issuer is away its last known keys stay good for so long: staff can work through its outage. */
const USABLE_FOR_MS = 6 * 3_600_000;
/** A key nobody knows makes us ask again at most this often: tokens are for anybody to make up. */
const ASK_AGAIN_AFTER_MS = 30_000;
/** An issuer that just failed is not asked again at once: anybody's made-up token would have us ask, and wait. */
const REST_AFTER_FAILURE_MS = 5_000;
const MAX_DOCUMENT_LENGTH = 256 * 1024;

interface KnownKeys {
  readonly find: JWTVerifyGetKey;
  readonly readAtMs: number;
}

/**
 * Finds the key of a token among those that the issuer publishes (OpenID Connect Discovery 1.0, section 4).
 * What is kept between requests is finished data and no promise: workerd does not let one request await another's.
 * The function throws IssuerUnreachableError, or jose's JWKSNoMatchingKey.
 */
export function createIssuerKeys(issuer: string, options: IssuerKeyOptions): JWTVerifyGetKey {
  let known: KnownKeys | undefined;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let failedAtMs = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<KnownKeys> {
    if (options.now() - failedAtMs < REST_AFTER_FAILURE_MS) {
      throw new IssuerUnreachableError("The issuer failed a moment ago");
    }
    const startedAtMs = options.now();
    askedAtMs = startedAtMs;
    try {
      const keys = { find: await readKeys(issuer, options), readAtMs: startedAtMs };
      known = keys;
      return keys;
    } catch (error) {
      failedAtMs = options.now();
      throw error;
    }
  }

  async function current(): Promise<KnownKeys> {
    const age = known === undefined ? Number.POSITIVE_INFINITY : options.now() - known.readAtMs;
    if (known !== undefined && age < FRESH_FOR_MS) return known;
    if (known !== undefined && age < USABLE_FOR_MS && !mayAsk()) return known;
    try {
      return await refresh();
    } catch (error) {
      if (known !== undefined && age < USABLE_FOR_MS) return known;
      throw error;
    }
  }

  const mayAsk = () => options.now() - askedAtMs >= ASK_AGAIN_AFTER_MS;

  return async (header, token) => {
    const keys = await current();
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk()) throw error;
      return (await refresh()).find(header, token);
    }
  };
}

async function readKeys(issuer: string, options: IssuerKeyOptions): Promise<JWTVerifyGetKey> {
  const base = issuer.endsWith("/") ? issuer.slice(0, -1) : issuer;
  const discovered = await readJson(`${base}/.well-known/openid-configuration`, options);
  // Section 4.3: a document that speaks for another issuer is not to be used.
  if (discovered.issuer !== issuer) throw new IssuerUnreachableError("The discovery document is another's");
  const { jwks_uri: jwksUri } = discovered;
  if (typeof jwksUri !== "string" || !isAsSafeAs(issuer, jwksUri)) {
    throw new IssuerUnreachableError("The discovery document names no usable key set");
  }
  const keySet = await readJson(jwksUri, options);
  try {
    return createLocalJWKSet(keySet as unknown as JSONWebKeySet);
  } catch (cause) {
    throw new IssuerUnreachableError("The key set cannot be read", { cause });
  }
}

/** Keys of an https issuer come by https too. */
function isAsSafeAs(issuer: string, address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  return protocol === "https:" || (protocol === "http:" && issuer.startsWith("http:"));
}

async function readJson(
  url: string,
  { fetch, timeoutMs }: IssuerKeyOptions,
): Promise<Record<string, unknown>> {
  try {
    const response = await fetch(url, {
      headers: { Accept: "application/json" },
      // A redirect could lead from the issuer's address to anybody's.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = response.ok ? await response.text() : "";
    if (text.length > MAX_DOCUMENT_LENGTH) throw new RangeError("The document is too long");
    const document: unknown = JSON.parse(text);
    if (typeof document === "object" && document !== null) return document as Record<string, unknown>;
    throw new TypeError("The document is not an object");
  } catch (cause) {
    throw new IssuerUnreachableError("The issuer did not answer with a document", { cause });
  }
}
