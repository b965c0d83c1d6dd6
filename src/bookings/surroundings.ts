import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking/booking.ts";
import { policyOfBooking } from "../domain/booking/booking-policy.ts";
import type { BookingPolicy, PolicySnapshot, Service } from "../domain/booking/service.ts";
import type { ReadOptions, WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";
import { type BusinessContact, readBusinessContact } from "./business.ts";
import { atMost, PATIENCE_MS } from "./patience.ts";
import { readSnapshotBeside } from "./policy-snapshots.ts";

type ReadDeps = Pick<Deps, "bookings" | "clock" | "config">;

/** What is known about a booking beside the booking itself. */
export interface Surroundings {
  readonly business: BusinessContact;
  /** Absent when it is gone or could not be read: the booking is still worth showing, and can still be cancelled. */
  readonly service?: Service;
  /** Whether the service is gone for good, rather than not read: slow or down, it may be as good as ever. */
  readonly serviceGone: boolean;
  /** The booking's own: as it stood when it was made where Wix keeps that, else its service's; absent when neither is known. */
  readonly policy?: BookingPolicy;
}

export interface KnownBooking extends Surroundings {
  readonly reading: BookingReading;
}

/** A booking as it can be asked for: by its anonymous action token. */
export interface Asked {
  readonly token: string;
  /** Absent where nobody knows which booking the token is of: it is then too late to ask for a policy of its own. */
  readonly bookingId?: string;
  /** Where it is known, an answer of a moment ago will do. */
  readonly serviceId?: string;
}

export interface KnownOptions extends ReadOptions {
  /** For work that can be done a little later: a throttled service is then a failure, and not left out. */
  readonly canWait?: boolean;
}

/**
 * Reads a booking with its service, its policy and the business, all at the same time: one hop. Which failure counts is
 * the same for everybody: the booking's own does; what is around it is left out where it cannot be had. Only a service
 * that Wix would give in a moment is waited for by who can wait, since going without it would make a poorer message for
 * no reason.
 */
export async function readKnownBooking(
  deps: ReadDeps,
  { token, bookingId, serviceId }: Asked,
  { canWait = false, ...options }: KnownOptions = {},
): Promise<Result<KnownBooking, WixFailure>> {
  const { bookings } = deps;
  const both = Promise.all([bookings.readBooking(token, options), bookings.readService(token, serviceId)]);
  const [[reading, service], business, beside] = await Promise.all([
    both,
    readBusinessContact(deps),
    bookingId === undefined ? undefined : readSnapshotBeside(bookings, bookingId, both),
  ]);
  if (!reading.ok) return reading;
  if (canWait && !service.ok && service.error.kind === "throttled") return service;
  const snapshot = beside ?? bookings.recallPolicySnapshot(reading.value.booking.id);
  return ok({ reading: reading.value, ...toSurroundings(business, service, snapshot) });
}

/** Reads what surrounds a booking that is in hand already; what cannot be had at once is left out. */
export async function readSurroundings(
  deps: ReadDeps,
  token: string,
  bookingId: string,
): Promise<Surroundings> {
  const reading = atMost(PATIENCE_MS, deps.bookings.readService(token));
  const [service, business, snapshot] = await Promise.all([
    reading,
    readBusinessContact(deps),
    readSnapshotBeside(deps.bookings, bookingId, reading),
  ]);
  return toSurroundings(business, service, snapshot);
}

function toSurroundings(
  business: BusinessContact,
  answer: Result<Service, WixFailure> | undefined,
  snapshot: PolicySnapshot | undefined,
): Surroundings {
  const service = answer?.ok ? answer.value : undefined;
  const policy = policyOfBooking(snapshot, service?.policy);
  return {
    business,
    ...(service !== undefined && { service }),
    serviceGone: answer?.ok === false && answer.error.kind === "service_not_found",
    ...(policy !== undefined && { policy }),
  };
}
