import { FieldReader } from "../fields.ts";
import type { CallContext, CallHandler } from "../request-context.ts";
import type { Booking } from "../wire.ts";
import { applicationError } from "../wire-error.ts";
import { settleFee } from "../world/fees.ts";
import { allowedAnonymousActions } from "../world/policy.ts";
import { touch } from "../world/world.ts";
import { findBookingByToken } from "./find-booking.ts";

const MAX_REVISION_LENGTH = 20;

/** Cancel Booking Anonymously: token, revision given, revision current, allowed; then the place is free again. */
export const cancelBookingAnonymously: CallHandler = async (context) => {
  const { world, nowMs, body } = context;
  const booking = await findBookingByToken(context);
  const fields = new FieldReader();
  readRevision(fields, body.revision);
  fields.done();
  checkRevision(context, booking);
  if (!allowedAnonymousActions(world, booking, nowMs).cancel) {
    throw applicationError(428, "BOOKING_CANNOT_BE_CANCELLED", "The booking cannot be cancelled");
  }
  settleFee(world, booking, nowMs);
  booking.status = "CANCELED";
  booking.canceledDate = new Date(nowMs).toISOString();
  touch(booking, nowMs);
  return { booking };
};

/** `revision` is an int64 as decimal text, and required (Booking: revision). */
export function readRevision(fields: FieldReader, value: unknown): void {
  fields.required("revision", value);
  const text = fields.text("revision", value === "" ? undefined : value, { max: MAX_REVISION_LENGTH });
  if (text !== undefined && !/^-?\d+$/.test(text)) fields.violate("revision", "FORMAT", "must be an int64");
}

/**
 * Wix gives no code for a stale revision of a single booking; the multi-service calls name this one, and About Errors
 * says 409 for "another revision".
 */
export function checkRevision({ body, staleStatus }: CallContext, booking: Booking): void {
  if (body.revision !== booking.revision) {
    throw applicationError(staleStatus, "BOOKING_REVISION_MISMATCH", "The revision is not the latest");
  }
}
