import { noticeLetter } from "../../../views/messages/notice-letter.ts";
import { wordsFor } from "../../../views/words/words.ts";
import type { CancelReason } from "../../domain/booking/cancel-reason.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import { type Change, changeSubject, toChangeText } from "./compose-confirmation.ts";
import { letterBrand } from "./letter-brand.ts";
import { named, presentFacts } from "./present-facts.ts";
import { type ComposedEmail, writeLetter } from "./write-letter.ts";

/** Who did it, and by what. */
export interface NoticeSource {
  readonly customerName?: string;
  /** Absent for Wix's own link. */
  readonly linkId?: string;
  /** Why the customer cancelled, if they said. */
  readonly reason?: CancelReason;
  /** Whether an answer goes to the customer. */
  readonly mayReply: boolean;
}

/**
 * Writes the email that tells the business what a customer did. The booking is as it is after it, described to
 * the business.
 */
export function composeNotice(
  booking: BookingDescription,
  change: Change,
  source: NoticeSource,
): ComposedEmail {
  const { customerName, linkId, mayReply, reason } = source;
  const words = wordsFor(booking.clock.locale);
  const props = {
    ...presentFacts(booking, words),
    change: toChangeText(change, booking),
    ...named("customerName", customerName),
    ...(linkId !== undefined && { linkId }),
    ...(reason !== undefined && { reason }),
    mayReply,
  };
  return writeLetter(noticeLetter(props, words), changeSubject(props, words), letterBrand(booking.business));
}
