import type { Booking } from "../wire.ts";
import { HARBOUR_LANE, JONAS, MAYA, SIAN, type StaffMember } from "../world/business.ts";
import { bookingId } from "../world/ids.ts";
import type { Random } from "../world/random.ts";
import { type ClassSession, endMsOf, occupies, startMsOf } from "../world/world.ts";
import { buildAppointment, buildClassBooking, buildCourseBooking } from "./booking-builder.ts";
import type { SeedCalendar } from "./calendar.ts";
import { courseDates } from "./examples.ts";
import { person } from "./people.ts";
import type { ServicePlan } from "./service-plan.ts";
import { SERVICE_PLANS } from "./service-plans.ts";
import { exampleSession } from "./sessions.ts";

const DAY_MS = 86_400_000;
const FIRST_ID = 101;
const BUSY_DAYS = 10;
const TIMES = ["09:00", "10:30", "11:30", "14:00", "15:30", "17:00"] as const;

/** Parties in the evening class from the first example session on: with the named bookings 7, 11, 12, none, 8 of 12 places. */
const YOGA_PARTIES: readonly (readonly number[])[] = [
  [1, 1, 2, 1, 1],
  [1, 1, 1, 1, 2, 1, 1, 1, 2],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
  [],
  [1, 1, 2, 1],
];
const COURSE_PARTIES = [1, 2, 1, 1];

/** The rest of the studio's customers: they make days, sessions and lists look lived in. `random` places them. */
export function buildOrdinary(
  calendar: SeedCalendar,
  sessions: readonly ClassSession[],
  examples: readonly Booking[],
  random: Random,
): Booking[] {
  let number = FIRST_ID;
  const next = () => {
    const index = number++;
    const createdMs = calendar.startAtMs - (1 + random.below(20)) * DAY_MS;
    return { id: bookingId(index), contact: person(index), createdMs };
  };
  // The one booking that has been approved by hand.
  const approved = { service: SERVICE_PLANS.acupuncture, staff: SIAN, startMs: calendar.at(12, "14:00") };
  const made: Booking[] = [
    buildAppointment({ ...next(), ...approved, place: calendar.placeOf(SIAN, approved.startMs) }),
  ];
  for (const [index, parties] of YOGA_PARTIES.entries()) {
    const session = exampleSession(sessions, "yoga", index, calendar.startAtMs);
    for (const participants of parties) {
      made.push(buildClassBooking({ ...next(), service: SERVICE_PLANS.yoga, session, participants }));
    }
  }
  for (const participants of COURSE_PARTIES) {
    const { course } = courseDates(calendar);
    made.push(
      buildCourseBooking({
        ...next(),
        service: SERVICE_PLANS.course,
        place: HARBOUR_LANE,
        ...course,
        participants,
      }),
    );
  }
  for (let day = 0; day < BUSY_DAYS; day++) {
    for (const staff of [MAYA, JONAS]) {
      const booking = buildAppointment({
        ...next(),
        service: random.pick<ServicePlan>([SERVICE_PLANS.massage, SERVICE_PLANS.back]),
        staff,
        ...placed(calendar, staff, day, random),
      });
      if (!collides(booking, [...examples, ...made])) made.push(booking);
    }
  }
  return made;
}

function placed(calendar: SeedCalendar, staff: StaffMember, day: number, random: Random) {
  const startMs = calendar.at(day, random.pick(TIMES));
  return { startMs, place: calendar.placeOf(staff, startMs) };
}

/** An hour's distance on both sides keeps the buffers of all services. */
function collides(booking: Booking, others: readonly Booking[]): boolean {
  const apartMs = 3_600_000;
  const staffId = booking.bookedEntity.slot?.resource?.id;
  return others.some(
    (other) =>
      occupies(other) &&
      other.bookedEntity.slot?.resource?.id === staffId &&
      startMsOf(other) < endMsOf(booking) + apartMs &&
      endMsOf(other) + apartMs > startMsOf(booking),
  );
}
