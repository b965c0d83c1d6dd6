import { noticeLetter } from "../../views/messages/notice-letter.ts";
import { wordsFor } from "../../views/words/words.ts";
import type { CancelReason } from "../domain/booking/cancel-reason.ts";
import { type Change, changeSubject, toChangeText } from "./compose-confirmation.ts";
import type { MessageFacts } from "./message-facts.ts";
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
 * Writes the email that tells the business what a customer did. The facts are the booking's as it is after it, in the
 * locale of the business.
 */
export function composeNotice(facts: MessageFacts, change: Change, source: NoticeSource): ComposedEmail {
  const { customerName, linkId, mayReply, reason } = source;
  const words = wordsFor(facts.locale);
  const props = {
    ...presentFacts(facts, words),
    change: toChangeText(change, facts),
    ...named("customerName", customerName),
    ...(linkId !== undefined && { linkId }),
    ...(reason !== undefined && { reason }),
    mayReply,
  };
  return writeLetter(noticeLetter(props, words), changeSubject(props, words), facts.brand);
}
