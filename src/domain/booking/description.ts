import type { BusinessWays } from "../contact/business-ways.ts";
import type { ShownClock } from "../time/when-text.ts";
import type { ActionAnswer, ManageAction } from "./action-answer.ts";
import type { BookingStatus, ServiceKind } from "./booking.ts";
import type { BookingState } from "./booking-state.ts";
import type { Where } from "./where.ts";

/**
 * A booking as one reader is told of it: worked out once, and read by its page, mail, text, calendar entry and structured
 * data, so that none of them says anything else than the others. What nobody knows is absent; texts are as their owners
 * typed them, and have something to see.
 */
export interface BookingDescription {
  readonly id: string;
  /** Wix's own count of its changes: a calendar tells a newer entry by it. */
  readonly revision: string;
  /** When the booking was read to be as it is told here, epoch milliseconds. */
  readonly asOfMs: number;
  /** What was booked: as the booking names it, else its service. */
  readonly serviceName?: string;
  readonly kind: ServiceKind;
  /** As Wix says it. */
  readonly status: BookingStatus;
  /** Where the booking stands at `asOfMs`, as its customer would put it. */
  readonly state: BookingState;
  /** Epoch milliseconds; for a course the first session's start. */
  readonly startsAtMs: number;
  /** Epoch milliseconds; for a course the last session's end. */
  readonly endsAtMs: number;
  /** Whose clock all of its times are told on, in whose language: the venue's, or that of an online visit's reader. */
  readonly clock: ShownClock;
  /** Whether neither the reader nor the booking tells whose clock an online visit is on: a browser may know better. */
  readonly clockIsGuess: boolean;
  readonly where?: Where;
  /** With whom. */
  readonly staffName?: string;
  readonly participants: number;
  /** What its customer may do, as Wix allows it, and until when; else why not. */
  readonly actions: Readonly<Record<ManageAction, ActionAnswer>>;
  readonly business: BusinessWays;
  /** Of the customer on file, who alone is greeted by it. */
  readonly firstName?: string;
}

/** Whether it is held by video or phone, so that no place tells whose clock its times are on. */
export const isOnline = ({ where }: Pick<BookingDescription, "where">): boolean => where?.kind === "online";

/** IANA zone of the venue, whoever's clock is shown. */
export const venueZoneOf = ({ clock }: Pick<BookingDescription, "clock">): string =>
  clock.venueZone ?? clock.timeZone;

/** The same for somebody who is not the customer on file. */
export const withoutName = ({ firstName: _, ...booking }: BookingDescription): BookingDescription => booking;
