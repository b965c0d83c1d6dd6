import { FieldReader } from "../fields.ts";
import type { CallHandler } from "../request-context.ts";
import { applicationError } from "../wire-error.ts";

const MAX_BOOKINGS = 100;

/**
 * List Policy Snapshots By Booking Ids: those that there are. Its page names one code and not when it comes; here, when
 * none of the bookings has a snapshot.
 */
export const listPolicySnapshotsByBookingIds: CallHandler = ({ world, query }) => {
  const fields = new FieldReader();
  const given = query.getAll("bookingIds");
  if (given.length === 0) fields.required("bookingIds", undefined);
  const ids = fields.list("bookingIds", given, MAX_BOOKINGS, (field, id) => fields.guid(field, id)) ?? [];
  fields.done();
  const bookingPolicySnapshots = ids.flatMap((id) => world.policySnapshots.get(id.toLowerCase()) ?? []);
  if (bookingPolicySnapshots.length === 0) {
    throw applicationError(404, "BOOKING_POLICY_SNAPSHOT_NOT_FOUND", "Booking policy snapshot not found");
  }
  return { bookingPolicySnapshots };
};
