import type { CallSpec } from "./caller.ts";

/**
 * The methods we call, each with whose right it takes and what a refusal without a code of its own means. "anonymous" are the
 * methods whose credential is the booking's token: they never travel with the business's.
 */

const UNAVAILABLE = { kind: "unavailable" } as const;
const BOOKING_NOT_FOUND = { kind: "booking_not_found" } as const;
const SERVICE_NOT_FOUND = { kind: "service_not_found" } as const;
const SLOT_GONE = { kind: "slot_gone" } as const;
const NOT_ALLOWED = { kind: "not_allowed" } as const;

const anonymousRead = {
  kind: "read",
  caller: "anonymous",
  notFound: BOOKING_NOT_FOUND,
  preconditionFailed: UNAVAILABLE,
} as const;
const anonymousWrite = { ...anonymousRead, kind: "write", holds: "booking" } as const;
const businessRead = {
  kind: "read",
  caller: "business",
  notFound: UNAVAILABLE,
  preconditionFailed: UNAVAILABLE,
} as const;

export const GET_BOOKING: CallSpec = { ...anonymousRead, name: "getBookingAnonymously", holds: "booking" };
export const GET_SERVICE: CallSpec = {
  ...anonymousRead,
  name: "getServiceAnonymously",
  notFound: SERVICE_NOT_FOUND,
  holds: "service",
};
export const CANCEL_BOOKING: CallSpec = {
  ...anonymousWrite,
  name: "cancelBookingAnonymously",
  preconditionFailed: NOT_ALLOWED,
};
/** A 428 with another code than the known ones means a time that has gone (Wix documents none for this refusal). */
export const RESCHEDULE_BOOKING: CallSpec = {
  ...anonymousWrite,
  name: "rescheduleBookingAnonymously",
  preconditionFailed: SLOT_GONE,
};

export const MINT_TOKEN: CallSpec = {
  ...businessRead,
  name: "getAnonymousActionToken",
  notFound: BOOKING_NOT_FOUND,
  holds: "token",
};
export const LIST_POLICY_SNAPSHOTS: CallSpec = {
  ...businessRead,
  name: "listPolicySnapshotsByBookingIds",
};
export const LIST_TIMES: CallSpec = {
  ...businessRead,
  name: "listAvailabilityTimeSlots",
  notFound: SERVICE_NOT_FOUND,
  holds: "timeSlots",
};
export const GET_TIME: CallSpec = {
  ...businessRead,
  name: "getAvailabilityTimeSlot",
  notFound: SLOT_GONE,
  holds: "timeSlot",
};
export const LIST_SESSIONS: CallSpec = { ...businessRead, name: "listEventTimeSlots", holds: "timeSlots" };
/** No code is documented for a session that is not there; presumably a bare 404. */
export const GET_SESSION: CallSpec = {
  ...businessRead,
  name: "getEventTimeSlot",
  notFound: SLOT_GONE,
  holds: "timeSlot",
};
export const QUERY_BOOKINGS: CallSpec = {
  ...businessRead,
  name: "queryExtendedBookings",
  holds: "extendedBookings",
};
export const GET_SITE: CallSpec = { ...businessRead, name: "getSiteProperties", holds: "properties" };
export const GET_SETTINGS: CallSpec = { ...businessRead, name: "getBookingsSettings" };
