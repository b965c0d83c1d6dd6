/** An answer of the app, read to its end. */
export interface SiteAnswer {
  readonly status: number;
  readonly text: string;
}

export interface SiteRequest {
  readonly method?: "GET" | "HEAD" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address from which it comes. */
  readonly from?: string;
}

/** A booking, as far as the zoo looks at it. */
export interface SiteBooking {
  readonly id: string;
  readonly status: string;
  readonly revision: string;
  /** RFC 3339. */
  readonly startDate: string;
}

/** A demo with its emulated business: another process, or in this one. */
export interface Site {
  readonly staffKey: string;
  /** Answers a path. A redirect is not followed. */
  call(path: string, request?: SiteRequest): Promise<SiteAnswer>;
  bookings(): Promise<readonly SiteBooking[]>;
  /** Somebody books a massage; its id. */
  book(startMs: number): Promise<string>;
  /** What its clock says, epoch milliseconds. */
  now(): number;
  setNow(ms: number): Promise<void>;
  /** Everything as at the start, but for what the app keeps itself. */
  reset(): Promise<void>;
}
