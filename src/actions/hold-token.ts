import type { Deps } from "../deps.ts";
import { issueVisitToken, readVisitToken } from "../keys/visit-token.ts";
import type { Visit } from "../links/visit.ts";

const LIFETIME_SECONDS = 30 * 60;

type TokenDeps = Pick<Deps, "keyring" | "clock">;

interface HoldClaims {
  /** The form that ordered the cancellation. */
  readonly hold: string;
  /** When it was given out, epoch milliseconds; absent in one of the release before. */
  readonly at?: number;
  readonly net?: string;
}

/** What a form about a cancellation that waits was made for. */
export interface HoldForm {
  /** The form that ordered the cancellation. */
  readonly formId: string;
  /** When it was given out, epoch milliseconds. */
  readonly shownAtMs: number;
  /** The network that it was given to, as `networkRef` gives it; absent where nobody could tell. */
  readonly network?: string;
}

/**
 * Signs, for the page of a cancellation that waits, that this visit may take just this one back, or hasten it. `formId` is
 * the form's that ordered it.
 */
export async function issueHoldToken(
  deps: TokenDeps,
  {
    visitRef,
    formId,
    network,
  }: { readonly visitRef: string; readonly formId: string; readonly network?: string },
): Promise<string> {
  const at = deps.clock();
  const exp = Math.floor(at / 1000) + LIFETIME_SECONDS;
  const net = network === undefined ? {} : { net: network };
  return issueVisitToken(deps, "hold", visitRef, { hold: formId, at, ...net, exp });
}

/** What it is about; undefined when it was signed for another visit, not by us, or long ago. */
export async function readHoldToken(
  deps: TokenDeps,
  visit: Visit,
  token: string,
): Promise<HoldForm | undefined> {
  const read = await readVisitToken<HoldClaims>(deps, "hold", visit.ref, { token, nowMs: deps.clock() });
  if (!read.ok) return undefined;
  const { hold: formId, at = 0, net } = read.value;
  return { formId, shownAtMs: at, ...(net !== undefined && { network: net }) };
}
