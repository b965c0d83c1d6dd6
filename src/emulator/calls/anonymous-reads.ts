import { sealActionToken } from "../action-token.ts";
import { FieldReader } from "../fields.ts";
import type { CallHandler } from "../request-context.ts";
import { applicationError } from "../wire-error.ts";
import { feeOf } from "../world/fees.ts";
import { allowedAnonymousActions } from "../world/policy.ts";
import { serviceIdOfBooking } from "../world/world.ts";
import { findBooking, findBookingByToken } from "./find-booking.ts";
import { type ConditionalField, withDetails } from "./service-details.ts";

/** Get Anonymous Action Token. */
export const getAnonymousActionToken: CallHandler = async ({ world, path }) => {
  const fields = new FieldReader();
  const id = fields.guid("bookingId", path.bookingId);
  fields.done();
  return { token: await sealActionToken(findBooking(world, id ?? "").id) };
};

/** Get Booking Anonymously, with the fee when `fields` asks for it; a booking without a due fee has none. */
export const getBookingAnonymously: CallHandler = async (context) => {
  const { world, nowMs, query } = context;
  const booking = await findBookingByToken(context);
  const fields = new FieldReader();
  const wanted = fields.list("fields", query.getAll("fields"), 1, (field, value) =>
    fields.oneOf(field, value, ["BOOKING_FEES"]),
  );
  fields.done();
  const bookingFee = wanted?.length ? feeOf(world, booking, nowMs) : undefined;
  return {
    booking,
    allowedAnonymousActions: allowedAnonymousActions(world, booking, nowMs),
    ...(bookingFee && { bookingFee }),
  };
};

const SERVICE_FIELDS = [
  "STAFF_MEMBER_DETAILS",
  "RESOURCE_TYPE_DETAILS",
  "DISCOUNT_INFO_DETAILS",
] as const satisfies readonly ConditionalField[];

/** Get Service Anonymously. */
export const getServiceAnonymously: CallHandler = async (context) => {
  const { world, query } = context;
  const booking = await findBookingByToken(context);
  const fields = new FieldReader();
  const wanted = fields.list("fields", query.getAll("fields"), 5, (field, value) =>
    fields.oneOf(field, value, SERVICE_FIELDS),
  );
  fields.done();
  const service = world.services.get(serviceIdOfBooking(booking));
  if (service === undefined) throw applicationError(404, "SERVICE_NOT_FOUND", "Service not found");
  return { service: withDetails(world, service, wanted ?? []) };
};
