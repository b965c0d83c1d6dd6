import { firstInstantOf, localDay, toLocal } from "../local-time.ts";
import type { Service, TimeSlot } from "../wire.ts";
import { BUSINESS_TIME_ZONE, PLACES, type Place, type StaffMember, slotLocation } from "../world/business.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import { endMsOf, occupies, startMsOf, type World } from "../world/world.ts";
import { isViolation, reasonsFor, violationsAt } from "./violations.ts";

const MINUTE_MS = 60_000;
/** Starts are offered every half hour of a shift. */
const STEP_MS = 30 * MINUTE_MS;

/** One time at one place for one service, with everybody who works there then and who of them is free. */
export interface AppointmentTime {
  readonly startMs: number;
  readonly endMs: number;
  readonly place: Place;
  readonly free: readonly StaffMember[];
}

interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** Length of an appointment and the pause that must follow it, in milliseconds. */
function durationsOf({ schedule }: Service): { readonly lengthMs: number; readonly bufferMs: number } {
  const constraints = schedule.availabilityConstraints;
  return {
    lengthMs: (constraints?.sessionDurations[0] ?? 0) * MINUTE_MS,
    bufferMs: (constraints?.timeBetweenSessions ?? 0) * MINUTE_MS,
  };
}

/**
 * Every time the staff's shifts allow between two instants, taken or not, ordered by start and place: working hours less
 * bookings, class sessions and blocks, each appointment followed by its service's pause.
 */
export function* appointmentTimes(
  world: World,
  service: Service,
  fromMs: number,
  toMs: number,
): Generator<AppointmentTime> {
  const busy = busyByStaff(world);
  const { lengthMs, bufferMs } = durationsOf(service);
  const lastDay = localDay(toMs, BUSINESS_TIME_ZONE);
  for (let index = 0; ; index++) {
    const day = localDay(fromMs, BUSINESS_TIME_ZONE, index);
    if (day > lastDay) return;
    const times = placesOf(service).flatMap((place) =>
      [...workingOn(world, service, place, day)].map(([startMs, working]) => {
        const endMs = startMs + lengthMs;
        const free = working.filter((staff) => isFree(busy.get(staff.id), startMs, endMs + bufferMs));
        return { startMs, endMs, place, free };
      }),
    );
    yield* times
      .filter(({ startMs }) => startMs >= fromMs && startMs <= toMs)
      .sort((a, b) => a.startMs - b.startMs);
  }
}

/** The same for one exact start, on the half hour or not; undefined when nobody of the service works there and then. */
export function appointmentTimeAt(
  world: World,
  service: Service,
  place: Place,
  startMs: number,
): AppointmentTime | undefined {
  const { lengthMs, bufferMs } = durationsOf(service);
  const endMs = startMs + lengthMs;
  const day = localDay(startMs, BUSINESS_TIME_ZONE);
  const working = staffOf(world, service).filter((staff) =>
    shiftsOf(staff, place, day).some((shift) => shift.startMs <= startMs && endMs <= shift.endMs),
  );
  if (working.length === 0) return undefined;
  const busy = busyByStaff(world);
  return {
    startMs,
    endMs,
    place,
    free: working.filter(({ id }) => isFree(busy.get(id), startMs, endMs + bufferMs)),
  };
}

/** The places of a service, in its own order. */
export function placesOf(service: Service): readonly Place[] {
  return service.locations.flatMap(({ id }) => PLACES.find((place) => place.id === id) ?? []);
}

export interface SlotView {
  readonly timeZone: string;
  readonly nowMs: number;
  /** How many free staff to name; 0 leaves the list empty, as List does unless asked. */
  readonly maxResources: number;
}

/** The time as Wix sends it, in `timeZone` (Availability Time Slots: Time Slot). */
export function appointmentSlot(service: Service, time: AppointmentTime, view: SlotView): TimeSlot {
  const bookingPolicyViolations = violationsAt(service, time.startMs, view.nowMs);
  const violates = isViolation(bookingPolicyViolations);
  const remaining = time.free.length > 0 ? 1 : 0;
  const named = time.free.slice(0, view.maxResources).map(({ id, name }) => ({ id, name }));
  return {
    serviceId: service.id,
    localStartDate: toLocal(time.startMs, view.timeZone),
    localEndDate: toLocal(time.endMs, view.timeZone),
    bookable: remaining > 0 && !violates,
    location: slotLocation(time.place),
    scheduleId: service.schedule.id,
    totalCapacity: 1,
    remainingCapacity: remaining,
    bookableCapacity: violates ? 0 : remaining,
    bookingPolicyViolations,
    ...reasonsFor(violates, remaining),
    availableResources:
      named.length === 0
        ? []
        : [
            {
              resourceTypeId: STAFF_RESOURCE_TYPE_ID,
              resources: named,
              hasMoreAvailableResources: time.free.length > named.length,
            },
          ],
    nestedTimeSlots: [],
  };
}

function staffOf(world: World, service: Service): readonly StaffMember[] {
  return world.staff.filter(({ id }) => service.staffMemberIds.includes(id));
}

/** Who works at each start that the day's shifts at a place allow. */
function workingOn(
  world: World,
  service: Service,
  place: Place,
  day: string,
): ReadonlyMap<number, readonly StaffMember[]> {
  const { lengthMs } = durationsOf(service);
  const working = new Map<number, StaffMember[]>();
  for (const staff of staffOf(world, service)) {
    for (const shift of shiftsOf(staff, place, day)) {
      for (let startMs = shift.startMs; startMs + lengthMs <= shift.endMs; startMs += STEP_MS) {
        working.set(startMs, [...(working.get(startMs) ?? []), staff]);
      }
    }
  }
  return working;
}

function isFree(busy: readonly Interval[] = [], startMs: number, endMs: number): boolean {
  return !busy.some((taken) => taken.startMs < endMs && taken.endMs > startMs);
}

/** A day's shifts at a place, as instants; what happens online can be done from anywhere. */
function shiftsOf(staff: StaffMember, place: Place, day: string): readonly Interval[] {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return staff
    .shiftsOn(weekday)
    .filter(({ placeId }) => place.kind === "CUSTOM" || placeId === place.id)
    .map(({ from, to }) => ({
      startMs: firstInstantOf(`${day}T${from}:00`, BUSINESS_TIME_ZONE),
      endMs: firstInstantOf(`${day}T${to}:00`, BUSINESS_TIME_ZONE),
    }));
}

function busyByStaff(world: World): ReadonlyMap<string, readonly Interval[]> {
  const busy = new Map<string, Interval[]>();
  const add = (staffId: string, interval: Interval) => {
    const list = busy.get(staffId);
    if (list === undefined) busy.set(staffId, [interval]);
    else list.push(interval);
  };
  for (const booking of world.bookings.values()) {
    const slot = booking.bookedEntity.slot;
    if (
      slot?.resource === undefined ||
      !booking.bookedEntity.tags.includes("INDIVIDUAL") ||
      !occupies(booking)
    )
      continue;
    const service = world.services.get(slot.serviceId);
    const pauseMs = service === undefined ? 0 : durationsOf(service).bufferMs;
    add(slot.resource.id, { startMs: startMsOf(booking), endMs: endMsOf(booking) + pauseMs });
  }
  for (const session of world.sessions.values()) add(session.staffId, session);
  for (const block of world.blocks) add(block.staffId, block);
  return busy;
}
