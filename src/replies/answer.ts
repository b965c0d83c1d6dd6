import { recipientRef } from "../delivery/suppression.ts";
import type { Deps } from "../deps.ts";
import { bookingState } from "../domain/booking/booking-state.ts";
import { parseEmail } from "../domain/contact/contact.ts";
import type { PlannedRecipient } from "../links/mint-request.ts";
import { type ReplyLease, wasAnswered } from "../store/replies.ts";
import { findSuppressions } from "../store/suppressions.ts";
import type { ReplyAbout } from "./about.ts";

/** The same customer, of the same booking, is answered once within this: more would be no news. */
export const ANSWERED_FOR_MS = 24 * 3_600_000;

/** Whether a customer is answered. */
export type AnswerPlan =
  | { readonly kind: "answer"; readonly to: PlannedRecipient }
  /** They were, a short while ago. */
  | { readonly kind: "answered" }
  /** They should be, but no mail reaches them. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "none" };

type PlanDeps = Pick<Deps, "clock" | "db" | "keyring" | "mailer">;

/**
 * Decides whether a customer is told that their text changed nothing: by email, and of a booking that is still to come,
 * unless Twilio has answered or a cancellation by the page is under way.
 */
export async function planAnswer(
  deps: PlanDeps,
  { kind }: Pick<ReplyLease, "kind">,
  about: ReplyAbout,
): Promise<AnswerPlan> {
  if (about.kind !== "booking" || kind === "help" || about.isBeingCancelled) return { kind: "none" };
  const { booking } = about.read.reading;
  const nowMs = deps.clock();
  const state = bookingState(booking, nowMs);
  if (state !== "confirmed" && state !== "pending") return { kind: "none" };
  if (await wasAnswered(deps.db, booking.id, nowMs - ANSWERED_FOR_MS)) return { kind: "answered" };
  const email = booking.contact.email === undefined ? undefined : parseEmail(booking.contact.email);
  if (!email?.ok || deps.mailer === undefined) return { kind: "unreachable" };
  const ref = await recipientRef(deps.keyring, email.value);
  const [suppressed] = await findSuppressions(deps.db, [ref]);
  if (suppressed !== undefined) return { kind: "unreachable" };
  return { kind: "answer", to: { channel: "email", address: email.value, onFile: true, ref } };
}
