import { describe, expect, it } from "vitest";
import { needToMove } from "../../src/domain/slot/slot-need.ts";
import { SAMPLE_START_MS, sampleBooking } from "../support/sample-booking.ts";

const HOUR_MS = 3_600_000;

describe("needToMove", () => {
  it("asks for the service, place, party and length that an appointment has, at another time", () => {
    const booking = sampleBooking({
      location: { kind: "business", id: "main" },
      participants: 2,
      eventId: "event",
      endsAtMs: SAMPLE_START_MS + 2 * HOUR_MS,
    });

    expect(needToMove(booking)).toEqual({
      kind: "appointment",
      serviceId: booking.serviceId,
      location: { kind: "business", id: "main" },
      participants: 2,
      lengthMs: 2 * HOUR_MS,
      ownTime: { startsAtMs: SAMPLE_START_MS, eventId: "event" },
    });
  });

  it("asks for no length of a session, which lasts as long as it lasts", () => {
    const need = needToMove(sampleBooking({ kind: "class", eventId: "event" }));

    expect(need).not.toHaveProperty("lengthMs");
  });

  it("says nothing of what the booking does not tell", () => {
    const need = needToMove(sampleBooking());

    expect(need).not.toHaveProperty("location");
    expect(need.ownTime).toEqual({ startsAtMs: SAMPLE_START_MS });
  });

  it("carries nothing of who booked", () => {
    const booking = sampleBooking({ contact: { firstName: "Ada", email: "ada@example.com" } });

    expect(JSON.stringify(needToMove(booking))).not.toContain("ada@example.com");
  });
});
