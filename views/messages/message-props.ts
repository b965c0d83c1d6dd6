import type { Ability } from "../../src/domain/booking/ability.ts";
import type { BookingState } from "../../src/domain/booking/booking-state.ts";
import type { CancelReason } from "../../src/domain/booking/cancel-reason.ts";
import type { ToldPayment } from "../../src/domain/booking/payment.ts";
import type { Where } from "../../src/domain/booking/where.ts";
import type { WhenText } from "../../src/domain/time/when-text.ts";

/** How a booking stands: with its place, waiting for one, or without. `unknown` is a status newer than this app. */
export type Standing = "confirmed" | "pending" | "waiting_list" | "unfinished" | "called_off" | "unknown";

/** Until when the customer may act, in words; what has no limit, or may not be done, is absent. */
export interface UntilText {
  readonly cancel?: string;
  readonly move?: string;
}

/** What every mail tells of a booking. Values are plain lines without controls, ready to show; the HTML view escapes them. */
export interface BookingFacts {
  readonly serviceName: string;
  readonly when: WhenText;
  readonly course: boolean;
  readonly standing: Standing;
  /** For how many; told where it is more than one. */
  readonly people: number;
  readonly where?: Where;
  readonly staffName?: string;
  readonly greetingName?: string;
  readonly businessName?: string;
  readonly businessEmail?: string;
  readonly businessPhone?: string;
  readonly ability: Ability;
  readonly until: UntilText;
}

export interface BookingMessageProps extends BookingFacts {
  /** What staff wrote; a blank line parts paragraphs. */
  readonly noteLines: readonly string[];
  readonly linkUrl: string;
  /** The reservation for mail programs: schema.org's JSON-LD. */
  readonly data?: object;
}

/** What a cancellation costs, and what was paid before it. */
export interface CostText {
  /** The fee that the customer accepted, with its currency. */
  readonly fee?: string;
  /** Whether the customer was told the fee, or that there is none. */
  readonly feeKnown: boolean;
  readonly payment?: ToldPayment;
  /** Whether the business has been paid something that it may refund. */
  readonly holdsMoney: boolean;
}

/**
 * What a customer did, asked the business to approve, or ordered in vain; `from` is the day and time before a move.
 */
export type ChangeText =
  | { readonly kind: "cancelled"; readonly cost?: CostText }
  | { readonly kind: "not_cancelled" }
  | { readonly kind: "moved" | "move_requested"; readonly from: string };

export interface ConfirmationProps extends BookingFacts {
  readonly change: ChangeText;
  readonly linkUrl: string;
  /** The reservation for mail programs: schema.org's JSON-LD. */
  readonly data?: object;
}

export interface NoticeProps extends BookingFacts {
  readonly change: ChangeText;
  /** Why the customer cancelled, if they said. */
  readonly reason?: CancelReason;
  readonly customerName?: string;
  /** The link's id, which says nothing of its code; absent for Wix's own. */
  readonly linkId?: string;
  /** Whether an answer goes to the customer. */
  readonly mayReply: boolean;
}

/** An answer to what a customer wrote by text. */
export interface AnswerProps extends BookingFacts {
  /** What they wrote, or its beginning; absent where there was nothing to read. */
  readonly quoted?: string;
  /** Whether it was the lone word CANCEL, by which they get no more texts. */
  readonly isCancel: boolean;
  readonly linkUrl: string;
}

/** What somebody wrote by text, as the business is told of it. */
export interface ReplyNoticeProps {
  /** Whether it was the lone word CANCEL, by which they get no more texts. */
  readonly isCancel: boolean;
  /** E.164. */
  readonly phone: string;
  /** What was written, in lines that are ready to show. */
  readonly lines: readonly string[];
  /** Whether pictures or files came with it, which are not shown. */
  readonly hasMedia: boolean;
  /** Absent where the text goes with no booking, or with one that could not be read. */
  readonly booking?: { readonly facts: BookingFacts; readonly state: BookingState };
  /** Absent where it goes with no booking. */
  readonly bookingId?: string;
  /** The link's id, which says nothing of its code. */
  readonly linkId?: string;
  readonly customerName?: string;
  /** Whether the customer has cancelled it by a page, and that still waits. */
  readonly isBeingCancelled: boolean;
  /** Whether the customer hears that a text changes nothing, or should but cannot be reached by email. */
  readonly answer: "answered" | "unreachable" | "none";
  /** Where staff find it in Wix. */
  readonly calendarUrl?: string;
  /** Whether an answer goes to the customer. */
  readonly mayReply: boolean;
}

/** What an SMS does without where room is short, in characters that it is written in. */
export interface SmsExtras {
  readonly greetingName?: string;
  readonly serviceName?: string;
  readonly businessName?: string;
  readonly businessPhone?: string;
  /** For how many, where it is more than one. */
  readonly people?: number;
  /** The day and time before a move. */
  readonly from?: string;
  /** The fee that was accepted with a cancellation. */
  readonly fee?: string;
  /** Until when all that the customer may do is open. */
  readonly deadline?: string;
  /** Whether there is room for nothing but what happens when, and the address. */
  readonly terse?: boolean;
}

export interface BookingSmsProps extends SmsExtras {
  /** `Thu 14 May 10:00`, online `… 10:00 (GMT+1)`. */
  readonly when: string;
  readonly standing: Standing;
  readonly ability: Ability;
  readonly linkUrl: string;
}

export interface ConfirmationSmsProps extends SmsExtras {
  readonly change: ChangeText["kind"];
  /** As in the other. */
  readonly when: string;
  readonly ability: Ability;
  /** Absent where the address alone would take another part. */
  readonly linkUrl?: string;
}
