import { describe, expect, it } from "vitest";
import { answerAction } from "../../src/domain/booking/action-answer.ts";
import type { ActionRule } from "../../src/domain/booking/service.ts";
import { SAMPLE_START_MS, samplePolicy, sampleReading } from "../support/sample-booking.ts";

const NONE = { cancel: false, reschedule: false };
const BOTH = { cancel: true, reschedule: true };
const HOUR_MS = 3_600_000;
const NOW_MS = SAMPLE_START_MS - 48 * HOUR_MS;
const rule = (changes: Partial<ActionRule>): ActionRule => ({ enabled: true, anonymous: true, ...changes });
const under = (rules?: Parameters<typeof samplePolicy>[0]) => ({
  policy: samplePolicy(rules),
  serviceGone: false,
});
const GONE = { serviceGone: true };

describe("answerAction", () => {
  it("stays with Wix's no although the policy would say yes", () => {
    const answer = answerAction("cancel", sampleReading(NONE), under(), NOW_MS);

    expect(answer).toEqual({ allowed: false, why: "unexplained" });
  });

  it("allows what Wix allows when the service is gone", () => {
    expect(answerAction("cancel", sampleReading(BOTH), GONE, NOW_MS)).toEqual({ allowed: true });
  });

  it("tells until when, by the rule of the action asked for", () => {
    const rules = under({
      cancellation: rule({ latestMinutes: 60 }),
      reschedule: rule({ latestMinutes: 120 }),
    });

    expect(answerAction("reschedule", sampleReading(BOTH), rules, NOW_MS)).toEqual({
      allowed: true,
      untilMs: SAMPLE_START_MS - 2 * HOUR_MS,
      limit: "policy",
    });
  });

  it("ends with the start where the policy names no limit", () => {
    expect(answerAction("cancel", sampleReading(BOTH), under(), NOW_MS)).toEqual({
      allowed: true,
      untilMs: SAMPLE_START_MS,
      limit: "start",
    });
  });

  it.each([
    ["a limit that has passed", rule({ latestMinutes: 48 * 60 })],
    ["a policy that forbids it", rule({ enabled: false })],
    ["a policy that is for members", rule({ anonymous: false })],
  ])("names no end of what Wix allows in spite of %s", (_, cancellation) => {
    expect(answerAction("cancel", sampleReading(BOTH), under({ cancellation }), NOW_MS)).toEqual({
      allowed: true,
    });
  });

  it("explains a no by the deadline once that has come, and says when it was", () => {
    const rules = under({ cancellation: rule({ latestMinutes: 48 * 60 }) });

    expect(answerAction("cancel", sampleReading(NONE), rules, NOW_MS)).toEqual({
      allowed: false,
      why: "too_late",
      endedMs: NOW_MS,
    });
    expect(answerAction("cancel", sampleReading(NONE), rules, NOW_MS - 1)).toEqual({
      allowed: false,
      why: "unexplained",
    });
  });

  it.each([
    ["made", { createdAtMs: NOW_MS }, {}],
    ["moved", { createdAtMs: 0 }, { movedAtMs: NOW_MS }],
  ] as const)("names no end that had passed when the booking was %s", (_, changes, moved) => {
    const rules = { ...under({ cancellation: rule({ latestMinutes: 48 * 60 }) }), ...moved };

    const answer = answerAction("cancel", sampleReading(NONE, changes), rules, NOW_MS);

    expect(answer).toEqual({ allowed: false, why: "too_late" });
  });

  it.each([
    ["cancelled", { status: "canceled" }],
    ["declined", { status: "declined" }],
    ["waiting_list", { status: "waiting_list" }],
    ["over", { startsAtMs: 0, endsAtMs: HOUR_MS }],
    ["begun", { startsAtMs: NOW_MS - HOUR_MS, endsAtMs: NOW_MS + HOUR_MS }],
    ["package", { packageId: "0e000000-0000-4000-8000-000000000001" }],
  ] as const)("explains a no by the booking: %s", (why, changes) => {
    expect(answerAction("cancel", sampleReading(NONE, changes), under(), NOW_MS)).toEqual({
      allowed: false,
      why,
    });
  });

  it("never says of a part of a package that it could be moved by itself before its deadline", () => {
    const late = rule({ latestMinutes: 48 * 60 });
    const part = sampleReading(NONE, { packageId: "0e000000-0000-4000-8000-000000000001" });
    const rules = under({ cancellation: late, reschedule: late });

    expect(answerAction("reschedule", part, rules, NOW_MS)).toEqual({ allowed: false, why: "package" });
    expect(answerAction("cancel", part, rules, NOW_MS)).toMatchObject({ why: "too_late" });
  });

  it.each([
    ["not_offered", rule({ enabled: false })],
    ["members_only", rule({ anonymous: false })],
  ] as const)("explains a no by the policy: %s", (why, cancellation) => {
    const answer = answerAction("cancel", sampleReading(NONE), under({ cancellation }), NOW_MS);

    expect(answer).toEqual({ allowed: false, why });
  });

  it("explains a no by the missing service when the booking itself is open", () => {
    expect(answerAction("cancel", sampleReading(NONE), GONE, NOW_MS)).toEqual({
      allowed: false,
      why: "service_gone",
    });
  });

  it("blames no service that was merely not read", () => {
    expect(answerAction("cancel", sampleReading(NONE), { serviceGone: false }, NOW_MS)).toEqual({
      allowed: false,
      why: "unexplained",
    });
  });

  it("offers no move of a course, whatever the flag says", () => {
    const reading = sampleReading(BOTH, { kind: "course" });

    expect(answerAction("reschedule", reading, under(), NOW_MS)).toEqual({ allowed: false, why: "course" });
  });

  it("says of a course that it cannot be moved, rather than that it has begun", () => {
    const running = { kind: "course", startsAtMs: NOW_MS - HOUR_MS } as const;

    expect(answerAction("reschedule", sampleReading(NONE, running), under(), NOW_MS)).toEqual({
      allowed: false,
      why: "course",
    });
    expect(answerAction("cancel", sampleReading(NONE, running), under(), NOW_MS)).toEqual({
      allowed: false,
      why: "begun",
    });
  });
});
