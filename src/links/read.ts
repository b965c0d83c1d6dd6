import { type KnownBooking, readKnownBooking } from "../bookings/surroundings.ts";
import type { Deps } from "../deps.ts";
import type { Booking } from "../domain/booking/booking.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";
import { type CustomerAction, findLastEffect } from "../store/actions.ts";
import { findHold, type Hold } from "../store/held-actions.ts";
import { askOfStranger } from "./token-guesses.ts";
import { type Visit, withGoodToken } from "./visit.ts";

export type { CustomerAction };

/** A booking as a visit knows it, with what customers did to it. */
export interface OpenBooking extends KnownBooking {
  /** As it came, or with a fresh token. */
  readonly visit: Visit;
  /** The customer action that last took effect, or may have: compare it with the booking before believing it. */
  readonly lastAction?: CustomerAction;
  /** The cancellation that waits, or that waited last. */
  readonly hold?: Hold;
}

type ReadDeps = Pick<Deps, "bookings" | "clock" | "config" | "db" | "keyring">;

/**
 * Reads a visit's booking and all that surrounds it: one hop. When Wix no longer takes the link's token, a fresh one is
 * minted and kept, and the visitor notices nothing. A visit by token alone has none to fall back on.
 */
export async function readBooking(
  deps: ReadDeps,
  visit: Visit,
  options: { readonly withFee?: boolean } = {},
): Promise<Result<OpenBooking, WixFailure>> {
  if (visit.linkId === undefined) {
    return askOfStranger(deps, visit.network, () => readOpen(deps, visit, options));
  }
  return withGoodToken(deps, visit, (good) => readOpen(deps, good, options));
}

async function readOpen(
  deps: ReadDeps,
  visit: Visit,
  options: { readonly withFee?: boolean },
): Promise<Result<OpenBooking, WixFailure>> {
  const known = await readKnownBooking(deps, visit, { ...options, askedAfterMs: lastDoneMs(visit) });
  if (!known.ok) return known;
  const { lastAction, hold } = await readDoings(deps, visit, known.value.reading.booking);
  return ok({
    ...known.value,
    visit,
    ...(lastAction !== undefined && { lastAction }),
    ...(hold !== undefined && { hold }),
  });
}

/** A page does with a reading of a moment ago, unless something has been done since; epoch milliseconds. */
const lastDoneMs = ({ lastAction, hold }: Visit): number =>
  Math.max(lastAction?.atMs ?? Number.NEGATIVE_INFINITY, hold?.atMs ?? Number.NEGATIVE_INFINITY);

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
