import type { MessageState } from "../../domain/message-state.ts";
import type { Channel } from "../../ports.ts";

const ADVICE: Readonly<Record<string, Readonly<Record<Channel, string>> | string>> = {
  dead_recipient: {
    email: "There is no such mailbox: correct the address in Wix Bookings, or send an SMS.",
    sms: "The number cannot get texts: correct it in Wix Bookings, or send an email.",
  },
  opted_out:
    "The recipient asked for no more messages: only they (START) or you (DELETE /api/suppressions/{id}) can lift that.",
  policy: "The other side refused it by its policy: send an SMS, and look at the sender's reputation.",
  no_route: {
    email: "There is no way to this address: send an SMS.",
    sms: "There is no permission for, or no way to, this number's country: the operator has to enable it at Twilio.",
  },
  filtered: "A carrier took it for spam: change the text, or send an email. It is not sent again.",
  our_mistake: "It was not well-formed: the operator has to look.",
  other: "The other side refuses it: use the other channel, or call.",
  handset_away: "The phone is off or out of reach: send an email, or call.",
  carrier_silent: "The carrier does not say why: send an email, or call.",
  queue_full: "Too many texts wait at the provider: send an email, or call.",
  too_late: "It could not be delivered in time: call.",
  deadline: "It could not be sent in time: call.",
  channel_fault: "This channel needs its operator; what waits is sent once it works again.",
  outcome_unknown: "Whether it arrived is not known, since the answer was lost twice: ask, or send it again.",
  tries_exhausted: "Every try failed: use the other channel, or call.",
  unreadable: "Its secret was dropped before it was sent: send it again.",
  unreachable: "The provider could not be reached: it is tried again while there is time.",
  throttled: "The provider asks to wait: it is tried again.",
  recipient_busy: "The mailbox is full or busy: it is tried again, hours apart.",
};

const IN_DOUBT =
  "It may have gone out: its answer was lost. It is looked up, or sent once more, when its next attempt is due.";

/** What staff can do about a message that has trouble; undefined for one that has none. */
export function adviceFor(
  channel: Channel,
  state: MessageState,
  reason: string | undefined,
): string | undefined {
  if (state === "unknown") return IN_DOUBT;
  const advice = reason === undefined ? undefined : ADVICE[reason];
  return typeof advice === "string" ? advice : advice?.[channel];
}
