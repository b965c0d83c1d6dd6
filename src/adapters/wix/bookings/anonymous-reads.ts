import { bookingsGetBookingAnonymously, getServiceAnonymously } from "@wix/auto_sdk_bookings_bookings";
import type { Booking, BookingReading } from "../../../domain/booking/booking.ts";
import type { Service } from "../../../domain/booking/service.ts";
import { isActionToken } from "../../../domain/link/action-token.ts";
import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import { readService } from "../business/read-service.ts";
import type { Call } from "../transport/caller.ts";
import { type Refusal, unreadable } from "../transport/failure.ts";
import { GET_BOOKING, GET_SERVICE } from "../transport/specs.ts";
import { readBooking } from "./read-booking.ts";
import { readFee } from "./read-fee.ts";

const TOKEN_INVALID = { kind: "token_invalid" } as const;

/** Get Booking Anonymously. A fee that Wix cannot work out fails the whole call there; here it only leaves the fee open. */
export async function readBookingByToken(
  call: Call,
  token: string,
  withFee: boolean,
): Promise<Result<BookingReading, WixFailure>> {
  if (!isActionToken(token)) return err(TOKEN_INVALID);
  const reading = await readOnce(call, token, withFee);
  if (reading.ok) return reading;
  if (!withFee || reading.error.code !== "FAILED_GETTING_BOOKING_FEES") return err(reading.error.failure);
  const withoutFee = await readOnce(call, token, false);
  return withoutFee.ok
    ? ok({ ...withoutFee.value, fee: { kind: "unavailable" } })
    : err(withoutFee.error.failure);
}

async function readOnce(
  call: Call,
  token: string,
  withFee: boolean,
): Promise<Result<BookingReading, Refusal>> {
  const options = withFee ? { fields: ["BOOKING_FEES" as const] } : {};
  const answer = await call(GET_BOOKING, (sdk) => sdk.use(bookingsGetBookingAnonymously)(token, options));
  if (!answer.ok) return answer;
  const booking = readBooking(answer.value.booking);
  if (booking === undefined) return err(unreadable);
  const allowed = answer.value.allowedAnonymousActions;
  return ok({
    booking,
    // Only a flag that says true is a yes: it gates what a stranger with a link may do.
    allowed: { cancel: allowed?.cancel === true, reschedule: allowed?.reschedule === true },
    fee: withFee ? readFee(answer.value.bookingFee) : { kind: "not_read" },
  });
}

/** Get Service Anonymously, with its staff. */
export async function readServiceByToken(call: Call, token: string): Promise<Result<Service, WixFailure>> {
  if (!isActionToken(token)) return err(TOKEN_INVALID);
  const answer = await call(GET_SERVICE, (sdk) =>
    sdk.use(getServiceAnonymously)(token, { fields: ["STAFF_MEMBER_DETAILS"] }),
  );
  if (!answer.ok) return err(answer.error.failure);
  const service = readService(answer.value.service);
  return service === undefined ? err(unreadable.failure) : ok(service);
}

/** The booking alone, as a write's answer is checked against. */
export async function readBack(call: Call, token: string): Promise<Result<Booking, Refusal>> {
  const reading = await readOnce(call, token, false);
  return reading.ok ? ok(reading.value.booking) : reading;
}
