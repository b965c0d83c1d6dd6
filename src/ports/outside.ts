/** What a deployment depends on and does not run itself. */
export type OutsideThing =
  /** Wix, asked with the business's credentials. */
  | "wix"
  /** Wix, asked by a booking's token, without credentials. */
  | "wixTokens"
  | "email"
  | "sms";

/** How it last answered, if it did. None of this holds anything personal. */
export interface LastAnswer {
  readonly kind:
    | "answers"
    /** It does not accept our credentials, or the way we are set up. */
    | "refuses"
    /** It asks us to wait. */
    | "throttles"
    /** It was not reached, failed or could not be understood. */
    | "silent";
  /** Its own status or code, where there is one. */
  readonly code?: string;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/** Remembers, in this process, how each outside thing last answered. */
export interface OutsideWatch {
  note(thing: OutsideThing, answer: Omit<LastAnswer, "atMs">): void;
  /** Undefined while it has not been asked. */
  last(thing: OutsideThing): LastAnswer | undefined;
}
