import { seal, unseal } from "./seal.ts";
import { plainError } from "./wire-error.ts";

/** The only credentials the emulator accepts. Fixed, documented and of no use anywhere else. */
export const CREDENTIALS = {
  apiKey: "IST.emulator-api-key-0f2b7c64d1e94a0b8c35",
  siteId: "517e0000-0000-4000-8000-000000000001",
  appId: "a9900000-0000-4000-8000-000000000001",
  appSecret: "5ec4e700-0000-4000-8000-000000000001",
  instanceId: "1457a4ce-0000-4000-8000-000000000001",
} as const;

/** Client credentials give a token for four hours (OAuth: Create Access Token). */
export const ACCESS_TOKEN_SECONDS = 14_400;
const TOKEN_PREFIX = "OauthNG.JWS.";
const PURPOSE = "access token";

/** Who calls: the business (API key or app), a site visitor, or nobody. */
export type Caller = "business" | "visitor" | "nobody";

/** An access token for `caller`, good until `expiresAtMs`; it carries its own expiry and survives a reset. */
export async function issueAccessToken(caller: "business" | "visitor", expiresAtMs: number): Promise<string> {
  return TOKEN_PREFIX + (await seal(PURPOSE, `${caller} ${expiresAtMs}`));
}

/**
 * Tells the caller from the request's headers (Make REST API Calls with an API Key; About Identities). The header holds
 * the bare key or token: "Bearer" before it is not accepted.
 * @throws WireError 401 for credentials that are wrong or expired, 403 for a key without its site
 */
export async function identifyCaller(headers: Headers, nowMs: number): Promise<Caller> {
  const authorization = headers.get("authorization") ?? "";
  if (authorization === "") return "nobody";
  if (authorization === CREDENTIALS.apiKey) {
    if (headers.get("wix-site-id") === CREDENTIALS.siteId) return "business";
    throw plainError(403, "The API key has no permissions for this site, or wix-site-id is missing");
  }
  const text = await unseal(PURPOSE, authorization.replace(TOKEN_PREFIX, ""));
  const [caller, expiresAtMs] = text?.split(" ") ?? [];
  if (caller === undefined || !(Number(expiresAtMs) > nowMs)) {
    throw plainError(401, "The access token or API key is invalid or has expired");
  }
  return caller === "visitor" ? "visitor" : "business";
}
