import { base64url, exportSPKI, importJWK, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createStaffJwtVerifier, type StaffIssuer } from "../../src/adapters/oidc.ts";
import {
  AUDIENCE,
  createTestIssuer,
  ISSUER,
  type IssuerKey,
  makeKey,
  signToken,
  type TestIssuer,
} from "../support/test-issuer.ts";

const START_MS = Date.UTC(2027, 4, 11, 8);
const NOT_ACCEPTED = { ok: false, error: { kind: "not_accepted" } };
const UNREACHABLE = { ok: false, error: { kind: "issuer_unreachable" } };
const KIM = { ok: true, value: { kind: "jwt", name: "kim", role: "sender" } };

let key: IssuerKey;
let rsaKey: IssuerKey;
let stranger: IssuerKey;

beforeAll(async () => {
  [key, rsaKey, stranger] = await Promise.all([makeKey("first"), makeKey("rsa", "RS256"), makeKey("first")]);
});

const MANAGER = { ok: true, value: { kind: "jwt", name: "kim", role: "manager" } };

function createVerifier(
  issuer: TestIssuer,
  staffEmails: readonly string[] = [],
  managers: Pick<StaffIssuer, "managerEmails" | "managerClaim"> = {},
) {
  let nowMs = START_MS;
  const verify = createStaffJwtVerifier(
    { issuer: ISSUER, audience: AUDIENCE, staffEmails, ...managers },
    { fetch: issuer.fetch, now: () => nowMs, timeoutMs: 50 },
  );
  return {
    verify,
    wait: (ms: number) => {
      nowMs += ms;
    },
    now: () => nowMs,
  };
}

const unsigned = (header: object, claims: object) =>
  `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(claims))}.`;

describe("a staff token", () => {
  it.each([
    ["is no token", async () => "not-a-token"],
    ["has three empty parts", async () => ".."],
    ["is longer than any header", async () => "x".repeat(9_000)],
    [
      "is not signed (alg none)",
      async () =>
        unsigned(
          { alg: "none", kid: "first" },
          { iss: ISSUER, aud: AUDIENCE, sub: "kim", exp: START_MS / 1_000 + 60 },
        ),
    ],
    ["is signed by somebody else with the same key id", async () => signToken(stranger, START_MS)],
    [
      "is of another issuer",
      async () => signToken(key, START_MS, { iss: "https://login.example.com/other" }),
    ],
    ["is of the issuer but for a slash", async () => signToken(key, START_MS, { iss: `${ISSUER}/` })],
    ["is for another audience", async () => signToken(key, START_MS, { aud: "payroll" })],
    ["has no audience", async () => signToken(key, START_MS, { aud: undefined })],
    ["has no expiry", async () => signToken(key, START_MS, { exp: undefined })],
    ["has no subject", async () => signToken(key, START_MS, { sub: undefined })],
    ["has an empty subject", async () => signToken(key, START_MS, { sub: "" })],
    [
      "expired half a minute and a second ago",
      async () => signToken(key, START_MS, { exp: START_MS / 1_000 - 31 }),
    ],
    ["is not valid yet", async () => signToken(key, START_MS, { nbf: START_MS / 1_000 + 31 })],
    ["was altered after signing", async () => tamper(await signToken(key, START_MS))],
  ])("is not accepted when it %s", async (_, makeToken) => {
    const { verify } = createVerifier(createTestIssuer([key]));

    const checked = await verify(await makeToken());

    expect(checked).toEqual(NOT_ACCEPTED);
  });

  it("is not accepted when it is signed by HMAC with the issuer's public key", async () => {
    const issuer = createTestIssuer([rsaKey]);
    const publicKey = await importJWK(rsaKey.publicJwk, "RS256", { extractable: true });
    if (publicKey instanceof Uint8Array) throw new TypeError("An RSA key was expected");
    const secrets = [await exportSPKI(publicKey), JSON.stringify(rsaKey.publicJwk)];
    const tokens = await Promise.all(
      secrets.map((secret) =>
        new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: "kim", exp: START_MS / 1_000 + 60 })
          .setProtectedHeader({ alg: "HS256", kid: "rsa" })
          .sign(new TextEncoder().encode(secret)),
      ),
    );
    const { verify } = createVerifier(issuer);

    const checked = await Promise.all(tokens.map(verify));

    expect(checked).toEqual([NOT_ACCEPTED, NOT_ACCEPTED]);
  });

  it("is not accepted by an algorithm that is not pinned, though the issuer has such a key", async () => {
    const odd = await makeKey("odd", "RS384");
    const { verify } = createVerifier(createTestIssuer([odd]));

    const checked = await verify(await signToken(odd, START_MS));

    expect(checked).toEqual(NOT_ACCEPTED);
  });

  it.each(["RS256", "PS256", "ES256", "EdDSA"])("is accepted when it is signed by %s", async (alg) => {
    const signer = await makeKey("any", alg);
    const { verify } = createVerifier(createTestIssuer([signer]));

    const checked = await verify(await signToken(signer, START_MS));

    expect(checked).toEqual(KIM);
  });

  it("is accepted for half a minute longer than it says, since clocks differ", async () => {
    const { verify } = createVerifier(createTestIssuer([key]));

    const checked = await verify(await signToken(key, START_MS, { exp: START_MS / 1_000 - 29 }));

    expect(checked).toEqual(KIM);
  });

  it("is accepted when it is for several audiences", async () => {
    const { verify } = createVerifier(createTestIssuer([key]));

    const checked = await verify(await signToken(key, START_MS, { aud: ["payroll", AUDIENCE] }));

    expect(checked).toEqual(KIM);
  });
});

