import { toOffsetDate, toUtcDate } from "../local-time.ts";
import type { Booking, BookingStatus, ContactDetails, PaymentStatus } from "../wire.ts";
import {
  BUSINESS_TIME_ZONE,
  bookingLocation,
  PLACES,
  type Place,
  STAFF,
  type StaffMember,
} from "../world/business.ts";
import {
  formId,
  NO_FORM_ID,
  numberOf,
  scheduleId,
  serviceId,
  submissionId,
  visitorId,
} from "../world/ids.ts";
import { makeEventId } from "../world/random.ts";
import type { ClassSession } from "../world/world.ts";
import type { ServicePlan } from "./service-plan.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A booking that Wix has confirmed after payment was seen at this revision; a bare one starts at 1. */
const CONFIRMED_REVISION = "4";

export interface BookingPlan {
  readonly id: string;
  readonly contact: ContactDetails;
  /** Default CONFIRMED. */
  readonly status?: BookingStatus;
  /** Default PAID. */
  readonly payment?: PaymentStatus;
  readonly participants?: number;
  readonly extras?: Partial<Booking>;
  readonly createdMs: number;
  /** IANA zone that the customer is shown the time in; default: the business's. */
  readonly timeZone?: string;
}

export interface AppointmentPlan extends BookingPlan {
  readonly service: ServicePlan;
  readonly staff: StaffMember;
  readonly place: Place;
  readonly startMs: number;
}

/** An appointment as Wix stores it (Booking type, bookedEntity.slot). */
export function buildAppointment(plan: AppointmentPlan): Booking {
  const { id, service, staff, place, startMs, timeZone = BUSINESS_TIME_ZONE } = plan;
  const endMs = startMs + service.minutes * MINUTE_MS;
  const booking = buildBooking(plan, startMs, endMs);
  // An appointment gets its calendar event when it is confirmed (BookedSlot: eventId).
  const onCalendar =
    booking.status !== "CREATED" && booking.status !== "PENDING" && booking.status !== "DECLINED";
  booking.bookedEntity = {
    title: service.name,
    tags: ["INDIVIDUAL"],
    slot: {
      serviceId: serviceId(service.number),
      scheduleId: scheduleId(service.number),
      ...(onCalendar && { eventId: makeEventId(id) }),
      startDate: toOffsetDate(startMs, timeZone),
      endDate: toOffsetDate(endMs, timeZone),
      timezone: timeZone,
      resource: bookedResource(staff),
      location: bookingLocation(place),
    },
  };
  return booking;
}

/** A place in one session of a class. */
export function buildClassBooking(
  plan: BookingPlan & { service: ServicePlan; session: ClassSession },
): Booking {
  const { service, session } = plan;
  const booking = buildBooking(plan, session.startMs, session.endMs);
  booking.bookedEntity = {
    title: service.name,
    tags: ["GROUP"],
    slot: bookedSession(session, plan.timeZone),
  };
  return booking;
}

/** A place on a course, from its first session to its last. */
export function buildCourseBooking(
  plan: BookingPlan & { service: ServicePlan; place: Place; firstStartMs: number; lastEndMs: number },
): Booking {
  const { service, place, firstStartMs, lastEndMs, timeZone = BUSINESS_TIME_ZONE } = plan;
  const booking = buildBooking(plan, firstStartMs, lastEndMs);
  booking.bookedEntity = {
    title: service.name,
    tags: ["COURSE"],
    schedule: {
      scheduleId: scheduleId(service.number),
      serviceId: serviceId(service.number),
      location: bookingLocation(place),
      timezone: timeZone,
      firstSessionStart: toOffsetDate(firstStartMs, timeZone),
      lastSessionEnd: toOffsetDate(lastEndMs, timeZone),
    },
  };
  return booking;
}

/** A class session as a booking's slot names it. */
export function bookedSession(session: ClassSession, timeZone = BUSINESS_TIME_ZONE) {
  const place = PLACES.find(({ id }) => id === session.placeId);
  const teacher = STAFF.find(({ id }) => id === session.staffId);
  if (place === undefined || teacher === undefined)
    throw new RangeError("A session names an unknown place or teacher");
  return {
    serviceId: session.serviceId,
    scheduleId: session.scheduleId,
    eventId: session.eventId,
    startDate: toOffsetDate(session.startMs, timeZone),
    endDate: toOffsetDate(session.endMs, timeZone),
    timezone: timeZone,
    resource: bookedResource(teacher),
    location: bookingLocation(place),
  };
}

export function bookedResource({ id, name, email, scheduleId }: StaffMember) {
  return { id, name, email, scheduleId };
}

function buildBooking(plan: BookingPlan, startMs: number, endMs: number): Booking {
  const { id, contact, status = "CONFIRMED", payment = "PAID", participants = 1, createdMs, extras } = plan;
  const number = numberOf(id);
  const createdDate = toUtcDate(createdMs < startMs ? createdMs : startMs - DAY_MS);
  return {
    id,
    revision: status === "CREATED" ? "1" : CONFIRMED_REVISION,
    status,
    paymentStatus: payment,
    selectedPaymentOption: payment === "PAID" || payment === "REFUNDED" ? "ONLINE" : "OFFLINE",
    totalParticipants: participants,
    bookedEntity: { title: "", tags: [] },
    contactDetails: contact,
    startDate: toUtcDate(startMs),
    endDate: toUtcDate(endMs),
    createdDate,
    updatedDate: createdDate,
    createdBy: { anonymousVisitorId: visitorId(number) },
    formSubmissionId: submissionId(number),
    formId: extras?.multiServiceBookingInfo ? NO_FORM_ID : formId(1),
    ...extras,
  };
}
