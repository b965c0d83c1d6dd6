import { secondsUntilNextTextDay } from "../../delivery/text-limits.ts";
import type { MintFailure } from "../../links/mint-request.ts";
import type { WixFailure } from "../../ports/bookings.ts";
import { ApiProblem } from "./problems.ts";

/** What to tell a caller whose request Wix did not serve. */
export function wixProblem(failure: WixFailure): ApiProblem {
  switch (failure.kind) {
    case "booking_not_found":
      return new ApiProblem("booking-not-found");
    case "throttled":
      return new ApiProblem("wix-throttled", {
        headers: { "Retry-After": String(Math.max(1, Math.ceil(failure.retryAfterSeconds))) },
      });
    case "unauthorized":
      return new ApiProblem("wix-refused");
    case "invalid":
      return new ApiProblem("invalid-request", { detail: `Wix does not take this: ${failure.detail}` });
    case "unavailable":
    case "unknown_outcome":
    // The rest answers what is not asked here; should one come, Wix was not understood.
    case "stale":
    case "not_allowed":
    case "slot_gone":
    case "token_invalid":
    case "service_not_found":
      return new ApiProblem("wix-unavailable");
  }
}

/** What to tell a caller for whom no link was made. */
export function mintProblem(
  failure: MintFailure | { readonly kind: "link_not_found" },
  nowMs: number,
): ApiProblem {
  switch (failure.kind) {
    case "nothing_allowed":
      return new ApiProblem("nothing-allowed", { reason: failure.reason });
    case "sent_recently":
      return new ApiProblem("sent-recently", { sentAt: new Date(failure.sentAtMs).toISOString() });
    case "link_revoked":
      return new ApiProblem("link-revoked");
    case "link_not_found":
      return new ApiProblem("link-not-found");
    case "recipient_needed":
      return new ApiProblem("recipient-needed");
    case "no_contact":
      return new ApiProblem("no-contact", {
        ...(failure.channel && { detail: `The booking has no contact for ${failure.channel}.` }),
      });
    case "bad_contact":
      return new ApiProblem("bad-contact", {
        detail: `The booking's contact for ${failure.channel} is not one that can be sent to.`,
      });
    case "channel_not_configured":
      return new ApiProblem("channel-not-configured", {
        detail: `This deployment cannot send by ${failure.channel}.`,
        errors: [{ in: "body", pointer: "#/channels", detail: "Names a channel that is not set up" }],
      });
    case "texts_refused":
      return failure.reason === "over_budget"
        ? new ApiProblem("too-many-texts", {
            headers: { "Retry-After": String(secondsUntilNextTextDay(nowMs)) },
          })
        : new ApiProblem("country-not-allowed");
    case "wix":
      return wixProblem(failure.failure);
  }
}
