import { describe, expect, it } from "vitest";
import { toTargetSlot } from "../../src/adapters/wix/slots/target-slot.ts";
import { describeCall } from "../../src/adapters/wix/transport/call-log.ts";
import { toRefusal } from "../../src/adapters/wix/transport/failure.ts";
import { parseRetryAfter } from "../../src/adapters/wix/transport/retry-after.ts";
import { RESCHEDULE_BOOKING } from "../../src/adapters/wix/transport/specs.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import type { Slot } from "../../src/domain/slot/slot.ts";

describe("Retry-After", () => {
  const NOW_MS = Date.UTC(2026, 4, 14, 10, 0, 0);

  it.each([
    ["30", 30],
    [" 5 ", 5],
    ["0", 1],
    ["86400", 3_600],
    ["Thu, 14 May 2026 10:01:30 GMT", 90],
    ["Thu, 14 May 2026 09:00:00 GMT", 1],
  ])("%j means %i seconds", (header, seconds) => {
    expect(parseRetryAfter(header, NOW_MS)).toBe(seconds);
  });

  it.each([null, "", "soon", "-5", "1.5.2"])("%j means nothing", (header) => {
    expect(parseRetryAfter(header, NOW_MS)).toBeUndefined();
  });
});

describe("a call's log entry", () => {
  it("holds nothing but name, status, time and ids", () => {
    const entry = describeCall({
      call: "getBooking",
      status: 200,
      durationMs: 12.6,
      attempt: 2,
      requestId: "17.3",
    });

    expect(entry).toEqual({ call: "getBooking", status: 200, durationMs: 13, attempt: 2, requestId: "17.3" });
  });

  it.each(["has spaces", "https://x/y", "", null, "a".repeat(101)])(
    "leaves out %j as a request id",
    (requestId) => {
      const entry = describeCall({ call: "getBooking", status: 200, durationMs: 1, attempt: 1, requestId });

      expect(entry).not.toHaveProperty("requestId");
    },
  );
});

describe("a refusal of what was sent", () => {
  it("names fields and rules, and repeats no value and no text of Wix's", () => {
    const error = Object.assign(new Error("'options.slot' must not be jo@example.org"), {
      details: {
        validationError: {
          fieldViolations: [
            { field: "options.revision", violatedRule: "REQUIRED_FIELD", description: "jo@example.org" },
            { field: "slot.<script>", violatedRule: "MAX" },
            { field: "slot.startDate", violatedRule: "not a rule", data: { value: "secret" } },
            null,
          ],
        },
      },
    });

    const { failure } = toRefusal(error, { status: 400 }, RESCHEDULE_BOOKING);

    expect(failure).toEqual({ kind: "invalid", detail: "revision: REQUIRED_FIELD, slot.startDate: INVALID" });
  });

  it.each([undefined, null, "text", {}, { details: null }, { details: { applicationError: { code: 409 } } }])(
    "is told by its status when %j says nothing",
    (error) => {
      const { failure } = toRefusal(error, { status: 409 }, RESCHEDULE_BOOKING);

      expect(failure).toEqual({ kind: "stale" });
    },
  );

  it.each(["BOOKING_REVISION_MISMATCH", "REVISION_MISSING", "STALE_REVISION"])(
    "is stale with %s on a 428",
    (code) => {
      const { failure } = toRefusal(
        { details: { applicationError: { code } } },
        { status: 428 },
        RESCHEDULE_BOOKING,
      );

      expect(failure).toEqual({ kind: "stale" });
    },
  );
});

describe("the slot that a booking moves to", () => {
  const booking = {
    kind: "appointment",
    scheduleId: "booked",
    staff: { id: "ann", name: "Ann" },
    location: { kind: "business", id: "main", name: "Main", address: "Old name of it" },
  } as Booking;
  const slot: Slot = {
    serviceId: "service",
    localStart: "2026-10-25T01:30:00",
    localEnd: "2026-10-25T02:30:00",
    timeZone: "Europe/London",
    location: { kind: "business", id: "main", name: "Main", address: "New name of it" },
    staff: [
      { id: "bo", name: "Bo" },
      { id: "ann", name: "Ann" },
    ],
    bookable: true,
  };

  it("keeps wall times and zone as they came, the staff member, and the booking's own place", () => {
    expect(toTargetSlot(booking, slot, undefined)).toEqual({
      serviceId: "service",
      scheduleId: "booked",
      startDate: "2026-10-25T01:30:00",
      endDate: "2026-10-25T02:30:00",
      timezone: "Europe/London",
      resource: { _id: "ann", name: "Ann" },
      location: {
        _id: "main",
        name: "Main",
        formattedAddress: "Old name of it",
        locationType: "OWNER_BUSINESS",
      },
    });
  });

  it("takes the wanted staff member", () => {
    expect(toTargetSlot(booking, slot, "bo")?.resource).toEqual({ _id: "bo", name: "Bo" });
  });

  it("is none when the wanted staff member is not free", () => {
    expect(toTargetSlot(booking, slot, "cy")).toBeUndefined();
  });

  it("leaves the choice to Wix when the booking's staff member is not free, and then names nobody", () => {
    const target = toTargetSlot({ ...booking, staff: { id: "cy", name: "Cy" } }, slot, undefined);

    expect(target?.resource).toBeUndefined();
    expect(target?.resourceSelections).toMatchObject([{ selectionMethod: "ANY_RESOURCE" }]);
  });

  it("names a class by its event, and no staff", () => {
    const target = toTargetSlot(booking, { ...slot, eventId: "event", scheduleId: "own" }, undefined);

    expect(target).toMatchObject({ eventId: "event", scheduleId: "own" });
    expect(target).not.toHaveProperty("resource");
    expect(target).not.toHaveProperty("resourceSelections");
  });

  it.each([
    [
      { kind: "business", id: "other" },
      { locationType: "OWNER_BUSINESS", _id: "other" },
    ],
    [
      { kind: "custom", address: "Park" },
      { locationType: "OWNER_CUSTOM", formattedAddress: "Park" },
    ],
    [{ kind: "customer" }, { locationType: "CUSTOM" }],
  ] as const)("spells the place %j as bookings do", (location, expected) => {
    expect(toTargetSlot(booking, { ...slot, location }, undefined)?.location).toEqual(expected);
  });
});
