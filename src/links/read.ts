import type { Deps } from "../deps.ts";
import type { BookingReading } from "../domain/booking.ts";
import type { Service } from "../domain/service.ts";
import type { WixFailure } from "../ports.ts";
import { ok, type Result } from "../result.ts";
import { type CustomerAction, findLastEffect } from "../store/actions.ts";
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
  /** The customer action that last took effect, or may have: compare it with the booking before believing it. */
  readonly lastAction?: CustomerAction;
}

/**
 * Reads the booking and its service, in parallel: one hop. When Wix no longer takes the link's token, a fresh one is
 * minted and kept, and the visitor notices nothing. A visit by token alone has none to fall back on.
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
  const [reading, service] = await Promise.all([
    deps.bookings.readBooking(visit.token, options),
    deps.bookings.readService(visit.token),
  ]);
  if (!reading.ok) return reading;
  const lastAction =
    visit.linkId === undefined ? await findLastEffect(deps.db, reading.value.booking.id) : visit.lastAction;
  return ok({
    visit,
    reading: reading.value,
    ...(service.ok ? { service: service.value } : { serviceProblem: service.error }),
    ...(lastAction !== undefined && { lastAction }),
  });
}
