import type { Deps } from "../deps.ts";
import type { CancelReason } from "../domain/booking/cancel-reason.ts";
import { type BookingDescription, withoutName } from "../domain/booking/description.ts";
import { composeMailCalendar } from "./compose/compose-calendar.ts";
import {
  type Change,
  composeConfirmationEmail,
  composeConfirmationSms,
} from "./compose/compose-confirmation.ts";
import { composeNotice } from "./compose/compose-notice.ts";
import { newsDeadline } from "./message-life.ts";
import { type MessageRecipient, toAddressee } from "./message-recipient.ts";
import type { NewMessage } from "./outbox.ts";

/** What was done to a booking, and by what. */
export interface News {
  readonly change: Change;
  /** Absent for Wix's own link. */
  readonly linkId?: string;
  /** The booking's page. */
  readonly linkUrl: string;
}

/** Composes what tells one recipient of a link what came of it. The booking is as it is after it. */
export function composeConfirmation(
  deps: Pick<Deps, "config">,
  booking: BookingDescription,
  { change, linkId, linkUrl }: News,
  to: MessageRecipient,
): NewMessage {
  const told = to.isCustomer ? booking : withoutName(booking);
  const calendar =
    to.channel === "email"
      ? composeMailCalendar(deps, told, { url: linkUrl, attendee: toAddressee(to) })
      : undefined;
  const { email } = booking.business;
  return {
    kind: "confirmation",
    ...(linkId !== undefined && { linkId }),
    bookingId: booking.id,
    to: { channel: to.channel, ...toAddressee(to) },
    content:
      to.channel === "email"
        ? composeConfirmationEmail(told, change, linkUrl)
        : { body: composeConfirmationSms(told, change, linkUrl) },
    ...(calendar !== undefined && { calendar }),
    ...(email !== undefined && { replyTo: email }),
    deadlineMs: newsDeadline(to.channel, booking.asOfMs),
  };
}

/** Who made the change, and why if they said. */
export interface ChangeAuthor {
  readonly name: string;
  /** Where an answer reaches them, validated. */
  readonly email?: string;
  readonly reason?: CancelReason;
}

/** Composes what tells the business of it. The booking is described to the business, as it is after it. */
export function composeBusinessNotice(
  booking: BookingDescription,
  { change, linkId }: Pick<News, "change" | "linkId">,
  { name, email, reason }: ChangeAuthor,
  address: string,
): NewMessage {
  return {
    kind: "notice",
    ...(linkId !== undefined && { linkId }),
    bookingId: booking.id,
    to: { channel: "email", address },
    content: composeNotice(booking, change, {
      customerName: name,
      ...(linkId !== undefined && { linkId }),
      ...(reason !== undefined && { reason }),
      mayReply: email !== undefined,
    }),
    ...(email !== undefined && { replyTo: email }),
    deadlineMs: newsDeadline("email", booking.asOfMs),
  };
}
