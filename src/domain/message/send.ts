/** Whether a send is still being worked on. */
export type SendState = "running" | "done" | "cancelled";

/** What became of one booking of a send; a dry run says `will_send` where a real one says `sent`. */
export type SendOutcome =
  | "will_send"
  | "sent"
  /** Nobody to send it to: the booking has no contact for a wanted channel. */
  | "no_contact"
  /** A contact that cannot be sent to as it stands. */
  | "bad_contact"
  /** The customer could neither cancel nor move it; `reason` says why. */
  | "nothing_allowed"
  /** The recipient opted out or is dead; `reason` says which. */
  | "suppressed"
  /** A link to it went to the same recipient not long ago. */
  | "already_sent"
  | "not_found"
  /** It could not be found out; `reason` says what failed. */
  | "failed"
  /** Its send was stopped before its turn. */
  | "cancelled";

/** Every outcome that an item can have, in the order in which they are told. */
export const ITEM_OUTCOMES = [
  "pending",
  "will_send",
  "sent",
  "already_sent",
  "nothing_allowed",
  "no_contact",
  "bad_contact",
  "suppressed",
  "not_found",
  "failed",
  "cancelled",
] as const satisfies readonly (SendOutcome | "pending")[];

export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** How many of a send's items have each outcome; those that none has are left out. */
export type OutcomeCounts = Readonly<Partial<Record<ItemOutcome, number>>>;

/** The most bookings that one send may have. */
export const MAX_SEND_BOOKINGS = 1_000;
