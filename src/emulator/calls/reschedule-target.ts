import { bookedResource, bookedSession } from "../seed/booking-builder.ts";
import { type AppointmentTime, appointmentTimeAt, placesOf } from "../slots/appointments.ts";
import { remainingPlaces, sessionAt } from "../slots/sessions.ts";
import { isViolation, violationsAt } from "../slots/violations.ts";
import type { BookedResource, BookedSlot, Booking, BookingLocation, Service } from "../wire.ts";
import { applicationError } from "../wire-error.ts";
import { bookingLocation, type Place, type StaffMember } from "../world/business.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import type { ClassSession, World } from "../world/world.ts";
import type { RequestedSlot } from "./requested-slot.ts";

/** Where a booking moves to. */
export interface Target {
  readonly scheduleId: string;
  readonly eventId?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
  readonly resource: BookedResource;
  readonly location: BookingLocation;
  readonly resourceSelections?: NonNullable<BookedSlot["resourceSelections"]>;
}

interface Wish {
  readonly world: World;
  readonly service: Service;
  readonly booking: Booking;
  readonly requested: RequestedSlot;
  readonly nowMs: number;
}

/**
 * Finds the wanted place and makes sure that the booking fits. Booking windows hold for moves as for new bookings.
 * @throws WireError 428 `SLOT_NOT_AVAILABLE`, `SESSION_CAPACITY_EXCEEDED` (Reschedule Booking: errors)
 */
export function chooseTarget(wish: Wish): Target {
  return wish.service.type === "CLASS" ? chooseSession(wish) : chooseAppointment(wish);
}

function chooseSession({ world, service, booking, requested, nowMs }: Wish): Target {
  const session = findSession(world, requested);
  if (session?.serviceId !== service.id || isViolation(violationsAt(service, session.startMs, nowMs))) {
    throw slotNotAvailable();
  }
  const ownPlaces = booking.bookedEntity.slot?.eventId === session.eventId ? booking.totalParticipants : 0;
  if (remainingPlaces(world, session) + ownPlaces < booking.totalParticipants) {
    throw applicationError(428, "SESSION_CAPACITY_EXCEEDED", "The session has not enough open places");
  }
  const { timezone, ...slot } = bookedSession(session);
  return {
    scheduleId: slot.scheduleId,
    eventId: slot.eventId,
    startMs: session.startMs,
    endMs: session.endMs,
    timeZone: timezone,
    resource: slot.resource,
    location: slot.location,
  };
}

/** By its event, or by its start when the request leaves the event out; both must fit when both are given. */
function findSession(
  world: World,
  { eventId, serviceId, startsMs }: RequestedSlot,
): ClassSession | undefined {
  if (eventId === undefined) return startsMs.map((ms) => sessionAt(world, serviceId, ms)).find(Boolean);
  const session = world.sessions.get(eventId);
  if (session === undefined || startsMs.length === 0) return session;
  return startsMs.includes(session.startMs) ? session : undefined;
}

function chooseAppointment(wish: Wish): Target {
  const { world, service, booking, requested, nowMs } = wish;
  const place = choosePlace(wish);
  const time = requested.startsMs
    .map((startMs) => place && appointmentTimeAt(world, service, place, startMs))
    .find((candidate) => candidate !== undefined && fitsEnd(candidate, requested));
  if (place === undefined || time === undefined) throw slotNotAvailable();
  if (isViolation(violationsAt(service, time.startMs, nowMs))) throw slotNotAvailable();
  return {
    scheduleId: service.schedule.id,
    startMs: time.startMs,
    endMs: time.endMs,
    timeZone: requested.timeZone,
    resource: bookedResource(chooseStaff(time.free, requested, booking)),
    location: bookingLocation(place),
    ...(requested.anyResource && {
      resourceSelections: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, selectionMethod: "ANY_RESOURCE" }],
    }),
  };
}

/** The place asked for, or the booking's own when the request names none. */
function choosePlace({ service, requested, booking }: Wish): Place | undefined {
  const wanted = requested.location ?? booking.bookedEntity.slot?.location;
  return placesOf(service).find((place) =>
    wanted?.id === undefined
      ? bookingLocation(place).locationType === wanted?.locationType
      : place.kind === "BUSINESS" && place.id === wanted.id,
  );
}

function fitsEnd(time: AppointmentTime, { endsMs }: RequestedSlot): boolean {
  return endsMs.length === 0 || endsMs.includes(time.endMs);
}

/** The one asked for; without a wish the present one if free, else whoever is. */
function chooseStaff(free: readonly StaffMember[], requested: RequestedSlot, booking: Booking): StaffMember {
  const present = booking.bookedEntity.slot?.resource?.id;
  const chosen =
    requested.resourceId === undefined || requested.anyResource
      ? (free.find(({ id }) => id === present) ?? free[0])
      : free.find(({ id }) => id === requested.resourceId);
  if (chosen === undefined) throw slotNotAvailable();
  return chosen;
}

function slotNotAvailable() {
  return applicationError(428, "SLOT_NOT_AVAILABLE", "The slot is not available");
}
