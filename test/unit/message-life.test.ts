import { describe, expect, it } from "vitest";
import { messageDeadline } from "../../src/delivery/message-life.ts";
import { sampleDescription } from "../support/sample-description.ts";

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2027, 4, 11, 8);
const NEVER = Number.POSITIVE_INFINITY;

const startingIn = (hours: number, changes: Parameters<typeof sampleDescription>[0] = {}) =>
  sampleDescription({ startsAtMs: NOW_MS + hours * HOUR_MS, ...changes });

const hoursLeft = (
  booking: ReturnType<typeof sampleDescription>,
  channel: "email" | "sms" = "email",
  linkHours = NEVER,
) => (messageDeadline(channel, booking, NOW_MS + linkHours * HOUR_MS, NOW_MS) - NOW_MS) / HOUR_MS;

describe("how long a message with a link is worth sending", () => {
  it("is a day by email and four hours by text", () => {
    const booking = startingIn(500);

    expect([hoursLeft(booking), hoursLeft(booking, "sms")]).toEqual([24, 4]);
  });

  it("is never longer than the link lives", () => {
    expect(hoursLeft(startingIn(500), "email", 3)).toBe(3);
  });

  it("is until the booking begins where nothing can be done, or nothing has a limit", () => {
    const nothing = startingIn(10, { allowed: { cancel: false, reschedule: false } });

    expect([hoursLeft(nothing), hoursLeft(startingIn(10))]).toEqual([10, 10]);
  });

  it("is until the last of what it offers is over", () => {
    const at = (hours: number) => NOW_MS + hours * HOUR_MS;

    expect(hoursLeft(startingIn(10, { deadlines: { cancelMs: at(2), rescheduleMs: at(3) } }))).toBe(3);
    expect(
      hoursLeft(
        startingIn(10, {
          allowed: { cancel: true, reschedule: false },
          deadlines: { cancelMs: at(2) },
        }),
      ),
    ).toBe(2);
  });

  it("counts from now for a link to a booking that has begun", () => {
    expect(hoursLeft(startingIn(-1, { allowed: { cancel: false, reschedule: false } }))).toBe(24);
  });
});
