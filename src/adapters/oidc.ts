import { errors, type JWTPayload, jwtVerify } from "jose";
import type { Principal, StaffJwtVerifier } from "../ports/host.ts";
import { err, ok } from "../result.ts";
import { createIssuerKeys, IssuerUnreachableError } from "./oidc-keys.ts";

/** Whose tokens are taken, for whom, and from whom. */
export interface StaffIssuer {
  /** Exactly as its tokens and its discovery document say it. */
  readonly issuer: string;
  readonly audience: string;
  /** When not empty, a token must carry one of these, or of the managers', as its verified `email`. Lower case. */
  readonly staffEmails: readonly string[];
  /** Whoever carries one of these as the verified `email` is a manager. Lower case. */
  readonly managerEmails?: readonly string[];
  /** A token whose claim of this name is, or has among its values, this one is a manager's; `a.b` also finds `b` in `a`. */
  readonly managerClaim?: { readonly name: string; readonly value: string };
}

export interface StaffJwtOptions {
  readonly fetch: typeof fetch;
  /** Epoch milliseconds; the real clock unless a test says otherwise, since the issuer knows no other. */
  readonly now?: () => number;
  readonly timeoutMs?: number;
}

/** Asymmetric only: a verifier that also took HMAC would take a token signed with the public key (RFC 8725, 2.1). */
const ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA", "Ed25519"];
const CLOCK_TOLERANCE_SECONDS = 30;
const DEFAULT_TIMEOUT_MS = 5_000;
/** A token is a line in a header; what is longer is not worth a signature check. */
const MAX_JWT_LENGTH = 8_192;
const MAX_SUBJECT_LENGTH = 255;

/**
 * Makes the check of staff tokens (RFC 7519, RFC 8725): signature by a key that the issuer publishes, pinned
 * algorithms, issuer and audience, an expiry that has not passed, and, where the operator lists staff, a verified email
 * on that list. Does nothing until the first token; then it asks the issuer for its keys and keeps them.
 */
export function createStaffJwtVerifier(oidc: StaffIssuer, options: StaffJwtOptions): StaffJwtVerifier {
  const now = options.now ?? Date.now;
  const findKey = createIssuerKeys(oidc.issuer, {
    fetch: options.fetch,
    now,
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  });
  return async (jwt) => {
    if (jwt.length > MAX_JWT_LENGTH) return err({ kind: "not_accepted" });
    try {
      const { payload } = await jwtVerify(jwt, findKey, {
        algorithms: ALGORITHMS,
        issuer: oidc.issuer,
        audience: oidc.audience,
        requiredClaims: ["exp", "sub"],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      });
      const staff = toPrincipal(payload, oidc);
      return staff === undefined ? err({ kind: "not_accepted" }) : ok(staff);
    } catch (error) {
      if (error instanceof IssuerUnreachableError) return err({ kind: "issuer_unreachable" });
      if (error instanceof errors.JOSEError) return err({ kind: "not_accepted" });
      throw error;
    }
  };
}

function toPrincipal(payload: JWTPayload, oidc: StaffIssuer): Principal | undefined {
  const { staffEmails, managerEmails = [] } = oidc;
  const { sub } = payload;
  if (typeof sub !== "string" || sub === "" || sub.length > MAX_SUBJECT_LENGTH) return undefined;
  const email = verifiedEmail(payload);
  const isListedManager = email !== undefined && managerEmails.includes(email);
  const isStaff =
    staffEmails.length === 0 || isListedManager || (email !== undefined && staffEmails.includes(email));
  if (!isStaff) return undefined;
  const isManager = isListedManager || saysManager(payload, oidc);
  return { kind: "jwt", name: sub, role: isManager ? "manager" : "sender" };
}

/** An address that its issuer has not verified is one that anybody may have typed. */
const verifiedEmail = ({ email, email_verified: isVerified }: JWTPayload): string | undefined =>
  isVerified === true && typeof email === "string" ? email.toLowerCase() : undefined;

/** A claim is one value, several separated by spaces (as `scope`, RFC 8693), or a list. */
function saysManager(payload: JWTPayload, { managerClaim }: StaffIssuer): boolean {
  if (managerClaim === undefined) return false;
  const { name, value } = managerClaim;
  const claim = findClaim(payload, name);
  if (Array.isArray(claim)) return claim.includes(value);
  return typeof claim === "string" && (claim === value || claim.split(" ").includes(value));
}

/** By its whole name; else by the path that its dots may stand for. */
function findClaim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split(".").reduce<unknown>((found, part) => {
    const isObject = typeof found === "object" && found !== null && Object.hasOwn(found, part);
    return isObject ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
  }, payload);
}
