import type { AllowedActions, Booking, BookingStatus, ContactDetails } from "../wire.ts";
import { allowedAnonymousActions } from "./policy.ts";
import { serviceIdOfBooking, type World } from "./world.ts";

/** A booking as demos and checks list it. */
export interface ExampleBooking {
  readonly id: string;
  readonly kind: "appointment" | "class" | "course";
  readonly status: BookingStatus;
  readonly serviceId: string;
  /** RFC 3339, UTC. */
  readonly startDate: string;
  readonly allowedAnonymousActions: AllowedActions;
  readonly contactDetails: Readonly<ContactDetails>;
  readonly revision: string;
}

/** The short form of a booking, with what its customer may do now. */
export function describeBooking(world: World, booking: Booking, nowMs: number): ExampleBooking {
  const { id, status, startDate, revision, contactDetails, bookedEntity } = booking;
  const kind = bookedEntity.schedule
    ? "course"
    : bookedEntity.tags.includes("GROUP")
      ? "class"
      : "appointment";
  return {
    id,
    kind,
    status,
    serviceId: serviceIdOfBooking(booking),
    startDate,
    allowedAnonymousActions: allowedAnonymousActions(world, booking, nowMs),
    contactDetails: { ...contactDetails },
    revision,
  };
}
