import type { WixConfig } from "../../../config/live.ts";
import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type AccessTokens, createAccessTokens, type IssuedToken } from "./access-token.ts";
import { toRefusal } from "./failure.ts";
import type { RateBudget } from "./rate-budget.ts";
import type { WixTimings } from "./timings.ts";
import type { CallTrace, Transport } from "./transport.ts";

export interface BusinessCredentials {
  /** The headers that prove we act for the business. */
  headers(): Promise<Result<Record<string, string>, WixFailure>>;
  /** Told when Wix refused these headers; true when other ones can be had, so that another try makes sense. */
  renew(headers: Record<string, string>): boolean;
}

export interface CredentialOptions {
  readonly credentials: WixConfig["credentials"];
  readonly transport: Transport;
  readonly budget: RateBudget;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly timings: WixTimings;
}

/** An API key with its site, or an app's access token; both bare, without "Bearer" (Make REST API Calls with an API Key). */
export function createCredentials(options: CredentialOptions): BusinessCredentials {
  const { credentials } = options;
  if (credentials.kind === "api_key") {
    const headers = { Authorization: credentials.apiKey, "wix-site-id": credentials.siteId };
    return { headers: async () => ok(headers), renew: () => false };
  }
  const tokens: AccessTokens = createAccessTokens({
    fetchToken: () => fetchToken(credentials, options),
    now: options.now,
    timings: options.timings,
  });
  return {
    async headers() {
      const token = await tokens.current();
      return token.ok ? ok({ Authorization: token.value }) : token;
    },
    renew({ Authorization = "" }) {
      tokens.drop(Authorization);
      return true;
    },
  };
}

type AppCredentials = Extract<WixConfig["credentials"], { kind: "app" }>;

/**
 * Create Access Token with client credentials (OAuth). The SDK's own strategy would use the global fetch, keep a token to its
 * last second and ask twice when two calls start together (observed with @wix/sdk 1.21).
 */
async function fetchToken(
  { appId, appSecret, instanceId }: AppCredentials,
  { transport, budget }: CredentialOptions,
): Promise<Result<IssuedToken, WixFailure>> {
  const trace: CallTrace = {};
  try {
    const fetch = transport.open({ name: "createAccessToken", kind: "read" }, budget, trace);
    const response = await fetch("https://www.wixapis.com/oauth2/token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        grant_type: "client_credentials",
        client_id: appId,
        client_secret: appSecret,
        instance_id: instanceId,
      }),
    });
    if (response.status === 200) return readToken(await response.json());
    return err(refusedCredentials(trace));
  } catch (error) {
    return err(toRefusal(error, trace, TOKEN_MEANING).failure);
  }
}

const TOKEN_MEANING = {
  caller: "business",
  notFound: { kind: "unauthorized" },
  preconditionFailed: { kind: "unauthorized" },
} as const;

/** Whatever Wix finds wrong with the request for a token, it is our credentials: nothing else varies in it. */
function refusedCredentials(trace: CallTrace): WixFailure {
  const { failure } = toRefusal(undefined, trace, TOKEN_MEANING);
  return failure.kind === "invalid" || failure.kind === "stale" ? { kind: "unauthorized" } : failure;
}

/** Visible ASCII, as a header can carry it. */
const ACCESS_TOKEN = /^[\x21-\x7e]{1,16384}$/;

function readToken(body: unknown): Result<IssuedToken, WixFailure> {
  const { access_token: token, expires_in: lifetimeSeconds } = (body ?? {}) as {
    readonly access_token?: unknown;
    readonly expires_in?: unknown;
  };
  const isComplete =
    typeof token === "string" &&
    ACCESS_TOKEN.test(token) &&
    typeof lifetimeSeconds === "number" &&
    lifetimeSeconds > 0;
  return isComplete ? ok({ token, lifetimeMs: lifetimeSeconds * 1000 }) : err({ kind: "unavailable" });
}
