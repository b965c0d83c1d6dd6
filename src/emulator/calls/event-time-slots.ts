import { FieldReader, isAbsent } from "../fields.ts";
import { toLocal } from "../local-time.ts";
import type { CallHandler } from "../request-context.ts";
import { sessionSlot } from "../slots/sessions.ts";
import { cutPage, limitPerDay, readSlotPaging, readViolationFilter } from "../slots/slot-page.ts";
import { applicationError, plainError } from "../wire-error.ts";
import { BUSINESS_TIME_ZONE } from "../world/business.ts";
import { readEventFilter } from "./event-filter.ts";

const MAX_SERVICES = 100;
const MAX_ZONE = 100;
const MAX_CAPACITY = 1000;
/** Two pages name two defaults, 50 and 1000: the smaller one finds clients that do not page. */
const DEFAULT_LIMIT = 50;
const MIN_EVENT_ID = 36;
const MAX_EVENT_ID = 250;
const MAX_MONTH_MS = 31 * 86_400_000;

/** List Event Time Slots: class sessions between two local dates, full ones included unless asked otherwise. */
export const listEventTimeSlots: CallHandler = ({ world, nowMs, body }) => {
  const fields = new FieldReader();
  const page = readSlotPaging(fields, "listEventTimeSlots", body, DEFAULT_LIMIT);
  const { request } = page;
  const from = fields.localDateTime("fromLocalDate", request.fromLocalDate);
  const to = fields.localDateTime("toLocalDate", request.toLocalDate);
  const timeZone = fields.timeZone("timeZone", request.timeZone, MAX_ZONE) ?? BUSINESS_TIME_ZONE;
  const serviceIds = fields.list("serviceIds", request.serviceIds, MAX_SERVICES, (field, id) =>
    fields.guid(field, id),
  );
  const includeNonBookable = fields.boolean("includeNonBookable", request.includeNonBookable) ?? true;
  const minCapacity = fields.integer("minBookableCapacity", request.minBookableCapacity, {
    min: 1,
    max: MAX_CAPACITY,
  });
  const perDay = fields.integer("maxSlotsPerDay", request.maxSlotsPerDay, { min: 1, max: MAX_CAPACITY });
  const violationsFit = readViolationFilter(fields, request.bookingPolicyViolations);
  const eventFits = readEventFilter(fields, request.eventFilter);
  if (perDay !== undefined && from && to && Date.parse(`${to}Z`) - Date.parse(`${from}Z`) > MAX_MONTH_MS) {
    fields.violate(
      "toLocalDate",
      "CUSTOM",
      "must be within a month of fromLocalDate when maxSlotsPerDay is given",
    );
  }
  fields.done();
  if (from === undefined || to === undefined) {
    throw applicationError(400, "MISSING_ARGUMENTS", "fromLocalDate and toLocalDate are required");
  }

  const slots = [...world.sessions.values()].flatMap((session) => {
    const service = world.services.get(session.serviceId);
    const local = toLocal(session.startMs, timeZone);
    if (service === undefined || local < from || local >= to || !eventFits(session)) return [];
    if (serviceIds !== undefined && serviceIds.length > 0 && !serviceIds.includes(service.id)) return [];
    const slot = sessionSlot(world, service, session, { timeZone, nowMs });
    if (!includeNonBookable && !slot.bookable) return [];
    if (minCapacity !== undefined && slot.bookableCapacity < minCapacity) return [];
    return violationsFit(slot) ? [slot] : [];
  });
  const { timeSlots, paging } = cutPage("listEventTimeSlots", limitPerDay(slots, perDay), page);
  return { timeSlots, timeZone, pagingMetadata: { count: timeSlots.length, ...paging } };
};

/** Get Event Time Slot; its page names no domain code, so an unknown event is a bare 404. */
export const getEventTimeSlot: CallHandler = ({ world, nowMs, path, query }) => {
  const fields = new FieldReader();
  const eventId = fields.text("eventId", path.eventId, { min: MIN_EVENT_ID, max: MAX_EVENT_ID }) ?? "";
  const zone = query.get("timeZone");
  const timeZone =
    fields.timeZone("timeZone", isAbsent(zone) ? undefined : zone, MAX_ZONE) ?? BUSINESS_TIME_ZONE;
  fields.done();
  const session = world.sessions.get(eventId);
  const service = session && world.services.get(session.serviceId);
  if (session === undefined || service === undefined) throw plainError(404, "Event not found");
  return { timeSlot: sessionSlot(world, service, session, { timeZone, nowMs }), timeZone };
};
