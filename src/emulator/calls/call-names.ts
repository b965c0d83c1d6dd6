/** Every call of the REST API that the emulator answers, by its canonical name. */
export const CALL_NAMES = [
  "getAnonymousActionToken",
  "getBookingAnonymously",
  "getServiceAnonymously",
  "cancelBookingAnonymously",
  "rescheduleBookingAnonymously",
  "listAvailabilityTimeSlots",
  "getAvailabilityTimeSlot",
  "listEventTimeSlots",
  "getEventTimeSlot",
  "queryExtendedBookings",
  "countExtendedBookings",
  "queryServices",
  "getService",
  "getBookingsSettings",
  "getSiteProperties",
  "listBookingFeesByBookingIds",
  "listPolicySnapshotsByBookingIds",
  "createAccessToken",
] as const;

export type CallName = (typeof CALL_NAMES)[number];
/** Stands for every call, those with an unknown path included. */
export const ANY_CALL = "*";

/** Other names people use: the SDK's functions, short forms. Compared without case and separators. */
const ALIASES: Readonly<Record<string, CallName>> = {
  bookingsgetbookinganonymously: "getBookingAnonymously",
  getbooking: "getBookingAnonymously",
  booking: "getBookingAnonymously",
  getanonymousbooking: "getBookingAnonymously",
  getanonymousservice: "getServiceAnonymously",
  service: "getServiceAnonymously",
  bookingscancelbookinganonymously: "cancelBookingAnonymously",
  cancelbooking: "cancelBookingAnonymously",
  cancelanonymousbooking: "cancelBookingAnonymously",
  cancel: "cancelBookingAnonymously",
  bookingsreschedulebookinganonymously: "rescheduleBookingAnonymously",
  reschedulebooking: "rescheduleBookingAnonymously",
  rescheduleanonymousbooking: "rescheduleBookingAnonymously",
  reschedule: "rescheduleBookingAnonymously",
  gettoken: "getAnonymousActionToken",
  minttoken: "getAnonymousActionToken",
  mint: "getAnonymousActionToken",
  token: "getAnonymousActionToken",
  actiontoken: "getAnonymousActionToken",
  anonymousactiontoken: "getAnonymousActionToken",
  listslots: "listAvailabilityTimeSlots",
  listtimeslots: "listAvailabilityTimeSlots",
  timeslots: "listAvailabilityTimeSlots",
  availability: "listAvailabilityTimeSlots",
  slots: "listAvailabilityTimeSlots",
  getslot: "getAvailabilityTimeSlot",
  gettimeslot: "getAvailabilityTimeSlot",
  slot: "getAvailabilityTimeSlot",
  listevents: "listEventTimeSlots",
  listsessions: "listEventTimeSlots",
  events: "listEventTimeSlots",
  sessions: "listEventTimeSlots",
  getevent: "getEventTimeSlot",
  getsession: "getEventTimeSlot",
  event: "getEventTimeSlot",
  session: "getEventTimeSlot",
  querybookings: "queryExtendedBookings",
  bookings: "queryExtendedBookings",
  query: "queryExtendedBookings",
  countbookings: "countExtendedBookings",
  count: "countExtendedBookings",
  services: "queryServices",
  settings: "getBookingsSettings",
  getsettings: "getBookingsSettings",
  siteproperties: "getSiteProperties",
  properties: "getSiteProperties",
  getproperties: "getSiteProperties",
  listbookingfees: "listBookingFeesByBookingIds",
  bookingfees: "listBookingFeesByBookingIds",
  fees: "listBookingFeesByBookingIds",
  policysnapshots: "listPolicySnapshotsByBookingIds",
  listpolicysnapshots: "listPolicySnapshotsByBookingIds",
  snapshots: "listPolicySnapshotsByBookingIds",
  accesstoken: "createAccessToken",
  getaccesstoken: "createAccessToken",
  oauth: "createAccessToken",
  oauth2token: "createAccessToken",
};

/** A name without case and separators, as aliases are compared. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9*]/g, "");
}

/** The call that somebody means; undefined when no call is called that. */
export function readCallName(name: string): CallName | typeof ANY_CALL | undefined {
  const folded = foldName(name);
  if (folded === ANY_CALL || folded === "any" || folded === "all") return ANY_CALL;
  return (
    CALL_NAMES.find((known) => foldName(known) === folded) ?? new Map(Object.entries(ALIASES)).get(folded)
  );
}
