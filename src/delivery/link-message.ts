import type { Deps } from "../deps.ts";
import { type BookingDescription, withoutName } from "../domain/booking/description.ts";
import { composeMailCalendar } from "./compose/compose-calendar.ts";
import { composeEmail } from "./compose/compose-email.ts";
import { composeSms } from "./compose/compose-sms.ts";
import { messageDeadline } from "./message-life.ts";
import { type Addressee, type MessageRecipient, toAddressee } from "./message-recipient.ts";
import type { NewMessage } from "./outbox.ts";

/** The link that a message carries. */
export interface CarriedLink {
  readonly id: string;
  readonly url: string;
  readonly bookingId: string;
  /** Epoch milliseconds. */
  readonly expiresAtMs: number;
}

export interface LinkMessageOptions {
  /** What staff wrote for this customer; email only. */
  readonly note?: string;
  /** Whom the same goes to by email when no handset takes the text. */
  readonly substituteTo?: Addressee;
  /** Why nothing goes there any more: recorded and not sent. */
  readonly suppressed?: NewMessage["suppressed"];
}

/** Composes the message that brings a link to one recipient. */
export function composeLinkMessage(
  deps: Pick<Deps, "config">,
  booking: BookingDescription,
  link: CarriedLink,
  to: MessageRecipient,
  { note, substituteTo, suppressed }: LinkMessageOptions = {},
): NewMessage {
  const told = to.isCustomer ? booking : withoutName(booking);
  const mailTo = to.channel === "email" ? toAddressee(to) : substituteTo;
  const calendar = mailTo && composeMailCalendar(deps, told, { url: link.url, attendee: mailTo });
  const deadlineOf = (channel: "email" | "sms") =>
    messageDeadline(channel, booking, link.expiresAtMs, booking.asOfMs);
  const { email } = booking.business;
  return {
    kind: "link",
    linkId: link.id,
    bookingId: link.bookingId,
    to: { channel: to.channel, ...toAddressee(to) },
    content:
      to.channel === "email" ? composeEmail(told, link.url, note) : { body: composeSms(told, link.url) },
    ...(email !== undefined && { replyTo: email }),
    deadlineMs: deadlineOf(to.channel),
    ...(calendar !== undefined && { calendar }),
    ...(suppressed !== undefined && { suppressed }),
    ...(substituteTo !== undefined && {
      substitute: {
        to: substituteTo,
        content: composeEmail(told, link.url, note),
        deadlineMs: deadlineOf("email"),
      },
    }),
  };
}
