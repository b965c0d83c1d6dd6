import { describe, expect, it } from "vitest";
import {
  type ActionAnswer,
  actionCutOffMs,
  answerAction,
  policyLimitMs,
} from "../../src/domain/booking/action-answer.ts";
import { endedByMove } from "../../src/domain/booking/action-deadline.ts";
import type { BookingReading } from "../../src/domain/booking/booking.ts";
import type { BookingPolicy } from "../../src/domain/booking/service.ts";
import { SAMPLE_START_MS, samplePolicy, sampleReading } from "../support/sample-booking.ts";

const HOUR_MS = 3_600_000;
const DAY_BEFORE_MS = SAMPLE_START_MS - 24 * HOUR_MS;
const NOW_MS = SAMPLE_START_MS - 72 * HOUR_MS;

const BOTH = { cancel: true, reschedule: true };
const rule = (latestMinutes?: number) => ({
  enabled: true,
  anonymous: true,
  ...(latestMinutes !== undefined && { latestMinutes }),
});

/** Until when a policy allows what is allowed, as messages print it. */
function actionDeadlines(reading: BookingReading, policy: BookingPolicy | undefined, nowMs: number) {
  const rules = { serviceGone: false, ...(policy !== undefined && { policy }) };
  const cancelMs = policyLimitMs(answerAction("cancel", reading, rules, nowMs));
  const rescheduleMs = policyLimitMs(answerAction("reschedule", reading, rules, nowMs));
  return {
    ...(cancelMs !== undefined && { cancelMs }),
    ...(rescheduleMs !== undefined && { rescheduleMs }),
  };
}

describe("until when a customer may act", () => {
  it("names nothing that is not allowed, whatever the policy says", () => {
    const policy = samplePolicy({ cancellation: rule(60), reschedule: rule(60) });

    const deadlines = actionDeadlines(sampleReading({ cancel: false, reschedule: false }), policy, NOW_MS);

    expect(deadlines).toEqual({});
  });

  it("names no limit where the policy has none, or is not known", () => {
    const reading = sampleReading(BOTH);

    expect(actionDeadlines(reading, samplePolicy(), NOW_MS)).toEqual({});
    expect(actionDeadlines(reading, undefined, NOW_MS)).toEqual({});
  });

  it("leaves out a limit that has passed although Wix allows the action", () => {
    const policy = samplePolicy({ cancellation: rule(24 * 60), reschedule: rule(60) });

    const deadlines = actionDeadlines(sampleReading(BOTH), policy, DAY_BEFORE_MS);

    expect(deadlines).toEqual({ rescheduleMs: SAMPLE_START_MS - HOUR_MS });
  });

  it("offers no move of a course", () => {
    const policy = samplePolicy({ cancellation: rule(60), reschedule: rule(60) });

    const deadlines = actionDeadlines(sampleReading(BOTH, { kind: "course" }), policy, NOW_MS);

    expect(deadlines).toEqual({ cancelMs: SAMPLE_START_MS - HOUR_MS });
  });

  it("counts each policy's minutes back from the start", () => {
    const policy = samplePolicy({ cancellation: rule(24 * 60), reschedule: rule(120) });

    expect(actionDeadlines(sampleReading(BOTH), policy, NOW_MS)).toEqual({
      cancelMs: DAY_BEFORE_MS,
      rescheduleMs: SAMPLE_START_MS - 2 * HOUR_MS,
    });
  });
});

describe("what a customer gives up by moving", () => {
  const policy = samplePolicy({ cancellation: rule(24 * 60), reschedule: rule(120) });
  const forbidding = samplePolicy({
    cancellation: { ...rule(24 * 60), enabled: false },
    reschedule: { ...rule(120), anonymous: false },
  });
  const at = (hours: number) => ({ startsAtMs: NOW_MS + hours * HOUR_MS, nowMs: NOW_MS });

  it.each([
    ["what is not allowed anyway", { cancel: false, reschedule: false }, policy],
    ["anything where the policy is not known", BOTH, undefined],
    ["anything where the policy has no limit", BOTH, samplePolicy()],
    ["anything where the policy forbids what Wix allows", BOTH, forbidding],
  ])("is never %s", (_, allowed, known) => {
    expect(endedByMove(sampleReading(allowed), known, at(1))).toBeUndefined();
  });

  it.each([
    [25, undefined],
    [24, "cancel"],
    [3, "cancel"],
    [2, "both"],
  ])("is told of a start in %i hours by each limit of its own: %s", (hours, ends) => {
    expect(endedByMove(sampleReading(BOTH), policy, at(hours))).toBe(ends);
  });

  it("is a further move alone where only that is allowed", () => {
    expect(endedByMove(sampleReading({ cancel: false, reschedule: true }), policy, at(1))).toBe("reschedule");
  });
});

const NO: ActionAnswer = { allowed: false, why: "unexplained" };
const YES: ActionAnswer = { allowed: true };
const yesUntil = (untilMs: number): ActionAnswer => ({ allowed: true, untilMs, limit: "policy" });
const cutOffMs = (cancel: ActionAnswer, reschedule: ActionAnswer) =>
  actionCutOffMs({ cancel, reschedule }, SAMPLE_START_MS);

describe("when nothing is left to do", () => {
  it("is never, where there is nothing to do", () => {
    const course = sampleReading({ cancel: false, reschedule: true }, { kind: "course" });
    const move = answerAction("reschedule", course, { serviceGone: false }, NOW_MS);

    expect(cutOffMs(NO, NO)).toBeUndefined();
    expect(cutOffMs(NO, move)).toBeUndefined();
  });

  it("is the start for an action without a limit", () => {
    expect(cutOffMs(yesUntil(DAY_BEFORE_MS), YES)).toBe(SAMPLE_START_MS);
  });

  it("is the later of two limits", () => {
    const hourBefore = yesUntil(SAMPLE_START_MS - HOUR_MS);

    expect(cutOffMs(yesUntil(DAY_BEFORE_MS), hourBefore)).toBe(SAMPLE_START_MS - HOUR_MS);
    expect(cutOffMs(yesUntil(DAY_BEFORE_MS), NO)).toBe(DAY_BEFORE_MS);
  });
});
