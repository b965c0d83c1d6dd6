import type { Deps } from "../deps.ts";
import { issueVisitToken, readVisitToken } from "../keys/visit-token.ts";
import type { Visit } from "../links/visit.ts";

const LIFETIME_SECONDS = 30 * 60;

type TokenDeps = Pick<Deps, "keyring" | "clock">;

interface HoldClaims {
  /** The form that ordered the cancellation. */
  readonly hold: string;
}

/**
 * Signs, for the page of a cancellation that waits, that this visit may take just this one back, or hasten it. `formId` is
 * the form's that ordered it.
 */
export async function issueHoldToken(
  deps: TokenDeps,
  { visitRef, formId }: { readonly visitRef: string; readonly formId: string },
): Promise<string> {
  const exp = Math.floor(deps.clock() / 1000) + LIFETIME_SECONDS;
  return issueVisitToken(deps, "hold", visitRef, { hold: formId, exp });
}

/** The form whose cancellation it is about; undefined when it was signed for another visit, not by us, or long ago. */
export async function readHoldToken(
  deps: TokenDeps,
  visit: Visit,
  token: string,
): Promise<string | undefined> {
  const read = await readVisitToken<HoldClaims>(deps, "hold", visit.ref, { token, nowMs: deps.clock() });
  return read.ok ? read.value.hold : undefined;
}
