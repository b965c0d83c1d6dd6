import type { ActionDeadlines } from "../domain/action-deadline.ts";
import type { AllowedActions, Place, ServiceKind } from "../domain/booking.ts";

/** All that a message may tell about a booking: the booking as it was when the link was made. */
export interface MessageFacts {
  readonly serviceName: string;
  /** Epoch milliseconds; for a course the first session's start. */
  readonly startsAtMs: number;
  /** Epoch milliseconds; for a course the last session's end. */
  readonly endsAtMs: number;
  /** IANA zone whose clock the message shows. */
  readonly timeZone: string;
  readonly kind: ServiceKind;
  /** Whether the business has yet to approve it: as it was booked, or again after a move. */
  readonly pending: boolean;
  readonly participants: number;
  readonly online: boolean;
  /** Absent when the message goes to somebody other than the customer on file. */
  readonly firstName?: string;
  readonly staffName?: string;
  readonly place?: Place;
  /** May be empty when nobody has said how the business is called. */
  readonly businessName: string;
  readonly businessEmail?: string;
  readonly businessPhone?: string;
  readonly allowed: AllowedActions;
  /** Until when; empty where there is no limit, or nothing is allowed. */
  readonly deadlines: ActionDeadlines;
  /** What staff wrote for this customer; email only. */
  readonly note?: string;
  /** BCP 47. */
  readonly locale: string;
}
