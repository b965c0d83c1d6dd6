import type { Booking, Place, ServiceKind } from "../booking/booking.ts";

/** What a free time has to fit. */
export interface SlotNeed {
  readonly kind: ServiceKind;
  readonly serviceId: string;
  /** Absent for any place. */
  readonly location?: Place;
  /** How many come. */
  readonly participants: number;
  /** How long an appointment is to last; absent for as long as its service usually does. */
  readonly lengthMs?: number;
  /** What the customer has already, and is not to be offered. */
  readonly ownTime?: OwnTime;
}

/** The time that a booking has: an appointment's start, or a session as well. */
export interface OwnTime {
  /** Epoch milliseconds. */
  readonly startsAtMs: number;
  readonly eventId?: string;
}

/** What a booking needs of the time it moves to: its service, place, party and length, at another time than its own. */
export function needToMove(booking: Booking): SlotNeed {
  const { kind, serviceId, location, participants, startsAtMs, endsAtMs, eventId } = booking;
  return {
    kind,
    serviceId,
    ...(location !== undefined && { location }),
    participants,
    ...(kind === "appointment" && { lengthMs: endsAtMs - startsAtMs }),
    ownTime: { startsAtMs, ...(eventId !== undefined && { eventId }) },
  };
}
