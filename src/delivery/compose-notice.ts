import { noticeLetter } from "../../views/messages/notice-letter.ts";
import { ENGLISH } from "../../views/messages/words.ts";
import { type Change, changeSubject, toChangeText } from "./compose-confirmation.ts";
import type { MessageFacts } from "./message-facts.ts";
import { named, presentFacts } from "./present-facts.ts";
import { type ComposedEmail, writeLetter } from "./write-letter.ts";

/** Who did it, and by what. */
export interface NoticeSource {
  readonly customerName?: string;
  /** Absent for Wix's own link. */
  readonly linkId?: string;
  /** Whether an answer goes to the customer. */
  readonly mayReply: boolean;
}

/** Writes the email that tells the business what a customer did. The facts are the booking's as it is after it. */
export function composeNotice(facts: MessageFacts, change: Change, source: NoticeSource): ComposedEmail {
  const { customerName, linkId, mayReply } = source;
  const props = {
    ...presentFacts(facts),
    change: toChangeText(change, facts),
    ...named("customerName", customerName),
    ...(linkId !== undefined && { linkId }),
    mayReply,
  };
  return writeLetter(noticeLetter(props, ENGLISH), changeSubject(props));
}
