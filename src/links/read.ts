import { readSnapshotBeside } from "../bookings/policy-snapshots.ts";
import type { Deps } from "../deps.ts";
import type { Booking, BookingReading } from "../domain/booking/booking.ts";
import { policyOfBooking } from "../domain/booking/booking-policy.ts";
import type { BookingPolicy, Service } from "../domain/booking/service.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";
import { type CustomerAction, findLastEffect } from "../store/actions.ts";
import { findHold, type Hold } from "../store/held-actions.ts";
import { askOfStranger } from "./token-guesses.ts";
import { type Visit, withGoodToken } from "./visit.ts";

export type { CustomerAction };

export interface OpenBooking {
  /** As it came, or with a fresh token. */
  readonly visit: Visit;
  readonly reading: BookingReading;
  /** Absent when it is gone or could not be read: the booking is still worth showing. */
  readonly service?: Service;
  readonly serviceProblem?: WixFailure;
  /** Whether the service is gone for good, rather than not read. */
  readonly serviceGone: boolean;
  /** The booking's own: as it stood when it was made where Wix keeps that, else its service's. */
  readonly policy?: BookingPolicy;
  /** The customer action that last took effect, or may have: compare it with the booking before believing it. */
  readonly lastAction?: CustomerAction;
  /** The cancellation that waits, or that waited last. */
  readonly hold?: Hold;
}

/**
 * Reads the booking, its service and, of a link, the policy it was made under, in parallel: one hop. When Wix no longer takes the link's token, a fresh one is
 * minted and kept, and the visitor notices nothing. A visit by token alone has none to fall back on; which booking it is, is known
 * too late there to ask for a policy that nobody has asked for yet.
 */
export async function readBooking(
  deps: Pick<Deps, "bookings" | "clock" | "db">,
  visit: Visit,
  options: { readonly withFee?: boolean } = {},
): Promise<Result<OpenBooking, WixFailure>> {
  if (visit.linkId === undefined) return askOfStranger(deps, () => readBoth(deps, visit, options));
  return withGoodToken(deps, visit, (good) => readBoth(deps, good, options));
}

async function readBoth(
  deps: Pick<Deps, "bookings" | "db">,
  visit: Visit,
  options: { readonly withFee?: boolean },
): Promise<Result<OpenBooking, WixFailure>> {
  const { bookings } = deps;
  const both = Promise.all([
    bookings.readBooking(visit.token, options),
    bookings.readService(visit.token, visit.serviceId),
  ]);
  const [[reading, service], beside] = await Promise.all([
    both,
    visit.bookingId === undefined ? undefined : readSnapshotBeside(bookings, visit.bookingId, both),
  ]);
  if (!reading.ok) return reading;
  const snapshot = beside ?? bookings.recallPolicySnapshot(reading.value.booking.id);
  const policy = policyOfBooking(snapshot, service.ok ? service.value.policy : undefined);
  const { lastAction, hold } = await readDoings(deps, visit, reading.value.booking);
  return ok({
    visit,
    reading: reading.value,
    ...(service.ok ? { service: service.value } : { serviceProblem: service.error }),
    serviceGone: isGone(service),
    ...(policy !== undefined && { policy }),
    ...(lastAction !== undefined && { lastAction }),
    ...(hold !== undefined && { hold }),
  });
}

/** What customers did, as a link knows it; asked for where there is none, or where the booking has overtaken it. */
async function readDoings(
  { db }: Pick<Deps, "db">,
  { linkId, lastAction, hold }: Visit,
  { id, status }: Booking,
): Promise<{ readonly lastAction?: CustomerAction | undefined; readonly hold?: Hold | undefined }> {
  const isOvertaken = status === "canceled" && hold?.outcome === "held";
  if (linkId !== undefined && !isOvertaken) return { lastAction, hold };
  const [last, held] = await Promise.all([findLastEffect(db, id), findHold(db, id)]);
  return { lastAction: last, hold: held };
}

/** A service that was not read, because Wix was slow or down, may be as good as ever. */
const isGone = (service: Result<Service, WixFailure>) =>
  !service.ok && service.error.kind === "service_not_found";
