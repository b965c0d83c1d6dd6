/** What Slotpass knows of a booking, in its own words. The adapter translates; nothing here knows the wire. */

/** `unknown` stands for a status that Wix adds after this was written: shown, never acted on. */
export type BookingStatus =
  | "created"
  | "confirmed"
  | "pending"
  | "declined"
  | "canceled"
  | "waiting_list"
  | "unknown";

export type PaymentStatus =
  | "unknown"
  | "not_paid"
  | "paid"
  | "partially_paid"
  | "refunded"
  | "exempt"
  | "failed";

export type ServiceKind = "appointment" | "class" | "course";

export interface StaffMember {
  /** The Wix resource id: the one that time slots and bookings use. */
  readonly id: string;
  readonly name: string;
}

export interface Place {
  /** Present for the business's own locations only. */
  readonly id?: string;
  readonly kind: "business" | "custom" | "customer";
  readonly name?: string;
  readonly address?: string;
}

/** The person who booked. Personal data: never logged, never stored in clear. */
export interface Contact {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phone?: string;
  /** IANA; Wix calls it deprecated, so it is often missing. */
  readonly timeZone?: string;
}

export interface Booking {
  readonly id: string;
  /** Opaque text that changes with every update; a write names the one it was made for. */
  readonly revision: string;
  readonly status: BookingStatus;
  readonly paymentStatus: PaymentStatus;
  readonly kind: ServiceKind;
  /** The service's name when it was booked. */
  readonly title: string;
  /** Epoch milliseconds; for a course the first session's start. */
  readonly startsAtMs: number;
  /** Epoch milliseconds; for a course the last session's end. */
  readonly endsAtMs: number;
  /** IANA zone of the venue. */
  readonly timeZone: string;
  readonly serviceId: string;
  readonly scheduleId?: string;
  /** The class session, or the appointment's calendar event. */
  readonly eventId?: string;
  readonly staff?: StaffMember;
  readonly location?: Place;
  readonly participants: number;
  readonly contact: Contact;
  /** Set when the booking is one part of a multi-service booking. */
  readonly packageId?: string;
  readonly createdAtMs?: number;
  readonly canceledAtMs?: number;
}

/** Wix's `allowedAnonymousActions`: the only gate, never computed here; a flag that is missing reads as false. */
export interface AllowedActions {
  readonly cancel: boolean;
  readonly reschedule: boolean;
}

export interface Money {
  /** Decimal text, as Wix sends it: `25.00`. */
  readonly value: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Ready to show, when Wix sent it. */
  readonly formatted?: string;
}

/** What cancelling costs at the moment of reading; `unavailable` when Wix could not work it out. */
export type CancellationFee =
  | { readonly kind: "not_read" }
  | { readonly kind: "none" }
  | { readonly kind: "due"; readonly price: Money; readonly description?: string }
  | { readonly kind: "unavailable" };

/** One reading of a booking by its token. */
export interface BookingReading {
  readonly booking: Booking;
  readonly allowed: AllowedActions;
  readonly fee: CancellationFee;
}
