import {
  type ListAvailabilityTimeSlotsOptions,
  listAvailabilityTimeSlots,
} from "@wix/auto_sdk_bookings_availability-time-slots";
import { listEventTimeSlots } from "@wix/auto_sdk_bookings_event-time-slots";
import { isGuid } from "../../../domain/guid.ts";
import { type TimedSlot, timeSlot } from "../../../domain/slot/timed-slot.ts";
import { isLocalDateTime, isTimeZone } from "../../../domain/time/local-time.ts";
import type { SlotQuery, WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { Call } from "../transport/caller.ts";
import { type Refusal, unreadable } from "../transport/failure.ts";
import { LIST_SESSIONS, LIST_TIMES } from "../transport/specs.ts";
import { toTimeSlotLocation } from "../wire/place.ts";
import { list, text } from "../wire/wire-values.ts";
import { readSlot, STAFF_RESOURCE_TYPE_ID, type WireTimeSlot } from "./read-slot.ts";
import { ofLength, tidySlots, withoutOwnTime } from "./slot-list.ts";

/** The most that one page may hold, and enough pages for any window a picker shows. */
const PAGE_LIMIT = 1_000;
const MAX_PAGES = 5;
const MAX_ZONE_LENGTH = 100;
const MINUTE_MS = 60_000;

/** What is wrong with a query, if anything; nothing of it leaves then. */
function checkQuery(query: SlotQuery): WixFailure | undefined {
  const { kind, serviceId, fromLocal, toLocal, timeZone, staffId } = query;
  if (kind === "course") return { kind: "not_allowed" };
  if (!isGuid(serviceId)) return { kind: "invalid", detail: "serviceId" };
  if (!isLocalDateTime(fromLocal) || !isLocalDateTime(toLocal) || fromLocal >= toLocal)
    return { kind: "invalid", detail: "fromLocal, toLocal" };
  if (!isZone(timeZone)) return { kind: "invalid", detail: "timeZone" };
  if (staffId !== undefined && !isGuid(staffId)) return { kind: "invalid", detail: "staffId" };
  return undefined;
}

export const isZone = (timeZone: string): boolean =>
  timeZone.length <= MAX_ZONE_LENGTH && isTimeZone(timeZone);

/** Free times that fit (List Availability and List Event Time Slots). */
export async function searchSlots(
  call: Call,
  query: SlotQuery,
): Promise<Result<readonly TimedSlot[], WixFailure>> {
  const problem = checkQuery(query);
  if (problem !== undefined) return err(problem);
  const found = query.kind === "class" ? await listSessions(call, query) : await listTimes(call, query);
  if (!found.ok) return err(found.error.failure);
  return ok(withoutOwnTime(tidySlots(withinRange(found.value, query), query), query.ownTime));
}

/**
 * Asking Wix for a length is only right where the service lets customers choose it, which who needs it does not know: so it
 * is asked for when none of the ordinary times has it.
 */
async function listTimes(call: Call, query: SlotQuery): Promise<Result<readonly TimedSlot[], Refusal>> {
  const ordinary = await listTimesOf(call, query, {});
  const { lengthMs } = query;
  if (!ordinary.ok || ordinary.value.length === 0 || lengthMs === undefined) return ordinary;
  const fitting = ofLength(ordinary.value, lengthMs);
  if (fitting.length > 0) return ok(fitting);
  const durationInMinutes = Math.round(lengthMs / MINUTE_MS);
  if (durationInMinutes < 1) return ok([]);
  const chosen = await listTimesOf(call, query, { customerChoices: { durationInMinutes } });
  // A service of fixed length may refuse the choice: then there is no time that fits.
  if (!chosen.ok) return chosen.error.failure.kind === "invalid" ? ok([]) : chosen;
  return ok(ofLength(chosen.value, lengthMs));
}

function listTimesOf(
  call: Call,
  { serviceId, location, fromLocal, toLocal, timeZone, staffId }: SlotQuery,
  choices: Pick<ListAvailabilityTimeSlotsOptions, "customerChoices">,
): Promise<Result<readonly TimedSlot[], Refusal>> {
  const first: ListAvailabilityTimeSlotsOptions = {
    serviceId,
    fromLocalDate: fromLocal,
    toLocalDate: toLocal,
    timeZone,
    bookable: true,
    ...(location !== undefined && { locations: [toTimeSlotLocation(location)] }),
    ...(staffId === undefined
      ? { includeResourceTypeIds: [STAFF_RESOURCE_TYPE_ID] }
      : { resourceTypes: [{ resourceTypeId: STAFF_RESOURCE_TYPE_ID, resourceIds: [staffId] }] }),
    ...choices,
  };
  return collect({ asked: timeZone, serviceId }, async (cursor) => {
    const paging = cursor === undefined ? { limit: PAGE_LIMIT } : { cursor };
    const options = cursor === undefined ? { ...first, cursorPaging: paging } : { cursorPaging: paging };
    const page = await call(LIST_TIMES, (sdk) => sdk.use(listAvailabilityTimeSlots)(options));
    if (!page.ok) return page;
    return ok({ ...page.value, next: page.value.cursorPagingMetadata?.cursors?.next });
  });
}

/** Sessions of a class that can still take the party. */
export function listSessions(
  call: Call,
  { serviceId, participants, fromLocal, toLocal, timeZone }: SlotQuery,
): Promise<Result<readonly TimedSlot[], Refusal>> {
  const first = {
    serviceIds: [serviceId],
    fromLocalDate: fromLocal,
    toLocalDate: toLocal,
    timeZone,
    includeNonBookable: false,
    minBookableCapacity: participants,
  };
  return collect({ asked: timeZone, serviceId }, async (cursor) => {
    const paging = cursor === undefined ? { limit: PAGE_LIMIT } : { cursor };
    const options = cursor === undefined ? { ...first, cursorPaging: paging } : { cursorPaging: paging };
    const page = await call(LIST_SESSIONS, (sdk) => sdk.use(listEventTimeSlots)(options));
    if (!page.ok) return page;
    return ok({ ...page.value, next: page.value.pagingMetadata?.cursors?.next });
  });
}

interface WirePage {
  readonly timeSlots?: readonly WireTimeSlot[];
  readonly timeZone?: string | null;
  readonly next?: string | null | undefined;
}

/** Follows the cursors, of which only the next page's is sent (List Time Slots: cursorPaging). */
async function collect(
  { asked, serviceId }: { readonly asked: string; readonly serviceId: string },
  fetchPage: (cursor: string | undefined) => Promise<Result<WirePage, Refusal>>,
): Promise<Result<readonly TimedSlot[], Refusal>> {
  const slots: TimedSlot[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await fetchPage(cursor);
    if (!answer.ok) return answer;
    const { timeSlots, timeZone, next } = answer.value;
    // Wix sends an empty list where nothing is free; without any list nothing is known.
    if (!Array.isArray(timeSlots)) return err(unreadable);
    const zones = { answered: timeZone, asked, serviceId };
    for (const wire of list(timeSlots)) {
      const slot = readSlot(wire, zones);
      const timed = slot && timeSlot(slot);
      if (timed !== undefined) slots.push(timed);
    }
    cursor = text(next);
    if (cursor === undefined) break;
  }
  return ok(slots);
}

/** Whether the end of the range counts is not documented: here it does not. */
function withinRange(
  slots: readonly TimedSlot[],
  { fromLocal, toLocal, timeZone }: SlotQuery,
): readonly TimedSlot[] {
  return slots.filter(
    (slot) => slot.timeZone !== timeZone || (slot.localStart >= fromLocal && slot.localStart < toLocal),
  );
}
