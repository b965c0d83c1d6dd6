import { instantsOf, isLocalDateTime } from "../local-time.ts";
import { BUSINESS_TIME_ZONE } from "../world/business.ts";
import type { World } from "../world/world.ts";
import { appointmentTimeAt, placesOf } from "./appointments.ts";
import { remainingPlaces, sessionAt } from "./sessions.ts";

/** A slot that somebody else takes: a class session by its event or start, an appointment by its start. */
export interface TakenSlot {
  readonly serviceId: string;
  /** Wall time of the business's zone, `YYYY-MM-DDThh:mm:ss`; an offset or Z makes it an instant. */
  readonly localStartDate: string;
  /** Takes this staff member only; without it everybody who could give the service then. */
  readonly resourceId?: string;
  readonly eventId?: string;
  /** IANA zone of `localStartDate` if it is not the business's. */
  readonly timeZone?: string;
}

/** Takes a slot as if somebody else had booked it. Returns whether there was anything to take. */
export function takeSlot(world: World, slot: TakenSlot): boolean {
  const starts = startsOf(slot);
  const session =
    slot.eventId === undefined
      ? starts.map((startMs) => sessionAt(world, slot.serviceId, startMs)).find(Boolean)
      : world.sessions.get(slot.eventId);
  if (session !== undefined) {
    session.takenElsewhere += remainingPlaces(world, session);
    return true;
  }
  const service = world.services.get(slot.serviceId);
  if (service?.type !== "APPOINTMENT") return false;
  const taken = starts.flatMap((startMs) =>
    placesOf(service).flatMap((place) => {
      const time = appointmentTimeAt(world, service, place, startMs);
      if (time === undefined) return [];
      const staff = world.staff.filter(({ id }) =>
        slot.resourceId === undefined ? service.staffMemberIds.includes(id) : id === slot.resourceId,
      );
      return staff.map(({ id }) => ({ staffId: id, startMs, endMs: time.endMs }));
    }),
  );
  world.blocks.push(...taken);
  return taken.length > 0;
}

function startsOf({ localStartDate, timeZone = BUSINESS_TIME_ZONE }: TakenSlot): readonly number[] {
  const local = localStartDate
    .replace(/\.\d+(?=$|Z|[+-])/, "")
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)$/, "$1:00");
  if (isLocalDateTime(local)) return instantsOf(local, timeZone);
  const instantMs = Date.parse(localStartDate);
  return Number.isNaN(instantMs) ? [] : [instantMs];
}
