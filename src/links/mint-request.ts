import type { CarriedLink } from "../delivery/link-message.ts";
import type { MessageRecipient } from "../delivery/message-recipient.ts";
import type { MessageSummary, NewMessage } from "../delivery/outbox.ts";
import type { TextRefusal } from "../delivery/text-limits.ts";
import type { Deps } from "../deps.ts";
import type { AllowedActions } from "../domain/booking/booking.ts";
import type { BookingDescription } from "../domain/booking/description.ts";
import type { WixFailure } from "../ports/bookings.ts";
import type { Channel } from "../ports/messages.ts";
import type { Statement } from "../ports/storage.ts";
import type { SuppressionReason } from "../store/suppressions.ts";
import type { BookingForLink } from "./booking-for-link.ts";
import type { Recipient, RecipientProblem } from "./recipients.ts";

/** Two links to the same person within so long are more often a slip than a wish. */
export const ASKS_AGAIN_WITHIN_MS = 10 * 60_000;

export interface MintRequest {
  readonly bookingId: string;
  /** `default`: the channels that `to` names, else the best contact on file. An empty list only makes the link. */
  readonly channels: "default" | readonly Channel[];
  /** Validated; what is missing comes from the booking. */
  readonly to: { readonly email?: string; readonly phone?: string };
  /** BCP 47. */
  readonly locale: string;
  /** Whether staff named that language; else it is only assumed, and the page follows the reader's browser. */
  readonly localeChosen: boolean;
  /** IANA, as the reader of a link that this one replaces chose it. */
  readonly timeZone?: string;
  readonly note?: string;
  /** Sends to nobody else than whom this keyed hash stands for, not even in a text's stead. */
  readonly onlyTo?: string;
  /** Makes a link although the customer could do nothing with it but look. */
  readonly force: boolean;
  readonly createdBy: string;
  /** Refuses when the same recipient got a link to this booking since then (epoch milliseconds). */
  readonly notSentSinceMs?: number;
  /** Writes what brings the link to a recipient, where that is more than the link. */
  readonly compose?: (booking: BookingDescription, link: CarriedLink, to: MessageRecipient) => NewMessage;
  /** Statements to commit in the same batch as the link: all or nothing. */
  readonly alongside?: (minted: MintedLink) => Promise<readonly Statement[]>;
}

/** One that a link is to go to. */
export interface PlannedRecipient extends Recipient {
  /** Keyed hash of the address or number. */
  readonly ref: string;
  /** Why nothing goes there any more. */
  readonly suppressed?: SuppressionReason;
  /** Why no text is made to that number now. */
  readonly refused?: TextRefusal;
}

/** All that is known before a link is made, and nothing written yet. */
export interface LinkPlan {
  readonly request: MintRequest;
  readonly read: BookingForLink;
  readonly recipients: readonly PlannedRecipient[];
  /** When Wix was asked, epoch milliseconds. */
  readonly nowMs: number;
}

/** The same recipient got a link to this booking a short while ago. */
export interface SentRecently {
  readonly kind: "sent_recently";
  /** Epoch milliseconds. */
  readonly sentAtMs: number;
}

/** The link to replace is dead already, by a revocation or by another resend. */
export interface LinkRevoked {
  readonly kind: "link_revoked";
}

/** It was to go by text, to where none goes, or when no more may be made today. */
export interface TextsRefused {
  readonly kind: "texts_refused";
  readonly reason: TextRefusal;
}

export interface MintedLink {
  readonly id: string;
  /** Holds the code: given to the caller once, and stored nowhere. */
  readonly url: string;
  readonly bookingId: string;
  readonly expiresAtMs: number;
  readonly allowedActions: AllowedActions;
  readonly messages: readonly MessageSummary[];
}

export type MintFailure =
  /** The customer could neither cancel nor move it: no dead buttons in anybody's mail. */
  | { readonly kind: "nothing_allowed"; readonly reason: string }
  | RecipientProblem
  | SentRecently
  | LinkRevoked
  | TextsRefused
  /** The link to replace went to somebody who is not on file: no address is kept, so it has to be given again. */
  | { readonly kind: "recipient_needed" }
  | { readonly kind: "wix"; readonly failure: WixFailure };

export type MintDeps = Pick<
  Deps,
  "config" | "db" | "clock" | "bookings" | "keyring" | "log" | "background" | "mailer" | "textSender"
>;
