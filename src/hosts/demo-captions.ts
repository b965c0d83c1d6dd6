import { EXAMPLE_BOOKINGS, type ExampleKey } from "../emulator/seed/example-bookings.ts";

/** What each named example is there to show. */
const CAPTIONS: Readonly<Record<ExampleKey, string>> = {
  appointment: "Appointment that can be cancelled and moved",
  appointmentCancelOnly: "Can be cancelled, not moved",
  appointmentMoveOnly: "Can be moved, not cancelled",
  appointmentLockedByTime: "Too late to change",
  appointmentLockedByPolicy: "The policy forbids changes",
  appointmentNoAnonymous: "Only signed-in customers may change it",
  appointmentWithFee: "Cancelling costs a fee now",
  appointmentFree: "Free of charge",
  appointmentOnline: "Online, customer in another time zone",
  appointmentPending: "Waits for the business to confirm",
  appointmentDeclined: "Declined by the business",
  appointmentCancelled: "Cancelled by the business",
  appointmentRunning: "Taking place now",
  appointmentPast: "Over",
  appointmentServiceGone: "Its service was deleted",
  appointmentNoContact: "Neither email nor phone on file",
  appointmentSmsOnly: "Only a phone number on file",
  appointmentAnyStaff: "Booked with any member of staff",
  appointmentSecondLocation: "At the second location",
  class: "Class with other sessions to move to",
  classParty: "Class for a party of three",
  classPending: "Class that waits to be confirmed",
  course: "Course: can be cancelled, never moved",
  courseStarted: "Course that has begun",
  waitingList: "On the waiting list",
  packageFirst: "First part of a package",
  packageSecond: "Second part of a package",
  created: "Payment never finished",
  doubleBooked: "Double booked",
  noShowPast: "Over, and not attended",
  appointmentFormerPolicy: "Booked under other limits than today’s",
  appointmentFormerlyOpen: "Booked when its policy still allowed changes",
  classFormerPolicy: "Class, booked when late changes were free",
};

/** The captions by booking id. */
export const DEMO_CAPTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(EXAMPLE_BOOKINGS).map(([key, id]) => [id, CAPTIONS[key as ExampleKey]]),
);
