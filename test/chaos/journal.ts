import type { Channel } from "../../src/ports/messages.ts";

/** A 201 that a client has in hand. */
export interface AcknowledgedMint {
  readonly linkId: string;
  readonly url: string;
  readonly code: string;
  readonly bookingId: string;
  readonly messageIds: readonly string[];
  readonly channels: readonly Channel[];
}

/** One form that a customer sent, however often, until it had a final answer. */
export interface SentForm {
  readonly formId: string;
  readonly bookingId: string;
  readonly action: "cancel" | "reschedule";
  /** Times it was posted. */
  posts: number;
  /** How often the booking changed at Wix between before the first post and the final answer. */
  changes?: number;
  /** The status of the last answer. */
  status?: number;
}

/** What the app promised to somebody outside while it was being killed: the side of the books that must hold. */
export interface Journal {
  readonly mints: AcknowledgedMint[];
  readonly forms: SentForm[];
  readonly sends: AcknowledgedSend[];
  /** Answers that no client should ever get, each with how often; none holds personal data. */
  readonly surprises: Map<string, number>;
  /** Answers after which a client had to try again. */
  retries: number;
}

/** A bulk send that was answered, and its bookings. */
export interface AcknowledgedSend {
  readonly sendId: string;
  readonly bookingIds: readonly string[];
}

export const openJournal = (): Journal => ({
  mints: [],
  forms: [],
  sends: [],
  surprises: new Map(),
  retries: 0,
});

export function noteSurprise(journal: Journal, what: string): void {
  journal.surprises.set(what, (journal.surprises.get(what) ?? 0) + 1);
}
