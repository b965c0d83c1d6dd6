import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import type { PolicySnapshot, Service } from "../domain/booking/service.ts";
import type { SlotChoice } from "../domain/slot/slot.ts";
import type { SlotNeed } from "../domain/slot/slot-need.ts";
import type { TimedSlot } from "../domain/slot/timed-slot.ts";
import type { Result } from "../result.ts";

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

/** Which free times are asked for: those of some days that fit. */
export interface SlotQuery extends SlotNeed {
  /** `YYYY-MM-DDThh:mm:ss`, inclusive and exclusive, in `timeZone`. */
  readonly fromLocal: string;
  readonly toLocal: string;
  readonly timeZone: string;
  /** Only times at which this staff member is free; appointments only. */
  readonly staffId?: string;
}

export interface ReadOptions {
  /** Whether to ask what cancelling costs as well. */
  readonly withFee?: boolean;
  /** What was asked later than this, epoch milliseconds, will do, be it by somebody else; absent: it is asked anew. */
  readonly askedAfterMs?: number;
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
  readBooking(token: string, options?: ReadOptions): Promise<Result<BookingReading, WixFailure>>;
  /** The service of a token's booking; `serviceId`, where it is known, lets an answer of a moment ago do. */
  readService(token: string, serviceId?: string): Promise<Result<Service, WixFailure>>;
  /** The booking as it is after the cancellation. An outcome that was lost is read back first. */
  cancelBooking(token: string, revision: string): Promise<Result<Booking, WixFailure>>;
  /** The booking as it is after the move. `slot` comes fresh from `checkSlot`; `staffId` picks one of its staff. */
  rescheduleBooking(
    token: string,
    booking: Booking,
    slot: TimedSlot,
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
  /** Free times of a service that fit, sorted, no doubles. */
  listSlots(query: SlotQuery): Promise<Result<readonly TimedSlot[], WixFailure>>;
  /** One time read again right before it is offered for confirmation; `slot_gone` when it can no longer be had. */
  checkSlot(need: SlotNeed, choice: SlotChoice, timeZone: string): Promise<Result<TimedSlot, WixFailure>>;
  queryBookings(query: BookingQuery): Promise<Result<BookingPage, WixFailure>>;
  readBusiness(): Promise<Result<Business, WixFailure>>;

  /**
   * The same gateway for one who asks: what they use up of Wix's limits is counted as theirs, so that nobody keeps the
   * others waiting. Without it whatever is asked counts as staff's.
   */
  onBehalfOf(asker: Asker): BookingGateway;
  /** How far our own limits are used up just now; empty where there are none. */
  usage(): readonly LimitUsage[];
}

/** On whose behalf Wix is asked. */
export type Asker =
  /** `key` tells them apart: the link they hold, or the network they come from where nothing vouches for them. */
  | { readonly kind: "customer"; readonly key: string }
  /** Whoever the business trusts, and what was promised to customers already. */
  | { readonly kind: "staff" }
  /** Work that nobody waits for: it is throttled earlier. */
  | { readonly kind: "work"; readonly name: "sends" | "finds" | "policies" };

/** How far one pool of a limit is used up, in requests within a minute. */
export interface PoolUsage {
  readonly pool: "all" | "customers" | "staff" | "work";
  readonly used: number;
  readonly limit: number;
}

/** The pools of one of our limits: for calls with the business's credentials, and for those by a booking's token. */
export interface LimitUsage {
  readonly caller: "business" | "anonymous";
  readonly pools: readonly PoolUsage[];
}
