/** What a customer may say of why they cancel: one tap, never a text of theirs. In the order in which it is asked. */
export const CANCEL_REASONS = [
  "time_does_not_suit",
  "ill",
  "found_something_else",
  "too_expensive",
  "no_longer_needed",
  "other",
] as const;

export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Reads what a form sent; anything that is not one of the reasons counts as none given. */
export const parseCancelReason = (text: string | null): CancelReason | undefined =>
  CANCEL_REASONS.find((reason) => reason === text);