describe("a list of staff", () => {
  it.each([
    ["no email", {}],
    ["an email that is not on it", { email: "sam@example.com", email_verified: true }],
    ["an email on it that nobody has verified", { email: "kim@example.com" }],
    ["an email on it whose verification is a text", { email: "kim@example.com", email_verified: "true" }],
    ["an email that only begins like one on it", { email: "kim@example.com.example", email_verified: true }],
    ["several emails", { email: ["kim@example.com"], email_verified: true }],
  ])("keeps out a token with %s", async (_, claims) => {
    const { verify } = createVerifier(createTestIssuer([key]), ["kim@example.com"]);

    const checked = await verify(await signToken(key, START_MS, claims));

    expect(checked).toEqual(NOT_ACCEPTED);
  });

  it("lets in a verified email that is on it, in whatever case", async () => {
    const { verify } = createVerifier(createTestIssuer([key]), ["kim@example.com"]);
    const claims = { email: "Kim@Example.com", email_verified: true };

    const checked = await verify(await signToken(key, START_MS, claims));

    expect(checked).toEqual(KIM);
  });
});

describe("an issuer's keys", () => {
  it.each([
    ["does not answer", () => Promise.reject(new TypeError("network"))],
    ["answers with an error", async () => new Response("down", { status: 503 })],
    ["answers with a page", async () => new Response("<html>", { status: 200 })],
    [
      "leads elsewhere",
      async () => new Response(null, { status: 302, headers: { location: "https://evil.example" } }),
    ],
    ["answers with a list", async () => Response.json([])],
  ])("cannot be judged by while it %s", async (_, answer) => {
    const issuer = createTestIssuer([key]);
    issuer.answerInstead(answer);
    const { verify } = createVerifier(issuer);

    const checked = await verify(await signToken(key, START_MS));

    expect(checked).toEqual(UNREACHABLE);
  });

  it.each([
    ["speaks for another issuer", { issuer: "https://evil.example" }],
    ["names no keys", { jwks_uri: undefined }],
    ["names keys that would come unencrypted", { jwks_uri: "http://login.example.com/keys" }],
    ["names something that is no address", { jwks_uri: "keys" }],
    ["names something that is no key set", { jwks_uri: `${ISSUER}/.well-known/openid-configuration` }],
  ])("cannot be judged by when its discovery document %s", async (_, fields) => {
    const issuer = createTestIssuer([key]);
    issuer.discover(fields);
    const { verify } = createVerifier(issuer);

    const checked = await verify(await signToken(key, START_MS));

    expect(checked).toEqual(UNREACHABLE);
  });

  it("are not asked for before the first token", () => {
    const issuer = createTestIssuer([key]);

    createVerifier(issuer);

    expect(issuer.asked).toEqual([]);
  });

  it("are asked for once for many tokens", async () => {
    const issuer = createTestIssuer([key]);
    const { verify } = createVerifier(issuer);

    for (const sub of ["kim", "sam", "alex"]) await verify(await signToken(key, START_MS, { sub }));

    expect(issuer.asked).toEqual([`${ISSUER}/.well-known/openid-configuration`, `${ISSUER}/keys`]);
  });

  it("are asked for anew for a key that is new", async () => {
    const issuer = createTestIssuer([key]);
    const { verify, wait, now } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));
    const next = await makeKey("second");
    issuer.publish([key, next]);
    wait(31_000);

    const checked = await verify(await signToken(next, now()));

    expect(checked).toEqual(KIM);
  });

  it("are not asked for by everybody who makes a key id up", async () => {
    const issuer = createTestIssuer([key]);
    const { verify } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));

    const forged = await makeKey("made-up");
    const checked = await Promise.all(
      Array.from({ length: 20 }, async () => verify(await signToken(forged, START_MS))),
    );

    expect(checked).toEqual(Array(20).fill(NOT_ACCEPTED));
    expect(issuer.asked).toHaveLength(2);
  });

  it("are no longer good once the issuer has withdrawn them and ten minutes are over", async () => {
    const issuer = createTestIssuer([key]);
    const { verify, wait, now } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));
    issuer.publish([await makeKey("second")]);
    wait(10 * 60_000 + 1);

    const checked = await verify(await signToken(key, now()));

    expect(checked).toEqual(NOT_ACCEPTED);
  });

  it("stay good while the issuer is away, and it is not pestered meanwhile", async () => {
    const issuer = createTestIssuer([key]);
    const { verify, wait, now } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));
    issuer.answerInstead(() => Promise.reject(new TypeError("network")));
    wait(3_600_000);

    const checked = [await verify(await signToken(key, now())), await verify(await signToken(key, now()))];

    expect(checked).toEqual([KIM, KIM]);
    expect(issuer.asked).toHaveLength(3);
  });

  it("are not asked for again at once when the issuer has never answered", async () => {
    const issuer = createTestIssuer([key]);
    issuer.answerInstead(() => Promise.reject(new TypeError("network")));
    const { verify } = createVerifier(issuer);

    for (let tries = 0; tries < 5; tries += 1) {
      expect(await verify(await signToken(key, START_MS))).toEqual(UNREACHABLE);
    }

    expect(issuer.asked).toHaveLength(1);
  });

  it("are taken as soon as the issuer is back and has had a moment's rest", async () => {
    const issuer = createTestIssuer([key]);
    issuer.answerInstead(() => Promise.reject(new TypeError("network")));
    const { verify, wait, now } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));
    issuer.answerInstead(undefined);
    wait(5_000);

    const checked = await verify(await signToken(key, now()));

    expect(checked).toEqual(KIM);
  });

  it("do not stay good for ever while the issuer is away", async () => {
    const issuer = createTestIssuer([key]);
    const { verify, wait, now } = createVerifier(issuer);
    await verify(await signToken(key, START_MS));
    issuer.answerInstead(() => Promise.reject(new TypeError("network")));
    wait(7 * 3_600_000);

    const checked = await verify(await signToken(key, now()));

    expect(checked).toEqual(UNREACHABLE);
  });
});

