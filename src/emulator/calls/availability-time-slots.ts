import { FieldReader, isAbsent, type JsonObject } from "../fields.ts";
import { firstInstantOf, instantsOf, toLocal } from "../local-time.ts";
import type { CallHandler } from "../request-context.ts";
import {
  type AppointmentTime,
  appointmentSlot,
  appointmentTimeAt,
  appointmentTimes,
  placesOf,
} from "../slots/appointments.ts";
import {
  cutPage,
  limitPerDay,
  MAX_SLOT_LIMIT,
  readSlotPaging,
  readViolationFilter,
} from "../slots/slot-page.ts";
import { type Service, SLOT_LOCATION_TYPES, type TimeSlot } from "../wire.ts";
import { applicationError } from "../wire-error.ts";
import { BUSINESS_TIME_ZONE, type Place, slotLocation } from "../world/business.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import type { World } from "../world/world.ts";

const MAX_LOCATIONS = 5;
const MAX_ZONE = 150;
const MAX_RESOURCE_TYPES = 8;
const MAX_RESOURCES = 135;
const MAX_INCLUDED_TYPES = 100;
/** List names at most this many staff per slot; Get names all. */
const RESOURCES_IN_LIST = 10;
const ALL_RESOURCES = Number.POSITIVE_INFINITY;
/** Beyond this the calendar of the emulated studio ends. */
const HORIZON_MS = 400 * 86_400_000;
const DAY_MS = 86_400_000;

/** List Availability Time Slots: times of one appointment service between two local dates, the second exclusive. */
export const listAvailabilityTimeSlots: CallHandler = ({ world, nowMs, body }) => {
  const fields = new FieldReader();
  const page = readSlotPaging(fields, "listAvailabilityTimeSlots", body, MAX_SLOT_LIMIT);
  const { request } = page;
  const serviceId = fields.guid("serviceId", request.serviceId);
  const from = fields.localDateTime("fromLocalDate", request.fromLocalDate);
  const to = fields.localDateTime("toLocalDate", request.toLocalDate);
  const timeZone = fields.timeZone("timeZone", request.timeZone, MAX_ZONE) ?? BUSINESS_TIME_ZONE;
  const isAt = readLocations(fields, request.locations);
  const bookable = fields.boolean("bookable", request.bookable);
  const perDay = fields.integer("timeSlotsPerDay", request.timeSlotsPerDay, { min: 1, max: MAX_SLOT_LIMIT });
  const violationsFit = readViolationFilter(fields, request.bookingPolicyViolations);
  const staffIds = readStaffFilter(fields, request.resourceTypes);
  const maxResources = namesStaff(fields, request) ? RESOURCES_IN_LIST : 0;
  fields.done();
  if (serviceId === undefined || from === undefined || to === undefined) {
    throw applicationError(400, "MISSING_ARGUMENTS", "serviceId, fromLocalDate and toLocalDate are required");
  }
  const service = findAppointmentService(world, serviceId);

  const slots: TimeSlot[] = [];
  const lastMs = Math.min(firstInstantOf(to, timeZone) + DAY_MS, nowMs + HORIZON_MS);
  for (const time of appointmentTimes(world, service, firstInstantOf(from, timeZone) - DAY_MS, lastMs)) {
    // Wall times are compared as text: what a clock shows twice is then in the range twice, and a gap cannot confuse it.
    const local = toLocal(time.startMs, timeZone);
    if (local < from || local >= to || !isAt(time.place)) continue;
    const slot = appointmentSlot(service, onlyStaff(time, staffIds), { timeZone, nowMs, maxResources });
    // A resource filter keeps slots, not just names: those without the wanted staff are left out.
    if (staffIds !== undefined && slot.remainingCapacity === 0) continue;
    if ((bookable === undefined || slot.bookable === bookable) && violationsFit(slot)) slots.push(slot);
  }
  const { timeSlots, paging } = cutPage("listAvailabilityTimeSlots", limitPerDay(slots, perDay), page);
  return { timeSlots, timeZone, cursorPagingMetadata: { count: timeSlots.length, ...paging } };
};

