import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/domain/booking/booking.ts";
import type { TimedSlot } from "../../src/domain/slot/timed-slot.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import type { WixFailure } from "../../src/ports/bookings.ts";
import type { Result } from "../../src/result.ts";
import {
  firstFreeSlot,
  openBooking,
  openWixSite,
  QUICK,
  unwrap,
  type WixSite,
  ZONE,
} from "../support/wix-site.ts";

interface Write {
  readonly site: WixSite;
  readonly token: string;
  readonly booking: Booking;
  readonly slot: TimedSlot;
  run(): Promise<Result<Booking, WixFailure>>;
  /** How often the write itself was sent. */
  sent(): number;
  /** Whether the booking is as it was. */
  isUntouched(): boolean;
}

async function prepare(call: string, timings = QUICK): Promise<Write> {
  const site = openWixSite({ timings });
  const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointment);
  const slot = unwrap(await site.gateway.checkSlot(booking, await firstFreeSlot(site, booking), ZONE));
  return {
    site,
    token,
    booking,
    slot,
    run: () =>
      call === "cancelBookingAnonymously"
        ? site.gateway.cancelBooking(token, booking.revision)
        : site.gateway.rescheduleBooking(token, booking, slot),
    sent: () => site.called().filter((name) => name === call).length,
    isUntouched: () => {
      const now = site.emulator.bookings().find(({ id }) => id === booking.id);
      return now?.status === "CONFIRMED" && Date.parse(now.startDate) === booking.startsAtMs;
    },
  };
}

describe.each(["cancelBookingAnonymously", "rescheduleBookingAnonymously"])("%s", (call) => {
  it.each([
    ["an empty 500", { kind: "status", status: 500 }],
    ["a proxy's 503", { kind: "status", status: 503 }],
    ["a 504 without a body", { kind: "status", status: 504 }],
    ["a connection that breaks before", { kind: "drop" }],
  ] as const)("is unavailable after %s, sent once, and nothing was changed", async (_name, fault) => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, ...fault });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
    expect(write.sent()).toBe(1);
    expect(write.isUntouched()).toBe(true);
  });

  it("is unavailable when it hangs, sent once, and nothing was changed", async () => {
    const write = await prepare(call, { ...QUICK, writeTimeoutMs: 20 });
    write.site.emulator.addFault({ call, kind: "hang" });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "unavailable" } });
    expect(write.sent()).toBe(1);
    expect(write.isUntouched()).toBe(true);
  });

  it.each([
    ["the connection breaks after it was carried out", "dropAfterApply"],
    ["its answer stops half way", "brokenJson"],
  ] as const)("is a success when %s", async (_name, kind) => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, kind });

    const result = unwrap(await write.run());

    expect(result.revision).not.toBe(write.booking.revision);
    expect(write.sent()).toBe(1);
    expect(write.isUntouched()).toBe(false);
  });

  it("has an unknown outcome when its answer and every reading after it are lost", async () => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, kind: "dropAfterApply" });
    write.site.emulator.addFault({ call: "getBookingAnonymously", kind: "drop", times: 100 });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "unknown_outcome" } });
    expect(write.sent()).toBe(1);
  });

  it("looks twice before it says that nothing happened", async () => {
    const write = await prepare(call);
    const before = write.site.called().length;
    write.site.emulator.addFault({ call, kind: "drop" });

    await write.run();

    expect(write.site.called().slice(before)).toEqual([
      call,
      "getBookingAnonymously",
      "getBookingAnonymously",
    ]);
  });

  it("is stale when somebody else changed the booking, and is not sent again", async () => {
    const write = await prepare(call);
    write.site.emulator.bump(write.booking.id);

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "stale" } });
    expect(write.sent()).toBe(1);
    expect(write.isUntouched()).toBe(true);
  });

  it("is stale when the revision rises right before the call", async () => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, kind: "bump" });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "stale" } });
    expect(write.isUntouched()).toBe(true);
  });

  it("is stale when Wix says so with a 428", async () => {
    const write = await prepare(call);
    write.site.emulator.bump(write.booking.id);
    write.site.emulator.addFault({ call, kind: "stale428" });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "stale" } });
  });

  it("is stale when its answer was lost and the booking is now another one", async () => {
    const write = await prepare(call);
    write.site.emulator.bump(write.booking.id);
    write.site.emulator.addFault({ call, kind: "drop" });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "stale" } });
  });

  it("is stale when it is refused for no known reason and the revision is another one", async () => {
    const write = await prepare(call);
    write.site.emulator.bump(write.booking.id);
    write.site.emulator.addFault({ call, kind: "status", status: 400 });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "stale" } });
  });

  it("is throttled, with the seconds to wait, and sent once", async () => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, kind: "throttle", retryAfterSeconds: 1 });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "throttled", retryAfterSeconds: 1 } });
    expect(write.sent()).toBe(1);
  });

  it.each([
    "BOOKING_CANNOT_BE_CANCELLED",
    "RESCHEDULING_NOT_ALLOWED",
    "BOOKING_POLICY_VIOLATION",
    "UNAUTHORIZED_OPERATION",
    "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING",
  ])("is not allowed after %s", async (code) => {
    const write = await prepare(call);
    write.site.emulator.addFault({ call, kind: "code", code });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "not_allowed" } });
  });

  it("is refused without a call when the revision is no revision", async () => {
    const write = await prepare(call);
    const before = write.site.sent.length;

    const [canceled, moved] = await Promise.all([
      write.site.gateway.cancelBooking(write.token, "1; DROP"),
      write.site.gateway.rescheduleBooking(write.token, { ...write.booking, revision: "" }, write.slot),
    ]);

    expect(canceled).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(moved).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(write.site.sent).toHaveLength(before);
  });
});

