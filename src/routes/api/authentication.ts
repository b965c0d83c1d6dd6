import type { Context } from "hono";
import type { StaffKey } from "../../config/values.ts";
import type { Deps } from "../../deps.ts";
import { mayDo, type StaffDeed } from "../../domain/staff-role.ts";
import type { Principal } from "../../ports/host.ts";
import { ApiProblem } from "./problems.ts";

export type Authenticate = (c: Context) => Promise<Principal>;

/**
 * Makes the check of who calls: a configured staff key first, else a JWT where an issuer is configured (RFC 6750).
 * @throws {ApiProblem} 401 with its challenge, or 503 when a token cannot be checked because its issuer is away.
 */
export function createAuthenticate({
  config,
  verifyStaffJwt,
}: Pick<Deps, "config" | "verifyStaffJwt">): Authenticate {
  const findKey = createKeyFinder(config.staffKeys);
  return async (c) => {
    const credentials = c.req.header("authorization");
    if (credentials === undefined) throw unauthenticated();
    const token = /^Bearer +(\S+)$/i.exec(credentials)?.[1];
    if (token === undefined) throw unauthenticated("invalid_request");
    const key = await findKey(token);
    if (key !== undefined) return { kind: "api_key", name: key.name, role: key.role };
    const checked = await verifyStaffJwt?.(token);
    if (checked?.ok) return checked.value;
    if (checked?.error.kind === "issuer_unreachable") {
      throw new ApiProblem("issuer-unreachable", { headers: { "Retry-After": "30" } });
    }
    throw unauthenticated("invalid_token");
  };
}

/**
 * Holds a caller to what their role may do.
 * @throws {ApiProblem} 403 with its challenge (RFC 6750 section 3.1)
 */
export function authorise({ role }: Principal, deed: StaffDeed): void {
  if (mayDo(role, deed)) return;
  throw new ApiProblem("manager-needed", {
    headers: { "WWW-Authenticate": challenge("insufficient_scope") },
  });
}

/** How a caller is recorded in timelines. A key's name has no colon, so the two kinds cannot be mistaken. */
export const principalLabel = ({ kind, name }: Principal): string => (kind === "jwt" ? `oidc:${name}` : name);

function unauthenticated(error?: "invalid_request" | "invalid_token"): ApiProblem {
  return new ApiProblem("unauthenticated", { headers: { "WWW-Authenticate": challenge(error) } });
}

const challenge = (error: string | undefined) =>
  `Bearer realm="slotpass"${error === undefined ? "" : `, error="${error}"`}`;

/**
 * Looks a key up by its SHA-256 digest. Every configured digest is compared to its end, so that the time taken tells
 * neither how much of a key was right nor which one it nearly was.
 */
function createKeyFinder(keys: readonly StaffKey[]): (given: string) => Promise<StaffKey | undefined> {
  let digested: readonly { readonly key: StaffKey; readonly digest: Uint8Array }[] | undefined;
  return async (given) => {
    digested ??= await Promise.all(keys.map(async (key) => ({ key, digest: await sha256(key.key) })));
    const digest = await sha256(given);
    let found: StaffKey | undefined;
    for (const candidate of digested) {
      if (differingBits(candidate.digest, digest) === 0) found = candidate.key;
    }
    return found;
  };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function differingBits(a: Uint8Array, b: Uint8Array): number {
  let difference = a.length ^ b.length;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference;
}
