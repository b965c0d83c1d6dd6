import type { V2Slot } from "@wix/auto_sdk_bookings_bookings";
import type { Booking } from "../../../domain/booking/booking.ts";
import type { Slot } from "../../../domain/slot/slot.ts";
import { isSamePlace, toSlotLocation } from "../wire/place.ts";
import { optional } from "../wire/wire-values.ts";
import { STAFF_RESOURCE_TYPE_ID } from "./read-slot.ts";

/**
 * The slot as Reschedule Booking Anonymously wants it: wall times without offset beside their zone, a class
 * by its event, an appointment with its staff. Undefined when the wanted staff member is not free then.
 */
export function toTargetSlot(booking: Booking, slot: Slot, staffId: string | undefined): V2Slot | undefined {
  const place =
    booking.location !== undefined &&
    (slot.location === undefined || isSamePlace(booking.location, slot.location))
      ? booking.location
      : slot.location;
  const staff = slot.eventId === undefined ? toResource(booking, slot, staffId) : {};
  if (staff === undefined) return undefined;
  return {
    serviceId: slot.serviceId,
    ...optional("scheduleId", slot.scheduleId ?? booking.scheduleId),
    startDate: slot.localStart,
    endDate: slot.localEnd,
    timezone: slot.timeZone,
    ...optional("eventId", slot.eventId),
    ...staff,
    ...(place !== undefined && { location: toSlotLocation(place) }),
  };
}

/** The chosen one; else the one the customer has, if free; else whoever is free, which Wix decides. Never both fields. */
function toResource(
  { staff }: Booking,
  slot: Slot,
  staffId: string | undefined,
): Pick<V2Slot, "resource" | "resourceSelections"> | undefined {
  const free = slot.staff.find(({ id }) => id === (staffId ?? staff?.id));
  if (free !== undefined) return { resource: { _id: free.id, name: free.name } };
  if (staffId !== undefined) return undefined;
  if (slot.staff.length === 0 && staff === undefined) return {};
  return {
    resourceSelections: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, selectionMethod: "ANY_RESOURCE" }],
  };
}
