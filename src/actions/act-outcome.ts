import type { WixFailure } from "../ports/bookings.ts";
import type { StoredOutcome } from "../store/actions.ts";
import type { FormProblem } from "./form-token.ts";

/** How an attempt to act ended. Unless it says otherwise, nothing was changed by it. */
export type ActOutcome =
  | Ended
  /** The same form is still being carried out. */
  | { readonly kind: "in_progress" }
  /** A cancellation of the booking waits, by this form or by another one: its page tells until when. */
  | { readonly kind: "held" }
  /** The cancellation by this form was taken back. */
  | { readonly kind: "kept" }
  /** Cancelling costs more than the form said: it can be sent again, but with a form that says so. */
  | { readonly kind: "fee_rose" }
  | FormProblem;

export type Ended =
  /** The booking is as the customer wanted it; its page tells how that came about. */
  | { readonly kind: "done" }
  | { readonly kind: "stale" }
  | { readonly kind: "not_allowed" }
  | { readonly kind: "slot_gone" }
  | { readonly kind: "unavailable" }
  /** Wix may have carried it out: the booking's page will tell. */
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number }
  | { readonly kind: "booking_not_found" }
  | { readonly kind: "token_invalid" };

/** Told to whoever repeats a form that Wix throttled; the first answer carried Wix's own figure. */
const DEFAULT_RETRY_SECONDS = 30;

/** What a failure of Wix means to whoever acted. */
export function toOutcome(failure: WixFailure): Ended {
  switch (failure.kind) {
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "unavailable":
    case "booking_not_found":
    case "token_invalid":
      return { kind: failure.kind };
    case "throttled":
      return failure;
    case "unknown_outcome":
      return { kind: "unconfirmed" };
    // A service that is gone, credentials or a request that Wix does not take: nothing was changed, and staff must look.
    case "service_not_found":
    case "unauthorized":
    case "invalid":
      return { kind: "unavailable" };
  }
}

/** How a form ended, told to whoever sends it again. */
export function fromStored(outcome: StoredOutcome): ActOutcome {
  switch (outcome) {
    case "done":
    case "already":
      return { kind: "done" };
    case "pending":
      return { kind: "in_progress" };
    case "throttled":
      return { kind: "throttled", retryAfterSeconds: DEFAULT_RETRY_SECONDS };
    case "held":
    case "kept":
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "unavailable":
    case "unconfirmed":
    case "booking_not_found":
    case "token_invalid":
      return { kind: outcome };
  }
}
