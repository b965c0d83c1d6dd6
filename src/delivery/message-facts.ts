import type { LetterBrand } from "../../views/messages/letter.ts";
import type { Standing } from "../../views/messages/message-props.ts";
import type { ActionDeadlines } from "../domain/booking/action-deadline.ts";
import type { AllowedActions, Place, ServiceKind } from "../domain/booking/booking.ts";

/** All that a message may tell about a booking: the booking as it was when the link was made. */
export interface MessageFacts {
  readonly bookingId: string;
  /** When the booking was read to be as it is told here, epoch milliseconds. */
  readonly asOfMs: number;
  readonly serviceName: string;
  /** Epoch milliseconds; for a course the first session's start. */
  readonly startsAtMs: number;
  /** Epoch milliseconds; for a course the last session's end. */
  readonly endsAtMs: number;
  /** IANA zone whose clock the message shows. */
  readonly timeZone: string;
  /** IANA zone of the business, where the message to an online visit's customer shows another clock first. */
  readonly venueZone?: string;
  readonly kind: ServiceKind;
  readonly standing: Standing;
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
  /** How mails look; our own colours and no logo where it is absent. */
  readonly brand?: Partial<LetterBrand>;
  /** BCP 47. */
  readonly locale: string;
}
