import { describe, expect, it } from "vitest";
import { bookingState } from "../../src/domain/booking/booking-state.ts";
import { SAMPLE_START_MS, sampleBooking } from "../support/sample-booking.ts";

const BEFORE_MS = SAMPLE_START_MS - 1;
const DURING_MS = SAMPLE_START_MS;
const AFTER_MS = SAMPLE_START_MS + 3_600_000;

describe("bookingState", () => {
  it.each(["canceled", "declined"] as const)("keeps a %s booking so after its time", (status) => {
    expect(bookingState(sampleBooking({ status }), AFTER_MS)).toBe(
      status === "canceled" ? "cancelled" : status,
    );
  });

  it.each(["confirmed", "pending", "created", "waiting_list", "unknown"] as const)(
    "calls a %s booking past from its end on",
    (status) => {
      expect(bookingState(sampleBooking({ status }), AFTER_MS)).toBe("past");
    },
  );

  it("calls a confirmed booking running from its start on", () => {
    expect(bookingState(sampleBooking(), BEFORE_MS)).toBe("confirmed");
    expect(bookingState(sampleBooking(), DURING_MS)).toBe("running");
  });

  it("does not say that something runs which was never confirmed", () => {
    expect(bookingState(sampleBooking({ status: "pending" }), DURING_MS)).toBe("pending");
    expect(bookingState(sampleBooking({ status: "waiting_list" }), DURING_MS)).toBe("waiting_list");
    expect(bookingState(sampleBooking({ status: "created" }), DURING_MS)).toBe("unfinished");
  });

  it("does not guess at a status that it does not know", () => {
    expect(bookingState(sampleBooking({ status: "unknown" }), BEFORE_MS)).toBe("unknown");
  });
});