describe("a reschedule", () => {
  it.each([
    "SLOT_NOT_AVAILABLE",
    "SESSION_CAPACITY_EXCEEDED",
    "SCHEDULE_CAPACITY_EXCEEDED",
    "FAILED_VALIDATING_AVAILABILITY",
    "SESSION_NOT_FOUND",
    "NO_OPEN_SPOTS",
    "SOMETHING_NEW_ABOUT_SLOTS",
  ])("finds the slot gone after %s", async (code) => {
    const write = await prepare("rescheduleBookingAnonymously");
    write.site.emulator.addFault({ call: "rescheduleBookingAnonymously", kind: "code", code });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(write.isUntouched()).toBe(true);
  });

  it("finds the slot gone when somebody takes it between the check and the move", async () => {
    const write = await prepare("rescheduleBookingAnonymously");
    write.site.emulator.addFault({ call: "rescheduleBookingAnonymously", kind: "take" });

    const result = await write.run();

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(write.isUntouched()).toBe(true);
  });

  it("finds the slot gone, without a call, when the wanted staff member is not free then", async () => {
    const write = await prepare("rescheduleBookingAnonymously");
    const before = write.site.sent.length;

    const result = await write.site.gateway.rescheduleBooking(
      write.token,
      write.booking,
      write.slot,
      "57aff000-0000-4000-8000-0000000000ff",
    );

    expect(result).toEqual({ ok: false, error: { kind: "slot_gone" } });
    expect(write.site.sent).toHaveLength(before);
  });

  it("is never tried for a course", async () => {
    const site = openWixSite();
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.course);
    const { slot } = await prepare("rescheduleBookingAnonymously");
    const before = site.sent.length;

    const result = await site.gateway.rescheduleBooking(token, booking, slot);

    expect(result).toEqual({ ok: false, error: { kind: "not_allowed" } });
    expect(site.sent).toHaveLength(before);
  });

  it("keeps the staff member where it can", async () => {
    const write = await prepare("rescheduleBookingAnonymously");

    const moved = unwrap(await write.run());

    expect(write.slot.staff.map(({ id }) => id)).toContain(write.booking.staff?.id);
    expect(moved.staff?.id).toBe(write.booking.staff?.id);
  });

  it("leaves the choice to Wix where the staff member is not free", async () => {
    const write = await prepare("rescheduleBookingAnonymously");
    const { staff, ...unstaffed } = write.booking;
    const someoneElse = {
      ...unstaffed,
      staff: { id: "57aff000-0000-4000-8000-0000000000ff", name: "Nobody" },
    };

    const result = await write.site.gateway.rescheduleBooking(write.token, someoneElse, write.slot);

    expect(result.ok).toBe(true);
    expect(staff).toBeDefined();
    expect(JSON.parse(write.site.sent.at(-1)?.body ?? "{}").slot).toMatchObject({
      resourceSelections: [{ selectionMethod: "ANY_RESOURCE" }],
    });
  });
});

describe("a cancellation", () => {
  it("of a booking that is cancelled already is not allowed", async () => {
    const site = openWixSite();
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentCancelled);

    const result = await site.gateway.cancelBooking(token, booking.revision);

    expect(result).toEqual({ ok: false, error: { kind: "not_allowed" } });
  });

  it("that the policy forbids changes nothing", async () => {
    const site = openWixSite();
    const { token, booking } = await openBooking(site, EXAMPLE_BOOKINGS.appointmentLockedByPolicy);

    const result = await site.gateway.cancelBooking(token, booking.revision);

    expect(result).toEqual({ ok: false, error: { kind: "not_allowed" } });
  });
});
