import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/domain/booking/booking.ts";
import type { ActionRule } from "../../src/domain/booking/service.ts";
import { whyNothingAllowed } from "../../src/domain/booking/why-nothing-allowed.ts";
import { samplePolicy } from "../support/sample-booking.ts";

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

const under = (cancellation: ActionRule, reschedule: ActionRule) => ({
  policy: samplePolicy({ cancellation, reschedule }),
  serviceGone: false,
});

const OPEN = under(FREE, FREE);

describe("why nothing is allowed", () => {
  it.each([
    ["canceled", booking({ status: "canceled" }), OPEN],
    ["declined", booking({ status: "declined" }), OPEN],
    ["waiting_list", booking({ status: "waiting_list" }), OPEN],
    ["past", booking({ startsAtMs: NOW_MS - 2 * HOUR_MS, endsAtMs: NOW_MS }), OPEN],
    ["started", booking({ startsAtMs: NOW_MS }), OPEN],
    ["locked_by_time", booking(), under({ ...FREE, latestMinutes: 24 * 60 }, FORBIDDEN)],
    ["locked_by_policy", booking(), under(FORBIDDEN, FORBIDDEN)],
    ["locked_by_policy", booking(), under({ ...FREE, anonymous: false }, FORBIDDEN)],
    ["part_of_package", booking({ packageId: "p" }), OPEN],
    ["not_allowed", booking(), OPEN],
    ["part_of_package", booking({ packageId: "p" }), under(FORBIDDEN, FREE)],
    ["locked_by_policy", booking({ kind: "course" }), under(FORBIDDEN, FREE)],
    ["started", booking({ status: "pending", startsAtMs: NOW_MS }), OPEN],
    ["not_allowed", booking(), under(FREE, FORBIDDEN)],
    ["not_allowed", booking(), { serviceGone: true }],
    ["not_allowed", booking(), { serviceGone: false }],
  ])("is %s", (reason, which, rules) => {
    expect(whyNothingAllowed(which, rules, NOW_MS)).toBe(reason);
  });
});
