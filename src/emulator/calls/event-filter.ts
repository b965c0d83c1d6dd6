import type { FieldReader } from "../fields.ts";
import { compileFilter, type FilterFields } from "../query/filter.ts";
import type { ClassSession } from "../world/world.ts";

const EQUALITY = ["$eq", "$ne", "$in"] as const;
const text = (read: (session: ClassSession) => unknown) =>
  ({ operators: EQUALITY, kind: "text", read, sortable: false }) as const;

/** The event's fields by which sessions can be narrowed (List Event Time Slots: eventFilter; Query Events). */
const EVENT_FIELDS: FilterFields<ClassSession> = {
  id: text((session) => session.eventId),
  scheduleId: text((session) => session.scheduleId),
  externalScheduleId: text((session) => session.serviceId),
  "location.id": text((session) => session.placeId),
  "resources.id": text((session) => session.staffId),
};

/** Reads `eventFilter` into a test of sessions. */
export function readEventFilter(fields: FieldReader, value: unknown): (session: ClassSession) => boolean {
  return compileFilter(EVENT_FIELDS, fields.object("eventFilter", value));
}
