import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

export const ISSUER = "https://login.example.com/tenant";
export const AUDIENCE = "slotpass";

export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function makeKey(kid: string, alg = "ES256"): Promise<IssuerKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" } };
}

/** An identity provider behind a `fetch`: its documents can be changed, and it can be away. */
export interface TestIssuer {
  readonly fetch: typeof fetch;
  /** Addresses asked for so far. */
  readonly asked: readonly string[];
  publish(keys: readonly IssuerKey[]): void;
  /** Replaces fields of the discovery document. */
  discover(fields: Record<string, unknown>): void;
  /** Answers everything in this way until told `undefined`. */
  answerInstead(answer: (() => Promise<Response>) | undefined): void;
}

export function createTestIssuer(keys: readonly IssuerKey[]): TestIssuer {
  let published = keys;
  let discovered: Record<string, unknown> = { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` };
  let instead: (() => Promise<Response>) | undefined;
  const asked: string[] = [];
  return {
    async fetch(input) {
      const url = String(input);
      asked.push(url);
      if (instead) return instead();
      if (url === `${ISSUER}/.well-known/openid-configuration`) return Response.json(discovered);
      if (url === `${ISSUER}/keys`) {
        return Response.json({ keys: published.map(({ publicJwk }) => publicJwk) });
      }
      return new Response(null, { status: 404 });
    },
    asked,
    publish: (keys) => {
      published = keys;
    },
    discover: (fields) => {
      discovered = { ...discovered, ...fields };
    },
    answerInstead: (answer) => {
      instead = answer;
    },
  };
}

/** A token as the issuer would sign it; an undefined claim is left out. Times are epoch milliseconds. */
export function signToken(
  key: IssuerKey,
  nowMs: number,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const nowSeconds = Math.floor(nowMs / 1_000);
  const payload = {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: "kim",
    iat: nowSeconds,
    exp: nowSeconds + 300,
    ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg: key.alg, kid: key.kid }).sign(key.privateKey);
}
