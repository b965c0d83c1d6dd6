import type { Result } from "../result.ts";

export type Channel = "email" | "sms";

/** A booking as an iCalendar object (RFC 5545), for the calendars that follow their owner's mail (RFC 6047). */
export interface MailCalendar {
  readonly method: "REQUEST" | "CANCEL";
  readonly content: string;
  readonly filename: string;
}

export interface Mail {
  readonly to: { readonly address: string; readonly name?: string };
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: MailCalendar;
  /** Stable over retries, so that a doubled hand-over is recognised as one: `<id@host>`. */
  readonly messageId: string;
  /** When it was written, epoch milliseconds; stable over retries like the id. */
  readonly dateMs: number;
}

export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** Our message id; receipts come back under it. */
  readonly reference: string;
  /** After this many seconds it is no longer worth delivering; at least 1. */
  readonly validForSeconds: number;
}

/** Why a provider will never take a message, and so what follows from it. */
export type Refusal =
  /** No such mailbox or number, or one that cannot take this kind of message: remembered as dead. */
  | "dead_recipient"
  /** The recipient has opted out, or is blocked: remembered until the recipient or staff lift it. */
  | "opted_out"
  /** The other side's policy; several domains that say so within minutes mean that it is about us. */
  | "policy"
  /** No permission for, or no way to, the recipient's country. */
  | "no_route"
  /** Taken for spam: the same text must not be sent again, and the operator has to look. */
  | "filtered"
  /** Malformed or too large: a mistake of ours, and the operator has to look. */
  | "our_mistake"
  | "other";

/** Why a message was not handed over. `code` is the provider's raw code; none of the fields holds personal data. */
export type SendFailure =
  | { readonly kind: "rejected"; readonly code: string; readonly refusal: Refusal }
  | { readonly kind: "throttled"; readonly code: string; readonly retryAfterSeconds: number }
  /** The recipient cannot take it for now, such as a full mailbox: a few tries, hours apart. */
  | { readonly kind: "recipient_busy"; readonly code: string }
  /**
   * Not handed over; worth another try. `answered`: the provider was there and said so. `doubtful`: it may have taken the
   * message all the same, so look before sending it again. `whose` trouble it is, where that is certain: the channel's
   * came before anything was said of this message and would meet every other; the recipient's meets nobody else.
   */
  | {
      readonly kind: "unreachable";
      readonly code: string;
      readonly answered: boolean;
      readonly doubtful?: boolean;
      readonly whose?: "channel" | "recipient";
    }
  /** May have been handed over: the answer was lost. */
  | { readonly kind: "unknown"; readonly code: string }
  /** The channel itself is broken (credentials, certificate, sender): the operator's to mend. */
  | { readonly kind: "channel_fault"; readonly code: string };

export interface Accepted {
  /** The provider's own id for it, where there is one. */
  readonly providerId?: string;
}

/** Takes mails one after another or several at once; whoever got it from `batch` closes it. */
export interface MailBatch {
  send(mail: Mail): Promise<Result<Accepted, SendFailure>>;
  close(): void;
}

export interface Mailer {
  send(mail: Mail): Promise<Result<Accepted, SendFailure>>;
  /** For several mails within one request or timer: on a host that keeps no connections, these share one. */
  batch(): MailBatch;
  close?(): void;
}

/** What became of a text after the provider took it. */
export type ReceiptOutcome =
  /** On its way: 1 queued, 2 sending, 3 sent. */
  | { readonly kind: "progress"; readonly rank: 1 | 2 | 3 }
  | { readonly kind: "delivered" }
  | { readonly kind: "undelivered"; readonly code: string; readonly cause: UndeliveredCause };

export type UndeliveredCause =
  /** The handset is off or out of reach: again in half an hour and in two hours, then by email. */
  | "handset_away"
  /** The carrier does not say why: once more, then by email. */
  | "carrier_silent"
  /** The sender's queue was full: again later. */
  | "queue_full"
  /** Its validity ended before it could be delivered. */
  | "too_late"
  /** The channel itself is broken: the operator's to mend. */
  | "channel_fault"
  | Refusal;

/** A provider's word on how a text stands. */
export interface TextReceipt {
  readonly providerId: string;
  /** The provider's own word, for the record. */
  readonly status: string;
  /** Absent when the status is one that nobody here knows. */
  readonly outcome?: ReceiptOutcome;
}

/** A question about a text that could not be answered; nothing is known then. */
export type LookupFailure =
  | { readonly kind: "throttled"; readonly code: string; readonly retryAfterSeconds: number }
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "channel_fault"; readonly code: string };

export interface TextSender {
  send(message: TextMessage): Promise<Result<Accepted, SendFailure>>;
  /** Whether this very text went to that number since then (epoch milliseconds): its newest copy, or undefined. */
  find(text: {
    readonly to: string;
    readonly body: string;
    readonly sinceMs: number;
  }): Promise<Result<TextReceipt | undefined, LookupFailure>>;
  /** How a text stands now; undefined when the provider no longer knows it. */
  check(providerId: string): Promise<Result<TextReceipt | undefined, LookupFailure>>;
}

/** An incoming text that somebody has to hear of. */
export interface TextReply {
  /** The provider's own id for it: one that is told of twice is one. */
  readonly providerId: string;
  /** E.164: who sent it. */
  readonly phone: string;
  /** As it came; empty where only a picture was sent. */
  readonly body: string;
  /** Whether pictures or files came with it. */
  readonly hasMedia: boolean;
  /**
   * `cancel`: the lone word, which the provider takes for a wish to get no more texts and its sender for a cancellation.
   * `help`: what the provider answers by itself. `yes`: a wish to get texts again from whoever gets none, and an answer
   * from anybody else.
   */
  readonly kind: "cancel" | "help" | "yes" | "text";
}

/** What a text provider calls back with. `params` are all fields of its form, as they came. */
export interface TextWebhooks {
  /** Whether the provider signed exactly this: our configured address and every field. */
  isSigned(signature: string, url: string, params: Readonly<Record<string, string>>): Promise<boolean>;
  /** A receipt; undefined when the form is none. */
  readReceipt(params: Readonly<Record<string, string>>): TextReceipt | undefined;
  /** Somebody's wish to get no more texts, or to get them again; undefined for any other incoming text. */
  readWish(
    params: Readonly<Record<string, string>>,
  ): { readonly phone: string; readonly wish: "stop" | "start" } | undefined;
  /** An incoming text that is not just such a wish; undefined for those, and where no handset is the sender. */
  readReply(params: Readonly<Record<string, string>>): TextReply | undefined;
}