/** Gives the token another subject under the same signature. */
function tamper(token: string): string {
  const [header, payload = "", signature] = token.split(".");
  const claims = JSON.parse(new TextDecoder().decode(base64url.decode(payload)));
  return [header, base64url.encode(JSON.stringify({ ...claims, sub: "boss" })), signature].join(".");
}

describe("the role of whoever has a token", () => {
  const ROLES = { managerClaim: { name: "roles", value: "slotpass-manager" } };
  const check = async (
    claims: Record<string, unknown>,
    managers = {},
    staffEmails: readonly string[] = [],
  ) => {
    const issuer = createTestIssuer([key]);
    return createVerifier(issuer, staffEmails, managers).verify(await signToken(key, START_MS, claims));
  };

  it.each([
    ["has no claim", {}],
    ["has it with another value", { roles: ["slotpass-sender"] }],
    ["has a longer value", { roles: "slotpass-managers" }],
    ["has it in another case", { roles: "Slotpass-Manager" }],
    ["has something else in its place", { roles: { "slotpass-manager": true } }],
  ])("is a sender's where it %s", async (_, claims) => {
    expect(await check(claims, ROLES)).toEqual(KIM);
  });

  it.each([
    ["one value", { roles: "slotpass-manager" }],
    ["a list", { roles: ["staff", "slotpass-manager"] }],
    ["values with spaces between", { roles: "staff slotpass-manager" }],
  ])("is a manager's where the claim says so as %s", async (_, claims) => {
    expect(await check(claims, ROLES)).toEqual(MANAGER);
  });

  it.each([
    ["with an address for a name", "https://example.com/roles", { "https://example.com/roles": ["boss"] }],
    ["within another", "realm_access.roles", { realm_access: { roles: ["boss"] } }],
  ])("is told by a claim %s", async (_, name, claims) => {
    expect(await check(claims, { managerClaim: { name, value: "boss" } })).toEqual(MANAGER);
  });

  it("is a manager's by a verified address of the list, who is staff by that as well", async () => {
    const managers = { managerEmails: ["kim@example.com"] };
    const claims = { email: "Kim@Example.com", email_verified: true };

    expect(await check(claims, managers, ["someone.else@example.com"])).toEqual(MANAGER);
  });

  it("is no manager's by an address that nobody has verified", async () => {
    const managers = { managerEmails: ["kim@example.com"] };

    expect(await check({ email: "kim@example.com" }, managers)).toEqual(KIM);
    expect(await check({ email: "kim@example.com" }, managers, ["ana@example.com"])).toEqual(NOT_ACCEPTED);
  });
});
