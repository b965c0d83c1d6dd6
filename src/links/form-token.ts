import { errors, jwtVerify, SignJWT } from "jose";
import type { Deps } from "../deps.ts";
import type { SlotChoice } from "../domain/slot.ts";
import { err, ok, type Result } from "../result.ts";
import type { ActionName } from "../store/actions.ts";
import type { Visit } from "./visit.ts";

/** What a form was made for. The visitor carries it, signed; nothing else in the form counts. */
export interface Form {
  readonly formId: string;
  readonly action: ActionName;
  /** The booking's revision when the form was shown. */
  readonly revision: string;
  /** The wanted time, for a move; wall times in the booking's own zone. */
  readonly slot?: SlotChoice;
  /** Epoch milliseconds, whole seconds. */
  readonly renderedAtMs: number;
}

export type FormProblem =
  /** Too old to act on; what was chosen is still known, so that nothing needs choosing again. */
  { readonly kind: "form_expired"; readonly form: Form } | { readonly kind: "form_invalid" };

const FORM_LIFETIME_SECONDS = 30 * 60;
const ALGORITHM = "HS256";

/** Signs what a form is for: this visit, this action, this revision, this slot, once, within 30 minutes (JWT, RFC 7519). */
export async function issueFormToken(
  deps: Pick<Deps, "keyring" | "clock">,
  form: {
    readonly visitRef: string;
    readonly action: ActionName;
    readonly revision: string;
    readonly slot?: SlotChoice;
  },
): Promise<string> {
  const keys = await deps.keyring.signingKeys("form");
  const current = keys.find(({ epoch }) => epoch === deps.keyring.currentEpoch);
  if (current === undefined) throw new RangeError("No key for signing forms");
  const nowSeconds = Math.floor(deps.clock() / 1000);
  return new SignJWT({
    act: form.action,
    rev: form.revision,
    ...(form.slot !== undefined && { slot: form.slot }),
  })
    .setProtectedHeader({ alg: ALGORITHM, kid: current.epoch })
    .setSubject(form.visitRef)
    .setJti(crypto.randomUUID())
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + FORM_LIFETIME_SECONDS)
    .sign(current.key);
}

/** Reads a form back. One that was signed for another visit, or not by us, is invalid without further word. */
export async function readFormToken(
  deps: Pick<Deps, "keyring" | "clock">,
  visit: Visit,
  token: string,
): Promise<Result<Form, FormProblem>> {
  const keys = await deps.keyring.signingKeys("form");
  try {
    const { payload } = await jwtVerify(
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
    return ok(toForm(payload));
  } catch (error) {
    // The signature and the subject were good: jose checks the times last.
    if (error instanceof errors.JWTExpired) return err({ kind: "form_expired", form: toForm(error.payload) });
    if (error instanceof errors.JOSEError) return err({ kind: "form_invalid" });
    throw error;
  }
}

/** Our own signed claims: their shape is what `issueFormToken` wrote. */
function toForm(claims: Readonly<Record<string, unknown>>): Form {
  return {
    formId: String(claims.jti),
    action: claims.act === "cancel" ? "cancel" : "reschedule",
    revision: String(claims.rev),
    ...(claims.slot !== undefined && { slot: claims.slot as SlotChoice }),
    renderedAtMs: Number(claims.iat) * 1000,
  };
}
