import { describe, expect, it } from "vitest";
import { readKnownBooking } from "../../src/bookings/surroundings.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const bookingId = EXAMPLE_BOOKINGS.appointment;

/** A token for the example booking, and Wix in the given trouble with what is asked by it. */
async function troubled(fault: {
  call: string;
  kind: "status" | "throttle" | "code";
  status?: number;
  code?: string;
}): Promise<{ readonly test: TestApp; readonly token: string }> {
  const test = await createTestApp();
  const token = await test.deps.bookings.mintToken(bookingId);
  if (!token.ok) throw new Error("The emulator gave no token");
  test.emulator.addFault({ ...fault, times: 9 });
  return { test, token: token.value };
}

describe("a booking, read with what surrounds it", () => {
  it("cannot be had where Wix does not give the booking itself", async () => {
    const { test, token } = await troubled({ call: "getBookingAnonymously", kind: "status", status: 503 });

    const known = await readKnownBooking(test.deps, { token, bookingId });

    expect(known).toMatchObject({ ok: false, error: { kind: "unavailable" } });
  });

  it("goes without a service that cannot be read, and does not call it gone", async () => {
    const { test, token } = await troubled({ call: "getServiceAnonymously", kind: "status", status: 503 });

    const known = await readKnownBooking(test.deps, { token, bookingId });

    expect(known).toMatchObject({ ok: true, value: { serviceGone: false } });
    expect(known.ok && known.value.service).toBeUndefined();
  });

  it("goes without a service that Wix would give in a moment, where somebody looks on", async () => {
    const { test, token } = await troubled({ call: "getServiceAnonymously", kind: "throttle" });

    const known = await readKnownBooking(test.deps, { token, bookingId });

    expect(known).toMatchObject({ ok: true, value: { serviceGone: false } });
  });

  it("waits for such a service where a message is to be written", async () => {
    const { test, token } = await troubled({ call: "getServiceAnonymously", kind: "throttle" });

    const known = await readKnownBooking(test.deps, { token, bookingId }, { canWait: true });

    expect(known).toMatchObject({ ok: false, error: { kind: "throttled" } });
  });

  it("has service, policy and business together", async () => {
    const test = await createTestApp();
    const token = await test.deps.bookings.mintToken(bookingId);

    const known = token.ok && (await readKnownBooking(test.deps, { token: token.value, bookingId }));

    expect(known).toMatchObject({
      ok: true,
      value: {
        reading: { booking: { id: bookingId } },
        service: { name: "Deep-tissue massage" },
        serviceGone: false,
        policy: { cancellation: { enabled: true } },
        business: { name: "Linden Studio" },
      },
    });
  });
});
