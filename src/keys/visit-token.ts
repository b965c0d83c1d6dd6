import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { err, ok, type Result } from "../result.ts";
import type { Keyring } from "./keyring.ts";

/** What a token is for. Each purpose has keys of its own, so that none is ever taken for another. */
export type VisitTokenPurpose = "form" | "hold" | "page";

export type VisitTokenProblem<Claims> =
  /** Ours and for this visit, but too old. */
  | { readonly kind: "expired"; readonly claims: Claims }
  /** Signed for another visit, for another purpose, or not by us. */
  | { readonly kind: "invalid" };

const ALGORITHM = "HS256";

/** Signs claims for one visit under the newest secret (JWT, RFC 7519); `exp` and the like are among the claims. */
export async function issueVisitToken(
  { keyring }: { readonly keyring: Keyring },
  purpose: VisitTokenPurpose,
  visitRef: string,
  claims: JWTPayload,
): Promise<string> {
  const keys = await keyring.signingKeys(purpose);
  const current = keys.find(({ epoch }) => epoch === keyring.currentEpoch);
  if (current === undefined) throw new RangeError(`No key for signing: ${purpose}`);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: current.epoch })
    .setSubject(visitRef)
    .sign(current.key);
}

/**
 * Reads back the claims of a token that was issued for this visit. `nowMs`, epoch milliseconds: the token must say until
 * when it holds, and is held to it; without it, its age is the caller's to judge. The claims have the shape in which they
 * were signed.
 */
export async function readVisitToken<Claims>(
  { keyring }: { readonly keyring: Keyring },
  purpose: VisitTokenPurpose,
  visitRef: string,
  { token, nowMs }: { readonly token: string; readonly nowMs?: number },
): Promise<Result<Claims & JWTPayload, VisitTokenProblem<Claims & JWTPayload>>> {
  const keys = await keyring.signingKeys(purpose);
  try {
    const { payload } = await jwtVerify<Claims>(
      token,
      ({ kid }) => {
        const key = keys.find(({ epoch }) => epoch === kid)?.key;
        if (key === undefined) throw new errors.JWSInvalid("Signed under no secret of ours");
        return key;
      },
      {
        algorithms: [ALGORITHM],
        subject: visitRef,
        ...(nowMs !== undefined && { currentDate: new Date(nowMs), requiredClaims: ["exp"] }),
      },
    );
    return ok(payload);
  } catch (error) {
    // The signature and the subject were good: jose checks the times last.
    if (error instanceof errors.JWTExpired) {
      return err({ kind: "expired", claims: error.payload as Claims & JWTPayload });
    }
    if (error instanceof errors.JOSEError) return err({ kind: "invalid" });
    throw error;
  }
}