/** Get Availability Time Slot: one time with all its free staff; a taken one is answered with `bookable: false`. */
export const getAvailabilityTimeSlot: CallHandler = ({ world, nowMs, body }) => {
  const fields = new FieldReader();
  for (const name of ["serviceId", "localStartDate", "localEndDate"]) fields.required(name, body[name]);
  const serviceId = fields.guid("serviceId", body.serviceId) ?? "";
  const start = fields.localDateTime("localStartDate", body.localStartDate) ?? "";
  const end = fields.localDateTime("localEndDate", body.localEndDate);
  const timeZone = fields.timeZone("timeZone", body.timeZone, MAX_ZONE) ?? BUSINESS_TIME_ZONE;
  const isAt = isAbsent(body.location) ? () => true : readLocations(fields, [body.location], "location");
  const staffIds = readStaffFilter(fields, body.resourceTypes);
  fields.done();
  const service = findAppointmentService(world, serviceId);
  const places = placesOf(service).filter(isAt);
  const time = instantsOf(start, timeZone)
    .flatMap((startMs) => places.flatMap((place) => appointmentTimeAt(world, service, place, startMs) ?? []))
    .filter((candidate) => toLocal(candidate.endMs, timeZone) === end)
    // A location without an id may mean several places: one with somebody free comes first.
    .sort((a, b) => b.free.length - a.free.length)[0];
  if (time === undefined) throw applicationError(404, "SLOT_NOT_FOUND", "The slot was not found");
  const view = { timeZone, nowMs, maxResources: ALL_RESOURCES };
  return { timeSlot: appointmentSlot(service, onlyStaff(time, staffIds), view), timeZone };
};

/** @throws WireError 404 `SERVICE_NOT_FOUND`; only appointments have these slots */
function findAppointmentService(world: World, serviceId: string): Service {
  const service = world.services.get(serviceId);
  if (service?.type !== "APPOINTMENT") throw applicationError(404, "SERVICE_NOT_FOUND", "Service not found");
  return service;
}

function readLocations(fields: FieldReader, value: unknown, name = "locations"): (place: Place) => boolean {
  const wanted = fields.list(name, value, MAX_LOCATIONS, (field, item) => {
    const location = fields.object(field, item) ?? {};
    const id = fields.guid(`${field}.id`, location.id);
    const locationType = fields.oneOf(`${field}.locationType`, location.locationType, SLOT_LOCATION_TYPES);
    return { id, locationType };
  });
  if (wanted === undefined || wanted.length === 0) return () => true;
  return (place) =>
    wanted.some(({ id, locationType }) => {
      const own = slotLocation(place);
      return (
        (id === undefined || own.id === id) &&
        (locationType === undefined || own.locationType === locationType)
      );
    });
}

/** The staff ids that `resourceTypes` asks for; undefined when it asks for nobody in particular. */
function readStaffFilter(fields: FieldReader, value: unknown): readonly string[] | undefined {
  const types = fields.list("resourceTypes", value, MAX_RESOURCE_TYPES, (field, item) => {
    const type = fields.object(field, item) ?? {};
    fields.guid(`${field}.resourceTypeId`, type.resourceTypeId);
    return fields.list(`${field}.resourceIds`, type.resourceIds, MAX_RESOURCES, (idField, id) =>
      fields.guid(idField, id),
    );
  });
  const ids = types?.flat() ?? [];
  return ids.length > 0 ? ids : undefined;
}

/** List leaves `availableResources` empty unless asked for the staff's type (List Availability Time Slots). */
function namesStaff(fields: FieldReader, request: JsonObject): boolean {
  const included = fields.list(
    "includeResourceTypeIds",
    request.includeResourceTypeIds,
    MAX_INCLUDED_TYPES,
    (field, id) => fields.guid(field, id),
  );
  return (included?.includes(STAFF_RESOURCE_TYPE_ID) ?? false) || Array.isArray(request.resourceTypes);
}

function onlyStaff(time: AppointmentTime, ids: readonly string[] | undefined): AppointmentTime {
  return ids === undefined ? time : { ...time, free: time.free.filter(({ id }) => ids.includes(id)) };
}
