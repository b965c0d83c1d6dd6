import { describe, expect, it } from "vitest";
import { type ActionDeadlines, actionCutOffMs, actionDeadlines } from "../../src/domain/action-deadline.ts";
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

const options = (allowed: { cancel: boolean; reschedule: boolean }, deadlines: ActionDeadlines = {}) => ({
  allowed,
  kind: "appointment" as const,
  startsAtMs: SAMPLE_START_MS,
  deadlines,
});

describe("when nothing is left to do", () => {
  it("is never, where there is nothing to do", () => {
    const onlyMove = options({ cancel: false, reschedule: true });

    expect(actionCutOffMs(options({ cancel: false, reschedule: false }))).toBeUndefined();
    expect(actionCutOffMs({ ...onlyMove, kind: "course" })).toBeUndefined();
  });

  it("is the start for an action without a limit", () => {
    expect(actionCutOffMs(options(BOTH, { cancelMs: DAY_BEFORE_MS }))).toBe(SAMPLE_START_MS);
  });

  it("is the later of two limits", () => {
    const deadlines = { cancelMs: DAY_BEFORE_MS, rescheduleMs: SAMPLE_START_MS - HOUR_MS };

    expect(actionCutOffMs(options(BOTH, deadlines))).toBe(SAMPLE_START_MS - HOUR_MS);
    expect(actionCutOffMs(options({ cancel: true, reschedule: false }, deadlines))).toBe(DAY_BEFORE_MS);
  });
});
