import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/domain/booking.ts";
import type { ActionRule, Service } from "../../src/domain/service.ts";
import { whyNothingAllowed } from "../../src/domain/why-nothing-allowed.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8);
const HOUR_MS = 3_600_000;

const booking = (change: Partial<Booking> = {}): Booking => ({
  id: "b",
  revision: "1",
  status: "confirmed",
  paymentStatus: "paid",
  kind: "appointment",
  title: "Massage",
  startsAtMs: NOW_MS + 4 * HOUR_MS,
  endsAtMs: NOW_MS + 5 * HOUR_MS,
  timeZone: "Europe/London",
  serviceId: "s",
  participants: 1,
  contact: {},
  ...change,
});

const FREE: ActionRule = { enabled: true, anonymous: true };
const FORBIDDEN: ActionRule = { enabled: false, anonymous: true };

const service = (cancellation: ActionRule, reschedule: ActionRule): Service => ({
  id: "s",
  name: "Massage",
  kind: "appointment",
  online: false,
  requiresApproval: false,
  price: { kind: "free" },
  policy: { cancellation, reschedule },
  staff: [],
  locations: [],
});

const OPEN = service(FREE, FREE);

describe("why nothing is allowed", () => {
  it.each([
    ["canceled", booking({ status: "canceled" }), OPEN],
    ["declined", booking({ status: "declined" }), OPEN],
    ["waiting_list", booking({ status: "waiting_list" }), OPEN],
    ["past", booking({ startsAtMs: NOW_MS - 2 * HOUR_MS, endsAtMs: NOW_MS }), OPEN],
    ["started", booking({ startsAtMs: NOW_MS }), OPEN],
    ["locked_by_time", booking(), service({ ...FREE, latestMinutes: 24 * 60 }, FORBIDDEN)],
    ["locked_by_policy", booking(), service(FORBIDDEN, FORBIDDEN)],
    ["locked_by_policy", booking(), service({ ...FREE, anonymous: false }, FORBIDDEN)],
    ["part_of_package", booking({ packageId: "p" }), OPEN],
    ["not_allowed", booking(), OPEN],
    ["not_allowed", booking(), undefined],
  ])("is %s", (reason, which, ofService) => {
    expect(whyNothingAllowed(which, ofService, NOW_MS)).toBe(reason);
  });
});
