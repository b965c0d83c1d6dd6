import { type KnownBooking, readKnownBooking } from "../bookings/surroundings.ts";
import type { Deps } from "../deps.ts";
import type { WixFailure } from "../ports/bookings.ts";
import { ok, type Result } from "../result.ts";

/** What making a link needs to know of its booking. */
export interface BookingForLink extends KnownBooking {
  readonly token: string;
}

/** Mints a token for the booking and reads, by it, what its holder would see. */
export async function readForLink(
  deps: Pick<Deps, "bookings" | "config" | "clock">,
  bookingId: string,
): Promise<Result<BookingForLink, WixFailure>> {
  const token = await deps.bookings.mintToken(bookingId);
  if (!token.ok) return token;
  const known = await readKnownBooking(deps, { token: token.value, bookingId }, { canWait: true });
  return known.ok ? ok({ ...known.value, token: token.value }) : known;
}
