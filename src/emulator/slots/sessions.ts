import { toLocal } from "../local-time.ts";
import type { Service, TimeSlot } from "../wire.ts";
import { PLACES, slotLocation } from "../world/business.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import { type ClassSession, occupies, type World } from "../world/world.ts";
import { isViolation, reasonsFor, violationsAt } from "./violations.ts";

/** Places of a session that are free: its capacity less the participants of the bookings that occupy it. */
export function remainingPlaces(world: World, session: ClassSession): number {
  let taken = session.takenElsewhere;
  for (const booking of world.bookings.values()) {
    if (booking.bookedEntity.slot?.eventId === session.eventId && occupies(booking))
      taken += booking.totalParticipants;
  }
  return Math.max(0, session.capacity - taken);
}

/** The session as a time slot in `timeZone` (Event Time Slots: Time Slot). */
export function sessionSlot(
  world: World,
  service: Service,
  session: ClassSession,
  { timeZone, nowMs }: { readonly timeZone: string; readonly nowMs: number },
): TimeSlot {
  const remaining = remainingPlaces(world, session);
  const bookingPolicyViolations = violationsAt(service, session.startMs, nowMs);
  const violates = isViolation(bookingPolicyViolations);
  const place = PLACES.find(({ id }) => id === session.placeId);
  if (place === undefined) throw new RangeError("A session names an unknown place");
  const { waitlistPolicy, participantsPolicy } = service.bookingPolicy;
  return {
    serviceId: session.serviceId,
    localStartDate: toLocal(session.startMs, timeZone),
    localEndDate: toLocal(session.endMs, timeZone),
    bookable: remaining > 0 && !violates,
    location: slotLocation(place),
    scheduleId: session.scheduleId,
    totalCapacity: session.capacity,
    remainingCapacity: remaining,
    bookableCapacity: violates ? 0 : Math.min(remaining, participantsPolicy.maxParticipantsPerBooking),
    bookingPolicyViolations,
    ...reasonsFor(violates, remaining),
    eventInfo: {
      eventId: session.eventId,
      eventTitle: service.name,
      ...(waitlistPolicy.enabled && {
        waitingList: {
          totalCapacity: waitlistPolicy.capacity,
          remainingCapacity: waitlistPolicy.capacity - waiting(world, session),
        },
      }),
    },
    availableResources: givenBy(world, session),
    nestedTimeSlots: [],
  };
}

/** Who gives the session: Wix does not say whether sessions name their staff as appointments do. */
function givenBy({ staff }: World, { staffId }: ClassSession): TimeSlot["availableResources"] {
  const resources = staff.filter(({ id }) => id === staffId).map(({ id, name }) => ({ id, name }));
  return [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, resources, hasMoreAvailableResources: false }];
}

/** The session that begins at an instant; undefined when the class has none then. */
export function sessionAt(world: World, serviceId: string, startMs: number): ClassSession | undefined {
  return [...world.sessions.values()].find(
    (session) => session.serviceId === serviceId && session.startMs === startMs,
  );
}

function waiting(world: World, { eventId }: ClassSession): number {
  return [...world.bookings.values()].filter(
    ({ status, bookedEntity }) => status === "WAITING_LIST" && bookedEntity.slot?.eventId === eventId,
  ).length;
}
