import { isUnsent, type MessageState } from "../../domain/message/message-state.ts";
import type { Channel } from "../../ports/messages.ts";

type Advice = Readonly<Record<string, string | Readonly<Record<Channel, string>>>>;

/** For a message that is still being worked on. */
const WAITING: Advice = {
  unreachable: "It was not taken this time: it is tried again while there is time.",
  throttled: "The provider asks to wait: it is tried again.",
  recipient_busy: "The mailbox is full or busy: it is tried again, hours apart.",
  channel_fault: "This channel needs its operator: what waits is sent once it works again.",
  handset_away: "The phone is off or out of reach: it is sent again.",
  carrier_silent: "The carrier did not deliver it and does not say why: it is sent again.",
  queue_full: "Too many texts wait at the provider: it is sent again.",
  outcome_unknown:
    "It may have gone out: its answer was lost. It is looked up, or sent once more, when its next attempt is due.",
};

const OTHER_WAY = "use the other channel, or call";

/** For a message that will not arrive, or of which nobody knows. */
const OVER: Advice = {
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
  other: `The other side refused it: ${OTHER_WAY}.`,
  unreachable: `It could not be handed over: ${OTHER_WAY}.`,
  throttled: `The provider took no more in time: ${OTHER_WAY}.`,
  recipient_busy: "The mailbox stayed full or busy: send an SMS, or call.",
  channel_fault: `The channel did not work in time: ${OTHER_WAY}.`,
  handset_away: "The phone stayed off or out of reach: send an email, or call.",
  carrier_silent: "The carrier did not deliver it and does not say why: send an email, or call.",
  queue_full: "Too many texts waited at the provider: send an email, or call.",
  too_late: "It could not be delivered in time: call.",
  deadline: "It could not be sent in time: call.",
  outcome_unknown: "Whether it arrived is not known, since its answer was lost: ask, or send it again.",
  tries_exhausted: `Every try failed: ${OTHER_WAY}.`,
  over_budget:
    "No more texts could be made that day (SMS_PER_DAY): send an email, or send it again after midnight UTC.",
  country_not_allowed: "No texts go to this number's country (SMS_COUNTRIES): send an email, or call.",
  unreadable: "Its secret was dropped before it was sent: send it again.",
};

const REPLACED = "No phone took it: an email with the same link goes in its stead.";
const NEVER_MADE = {
  over_budget:
    "No more texts could be made that day (SMS_PER_DAY): an email with the same goes in its stead.",
  country_not_allowed:
    "No texts go to this number's country (SMS_COUNTRIES): an email with the same goes in its stead.",
} as const;

export interface Troubled {
  readonly channel: Channel;
  readonly state: MessageState;
  readonly failureReason?: string;
  /** Nothing goes by its channel for now. */
  readonly channelPaused?: boolean;
  /** Another message has taken its place. */
  readonly replaced?: boolean;
}

/** What staff can do about a message that has trouble; undefined for one that has none, or that they ended themselves. */
export function adviceFor(message: Troubled): string | undefined {
  const { channel, state, failureReason: reason, channelPaused, replaced } = message;
  if (state === "revoked") return undefined;
  if (replaced) return NEVER_MADE[reason as keyof typeof NEVER_MADE] ?? REPLACED;
  const waits = isUnsent(state);
  if (waits && channelPaused) return text(WAITING.channel_fault, channel);
  return reason === undefined ? undefined : text((waits ? WAITING : OVER)[reason], channel);
}

const text = (advice: Advice[string] | undefined, channel: Channel): string | undefined =>
  typeof advice === "string" ? advice : advice?.[channel];
