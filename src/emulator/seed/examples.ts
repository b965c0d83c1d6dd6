import type { Booking } from "../wire.ts";
import { HARBOUR_LANE, JONAS, MAYA, MILL_STREET, ONLINE, SIAN, type StaffMember } from "../world/business.ts";
import { OWNER_ID, packageId, STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import type { ClassSession } from "../world/world.ts";
import { DELETED_SERVICE } from "./appointment-plans.ts";
import { buildAppointment, buildClassBooking, buildCourseBooking } from "./booking-builder.ts";
import type { SeedCalendar } from "./calendar.ts";
import { EXAMPLE_BOOKINGS as ID } from "./example-bookings.ts";
import { person } from "./people.ts";
import type { ServicePlan } from "./service-plan.ts";
import { SERVICE_PLANS } from "./service-plans.ts";
import { exampleSession } from "./sessions.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const COURSE_WEEKS = 8;

/** The bookings that everybody names: one for each situation a customer can be in. */
export function buildExamples(calendar: SeedCalendar, sessions: readonly ClassSession[]): Booking[] {
  return [
    ...changeableAppointments(calendar),
    ...lockedAppointments(calendar),
    ...otherAppointments(calendar),
    ...packageBookings(calendar),
    ...classBookings(calendar, sessions),
    ...courseBookings(calendar),
  ];
}

type AppointmentExtras = Partial<
  Omit<Parameters<typeof buildAppointment>[0], "id" | "service" | "staff" | "startMs">
>;

function appointmentMaker(calendar: SeedCalendar) {
  return (
    id: string,
    personIndex: number,
    service: ServicePlan,
    staff: StaffMember,
    startMs: number,
    extras: AppointmentExtras = {},
  ): Booking =>
    buildAppointment({
      id,
      service,
      staff,
      startMs,
      contact: person(personIndex),
      place: calendar.placeOf(staff, startMs),
      createdMs: calendar.startAtMs - 9 * DAY_MS,
      ...extras,
    });
}

function changeableAppointments(calendar: SeedCalendar): Booking[] {
  const make = appointmentMaker(calendar);
  const { at } = calendar;
  const { massage, back, hotStone, facial, consultation, video, voucher } = SERVICE_PLANS;
  const { firstName, lastName, phone, contactId, countryCode } = { countryCode: "GB", ...person(9) };
  const anyStaff = make(ID.appointmentAnyStaff, 10, massage, MAYA, at(11, "10:00"));
  if (anyStaff.bookedEntity.slot) {
    anyStaff.bookedEntity.slot.resourceSelections = [
      { resourceTypeId: STAFF_RESOURCE_TYPE_ID, selectionMethod: "ANY_RESOURCE" },
    ];
  }
  return [
    make(ID.appointment, 0, massage, MAYA, at(5, "10:00")),
    make(ID.appointmentCancelOnly, 1, back, MAYA, at(6, "11:00")),
    make(ID.appointmentMoveOnly, 2, hotStone, JONAS, at(6, "15:00")),
    make(ID.appointmentWithFee, 3, facial, MAYA, at(4, "14:30")),
    make(ID.appointmentFree, 4, consultation, MAYA, at(8, "09:30"), { payment: "EXEMPT" }),
    make(ID.appointmentOnline, 5, video, JONAS, at(9, "12:00"), {
      place: ONLINE,
      contact: { ...person(5), timeZone: "America/New_York" },
    }),
    make(ID.appointmentSmsOnly, 9, massage, JONAS, at(9, "16:00"), {
      contact: {
        contactId,
        firstName: firstName ?? "",
        lastName: lastName ?? "",
        phone: phone ?? "",
        countryCode,
      },
    }),
    make(ID.appointmentNoContact, 8, massage, MAYA, at(9, "15:00"), {
      contact: { contactId: person(8).contactId, firstName: "Walk-in" },
      extras: { createdBy: { wixUserId: OWNER_ID } },
      payment: "NOT_PAID",
    }),
    anyStaff,
    make(ID.appointmentSecondLocation, 11, massage, JONAS, at(5, "15:00")),
    make(ID.appointmentFormerPolicy, 31, massage, MAYA, at(15, "10:00")),
    make(ID.appointmentFormerlyOpen, 32, voucher, MAYA, at(15, "14:00")),
  ];
}

function lockedAppointments(calendar: SeedCalendar): Booking[] {
  const make = appointmentMaker(calendar);
  const { at, startAtMs } = calendar;
  const { massage, voucher, members } = SERVICE_PLANS;
  const canceledDate = new Date(startAtMs - DAY_MS).toISOString();
  return [
    make(ID.appointmentLockedByTime, 12, massage, MAYA, calendar.soon(3)),
    make(ID.appointmentLockedByPolicy, 13, voucher, JONAS, at(7, "10:00")),
    make(ID.appointmentNoAnonymous, 14, members, MAYA, at(7, "16:00"), { payment: "EXEMPT" }),
    make(ID.appointmentCancelled, 15, massage, JONAS, at(4, "11:00"), {
      status: "CANCELED",
      payment: "REFUNDED",
      extras: { canceledDate, updatedDate: canceledDate, revision: "5" },
    }),
    make(ID.appointmentRunning, 16, massage, MAYA, calendar.justNow()),
    make(ID.appointmentPast, 17, massage, MAYA, at(-2, "10:00")),
    make(ID.noShowPast, 18, SERVICE_PLANS.facial, MAYA, at(-3, "15:00")),
  ];
}

function otherAppointments(calendar: SeedCalendar): Booking[] {
  const make = appointmentMaker(calendar);
  const { at } = calendar;
  const { massage, acupuncture } = SERVICE_PLANS;
  return [
    make(ID.appointmentPending, 19, acupuncture, SIAN, at(10, "10:00"), {
      status: "PENDING",
      payment: "NOT_PAID",
    }),
    make(ID.appointmentDeclined, 20, acupuncture, SIAN, at(3, "15:00"), {
      status: "DECLINED",
      payment: "NOT_PAID",
    }),
    make(ID.appointmentServiceGone, 21, DELETED_SERVICE, JONAS, at(8, "14:00")),
    make(ID.created, 22, massage, MAYA, at(13, "10:00"), { status: "CREATED", payment: "UNDEFINED" }),
    // Overlaps `appointmentMoveOnly`: paid for before the clash was found (Booking: doubleBooked).
    make(ID.doubleBooked, 23, massage, JONAS, at(6, "15:30"), { extras: { doubleBooked: true } }),
  ];
}

function packageBookings(calendar: SeedCalendar): Booking[] {
  const make = appointmentMaker(calendar);
  const multiServiceBookingInfo = { id: packageId(1), type: "SEQUENTIAL_BOOKINGS" } as const;
  const extras = { extras: { multiServiceBookingInfo } };
  return [
    make(ID.packageFirst, 24, SERVICE_PLANS.scrub, MAYA, calendar.at(12, "10:00"), extras),
    make(ID.packageSecond, 24, SERVICE_PLANS.wrap, MAYA, calendar.at(12, "10:45"), extras),
  ];
}

function classBookings(calendar: SeedCalendar, sessions: readonly ClassSession[]): Booking[] {
  const { startAtMs } = calendar;
  const { yoga, soundBath } = SERVICE_PLANS;
  const createdMs = startAtMs - 4 * DAY_MS;
  const session = (index: number) => exampleSession(sessions, "yoga", index, startAtMs);
  return [
    buildClassBooking({ id: ID.class, contact: person(25), service: yoga, session: session(0), createdMs }),
    buildClassBooking({
      id: ID.classParty,
      contact: person(26),
      service: yoga,
      session: session(4),
      participants: 3,
      createdMs,
    }),
    buildClassBooking({
      id: ID.classFormerPolicy,
      contact: person(33),
      service: yoga,
      session: session(6),
      createdMs,
    }),
    buildClassBooking({
      id: ID.classPending,
      contact: person(27),
      service: soundBath,
      session: exampleSession(sessions, "soundBath", 0, startAtMs),
      status: "PENDING",
      payment: "NOT_PAID",
      createdMs,
    }),
    buildClassBooking({
      id: ID.waitingList,
      contact: person(28),
      service: yoga,
      session: session(2),
      status: "WAITING_LIST",
      payment: "NOT_PAID",
      createdMs,
    }),
  ];
}

/** When the two courses begin and end; the studio's clock decides, whatever summer time does in between. */
export function courseDates(calendar: SeedCalendar) {
  const dates = (firstDay: number, time: string) => ({
    firstStartMs: calendar.at(firstDay, time),
    lastEndMs: calendar.at(firstDay + 7 * (COURSE_WEEKS - 1), time) + 1.5 * HOUR_MS,
  });
  return { course: dates(14, "18:00"), courseStarted: dates(-21, "18:00") };
}

function courseBookings(calendar: SeedCalendar): Booking[] {
  const dates = courseDates(calendar);
  const { course, courseStarted } = SERVICE_PLANS;
  const createdMs = calendar.startAtMs - 30 * DAY_MS;
  return [
    buildCourseBooking({
      id: ID.course,
      contact: person(29),
      service: course,
      place: HARBOUR_LANE,
      ...dates.course,
      createdMs,
    }),
    buildCourseBooking({
      id: ID.courseStarted,
      contact: person(30),
      service: courseStarted,
      place: MILL_STREET,
      ...dates.courseStarted,
      createdMs,
    }),
  ];
}
