import { type BookingDescription, withoutName } from "../domain/booking/description.ts";
import type { BusinessWays } from "../domain/contact/business-ways.ts";
import { composeAnswer, type WrittenText } from "./compose/compose-answer.ts";
import { composeReplyNotice, type ReplyNews } from "./compose/compose-reply-notice.ts";
import type { CarriedLink } from "./link-message.ts";
import { messageDeadline, newsDeadline } from "./message-life.ts";
import { type MessageRecipient, toAddressee } from "./message-recipient.ts";
import type { NewMessage } from "./outbox.ts";

/** Composes what tells a customer that their text changed nothing, with a link by which they can act. */
export function composeAnswerMessage(
  booking: BookingDescription,
  written: WrittenText,
  link: CarriedLink,
  to: MessageRecipient,
): NewMessage {
  const { email } = booking.business;
  return {
    kind: "answer",
    linkId: link.id,
    bookingId: link.bookingId,
    to: { channel: "email", ...toAddressee(to) },
    content: composeAnswer(to.isCustomer ? booking : withoutName(booking), written, link.url),
    ...(email !== undefined && { replyTo: email }),
    deadlineMs: messageDeadline("email", booking, link.expiresAtMs, booking.asOfMs),
  };
}

/** Composes what tells the business of a text; `replyTo` is where an answer reaches its customer, validated. */
export function composeReplyNoticeMessage(
  news: Omit<ReplyNews, "mayReply">,
  business: BusinessWays & { readonly locale: string },
  {
    address,
    replyTo,
    nowMs,
  }: { readonly address: string; readonly replyTo?: string; readonly nowMs: number },
): NewMessage {
  return {
    kind: "notice",
    ...(news.linkId !== undefined && { linkId: news.linkId }),
    bookingId: news.bookingId ?? "",
    to: { channel: "email", address },
    content: composeReplyNotice({ ...news, mayReply: replyTo !== undefined }, business),
    ...(replyTo !== undefined && { replyTo }),
    deadlineMs: newsDeadline("email", nowMs),
  };
}
