import { toUtcDate } from "../local-time.ts";
import type { BookingFee, Service } from "../wire.ts";
import { BUSINESS_TIME_ZONE, STAFF } from "../world/business.ts";
import { feeId, numberOf } from "../world/ids.ts";
import { buildPolicy, money, type PolicyPlan } from "../world/policy-plan.ts";
import { hasOrder, keepPolicy } from "../world/policy-snapshots.ts";
import { createRandom } from "../world/random.ts";
import { serviceIdOfBooking, type World } from "../world/world.ts";
import { createSeedCalendar } from "./calendar.ts";
import { EXAMPLE_BOOKINGS } from "./example-bookings.ts";
import { buildExamples, courseDates } from "./examples.ts";
import { buildOrdinary } from "./ordinary.ts";
import { FORMER_CLASSES, FORMER_HOUSE, FORMER_VOUCHER, WITH_FEE } from "./policies.ts";
import { SERVICE_PLANS, serviceIdOf } from "./service-plans.ts";
import { buildService } from "./services.ts";
import { buildSessions } from "./sessions.ts";

const YEAR_MS = 365 * 86_400_000;

/** The emulated site as it is at `startAtMs`: the same for the same start and seed, laid out around any date. */
export function buildWorld(startAtMs: number, seed: string, timeZone = BUSINESS_TIME_ZONE): World {
  const calendar = createSeedCalendar(startAtMs);
  const sessions = buildSessions(startAtMs);
  const examples = buildExamples(calendar, sessions);
  const bookings = [...examples, ...buildOrdinary(calendar, sessions, examples, createRandom(seed))];
  const services = Object.values(SERVICE_PLANS).map((plan) =>
    buildService(plan, toUtcDate(startAtMs - YEAR_MS)),
  );
  const dates = courseDates(calendar);
  for (const key of ["course", "courseStarted"] as const) {
    addCourseDates(services, serviceIdOf(key), dates[key]);
  }
  const world: World = {
    timeZone,
    staff: STAFF,
    services: new Map(services.map((service) => [service.id, service])),
    sessions: new Map(sessions.map((session) => [session.eventId, session])),
    bookings: new Map(bookings.map((booking) => [booking.id, booking])),
    fees: new Map([[EXAMPLE_BOOKINGS.noShowPast, noShowFee(EXAMPLE_BOOKINGS.noShowPast)]]),
    attendance: new Map([
      [EXAMPLE_BOOKINGS.noShowPast, { status: "NOT_ATTENDED", numberOfAttendees: 0 }],
      [EXAMPLE_BOOKINGS.appointmentPast, { status: "ATTENDED", numberOfAttendees: 1 }],
    ]),
    blocks: [],
    policySnapshots: new Map(),
  };
  keepPolicies(world);
  return world;
}

/** Booked under another policy than their service has now. */
const FORMER_POLICIES: ReadonlyMap<string, PolicyPlan> = new Map([
  [EXAMPLE_BOOKINGS.appointmentFormerPolicy, FORMER_HOUSE],
  [EXAMPLE_BOOKINGS.appointmentFormerlyOpen, FORMER_VOUCHER],
  [EXAMPLE_BOOKINGS.classFormerPolicy, FORMER_CLASSES],
]);

function keepPolicies(world: World): void {
  for (const booking of world.bookings.values()) {
    const { bookingPolicy } = world.services.get(serviceIdOfBooking(booking)) ?? {};
    if (bookingPolicy === undefined || !hasOrder(booking)) continue;
    const former = FORMER_POLICIES.get(booking.id);
    keepPolicy(
      world,
      booking,
      former === undefined ? bookingPolicy : buildPolicy(numberOf(bookingPolicy.id), former),
    );
  }
}

function addCourseDates(
  services: readonly Service[],
  id: string,
  { firstStartMs, lastEndMs }: { firstStartMs: number; lastEndMs: number },
): void {
  const service = services.find((candidate) => candidate.id === id);
  if (service === undefined) throw new RangeError("The course is not among the services");
  service.schedule.firstSessionStart = toUtcDate(firstStartMs);
  service.schedule.lastSessionEnd = toUtcDate(lastEndMs);
}

function noShowFee(bookingId: string): BookingFee {
  return {
    id: feeId(numberOf(bookingId)),
    bookingId,
    cancellationFee: {
      price: money("40.00"),
      status: "NOT_YET_APPLIED_TO_ORDER",
      trigger: "NOT_ATTENDED",
    },
    policyDetails: { id: feeId(1), description: WITH_FEE.text ?? "" },
  };
}
