import { describe, expect, it } from "vitest";
import { controlRoutes } from "../../src/emulator/control.ts";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { openWixSite, unwrap } from "../support/wix-site.ts";

describe("a crowd", () => {
  it.each([0, -1, 1.5, 5_001])("is not one of %d people", (size) => {
    const emulator = createEmulator();
    const before = emulator.bookings();

    expect(() => emulator.crowd(size)).toThrow(RangeError);
    expect(emulator.bookings()).toEqual(before);
  });

  it("has booked one session, each with a contact of their own", async () => {
    const { emulator, gateway } = openWixSite();

    const eventId = emulator.crowd(100);

    const { bookings } = unwrap(await gateway.queryBookings({ eventId, limit: 100 }));
    expect(bookings).toHaveLength(100);
    expect(new Set(bookings.map(({ contact }) => contact.email)).size).toBe(100);
    expect(new Set(bookings.map(({ startsAtMs }) => startsAtMs)).size).toBe(1);
  });

  it("may cancel", async () => {
    const { emulator, gateway } = openWixSite();
    const eventId = emulator.crowd(1);
    const [booking] = unwrap(await gateway.queryBookings({ eventId, limit: 1 })).bookings;
    const token = unwrap(await gateway.mintToken(booking?.id ?? ""));

    expect(unwrap(await gateway.readBooking(token)).allowed.cancel).toBe(true);
  });

  it("is another one each time", () => {
    const emulator = createEmulator();
    const before = emulator.bookings().length;

    const events = [emulator.crowd(3), emulator.crowd(3)];

    expect(new Set(events).size).toBe(2);
    expect(emulator.bookings()).toHaveLength(before + 6);
  });

  it.each([
    [{ crowd: 3 }, 200, 3],
    [{ crowd: "3" }, 400, 0],
    [{ crowd: 0 }, 400, 0],
  ])("comes by %j: %d", async (command, status, more) => {
    const emulator = createEmulator();
    const before = emulator.bookings().length;

    const answer = await controlRoutes(emulator).request("/", {
      method: "POST",
      body: JSON.stringify(command),
    });

    expect(answer.status).toBe(status);
    expect(emulator.bookings().length - before).toBe(more);
  });
});
