/** The emulated world's fixed ids: made to be recognised in a log, and valid GUIDs. */
const guid = (prefix: string, number: number): string =>
  `${prefix}-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const bookingId = (number: number): string => guid("b00c0000", number);
export const serviceId = (number: number): string => guid("5e510000", number);
export const scheduleId = (number: number): string => guid("5ced0000", number);
export const staffScheduleId = (number: number): string => guid("5ced57af", number);
export const policyId = (number: number): string => guid("90110000", number);
export const categoryId = (number: number): string => guid("ca7e0000", number);
export const formId = (number: number): string => guid("f0410000", number);
export const contactId = (number: number): string => guid("c0471000", number);
export const submissionId = (number: number): string => guid("f045b000", number);
export const visitorId = (number: number): string => guid("a0410000", number);
export const snapshotId = (number: number): string => guid("90115a90", number);
export const feeId = (number: number): string => guid("fee00000", number);
export const packageId = (number: number): string => guid("ac4a6e00", number);
export const orderId = (number: number): string => guid("04de4000", number);

/** The number in which an id of this file ends. */
export const numberOf = (id: string): number => Number(id.slice(-12));

/** The owner, in whose name the front desk works. */
export const OWNER_ID = guid("0e4e0000", 1);
/** The Wix Bookings app, as every service names it (Wix Bookings: app ID). */
export const WIX_BOOKINGS_APP_ID = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";
/** The resource type of staff members, the same on every site (Time Slots: resource types). */
export const STAFF_RESOURCE_TYPE_ID = "1cd44cf8-756f-41c3-bd90-3e2ffcaf1155";
/** A multi-service booking's children carry a form id of zeros (Booking type). */
export const NO_FORM_ID = "00000000-0000-0000-0000-000000000000";
