import type { Booking } from "../wire.ts";
import type { TakeBookingNumbers } from "../world/booking-numbers.ts";
import { HARBOUR_LANE, MAYA } from "../world/business.ts";
import { bookingId, numberOf, scheduleId } from "../world/ids.ts";
import { changedPolicy, type PolicyChange } from "../world/policy-plan.ts";
import { hasOrder, keepPolicy } from "../world/policy-snapshots.ts";
import { makeEventId } from "../world/random.ts";
import type { ClassSession, World } from "../world/world.ts";
import { buildAppointment, buildClassBooking, buildCourseBooking } from "./booking-builder.ts";
import { person } from "./people.ts";
import type { ServicePlan } from "./service-plan.ts";
import { SERVICE_PLANS, serviceIdOf } from "./service-plans.ts";

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
const COURSE_WEEKS = 8;

/** A booking that somebody makes, at whatever time and venue, free or not. */
export interface NewBooking {
  readonly serviceId: string;
  /** Epoch milliseconds; of a course its first session. */
  readonly startMs: number;
  /** IANA zone that its customer is shown the time in, which is not the venue's clock; default: the business's. */
  readonly timeZone?: string;
  /**
   * Paid with an order, which keeps the service's policy with these changes; `{}` keeps it as it is. Without it there is no
   * order, and today's policy is the booking's.
   */
  readonly keptPolicy?: PolicyChange;
  /** Leaves the booking without a name of its own; only its service then tells what it is. */
  readonly untitled?: boolean;
}

/** Adds a confirmed booking with the first of the service's staff; its id. @throws RangeError for an unknown service */
export function addBooking(
  world: World,
  wanted: NewBooking,
  nowMs: number,
  takeNumbers: TakeBookingNumbers,
): string {
  const key = (Object.keys(SERVICE_PLANS) as (keyof typeof SERVICE_PLANS)[]).find(
    (name) => serviceIdOf(name) === wanted.serviceId,
  );
  const service = world.services.get(wanted.serviceId);
  if (key === undefined || service === undefined) throw new RangeError("There is no service with this id");
  const id = bookingId(takeNumbers(world, 1));
  const booking = build(world, SERVICE_PLANS[key], id, wanted, nowMs);
  if (wanted.untitled) delete booking.bookedEntity.title;
  world.bookings.set(booking.id, booking);
  if (wanted.keptPolicy !== undefined && hasOrder(booking)) {
    keepPolicy(world, booking, changedPolicy(service.bookingPolicy, wanted.keptPolicy));
  }
  return booking.id;
}

function build(world: World, service: ServicePlan, id: string, wanted: NewBooking, nowMs: number): Booking {
  const { startMs, timeZone, keptPolicy } = wanted;
  // Of a course nobody in particular is booked.
  const [staff = MAYA] = service.staff;
  const [place = HARBOUR_LANE] = service.places;
  const plan = {
    id,
    service,
    contact: person(numberOf(id)),
    createdMs: nowMs,
    payment: keptPolicy === undefined ? "NOT_PAID" : "PAID",
    ...(timeZone !== undefined && { timeZone }),
  } as const;
  switch (service.type) {
    case "APPOINTMENT":
      return buildAppointment({ ...plan, staff, place, startMs });
    case "CLASS": {
      const session: ClassSession = {
        eventId: makeEventId(`new ${id}`),
        serviceId: wanted.serviceId,
        scheduleId: scheduleId(service.number),
        startMs,
        endMs: startMs + service.minutes * MINUTE_MS,
        staffId: staff.id,
        placeId: place.id,
        capacity: service.capacity ?? 1,
        takenElsewhere: 0,
      };
      world.sessions.set(session.eventId, session);
      return buildClassBooking({ ...plan, session });
    }
    case "COURSE": {
      const lastEndMs = startMs + (COURSE_WEEKS - 1) * WEEK_MS + service.minutes * MINUTE_MS;
      return buildCourseBooking({ ...plan, place, firstStartMs: startMs, lastEndMs });
    }
  }
}

/** Changes a service's policy, for whoever has booked without an order and for all that comes. @throws RangeError for an unknown service */
export function changePolicy(world: World, serviceId: string, change: PolicyChange): void {
  const service = world.services.get(serviceId);
  if (service === undefined) throw new RangeError("There is no service with this id");
  service.bookingPolicy = changedPolicy(service.bookingPolicy, change);
  service.revision = String(BigInt(service.revision) + 1n);
}
