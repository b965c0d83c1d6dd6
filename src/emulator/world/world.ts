import type { Booking, BookingFee, PolicySnapshot, Service } from "../wire.ts";
import type { StaffMember } from "./business.ts";

/** One session of a class on the calendar. */
export interface ClassSession {
  readonly eventId: string;
  readonly serviceId: string;
  readonly scheduleId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly staffId: string;
  readonly placeId: string;
  readonly capacity: number;
  /** Places taken by `take`, outside any booking. */
  takenElsewhere: number;
}

/** A time at which a staff member is taken without a booking of ours; put there by `take`. */
export interface Block {
  readonly staffId: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface Attendance {
  readonly status: "NOT_SET" | "ATTENDED" | "NOT_ATTENDED";
  readonly numberOfAttendees: number;
}

/** Everything the emulated site holds. Plain data: `reset` builds it anew. */
export interface World {
  /** IANA: of the site, and so of its venues. */
  readonly timeZone: string;
  readonly staff: readonly StaffMember[];
  readonly services: Map<string, Service>;
  readonly sessions: Map<string, ClassSession>;
  readonly bookings: Map<string, Booking>;
  /** Fees that are settled, by booking id; previews are worked out on reading. */
  readonly fees: Map<string, BookingFee>;
  /** Policies as they stood when a booking's order was made, by booking id. */
  readonly policySnapshots: Map<string, PolicySnapshot>;
  readonly attendance: Map<string, Attendance>;
  readonly blocks: Block[];
}

/**
 * Whether a booking occupies its time and places. PENDING does by the newer type comments; CREATED holds its place too
 * here, which is the stricter reading for whoever looks for a free time.
 */
export function occupies({ status }: Booking): boolean {
  return status === "CONFIRMED" || status === "PENDING" || status === "CREATED";
}

export const startMsOf = (booking: Booking): number => Date.parse(booking.startDate);
export const endMsOf = (booking: Booking): number => Date.parse(booking.endDate);

/** The service a booking is for, whether it is on a slot or on a course's schedule. */
export function serviceIdOfBooking({ bookedEntity }: Booking): string {
  return bookedEntity.slot?.serviceId ?? bookedEntity.schedule?.serviceId ?? "";
}

/** Writes a change as Wix does: the revision rises by one and the update date moves (Booking: revision). */
export function touch(booking: Booking, nowMs: number): void {
  booking.revision = String(BigInt(booking.revision) + 1n);
  booking.updatedDate = new Date(nowMs).toISOString();
}
