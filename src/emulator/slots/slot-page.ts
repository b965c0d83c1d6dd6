import type { FieldReader, JsonObject } from "../fields.ts";
import { cursorsAround, readCursor } from "../query/cursor.ts";
import type { TimeSlot } from "../wire.ts";

export const MAX_SLOT_LIMIT = 1000;

/** What a list request asks for after its cursor, if any, has been resolved. */
export interface SlotListRequest {
  /** The first request: a later page sends its cursor alone (List Availability Time Slots: cursorPaging). */
  readonly request: JsonObject;
  readonly offset: number;
  readonly limit: number;
}

/** Resolves `cursorPaging`; a limit beside a cursor counts from then on. */
export function readSlotPaging(
  fields: FieldReader,
  call: string,
  body: JsonObject,
  defaultLimit: number,
): SlotListRequest {
  const paging = fields.object("cursorPaging", body.cursorPaging) ?? {};
  const limit = fields.integer("cursorPaging.limit", paging.limit, { min: 1, max: MAX_SLOT_LIMIT });
  const text = fields.text("cursorPaging.cursor", paging.cursor, { max: 16_000 });
  if (text === undefined || text === "") return { request: body, offset: 0, limit: limit ?? defaultLimit };
  const cursor = readCursor(call, text);
  if (cursor === undefined) {
    fields.violate("cursorPaging.cursor", "FORMAT", "is not a cursor of this call");
    return { request: {}, offset: 0, limit: defaultLimit };
  }
  const firstPaging = fields.object("cursorPaging", cursor.request.cursorPaging) ?? {};
  const firstLimit = fields.integer("cursorPaging.limit", firstPaging.limit, { min: 1, max: MAX_SLOT_LIMIT });
  return { request: cursor.request, offset: cursor.offset, limit: limit ?? firstLimit ?? defaultLimit };
}

/** Cuts one page out of all slots and says where the next begins. */
export function cutPage(
  call: string,
  slots: readonly TimeSlot[],
  { request, offset, limit }: SlotListRequest,
) {
  const timeSlots = slots.slice(offset, offset + limit);
  const hasNext = slots.length > offset + limit;
  return { timeSlots, paging: cursorsAround(call, request, { offset, limit, hasNext }) };
}

/** At most `perDay` slots of each local day, bookable ones first; the order of the list stays (both list calls). */
export function limitPerDay(slots: readonly TimeSlot[], perDay: number | undefined): readonly TimeSlot[] {
  if (perDay === undefined) return slots;
  const byDay = Map.groupBy(slots, (slot) => slot.localStartDate.slice(0, 10));
  const kept = new Set<TimeSlot>();
  for (const ofDay of byDay.values()) {
    const bookableFirst = [...ofDay].sort((a, b) => Number(b.bookable) - Number(a.bookable));
    for (const slot of bookableFirst.slice(0, perDay)) kept.add(slot);
  }
  return slots.filter((slot) => kept.has(slot));
}

/** Keeps the slots whose violations are the asked-for ones (List calls: bookingPolicyViolations). */
export function readViolationFilter(fields: FieldReader, value: unknown): (slot: TimeSlot) => boolean {
  const filter = fields.object("bookingPolicyViolations", value) ?? {};
  const wanted = (["tooEarlyToBook", "tooLateToBook", "bookOnlineDisabled"] as const).flatMap((name) => {
    const flag = fields.boolean(`bookingPolicyViolations.${name}`, filter[name]);
    return flag === undefined ? [] : [[name, flag] as const];
  });
  return ({ bookingPolicyViolations }) =>
    wanted.every(([name, flag]) => bookingPolicyViolations[name] === flag);
}
