import type { Surroundings } from "../bookings/booking-facts.ts";
import { readBusinessContact } from "../bookings/business.ts";
import { readSnapshotBeside } from "../bookings/policy-snapshots.ts";
import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import { policyOfBooking } from "../domain/booking/booking-policy.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";

/** What making a link needs to know of its booking. */
export interface BookingForLink extends Surroundings {
  readonly token: string;
  readonly reading: BookingReading;
  /** Whether the service is gone for good, rather than not read. The booking can still be cancelled either way. */
  readonly serviceGone: boolean;
}

/** Mints a token for the booking and reads, by it, what its holder would see. */
export async function readForLink(
  deps: Pick<Deps, "bookings" | "config" | "clock">,
  bookingId: string,
): Promise<Result<BookingForLink, WixFailure>> {
  const token = await deps.bookings.mintToken(bookingId);
  if (!token.ok) return token;
  const { bookings } = deps;
  const both = Promise.all([bookings.readBooking(token.value), bookings.readService(token.value)]);
  const [[reading, service], business, snapshot] = await Promise.all([
    both,
    readBusinessContact(deps),
    readSnapshotBeside(bookings, bookingId, both),
  ]);
  if (!reading.ok) return reading;
  // Only a moment away, so that going without it would make a poorer message for no reason.
  if (!service.ok && service.error.kind === "throttled") return service;
  const policy = policyOfBooking(snapshot, service.ok ? service.value.policy : undefined);
  return ok({
    token: token.value,
    reading: reading.value,
    ...(service.ok && { service: service.value }),
    serviceGone: !service.ok && service.error.kind === "service_not_found",
    ...(policy !== undefined && { policy }),
    business,
  });
}
