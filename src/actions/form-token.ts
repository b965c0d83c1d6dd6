import type { Deps } from "../deps.ts";
import type { ShownFee } from "../domain/booking/cancellation-fee.ts";
import type { SlotChoice } from "../domain/slot/slot.ts";
import { issueVisitToken, readVisitToken } from "../keys/visit-token.ts";
import type { Visit } from "../links/visit.ts";
import { err, ok, type Result } from "../result.ts";
import type { ActionName } from "../store/actions.ts";

/** What a form was made for. The visitor carries it, signed; nothing else in the form counts. */
export interface Form {
  readonly formId: string;
  readonly action: ActionName;
  /** The booking's revision when the form was shown. */
  readonly revision: string;
  /** The wanted time, for a move; wall times in the booking's own zone. */
  readonly slot?: SlotChoice;
  /** What a cancellation was said to cost; absent where nobody knew, and for a move. */
  readonly fee?: ShownFee;
  /** The booking's start that its page shows, epoch milliseconds; absent in a form of the release before. */
  readonly startsAtMs?: number;
  /** Whose form it is, where the visit itself does not know it before Wix is asked. */
  readonly bookingId?: string;
  /** When it was given out, epoch milliseconds. */
  readonly shownAtMs: number;
  /** The network that it was given to, as `networkRef` gives it; absent where nobody could tell. */
  readonly network?: string;
}

export type FormProblem =
  /** Too old to act on; what was chosen is still known, so that nothing needs choosing again. */
  { readonly kind: "form_expired"; readonly form: Form } | { readonly kind: "form_invalid" };

/** A form as it came back: good, or why it cannot be acted on. Its signature is checked once a request, by the route. */
export type SentForm = Result<Form, FormProblem>;

/** What a form of ours was for, be it too old to act on; undefined for one that is not ours. */
export function formOf(sent: SentForm): Form | undefined {
  if (sent.ok) return sent.value;
  return sent.error.kind === "form_expired" ? sent.error.form : undefined;
}

const FORM_LIFETIME_SECONDS = 30 * 60;

/**
 * Signs what a form is for: this visit, this action, this revision, this slot or fee, once, within 30 minutes; what start it
 * showed, and when and to which network it was given out (JWT, RFC 7519).
 */
export async function issueFormToken(
  deps: Pick<Deps, "keyring" | "clock">,
  form: {
    readonly visitRef: string;
    readonly action: ActionName;
    readonly revision: string;
    readonly slot?: SlotChoice;
    readonly fee?: ShownFee;
    readonly startsAtMs: number;
    readonly bookingId?: string;
    readonly network?: string;
  },
): Promise<string> {
  const shownAtMs = deps.clock();
  const iat = Math.floor(shownAtMs / 1000);
  return issueVisitToken(deps, "form", form.visitRef, {
    act: form.action,
    rev: form.revision,
    ...(form.slot !== undefined && { slot: form.slot }),
    ...(form.fee !== undefined && { fee: form.fee }),
    start: form.startsAtMs,
    ...(form.bookingId !== undefined && { booking: form.bookingId }),
    ...(form.network !== undefined && { net: form.network }),
    jti: crypto.randomUUID(),
    at: shownAtMs,
    iat,
    exp: iat + FORM_LIFETIME_SECONDS,
  });
}

/** Reads a form back. One that was signed for another visit, or not by us, is invalid without further word. */
export async function readFormToken(
  deps: Pick<Deps, "keyring" | "clock">,
  visit: Visit,
  token: string,
): Promise<SentForm> {
  const read = await readVisitToken(deps, "form", visit.ref, { token, nowMs: deps.clock() });
  if (read.ok) return ok(toForm(read.value));
  return err(
    read.error.kind === "expired"
      ? { kind: "form_expired", form: toForm(read.error.claims) }
      : { kind: "form_invalid" },
  );
}

/** Our own signed claims: their shape is what `issueFormToken` wrote. */
function toForm(claims: Readonly<Record<string, unknown>>): Form {
  return {
    formId: String(claims.jti),
    action: claims.act === "cancel" ? "cancel" : "reschedule",
    revision: String(claims.rev),
    ...(claims.slot !== undefined && { slot: claims.slot as SlotChoice }),
    ...(claims.fee !== undefined && { fee: claims.fee as ShownFee }),
    ...(claims.start !== undefined && { startsAtMs: Number(claims.start) }),
    ...(claims.booking !== undefined && { bookingId: String(claims.booking) }),
    // A form of the release before has the second alone.
    shownAtMs: Number(claims.at ?? Number(claims.iat) * 1000),
    ...(claims.net !== undefined && { network: String(claims.net) }),
  };
}
