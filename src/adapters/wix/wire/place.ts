import type { Location as TimeSlotLocation } from "@wix/auto_sdk_bookings_availability-time-slots";
import type { Location as BookingLocation, SlotLocation } from "@wix/auto_sdk_bookings_bookings";
import type { Place } from "../../../domain/booking/booking.ts";
import { optional, text } from "./wire-values.ts";

/** Wix spells a kind of place one way in bookings and another in time slots and services (types Location and LocationType). */
const SPELLINGS = {
  business: { booking: "OWNER_BUSINESS", timeSlot: "BUSINESS" },
  custom: { booking: "OWNER_CUSTOM", timeSlot: "CUSTOM" },
  customer: { booking: "CUSTOM", timeSlot: "CUSTOMER" },
} as const satisfies Record<Place["kind"], { booking: string; timeSlot: string }>;

const KINDS = ["business", "custom", "customer"] as const;

/** Where a booking takes place. */
export function placeOfBooking(location: BookingLocation | undefined): Place | undefined {
  const kind = KINDS.find((name) => SPELLINGS[name].booking === location?.locationType);
  return toPlace(kind, location);
}

/** Where a free time is offered. */
export function placeOfTimeSlot(location: TimeSlotLocation | undefined): Place | undefined {
  const kind = KINDS.find((name) => SPELLINGS[name].timeSlot === location?.locationType);
  return toPlace(kind, location);
}

/** A kind that we do not know is a place all the same when it has a name or an address. */
function toPlace(
  known: Place["kind"] | undefined,
  location: BookingLocation | TimeSlotLocation | undefined,
): Place | undefined {
  const name = text(location?.name);
  const address = text(location?.formattedAddress);
  const kind = known ?? (name === undefined && address === undefined ? undefined : "custom");
  if (kind === undefined) return undefined;
  return {
    kind,
    ...(kind === "business" && optional("id", text(location?._id))),
    ...optional("name", name),
    ...optional("address", address),
  };
}

/** Names a place to the time-slot methods: by id where it has one. Nothing known of it means any place. */
export function toTimeSlotLocation(place: Place | undefined): TimeSlotLocation {
  if (place === undefined) return {};
  return { locationType: SPELLINGS[place.kind].timeSlot, ...(place.id !== undefined && { _id: place.id }) };
}

/** The place as a booking's slot is sent; with a time slot's spelling Wix answers 400. */
export function toSlotLocation(place: Place): SlotLocation {
  return {
    locationType: SPELLINGS[place.kind].booking,
    ...(place.id !== undefined && { _id: place.id }),
    ...optional("name", place.name),
    ...optional("formattedAddress", place.address),
  };
}

/** Whether both are the same place, as far as can be told. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.id === b.id && (a.id !== undefined || a.address === b.address);
}
