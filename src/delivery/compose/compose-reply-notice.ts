import type { ReplyNoticeProps } from "../../../views/messages/message-props.ts";
import { replyNoticeLetter } from "../../../views/messages/reply-notice-letter.ts";
import { type Words, wordsFor } from "../../../views/words/words.ts";
import type { BookingDescription } from "../../domain/booking/description.ts";
import type { BusinessWays } from "../../domain/contact/business-ways.ts";
import { toPlainLines } from "../../domain/text/plain-text.ts";
import { letterBrand } from "./letter-brand.ts";
import { named, presentFacts } from "./present-facts.ts";
import { type ComposedEmail, subjectArgs, writeLetter } from "./write-letter.ts";

/** As long as Twilio takes one. */
const MAX_TEXT = 1_600;

/** What there is to tell the business of a text that somebody wrote. */
export interface ReplyNews extends Pick<ReplyNoticeProps, "isCancel" | "hasMedia" | "phone" | "answer"> {
  /** As it came. */
  readonly body: string;
  /** Described to the business; absent where the text goes with no booking, or with one that could not be read. */
  readonly booking?: BookingDescription;
  readonly bookingId?: string;
  readonly linkId?: string;
  readonly customerName?: string;
  /** Whether the customer has cancelled it by a page, and that still waits. */
  readonly isBeingCancelled: boolean;
  /** Where staff find it in Wix. */
  readonly calendarUrl?: string;
  /** Whether an answer goes to the customer. */
  readonly mayReply: boolean;
}

/** Writes the email that tells the business what somebody wrote by text, and what became of it. */
export function composeReplyNotice(
  news: ReplyNews,
  business: BusinessWays & { readonly locale: string },
): ComposedEmail {
  const words = wordsFor(business.locale);
  const { booking, customerName, body, ...rest } = news;
  const props: ReplyNoticeProps = {
    ...rest,
    ...named("customerName", customerName),
    lines: toPlainLines(body, MAX_TEXT),
    ...(booking !== undefined && {
      booking: { facts: presentFacts(booking, words), state: booking.state },
    }),
  };
  return writeLetter(replyNoticeLetter(props, words), subject(props, words), letterBrand(business));
}

function subject({ booking, isCancel, phone }: ReplyNoticeProps, words: Words): string {
  if (booking === undefined) return words.t("notice.text.subject_unnamed", { phone });
  const { service } = subjectArgs(booking.facts);
  return words.t(isCancel ? "notice.text.subject_cancel" : "notice.text.subject", { service });
}
