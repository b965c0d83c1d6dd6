import { openActionToken } from "../action-token.ts";
import type { CallContext } from "../request-context.ts";
import type { Booking } from "../wire.ts";
import { applicationError } from "../wire-error.ts";
import type { World } from "../world/world.ts";

const MAX_TOKEN_LENGTH = 2048;

/** @throws WireError 404 `BOOKING_NOT_FOUND` */
export function findBooking(world: World, id: string): Booking {
  const booking = world.bookings.get(id.toLowerCase());
  if (booking === undefined) throw applicationError(404, "BOOKING_NOT_FOUND", "Booking not found");
  return booking;
}

/**
 * The booking behind the token in the path: the first two checks of every anonymous call.
 * @throws WireError 401 `INVALID_TOKEN`, 404 `BOOKING_NOT_FOUND` (Get Booking Anonymously: errors)
 */
export async function findBookingByToken({ world, path }: CallContext): Promise<Booking> {
  const { token = "" } = path;
  const id = token.length > MAX_TOKEN_LENGTH ? undefined : await openActionToken(token);
  if (id === undefined) throw applicationError(401, "INVALID_TOKEN", "The token is invalid");
  return findBooking(world, id);
}
