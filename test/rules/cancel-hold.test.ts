import { describe, expect, it } from "vitest";
import { holdEndMs } from "../../src/domain/booking/cancel-hold.ts";
import { SAMPLE_START_MS, samplePolicy, sampleReading } from "../support/sample-booking.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const UNDO_SECONDS = 60;
/** A minute to change one's mind, and two to carry it out in. */
const NEEDED_MS = 3 * MINUTE_MS;

const READING = sampleReading({ cancel: true, reschedule: false });
const UNTIL_A_DAY_BEFORE = samplePolicy({
  cancellation: { enabled: true, anonymous: true, latestMinutes: 24 * 60 },
});

const endAt = (nowMs: number, policy = samplePolicy()) =>
  holdEndMs(READING, policy, { undoSeconds: UNDO_SECONDS, nowMs });

describe("the time to take a cancellation back", () => {
  it("is none where the operator gives none", () => {
    const nowMs = SAMPLE_START_MS - 24 * HOUR_MS;

    expect(holdEndMs(READING, samplePolicy(), { undoSeconds: 0, nowMs })).toBeUndefined();
  });

  it("is none when nobody knows until when it can be cancelled", () => {
    const nowMs = SAMPLE_START_MS - 24 * HOUR_MS;

    expect(holdEndMs(READING, undefined, { undoSeconds: UNDO_SECONDS, nowMs })).toBeUndefined();
  });

  it.each([
    ["the policy's last moment", SAMPLE_START_MS - 24 * HOUR_MS, UNTIL_A_DAY_BEFORE],
    ["the start", SAMPLE_START_MS, samplePolicy()],
  ])("is none when it would end too near to %s, to the millisecond", (_, limitMs, policy) => {
    const lastMs = limitMs - NEEDED_MS;

    expect(endAt(lastMs + 1, policy)).toBeUndefined();
    expect(endAt(lastMs, policy)).toBe(lastMs + MINUTE_MS);
  });

  it("is none after the policy's last moment, whatever the flag still says", () => {
    expect(endAt(SAMPLE_START_MS - SECOND_MS, UNTIL_A_DAY_BEFORE)).toBeUndefined();
  });
});
