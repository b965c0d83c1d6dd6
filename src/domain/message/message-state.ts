/** Where a message can stand; the words of the staff API. */
export const MESSAGE_STATES = [
  "queued",
  // Somebody is sending it right now.
  "leased",
  "retry_wait",
  // It may have gone out: the answer was lost. Looked up, or sent once more, when it is due.
  "unknown",
  // Taken by the relay or by Twilio, which is not yet delivered.
  "accepted",
  "delivered",
  "undelivered",
  "bounced",
  "failed",
  "expired",
  "revoked",
  "suppressed",
] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

/** What still has to be handed over: a dispatcher may take it, and a deadline, a revocation or an opt-out ends it. */
export const UNSENT_STATES = [
  "queued",
  "leased",
  "retry_wait",
  "unknown",
] as const satisfies readonly MessageState[];

/** States that say that the recipient will not get it. */
export const LOST_STATES = [
  "undelivered",
  "bounced",
  "failed",
  "expired",
  "revoked",
  "suppressed",
] as const satisfies readonly MessageState[];

type UnsentState = (typeof UNSENT_STATES)[number];

export const isUnsent = (state: MessageState): state is UnsentState =>
  (UNSENT_STATES as readonly MessageState[]).includes(state);

/** Whether nothing can follow but, for `accepted`, the provider's own word. */
export const isOver = (state: MessageState): boolean => !isUnsent(state) && state !== "accepted";
