import { errors, jwtVerify, SignJWT } from "jose";
import type { Deps } from "../deps.ts";
import type { Visit } from "./visit.ts";

const ALGORITHM = "HS256";
const LIFETIME_SECONDS = 30 * 60;

type TokenDeps = Pick<Deps, "keyring" | "clock">;

/**
 * Signs, for the page of a cancellation that waits, that this visit may take just this one back, or hasten it (JWT,
 * RFC 7519). `formId` is the form's that ordered it.
 */
export async function issueHoldToken(
  deps: TokenDeps,
  { visitRef, formId }: { readonly visitRef: string; readonly formId: string },
): Promise<string> {
  const keys = await deps.keyring.signingKeys("hold");
  const current = keys.find(({ epoch }) => epoch === deps.keyring.currentEpoch);
  if (current === undefined) throw new RangeError("No key for signing holds");
  return new SignJWT({ hold: formId })
    .setProtectedHeader({ alg: ALGORITHM, kid: current.epoch })
    .setSubject(visitRef)
    .setExpirationTime(Math.floor(deps.clock() / 1000) + LIFETIME_SECONDS)
    .sign(current.key);
}

/** The form whose cancellation it is about; undefined when it was signed for another visit, not by us, or long ago. */
export async function readHoldToken(
  deps: TokenDeps,
  visit: Visit,
  token: string,
): Promise<string | undefined> {
  const keys = await deps.keyring.signingKeys("hold");
  try {
    const { payload } = await jwtVerify<{ readonly hold: string }>(
      token,
      ({ kid }) => {
        const key = keys.find(({ epoch }) => epoch === kid)?.key;
        if (key === undefined) throw new errors.JWSInvalid("Signed under no secret of ours");
        return key;
      },
      {
        algorithms: [ALGORITHM],
        subject: visit.ref,
        currentDate: new Date(deps.clock()),
        requiredClaims: ["exp"],
      },
    );
    return payload.hold;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
