import { describe, expect, it } from "vitest";
import { MAX_TRIES, settleFailure } from "../../src/delivery/retry.ts";
import type { SendFailure } from "../../src/ports.ts";

const NOW_MS = Date.UTC(2027, 4, 11, 8, 0);
const HOUR_MS = 3_600_000;
const UNREACHABLE: SendFailure = { kind: "unreachable", code: "ECONNREFUSED" };

const lease = (changes: { tries?: number; lostAnswers?: number; deadlineMs?: number } = {}) => ({
  tries: 1,
  lostAnswers: 0,
  deadlineMs: NOW_MS + 24 * HOUR_MS,
  ...changes,
});

/** How long the message waits when the dice fall in the middle, seconds; undefined when it is over. */
function waitSeconds(failure: SendFailure, of: Parameters<typeof lease>[0] = {}, random = 0.5) {
  const settlement = settleFailure(lease(of), failure, NOW_MS, random);
  return settlement.state === "retry_wait" ? (settlement.dueMs - NOW_MS) / 1_000 : undefined;
}

describe("a failed attempt", () => {
  it("ends a message that was refused, at once", () => {
    const settlement = settleFailure(lease(), { kind: "rejected", code: "550 5.1.1" }, NOW_MS, 0.5);

    expect(settlement).toEqual({ state: "failed", failureCode: "550 5.1.1" });
  });

  it("ends a message whose last try it was", () => {
    const settlement = settleFailure(lease({ tries: MAX_TRIES }), UNREACHABLE, NOW_MS, 0.5);

    expect(settlement).toEqual({ state: "failed", failureCode: "ECONNREFUSED" });
  });

  it("ends a message that could only be tried again past its deadline, with the reason why", () => {
    const settlement = settleFailure(lease({ deadlineMs: NOW_MS + 10_000 }), UNREACHABLE, NOW_MS, 0.5);

    expect(settlement).toEqual({ state: "expired", failureCode: "ECONNREFUSED" });
  });

  it("follows the schedule: eleven tries in just under seven hours", () => {
    const waits = Array.from({ length: MAX_TRIES }, (_, index) =>
      waitSeconds(UNREACHABLE, { tries: index + 1 }),
    );

    expect(waits).toEqual([10, 30, 120, 300, 900, 1800, 3600, 3600, 7200, 7200, undefined]);
  });

  it.each([
    [0, 8],
    [0.999_999, 12],
  ])("waits up to a fifth less or more, with %d on the dice", (random, seconds) => {
    expect(waitSeconds(UNREACHABLE, {}, random)).toBeCloseTo(seconds, 2);
  });

  it("waits at least as long as the provider asks for", () => {
    const throttled: SendFailure = { kind: "throttled", code: "429", retryAfterSeconds: 90 };

    expect([waitSeconds(throttled, {}, 0), waitSeconds(throttled, { tries: 5 }, 0.5)]).toEqual([90, 99]);
    expect(waitSeconds(throttled, { tries: MAX_TRIES })).toBeUndefined();
  });

  it("leaves a full mailbox hours, and tries it three times in all", () => {
    const full: SendFailure = { kind: "recipient_busy", code: "552 5.2.2" };

    expect([1, 2, 3].map((tries) => waitSeconds(full, { tries }))).toEqual([3600, 14_400, undefined]);
  });

  it("costs the message no try when the channel is at fault", () => {
    const settlement = settleFailure(
      lease({ tries: 3 }),
      { kind: "channel_fault", code: "535" },
      NOW_MS,
      0.5,
    );

    expect(settlement).toMatchObject({
      state: "retry_wait",
      tries: 2,
      lostAnswers: 0,
      dueMs: NOW_MS + 300_000,
    });
  });

  it("is repeated once when the answer was lost, and then no more", () => {
    const lost: SendFailure = { kind: "unknown", code: "ECONNECTION" };

    expect(settleFailure(lease(), lost, NOW_MS, 0.5)).toMatchObject({
      state: "retry_wait",
      lostAnswers: 1,
      dueMs: NOW_MS + 60_000,
    });
    expect(settleFailure(lease({ tries: 2, lostAnswers: 1 }), lost, NOW_MS, 0.5)).toEqual({
      state: "failed",
      failureCode: "ECONNECTION",
    });
  });
});
