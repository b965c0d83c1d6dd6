import type { Booking } from "./booking.ts";

/** Where a booking stands, as a customer would put it. */
export type BookingState =
  /** Confirmed, and not begun. */
  | "confirmed"
  /** Its payment or booking was never finished. */
  | "unfinished"
  /** Waits for the business to say yes. */
  | "pending"
  | "waiting_list"
  | "declined"
  | "cancelled"
  /** Has begun and is not over; a course between its first and its last session. */
  | "running"
  | "past"
  /** A status that did not exist when this was written. */
  | "unknown";

/** Tells where a booking stands at an instant. What was called off stays so; all else is over once its time is. */
export function bookingState(
  booking: Pick<Booking, "status" | "startsAtMs" | "endsAtMs">,
  nowMs: number,
): BookingState {
  if (booking.status === "canceled") return "cancelled";
  if (booking.status === "declined") return "declined";
  if (booking.endsAtMs <= nowMs) return "past";
  switch (booking.status) {
    case "confirmed":
      return booking.startsAtMs <= nowMs ? "running" : "confirmed";
    case "created":
      return "unfinished";
    case "pending":
      return "pending";
    case "waiting_list":
      return "waiting_list";
    case "unknown":
      return "unknown";
  }
}
