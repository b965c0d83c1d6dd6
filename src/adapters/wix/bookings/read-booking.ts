import type { ParticipantChoices, Booking as WixBooking } from "@wix/auto_sdk_bookings_bookings";
import type {
  Booking,
  BookingStatus,
  Contact,
  PaymentStatus,
  ServiceKind,
} from "../../../domain/booking/booking.ts";
import { isTimeZone } from "../../../domain/time/local-time.ts";
import { placeOfBooking } from "../wire/place.ts";
import { count, instantMs, list, optional, text } from "../wire/wire-values.ts";

const STATUSES: ReadonlyMap<unknown, BookingStatus> = new Map<unknown, BookingStatus>([
  ["CREATED", "created"],
  ["CONFIRMED", "confirmed"],
  ["PENDING", "pending"],
  ["DECLINED", "declined"],
  ["CANCELED", "canceled"],
  ["WAITING_LIST", "waiting_list"],
]);

const PAYMENT_STATUSES: ReadonlyMap<unknown, PaymentStatus> = new Map<unknown, PaymentStatus>([
  ["NOT_PAID", "not_paid"],
  ["PAID", "paid"],
  ["PARTIALLY_PAID", "partially_paid"],
  ["REFUNDED", "refunded"],
  ["EXEMPT", "exempt"],
  ["FAILED", "failed"],
]);

/** Fields that Wix sends and the SDK's type leaves out (seen in real payloads). */
interface UntypedFields {
  readonly canceledDate?: unknown;
  /** The old name of `totalParticipants`. */
  readonly numberOfParticipants?: unknown;
}

/** The part of a booking that both the anonymous methods and the reader answer with. */
export type WireBooking = Pick<
  WixBooking,
  "_id" | "_createdDate" | "revision" | "startDate" | "endDate" | "totalParticipants" | "contactDetails"
> & {
  readonly status?: string;
  readonly paymentStatus?: string;
  readonly participantsChoices?: ParticipantChoices;
  readonly multiServiceBookingInfo?: { readonly _id?: string | null };
  readonly bookedEntity?: WixBooking["bookedEntity"];
};

/** The booking in our words; undefined when what nobody can do without (id, revision, start) is missing. */
export function readBooking(wire: (WireBooking & UntypedFields) | null | undefined): Booking | undefined {
  const { slot, schedule, title } = wire?.bookedEntity ?? {};
  const id = text(wire?._id);
  const revision = text(wire?.revision);
  const startsAtMs =
    instantMs(wire?.startDate) ?? instantMs(slot?.startDate) ?? instantMs(schedule?.firstSessionStart);
  if (!wire || id === undefined || revision === undefined || startsAtMs === undefined) return undefined;
  const timeZone = [slot?.timezone, schedule?.timezone].find(
    (zone) => text(zone) && isTimeZone(String(zone)),
  );
  const resourceId = text(slot?.resource?._id);
  return {
    id,
    revision,
    status: STATUSES.get(wire.status) ?? "unknown",
    paymentStatus: PAYMENT_STATUSES.get(wire.paymentStatus) ?? "unknown",
    kind: readKind(wire.bookedEntity),
    title: text(title) ?? "",
    startsAtMs,
    endsAtMs:
      instantMs(wire.endDate) ??
      instantMs(slot?.endDate) ??
      instantMs(schedule?.lastSessionEnd) ??
      startsAtMs,
    timeZone: timeZone ?? "UTC",
    // A course may leave it out; it is then only missing for what a course cannot do anyway.
    serviceId: text(slot?.serviceId) ?? text(schedule?.serviceId) ?? "",
    ...optional("scheduleId", text(slot?.scheduleId) ?? text(schedule?.scheduleId)),
    ...optional("eventId", text(slot?.eventId)),
    ...(resourceId !== undefined && { staff: { id: resourceId, name: text(slot?.resource?.name) ?? "" } }),
    ...optional("location", placeOfBooking(slot?.location ?? schedule?.location)),
    participants: readParticipants(wire),
    contact: readContact(wire.contactDetails),
    ...optional("packageId", text(wire.multiServiceBookingInfo?._id)),
    ...optional("createdAtMs", instantMs(wire._createdDate)),
    ...optional("canceledAtMs", instantMs(wire.canceledDate)),
  };
}

/** By its tags; where they are missing or new, by what is booked: a schedule is a course, a session without staff a class. */
function readKind(entity: WixBooking["bookedEntity"]): ServiceKind {
  const tags: readonly unknown[] = Array.isArray(entity?.tags) ? entity.tags : [];
  if (tags.includes("INDIVIDUAL")) return "appointment";
  if (tags.includes("GROUP")) return "class";
  if (tags.includes("COURSE") || (entity?.schedule && !entity.slot)) return "course";
  return text(entity?.slot?.eventId) !== undefined && !entity?.slot?.resource ? "class" : "appointment";
}

/** Exactly one of two fields holds it, and real payloads still carry an old name (Booking: totalParticipants, participantsChoices). */
function readParticipants(wire: WireBooking & UntypedFields): number {
  const chosen = list(wire.participantsChoices?.serviceChoices).reduce(
    (sum, choice) => sum + (count(choice.numberOfParticipants) ?? 0),
    0,
  );
  return count(wire.totalParticipants, 1) ?? count(chosen, 1) ?? count(wire.numberOfParticipants, 1) ?? 1;
}

function readContact(details: WixBooking["contactDetails"]): Contact {
  const timeZone = text(details?.timeZone);
  return {
    ...optional("firstName", text(details?.firstName)),
    ...optional("lastName", text(details?.lastName)),
    ...optional("email", text(details?.email)),
    ...optional("phone", text(details?.phone)),
    ...(timeZone !== undefined && isTimeZone(timeZone) && { timeZone }),
  };
}
