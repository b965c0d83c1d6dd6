import type { TimeSlot as WixTimeSlot } from "@wix/auto_sdk_bookings_availability-time-slots";
import type { StaffMember } from "../../../domain/booking/booking.ts";
import type { Slot } from "../../../domain/slot/slot.ts";
import { isLocalDateTime, isTimeZone } from "../../../domain/time/local-time.ts";
import { placeOfTimeSlot } from "../wire/place.ts";
import { count, list, optional, text } from "../wire/wire-values.ts";

/** The resource type of staff, the same on every site (Time Slots: resource types). */
export const STAFF_RESOURCE_TYPE_ID = "1cd44cf8-756f-41c3-bd90-3e2ffcaf1155";

/** The time-slot fields we read; appointments and sessions have them in two packages of the SDK. */
export type WireTimeSlot = Pick<
  WixTimeSlot,
  | "serviceId"
  | "localStartDate"
  | "localEndDate"
  | "bookable"
  | "eventInfo"
  | "remainingCapacity"
  | "bookableCapacity"
  | "availableResources"
  | "scheduleId"
> & { readonly location?: object };

/**
 * A time slot in our words; undefined when it has no times that can be read. `timeZone` is the answer's, which says how to read
 * them, and the one that was asked for where it says nothing.
 */
export function readSlot(
  wire: WireTimeSlot | null | undefined,
  zones: { readonly answered: string | null | undefined; readonly asked: string; readonly serviceId: string },
): Slot | undefined {
  const localStart = text(wire?.localStartDate);
  const localEnd = text(wire?.localEndDate);
  if (!wire || localStart === undefined || localEnd === undefined) return undefined;
  if (!isLocalDateTime(localStart) || !isLocalDateTime(localEnd)) return undefined;
  const answered = text(zones.answered);
  const eventId = text(wire.eventInfo?.eventId);
  // An appointment's capacity counts whether it is free, not people (Time Slot: remainingCapacity).
  const placesLeft = eventId && count(wire.remainingCapacity);
  const openPlaces = eventId && (count(wire.bookableCapacity) ?? placesLeft);
  return {
    serviceId: text(wire.serviceId) ?? zones.serviceId,
    ...optional("scheduleId", text(wire.scheduleId)),
    localStart,
    localEnd,
    timeZone: answered !== undefined && isTimeZone(answered) ? answered : zones.asked,
    ...optional("location", placeOfTimeSlot(wire.location)),
    staff: readStaff(wire.availableResources),
    ...optional("eventId", eventId),
    ...(typeof openPlaces === "number" && { openPlaces }),
    ...(typeof placesLeft === "number" && { placesLeft }),
    bookable: wire.bookable === true,
  };
}

function readStaff(resources: WixTimeSlot["availableResources"]): readonly StaffMember[] {
  return list(resources)
    .filter(({ resourceTypeId }) => resourceTypeId === STAFF_RESOURCE_TYPE_ID)
    .flatMap((ofType) => list(ofType.resources))
    .flatMap(({ _id, name }) => {
      const id = text(_id);
      return id === undefined ? [] : [{ id, name: text(name) ?? "" }];
    });
}
