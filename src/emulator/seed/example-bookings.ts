import { bookingId } from "./ids.ts";

/** Ids of the bookings that tests, the demo and documentation name. Their state is in this folder's README table. */
export const EXAMPLE_BOOKINGS = {
  appointment: bookingId(1),
  appointmentCancelOnly: bookingId(2),
  appointmentMoveOnly: bookingId(3),
  appointmentLockedByTime: bookingId(4),
  appointmentLockedByPolicy: bookingId(5),
  appointmentNoAnonymous: bookingId(6),
  appointmentWithFee: bookingId(7),
  appointmentFree: bookingId(8),
  appointmentOnline: bookingId(9),
  appointmentPending: bookingId(10),
  appointmentDeclined: bookingId(11),
  appointmentCancelled: bookingId(12),
  appointmentRunning: bookingId(13),
  appointmentPast: bookingId(14),
  appointmentServiceGone: bookingId(15),
  appointmentNoContact: bookingId(16),
  appointmentSmsOnly: bookingId(17),
  appointmentAnyStaff: bookingId(18),
  appointmentSecondLocation: bookingId(19),
  class: bookingId(20),
  classParty: bookingId(21),
  classPending: bookingId(22),
  course: bookingId(23),
  courseStarted: bookingId(24),
  waitingList: bookingId(25),
  packageFirst: bookingId(26),
  packageSecond: bookingId(27),
  created: bookingId(28),
  doubleBooked: bookingId(29),
  noShowPast: bookingId(30),
} as const;

export type ExampleKey = keyof typeof EXAMPLE_BOOKINGS;
