import { FieldReader } from "../fields.ts";
import { toOffsetDate, toUtcDate } from "../local-time.ts";
import type { CallHandler } from "../request-context.ts";
import type { BookedSlot, Booking } from "../wire.ts";
import { applicationError } from "../wire-error.ts";
import { allowedAnonymousActions } from "../world/policy.ts";
import { touch } from "../world/world.ts";
import { checkRevision, readRevision } from "./cancel.ts";
import { findBookingByToken } from "./find-booking.ts";
import { readRequestedSlot } from "./requested-slot.ts";
import { chooseTarget, type Target } from "./reschedule-target.ts";

/**
 * Reschedule Booking Anonymously: token, revision and slot given and well formed, revision current, allowed, same service,
 * place free; then the booking moves and its old place is free again.
 */
export const rescheduleBookingAnonymously: CallHandler = async (context) => {
  const { world, nowMs, body } = context;
  const booking = await findBookingByToken(context);
  const fields = new FieldReader();
  readRevision(fields, body.revision);
  const requested = readRequestedSlot(fields, body.slot, booking.bookedEntity.slot?.timezone);
  fields.done();
  checkRevision(context, booking);
  if (!allowedAnonymousActions(world, booking, nowMs).reschedule) throw notAllowed();
  const service = world.services.get(booking.bookedEntity.slot?.serviceId ?? "");
  if (service === undefined || requested.serviceId !== service.id) throw notAllowed();
  const target = chooseTarget({ world, service, booking, requested, nowMs });
  moveTo(booking, target);
  // With manual approval on, a move has to be approved again (Booking status).
  if (service.onlineBooking.requireManualApproval && booking.status === "CONFIRMED")
    booking.status = "PENDING";
  touch(booking, nowMs);
  return { booking };
};

function notAllowed() {
  return applicationError(428, "RESCHEDULING_NOT_ALLOWED", "The booking cannot be rescheduled");
}

/** Dates are worked out anew: UTC on the booking, the offset of `timezone` on its slot. */
function moveTo(booking: Booking, target: Target): void {
  const { slot: old } = booking.bookedEntity;
  if (old === undefined) return;
  const eventId = target.eventId ?? old.eventId;
  const { resourceSelections, ...kept } = old;
  const slot: BookedSlot = {
    ...kept,
    scheduleId: target.scheduleId,
    startDate: toOffsetDate(target.startMs, target.timeZone),
    endDate: toOffsetDate(target.endMs, target.timeZone),
    timezone: target.timeZone,
    resource: target.resource,
    location: target.location,
    ...(eventId && { eventId }),
    ...(target.resourceSelections && { resourceSelections: target.resourceSelections }),
  };
  booking.bookedEntity.slot = slot;
  booking.startDate = toUtcDate(target.startMs);
  booking.endDate = toUtcDate(target.endMs);
}
