import type { Place, StaffMember } from "../booking/booking.ts";

/** A wall-clock moment without zone or offset, `YYYY-MM-DDThh:mm:ss`: the only form the time-slot API speaks. */
export type LocalDateTime = string;

/** From when until when, on the clock of some zone. */
export interface WallTimes {
  readonly localStart: LocalDateTime;
  readonly localEnd: LocalDateTime;
}

/** One free time as Wix tells it: for an appointment who is free then, for a class how many places are left. */
export interface Slot extends WallTimes {
  readonly serviceId: string;
  readonly scheduleId?: string;
  /** IANA zone in which both wall times are meant. */
  readonly timeZone: string;
  readonly location?: Place;
  /** Appointments: who can take it. Possibly incomplete in lists; complete when one slot is read. */
  readonly staff: readonly StaffMember[];
  /** Classes only. */
  readonly eventId?: string;
  /** Classes: places that one booking may still take, which the business may limit. */
  readonly openPlaces?: number;
  /** Classes: places that are still free, for everybody together. */
  readonly placesLeft?: number;
  /** The only field that says whether it can be chosen. */
  readonly bookable: boolean;
}

/** Names one slot, small enough for a URL: a class session by its event, an appointment by its time, staff and place. */
export interface SlotChoice extends WallTimes {
  readonly eventId?: string;
  /** The staff member the customer wants; absent for "any". */
  readonly staffId?: string;
}
