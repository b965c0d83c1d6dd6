import type { Booking, BookingReading, Contact } from "./domain/booking/booking.ts";
import type { PolicySnapshot, Service } from "./domain/booking/service.ts";
import type { Slot, SlotChoice } from "./domain/slot/slot.ts";
import type { Result } from "./result.ts";

/** Epoch milliseconds, UTC. In demo mode it is the emulator's clock, so that moving that moves everything. */
export type Clock = () => number;

// --- Storage ---------------------------------------------------------------------------------------------

export type SqlValue = string | number | null;

export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export interface StatementResult {
  readonly rows: readonly Record<string, SqlValue>[];
  /** Rows that the statement inserted, updated or deleted. */
  readonly changes: number;
}

/** What SQLite on Node and D1 can both do. There is no BEGIN on D1: `batch` is the transaction. */
export interface Database {
  run(statement: Statement): Promise<StatementResult>;
  /** All or nothing, in order; a violated constraint leaves no trace of any of them. */
  batch(statements: readonly Statement[]): Promise<readonly StatementResult[]>;
}

// --- Wix Bookings ----------------------------------------------------------------------------------------

/** Everything that can be wrong with a call to Wix. Decided by the error's code, never by its status alone. */
export type WixFailure =
  /** The booking changed since it was read: show it anew, never resend with the new revision. */
  | { readonly kind: "stale" }
  /** Wix refuses the action: policy, deadline or status. Nothing was changed. */
  | { readonly kind: "not_allowed" }
  /** The wanted time or place is no longer free. Nothing was changed. */
  | { readonly kind: "slot_gone" }
  /** The anonymous action token is not, or no longer, good. */
  | { readonly kind: "token_invalid" }
  | { readonly kind: "booking_not_found" }
  | { readonly kind: "service_not_found" }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number }
  /** Not reached, failed or unreadable; for a write: read back, and the booking was unchanged. */
  | { readonly kind: "unavailable" }
  /** A write may have been applied, and reading back failed too. */
  | { readonly kind: "unknown_outcome" }
  /** Wix does not accept our credentials: the operator's to mend. */
  | { readonly kind: "unauthorized" }
  /** Refused before any call (malformed id or token), or by Wix as invalid. `detail` holds field names and codes only. */
  | { readonly kind: "invalid"; readonly detail: string };

export interface SlotQuery {
  readonly booking: Booking;
  /** `YYYY-MM-DDThh:mm:ss`, inclusive and exclusive, in `timeZone`. */
  readonly fromLocal: string;
  readonly toLocal: string;
  readonly timeZone: string;
  /** Only times at which this staff member is free; appointments only. */
  readonly staffId?: string;
  /** Leaves the booking's own time among the answers, for a list that several customers share. */
  readonly keepOwnTime?: boolean;
}

export interface BookingQuery {
  readonly ids?: readonly string[];
  /** Starts at or after, and before; epoch milliseconds. */
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly serviceId?: string;
  readonly eventId?: string;
  /** The customer's address, as written or in lower case: whether Wix heeds case nobody says, so compare what comes. */
  readonly email?: string;
  /** 1 to 100. */
  readonly limit: number;
  /** From an earlier page; the other fields are then not sent again. */
  readonly cursor?: string;
}

export interface BookingPage {
  readonly bookings: readonly Booking[];
  readonly nextCursor?: string;
}

/** The business as its site describes itself. Any part may be missing. */
export interface Business {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** Whether Wix shows an online service in the customer's own zone. */
  readonly showsCustomerTimeZone: boolean;
}

/**
 * Wix Bookings, in the words of this app. The first group needs only a booking's anonymous action token and travels
 * without credentials; the second uses the business's.
 */
export interface BookingGateway {
  readBooking(
    token: string,
    options?: { readonly withFee?: boolean },
  ): Promise<Result<BookingReading, WixFailure>>;
  /** The service of a token's booking; `serviceId`, where it is known, lets an answer of a moment ago do. */
  readService(token: string, serviceId?: string): Promise<Result<Service, WixFailure>>;
  /** The booking as it is after the cancellation. An outcome that was lost is read back first. */
  cancelBooking(token: string, revision: string): Promise<Result<Booking, WixFailure>>;
  /** The booking as it is after the move. `slot` comes fresh from `checkSlot`; `staffId` picks one of its staff. */
  rescheduleBooking(
    token: string,
    booking: Booking,
    slot: Slot,
    staffId?: string,
  ): Promise<Result<Booking, WixFailure>>;

  mintToken(bookingId: string): Promise<Result<string, WixFailure>>;
  /**
   * The policies as they stood when these bookings (at most 100) were made, by the ids asked for; left out where Wix keeps
   * none. A snapshot never changes: what was found once is not asked for again.
   */
  readPolicySnapshots(
    bookingIds: readonly string[],
  ): Promise<Result<ReadonlyMap<string, PolicySnapshot>, WixFailure>>;
  /** What an earlier read found, without asking anybody. */
  recallPolicySnapshot(bookingId: string): PolicySnapshot | undefined;
  /** Free times for moving this booking: its service, location and party size; its own time left out; sorted, no doubles. */
  listSlots(query: SlotQuery): Promise<Result<readonly Slot[], WixFailure>>;
  /** One time read again right before it is offered for confirmation; `slot_gone` when it can no longer be had. */
  checkSlot(booking: Booking, choice: SlotChoice, timeZone: string): Promise<Result<Slot, WixFailure>>;
  queryBookings(query: BookingQuery): Promise<Result<BookingPage, WixFailure>>;
  readBusiness(): Promise<Result<Business, WixFailure>>;

  /** The same gateway for work that nobody waits for: throttled earlier, so that customers and staff come first. */
  behindCustomers(): BookingGateway;
}

// --- Messages --------------------------------------------------------------------------------------------

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
   * message all the same, so look before sending it again.
   */
  | {
      readonly kind: "unreachable";
      readonly code: string;
      readonly answered: boolean;
      readonly doubtful?: boolean;
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
}

// --- Brand -----------------------------------------------------------------------------------------------

export interface Logo {
  /** A media type of an image. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type LogoFailure =
  | { readonly kind: "unreachable" }
  /** What is at the address is no picture that browsers show. */
  | { readonly kind: "no_image" }
  | { readonly kind: "too_large" };

/** The business's logo as it is at an instant (epoch milliseconds), or as it was when it could last be had. */
export type LogoSource = (nowMs: number) => Promise<Result<Logo, LogoFailure>>;

// --- Everything the app is built from --------------------------------------------------------------------

/** Structured, for operators. `fields` never holds a code, token, name, address, number or body. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Who calls the staff API: an API key by its configured name, or a JWT by its subject. */
export interface Principal {
  readonly kind: "api_key" | "jwt";
  readonly name: string;
}

export type StaffJwtFailure =
  /** Not one of ours, expired, or of somebody who is not staff: which of these is nobody's business. */
  | { readonly kind: "not_accepted" }
  /** The issuer's keys cannot be had just now, so nothing is known about the token. */
  | { readonly kind: "issuer_unreachable" };

/** Checks a JWT that a member of staff presents. */
export type StaffJwtVerifier = (jwt: string) => Promise<Result<Principal, StaffJwtFailure>>;

/** Keeps the host alive until the work is done: `waitUntil` on Workers, awaited at shutdown on Node. */
export type Background = (work: Promise<unknown>) => void;

export type { Contact };
