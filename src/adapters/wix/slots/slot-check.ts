import { getAvailabilityTimeSlot } from "@wix/auto_sdk_bookings_availability-time-slots";
import { getEventTimeSlot } from "@wix/auto_sdk_bookings_event-time-slots";
import { isGuid } from "../../../domain/guid.ts";
import type { Slot, SlotChoice } from "../../../domain/slot/slot.ts";
import type { SlotNeed } from "../../../domain/slot/slot-need.ts";
import { type TimedSlot, timeSlot } from "../../../domain/slot/timed-slot.ts";
import { isLocalDateTime } from "../../../domain/time/local-time.ts";
import type { WixFailure } from "../../../ports/bookings.ts";
import { err, ok, type Result } from "../../../result.ts";
import type { Call } from "../transport/caller.ts";
import { type Refusal, unreadable } from "../transport/failure.ts";
import { GET_SESSION, GET_TIME } from "../transport/specs.ts";
import { isPathSafeEventId } from "../wire/patterns.ts";
import { toTimeSlotLocation } from "../wire/place.ts";
import { readSlot, STAFF_RESOURCE_TYPE_ID } from "./read-slot.ts";
import { holdsParty } from "./slot-list.ts";
import { isZone, listSessions } from "./slot-search.ts";

const SLOT_GONE = { kind: "slot_gone" } as const;

/**
 * Reads one time again. It has gone when Wix does not find it, does not let it be booked, has too few places for the party, or
 * when the wanted staff member is no longer free (Get Availability and Get Event Time Slot).
 */
export async function checkSlot(
  call: Call,
  need: SlotNeed,
  choice: SlotChoice,
  timeZone: string,
): Promise<Result<TimedSlot, WixFailure>> {
  const problem = checkChoice(need, choice, timeZone);
  if (problem !== undefined) return err(problem);
  const read =
    need.kind === "class"
      ? await readSession(call, need, choice, timeZone)
      : await readTime(call, need, choice, timeZone);
  if (!read.ok) return err(read.error.failure);
  const slot = read.value;
  const isSameStart = slot.timeZone !== timeZone || slot.localStart === choice.localStart;
  const hasStaff = choice.staffId === undefined || slot.staff.some(({ id }) => id === choice.staffId);
  const isOurs = slot.serviceId === need.serviceId && isSameStart;
  return slot.bookable && isOurs && hasStaff && holdsParty(slot, need) ? ok(slot) : err(SLOT_GONE);
}

function checkChoice(
  { kind, serviceId }: SlotNeed,
  choice: SlotChoice,
  timeZone: string,
): WixFailure | undefined {
  const { localStart, localEnd, staffId, eventId } = choice;
  if (kind === "course") return { kind: "not_allowed" };
  if (!isGuid(serviceId)) return { kind: "invalid", detail: "serviceId" };
  if (!isLocalDateTime(localStart) || !isLocalDateTime(localEnd))
    return { kind: "invalid", detail: "localStart, localEnd" };
  if (!isZone(timeZone)) return { kind: "invalid", detail: "timeZone" };
  if (kind === "class") return eventId === undefined ? { kind: "invalid", detail: "eventId" } : undefined;
  return staffId !== undefined && !isGuid(staffId) ? { kind: "invalid", detail: "staffId" } : undefined;
}

async function readTime(
  call: Call,
  { serviceId, location }: SlotNeed,
  { localStart, localEnd }: SlotChoice,
  timeZone: string,
): Promise<Result<TimedSlot, Refusal>> {
  const answer = await call(GET_TIME, (sdk) =>
    sdk.use(getAvailabilityTimeSlot)(
      serviceId,
      localStart,
      localEnd,
      timeZone,
      toTimeSlotLocation(location),
      {
        includeResourceTypeIds: [STAFF_RESOURCE_TYPE_ID],
      },
    ),
  );
  if (!answer.ok) return answer;
  const zones = { answered: answer.value.timeZone, asked: timeZone, serviceId };
  return toTimed(readSlot(answer.value.timeSlot, zones));
}

/** A time that no clock shows is nobody's to have. */
function toTimed(slot: Slot | undefined): Result<TimedSlot, Refusal> {
  if (slot === undefined) return err(unreadable);
  const timed = timeSlot(slot);
  return timed === undefined ? err({ failure: SLOT_GONE }) : ok(timed);
}

/** A session by its id, or, when the id could not travel in a path, by looking for it among those that start then. */
async function readSession(
  call: Call,
  need: SlotNeed,
  { localStart, localEnd, eventId = "" }: SlotChoice,
  timeZone: string,
): Promise<Result<TimedSlot, Refusal>> {
  const { serviceId } = need;
  if (!isPathSafeEventId(eventId)) {
    if (localStart >= localEnd) return err({ failure: SLOT_GONE });
    const sessions = await listSessions(call, {
      ...need,
      fromLocal: localStart,
      toLocal: localEnd,
      timeZone,
    });
    if (!sessions.ok) return sessions;
    const found = sessions.value.find((session) => session.eventId === eventId);
    return found === undefined ? err({ failure: SLOT_GONE }) : ok(found);
  }
  const answer = await call(GET_SESSION, (sdk) => sdk.use(getEventTimeSlot)(eventId, { timeZone }));
  if (!answer.ok) return answer;
  const zones = { answered: answer.value.timeZone, asked: timeZone, serviceId };
  const slot = toTimed(readSlot(answer.value.timeSlot, zones));
  return !slot.ok || slot.value.eventId === eventId ? slot : err({ failure: SLOT_GONE });
}
