import { asObject, FieldReader, type JsonObject } from "../fields.ts";
import { BOOKING_FIELDS } from "../query/booking-fields.ts";
import { compileFilter, compileSort } from "../query/filter.ts";
import { cutQueryPage, readPaging } from "../query/paging.ts";
import type { CallContext, CallHandler } from "../request-context.ts";
import type { Booking } from "../wire.ts";
import { BUSINESS_CURRENCY } from "../world/business.ts";
import { feeOf } from "../world/fees.ts";
import { numberOf, orderId } from "../world/ids.ts";
import { allowedActions } from "../world/policy.ts";
import { serviceIdOfBooking } from "../world/world.ts";

const LIMITS = { defaultLimit: 50, maxLimit: 100 };
/** One page of the documentation says so; another says `id ASC`. */
const DEFAULT_SORT = [{ fieldName: "createdDate", order: "DESC" }] as const;
const OPTIONS = [
  "withBookingAllowedActions",
  "withBookingAttendanceInfo",
  "withBookingConferencingDetails",
  "withBookingPolicySettings",
  "withBookingFeeDetails",
  "withEcomOrder",
] as const;
type Option = (typeof OPTIONS)[number];

/** Query Extended Bookings: filter, sort, pages by offset or cursor, and what the `with...` options add. */
export const queryExtendedBookings: CallHandler = (context) => {
  const { world, body } = context;
  const fields = new FieldReader();
  const options = OPTIONS.filter((name) => fields.boolean(name, body[name]));
  const given = fields.object("query", body.query) ?? {};
  fields.done();
  const page = readPaging("queryExtendedBookings", given, LIMITS);
  const found = [...world.bookings.values()]
    .filter(compileFilter(BOOKING_FIELDS, page.query.filter))
    .sort(compileSort(BOOKING_FIELDS, page.query.sort, DEFAULT_SORT));
  const { items, pagingMetadata } = cutQueryPage("queryExtendedBookings", found, page);
  return { extendedBookings: items.map((booking) => extend(context, booking, options)), pagingMetadata };
};

/** Count Extended Bookings. */
export const countExtendedBookings: CallHandler = ({ world, body }) => {
  const filter = compileFilter(BOOKING_FIELDS, asObject(body).filter);
  return { count: [...world.bookings.values()].filter(filter).length };
};

function extend({ world, nowMs }: CallContext, booking: Booking, options: readonly Option[]): JsonObject {
  const service = world.services.get(serviceIdOfBooking(booking));
  const additions: Record<Option, () => JsonObject> = {
    withBookingAllowedActions: () => ({ allowedActions: allowedActions(world, booking, nowMs) }),
    withBookingAttendanceInfo: () => ({
      attendance: world.attendance.get(booking.id) ?? { status: "NOT_SET", numberOfAttendees: 0 },
    }),
    withBookingConferencingDetails: () =>
      service?.conferencing.enabled
        ? {
            conferencingDetails: {
              guestUrl: `https://meet.example.org/${booking.id.slice(-4)}`,
              password: "linden",
            },
          }
        : {},
    withBookingPolicySettings: () => ({
      bookingPolicySettings: {
        cancellationFeeEnabled: service?.bookingPolicy.cancellationFeePolicy.enabled ?? false,
      },
    }),
    withBookingFeeDetails: () => feeDetails(feeOf(world, booking, nowMs)?.cancellationFee.status),
    withEcomOrder: () => orderOf(booking, service?.payment.fixed?.price.value ?? "0.00"),
  };
  return Object.assign({ booking }, ...options.map((option) => additions[option]()));
}

/** Only fees that are no longer a preview appear here (Query Extended Bookings: bookingFeeDetails). */
function feeDetails(cancellationFeeStatus: string | undefined): JsonObject {
  if (cancellationFeeStatus === undefined || cancellationFeeStatus === "PREVIEW") return {};
  return { bookingFeeDetails: { cancellationFeeStatus } };
}

function orderOf({ id, status, paymentStatus, totalParticipants }: Booking, price: string): JsonObject {
  if (status === "CREATED" || status === "DECLINED" || status === "WAITING_LIST") return {};
  const paid = paymentStatus === "PAID" || paymentStatus === "REFUNDED";
  const amount = (Number(price) * totalParticipants).toFixed(2);
  const formatted = (value: string) => ({ amount: value, formattedAmount: `£${value}` });
  return {
    order: {
      id: orderId(numberOf(id)),
      number: String(10_000 + numberOf(id)),
      status: status === "CANCELED" ? "CANCELED" : "APPROVED",
      paymentStatus: paymentStatus === "REFUNDED" ? "FULLY_REFUNDED" : paid ? "PAID" : "NOT_PAID",
      totalPrice: formatted(amount),
      balance: formatted(paid ? "0.00" : amount),
      currency: BUSINESS_CURRENCY,
    },
  };
}
