import { errors, jwtVerify, SignJWT } from "jose";
import type { Deps } from "../deps.ts";
import type { PageKind, ShownPage } from "../domain/visit-signals.ts";
import type { Visit } from "./visit.ts";

const ALGORITHM = "HS256";

type TokenDeps = Pick<Deps, "keyring" | "clock">;

/**
 * Signs that a page of this link was given out now, and how (JWT, RFC 7519). It opens nothing and allows nothing: it
 * only lets a report from the page be told from a made-up one, without a row for every page.
 */
export async function issuePageToken(deps: TokenDeps, visit: Visit, kind: PageKind): Promise<string> {
  const keys = await deps.keyring.signingKeys("page");
  const current = keys.find(({ epoch }) => epoch === deps.keyring.currentEpoch);
  if (current === undefined) throw new RangeError("No key for signing pages");
  return new SignJWT({ at: deps.clock(), kind })
    .setProtectedHeader({ alg: ALGORITHM, kid: current.epoch })
    .setSubject(visit.ref)
    .sign(current.key);
}

/** Reads a page's token back; undefined when it was signed for another link, or not by us. Its age is the caller's to judge. */
export async function readPageToken(
  deps: Pick<Deps, "keyring">,
  visit: Visit,
  token: string,
): Promise<ShownPage | undefined> {
  const keys = await deps.keyring.signingKeys("page");
  try {
    const { payload } = await jwtVerify<{ readonly at: number; readonly kind: PageKind }>(
      token,
      ({ kid }) => {
        const key = keys.find(({ epoch }) => epoch === kid)?.key;
        if (key === undefined) throw new errors.JWSInvalid("Signed under no secret of ours");
        return key;
      },
      { algorithms: [ALGORITHM], subject: visit.ref },
    );
    return { kind: payload.kind, shownAtMs: payload.at };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
