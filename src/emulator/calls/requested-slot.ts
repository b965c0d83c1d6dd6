import { type FieldReader, isAbsent } from "../fields.ts";
import { instantsOf, isLocalDateTime, isTimeZone } from "../local-time.ts";
import { BOOKING_LOCATION_TYPES, SELECTION_METHODS } from "../wire.ts";
import { BUSINESS_TIME_ZONE } from "../world/business.ts";

const OFFSET_DATE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const MAX_EVENT_ID = 250;
const MIN_EVENT_ID = 36;
const MAX_ZONE = 150;
const MAX_SELECTIONS = 3;

/** The slot of a reschedule request, checked for form only (V2Slot type). */
export interface RequestedSlot {
  readonly serviceId: string;
  readonly scheduleId: string;
  readonly eventId?: string;
  /** The instants the wanted wall time stands for: none in a spring gap, two in an autumn overlap. */
  readonly startsMs: readonly number[];
  readonly endsMs: readonly number[];
  readonly timeZone: string;
  readonly resourceId?: string;
  readonly anyResource: boolean;
  readonly location?: { readonly id?: string; readonly locationType: string };
}

/** Reads `slot` and notes what is malformed in it; the dates may be local or carry an offset. */
export function readRequestedSlot(
  fields: FieldReader,
  value: unknown,
  bookedZone: string | undefined,
): RequestedSlot {
  fields.required("slot", value);
  const slot = fields.object("slot", value) ?? {};
  if (!isAbsent(value)) {
    for (const name of ["serviceId", "scheduleId"]) fields.required(`slot.${name}`, slot[name]);
    if (isAbsent(slot.eventId)) fields.required("slot.startDate", slot.startDate);
  }
  const eventId = fields.text("slot.eventId", slot.eventId, { min: MIN_EVENT_ID, max: MAX_EVENT_ID });
  const zone = fields.text("slot.timezone", slot.timezone, { min: 1, max: MAX_ZONE });
  if (zone !== undefined && !isTimeZone(zone))
    fields.violate("slot.timezone", "FORMAT", "must be an IANA time zone");
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : (bookedZone ?? BUSINESS_TIME_ZONE);
  const hasZone = zone !== undefined;
  const resource = fields.object("slot.resource", slot.resource);
  const resourceId = fields.guid("slot.resource.id", resource?.id);
  const location = readLocation(fields, slot.location);
  return {
    serviceId: fields.guid("slot.serviceId", slot.serviceId) ?? "",
    scheduleId: fields.guid("slot.scheduleId", slot.scheduleId) ?? "",
    startsMs: readInstants(fields, "slot.startDate", slot.startDate, { timeZone, hasZone }),
    endsMs: readInstants(fields, "slot.endDate", slot.endDate, { timeZone, hasZone }),
    timeZone,
    anyResource: readAnyResource(fields, slot.resourceSelections),
    ...(eventId !== undefined && { eventId }),
    ...(resourceId !== undefined && { resourceId }),
    ...(location !== undefined && { location }),
  };
}

/** An offset counts only without a `timezone` beside it (Create Booking: slot dates). */
function readInstants(
  fields: FieldReader,
  field: string,
  value: unknown,
  { timeZone, hasZone }: { readonly timeZone: string; readonly hasZone: boolean },
): readonly number[] {
  if (isAbsent(value)) return [];
  if (isLocalDateTime(value)) return instantsOf(value, timeZone);
  const [, local, offset] = (typeof value === "string" && OFFSET_DATE.exec(value)) || [];
  if (!isLocalDateTime(local)) {
    fields.violate(field, "FORMAT", "must be a date and time, YYYY-MM-DDThh:mm:ss");
    return [];
  }
  return hasZone ? instantsOf(local, timeZone) : [Date.parse(`${local}${offset}`)];
}

function readLocation(fields: FieldReader, value: unknown): RequestedSlot["location"] {
  const location = fields.object("slot.location", value);
  if (location === undefined) return undefined;
  const id = fields.guid("slot.location.id", location.id);
  // BUSINESS, CUSTOM and CUSTOMER belong to time slots: a booking that carries one of them is refused.
  const locationType = fields.oneOf(
    "slot.location.locationType",
    location.locationType,
    BOOKING_LOCATION_TYPES,
  );
  if (id === undefined && (locationType ?? "UNDEFINED") === "UNDEFINED") return undefined;
  return { locationType: locationType ?? "UNDEFINED", ...(id !== undefined && { id }) };
}

function readAnyResource(fields: FieldReader, value: unknown): boolean {
  const selections = fields.list("slot.resourceSelections", value, MAX_SELECTIONS, (field, item) => {
    const selection = fields.object(field, item);
    fields.guid(`${field}.resourceTypeId`, selection?.resourceTypeId);
    return fields.oneOf(`${field}.selectionMethod`, selection?.selectionMethod, SELECTION_METHODS);
  });
  return selections?.includes("ANY_RESOURCE") ?? false;
}
