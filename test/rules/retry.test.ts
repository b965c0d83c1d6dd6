import { describe, expect, it } from "vitest";
import { MAX_TRIES, redeliveryDelayMs, waitAfterFailure } from "../../src/delivery/retry.ts";
import type { SendFailure, UndeliveredCause } from "../../src/ports/messages.ts";

const UNREACHABLE: SendFailure = { kind: "unreachable", code: "ECONNREFUSED", answered: false };

/** How long the message waits when the dice fall in the middle, seconds. */
function waitSeconds(
  failure: SendFailure,
  counts: { tries?: number; redeliveries?: number } = {},
  random = 0.5,
) {
  const wait = waitAfterFailure({ tries: 1, redeliveries: 0, ...counts }, failure, random);
  return wait === "no_more" ? wait : wait / 1_000;
}

describe("the wait after a failed attempt", () => {
  it("is none after a refusal", () => {
    expect(waitSeconds({ kind: "rejected", code: "550 5.1.1", refusal: "dead_recipient" })).toBe("no_more");
  });

  it("follows the schedule: eleven tries in just under seven hours", () => {
    const waits = Array.from({ length: MAX_TRIES }, (_, index) =>
      waitSeconds(UNREACHABLE, { tries: index + 1 }),
    );

    expect(waits).toEqual([10, 30, 120, 300, 900, 1800, 3600, 3600, 7200, 7200, "no_more"]);
  });

  it.each([
    [0, 8],
    [0.999_999, 12],
  ])("is up to a fifth less or more, with %d on the dice", (random, seconds) => {
    expect(waitSeconds(UNREACHABLE, {}, random)).toBeCloseTo(seconds, 2);
  });

  it("is at least as long as the provider asks for", () => {
    const throttled: SendFailure = { kind: "throttled", code: "429", retryAfterSeconds: 90 };

    expect([waitSeconds(throttled, {}, 0), waitSeconds(throttled, { tries: 2 }, 0.5)]).toEqual([90, 99]);
    expect(waitSeconds(throttled, { tries: MAX_TRIES })).toBe("no_more");
  });

  it("is no shorter for a provider that asks for little each time: it would use up all tries in no time", () => {
    const busy: SendFailure = { kind: "throttled", code: "20429", retryAfterSeconds: 0 };

    const waits = [1, 5, 10].map((tries) => waitSeconds(busy, { tries }));

    expect(waits).toEqual([10, 900, 7200]);
  });

  it("leaves a full mailbox hours, and tries it three times in all, whatever went wrong before", () => {
    const full: SendFailure = { kind: "recipient_busy", code: "552 5.2.2" };

    const waits = [0, 1, 2].map((redeliveries) => waitSeconds(full, { tries: 5, redeliveries }));

    expect(waits).toEqual([3600, 14_400, "no_more"]);
  });
});

describe("the wait before a text that no handset took is sent again", () => {
  it.each<[UndeliveredCause, readonly (number | undefined)[]]>([
    ["handset_away", [1_800, 7_200, undefined]],
    ["carrier_silent", [300, undefined, undefined]],
    ["queue_full", [900, 3_600, undefined]],
    ["dead_recipient", [undefined, undefined, undefined]],
    ["filtered", [undefined, undefined, undefined]],
  ])("for %s is %j seconds", (cause, seconds) => {
    const waits = [0, 1, 2].map((redeliveries) => redeliveryDelayMs(cause, redeliveries, 0.5));

    expect(waits.map((wait) => wait && wait / 1_000)).toEqual(seconds);
  });
});
