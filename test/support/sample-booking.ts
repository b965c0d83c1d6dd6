import type { AllowedActions, Booking, BookingReading } from "../../src/domain/booking/booking.ts";
import type { ActionRule, BookingPolicy, Service } from "../../src/domain/booking/service.ts";
import type { Slot } from "../../src/domain/slot/slot.ts";
import { type TimedSlot, timeSlot } from "../../src/domain/slot/timed-slot.ts";

const HOUR_MS = 3_600_000;

/** Sunday 16 May 2027, 10:00 in London. */
export const SAMPLE_START_MS = Date.UTC(2027, 4, 16, 9);

/** A confirmed massage of an hour, for tests of rules; what matters to the test is given. */
export function sampleBooking(changes: Partial<Booking> = {}): Booking {
  return {
    id: "b0000000-0000-4000-8000-000000000001",
    revision: "3",
    status: "confirmed",
    paymentStatus: "paid",
    kind: "appointment",
    title: "Deep-tissue massage",
    startsAtMs: SAMPLE_START_MS,
    endsAtMs: SAMPLE_START_MS + HOUR_MS,
    timeZone: "Europe/London",
    serviceId: "5e000000-0000-4000-8000-000000000001",
    staff: { id: "57aff000-0000-4000-8000-000000000001", name: "Maya Okafor" },
    participants: 1,
    contact: {},
    ...changes,
  };
}

export function sampleReading(allowed: AllowedActions, changes: Partial<Booking> = {}): BookingReading {
  return { booking: sampleBooking(changes), allowed, fee: { kind: "not_read" } };
}

interface SampleRules {
  readonly cancellation?: ActionRule;
  readonly reschedule?: ActionRule;
}

/** A policy of these rules; what they leave out is allowed to everybody at any time. */
export function samplePolicy(rules: SampleRules = {}): BookingPolicy {
  const open: ActionRule = { enabled: true, anonymous: true };
  return { cancellation: open, reschedule: open, ...rules };
}

/** A service whose policy has these rules. */
export function sampleService(rules: SampleRules = {}): Service {
  return {
    id: "5e000000-0000-4000-8000-000000000001",
    name: "Deep-tissue massage",
    kind: "appointment",
    online: false,
    requiresApproval: false,
    price: { kind: "unknown" },
    policy: samplePolicy(rules),
    staff: [],
    locations: [],
  };
}

/** A free hour, on the clock of London. */
export function sampleSlot(localStart: string, localEnd: string, changes: Partial<Slot> = {}): TimedSlot {
  const slot = timeSlot({
    serviceId: "5e000000-0000-4000-8000-000000000001",
    localStart,
    localEnd,
    timeZone: "Europe/London",
    staff: [],
    bookable: true,
    ...changes,
  });
  if (slot === undefined) throw new Error(`From ${localStart} to ${localEnd} is no time`);
  return slot;
}
