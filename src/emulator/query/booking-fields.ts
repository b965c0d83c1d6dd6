import type { BookedSchedule, BookedSlot, Booking } from "../wire.ts";
import type { FilterField, FilterFields, Operator } from "./filter.ts";

const EQUALITY: readonly Operator[] = ["$eq", "$ne", "$in"];
const ORDERED: readonly Operator[] = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin"];

const field = (
  kind: FilterField<Booking>["kind"],
  operators: readonly Operator[],
  read: FilterField<Booking>["read"],
): FilterField<Booking> => ({ kind, operators, read, sortable: true });

const text = (read: (booking: Booking) => unknown) => field("text", EQUALITY, read);
const date = (read: (booking: Booking) => unknown) => field("date", ORDERED, read);
const slot = (read: (slot: BookedSlot) => unknown) =>
  text(({ bookedEntity }) => bookedEntity.slot && read(bookedEntity.slot));
const schedule = (read: (schedule: BookedSchedule) => unknown) =>
  text(({ bookedEntity }) => bookedEntity.schedule && read(bookedEntity.schedule));
const creator = (name: string) => text(({ createdBy }) => new Map(Object.entries(createdBy)).get(name));

/** The fields of a booking, with `.item.` in the path though not in the JSON (Supported Filters and Sorting). */
export const BOOKING_FIELDS: FilterFields<Booking> = {
  id: text((booking) => booking.id),
  status: text((booking) => booking.status),
  paymentStatus: text((booking) => booking.paymentStatus),
  selectedPaymentOption: text((booking) => booking.selectedPaymentOption),
  externalUserId: text(() => undefined),
  createdDate: date((booking) => booking.createdDate),
  updatedDate: date((booking) => booking.updatedDate),
  startDate: date((booking) => booking.startDate),
  endDate: date((booking) => booking.endDate),
  doubleBooked: field("boolean", ["$eq", "$ne"], (booking) => booking.doubleBooked),
  "bookedEntity.tags": field("list", ["$hasSome", "$hasAll"], (booking) => booking.bookedEntity.tags),
  "contactDetails.contactId": text((booking) => booking.contactDetails.contactId),
  "contactDetails.email": text((booking) => booking.contactDetails.email),
  "participantsInfo.type.totalParticipants.value": field(
    "number",
    ORDERED,
    (booking) => booking.totalParticipants,
  ),
  "createdBy.contactId": text((booking) => booking.contactDetails.contactId),
  "createdBy.id.appId": creator("appId"),
  "createdBy.id.wixUserId": creator("wixUserId"),
  "createdBy.id.memberId": creator("memberId"),
  "createdBy.id.anonymousVisitorId": creator("anonymousVisitorId"),
  "bookedEntity.item.slot.sessionId": slot(() => undefined),
  "bookedEntity.item.slot.eventId": slot((booked) => booked.eventId),
  "bookedEntity.item.slot.serviceId": slot((booked) => booked.serviceId),
  "bookedEntity.item.slot.scheduleId": slot((booked) => booked.scheduleId),
  "bookedEntity.item.slot.resource.id": slot((booked) => booked.resource?.id),
  "bookedEntity.item.slot.location.id": slot((booked) => booked.location.id),
  "bookedEntity.item.slot.location.locationType": slot((booked) => booked.location.locationType),
  "bookedEntity.item.schedule.scheduleId": schedule((booked) => booked.scheduleId),
  "bookedEntity.item.schedule.serviceId": schedule((booked) => booked.serviceId),
  "bookedEntity.item.schedule.location.id": schedule((booked) => booked.location.id),
  "bookedEntity.item.schedule.location.locationType": schedule((booked) => booked.location.locationType),
};
