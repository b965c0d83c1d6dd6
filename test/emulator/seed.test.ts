import { describe, expect, it } from "vitest";
import { createEmulator } from "../../src/emulator/emulator.ts";
import { buildWorld } from "../../src/emulator/seed/build-world.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { endMsOf, occupies, startMsOf } from "../../src/emulator/world/world.ts";
import { DAY_MS, HOUR_MS, openSite, START_MS } from "./open-site.ts";

/** Starts over a whole year, at every hour of the day and on every weekday, both clock changes included. */
const STARTS = Array.from(
  { length: 61 },
  (_, index) => Date.UTC(2027, 0, 1) + index * (6 * DAY_MS + 5 * HOUR_MS),
);

describe("the emulated world", () => {
  it("is the same for the same start and seed, and places ordinary bookings by the seed", () => {
    const first = createEmulator({ startAtMs: START_MS, realNow: () => 0 });
    const again = createEmulator({ startAtMs: START_MS, realNow: () => 0 });
    const other = createEmulator({ startAtMs: START_MS, realNow: () => 0, seed: "maple" });

    expect(JSON.stringify(again.bookings())).toBe(JSON.stringify(first.bookings()));
    expect(JSON.stringify(other.bookings())).not.toBe(JSON.stringify(first.bookings()));
  });

  it("answers the same calls with the same JSON", async () => {
    const answers = async () => {
      const { emulator } = openSite();
      const { apiKey, siteId } = emulator.credentials;
      const headers = { authorization: apiKey, "wix-site-id": siteId };
      const post = (path: string, body: object) =>
        emulator.fetch(`https://www.wixapis.com${path}`, {
          method: "POST",
          headers,
          body: JSON.stringify(body),
        });
      const bookings = await post("/bookings/bookings-reader/v2/extended-bookings/query", { query: {} });
      const services = await post("/bookings/v2/services/query", { query: {} });
      return [await bookings.text(), await services.text(), bookings.headers.get("x-wix-request-id")];
    };

    expect(await answers()).toEqual(await answers());
  });

  it("has at least forty bookings over every status, each with an id of its own", () => {
    const { emulator } = openSite();

    const bookings = emulator.bookings();

    expect(bookings.length).toBeGreaterThanOrEqual(40);
    expect(new Set(bookings.map(({ id }) => id)).size).toBe(bookings.length);
    expect(new Set(bookings.map(({ status }) => status))).toEqual(
      new Set(["CREATED", "CONFIRMED", "CANCELED", "PENDING", "DECLINED", "WAITING_LIST"]),
    );
    expect(
      bookings
        .slice(0, Object.keys(EXAMPLE_BOOKINGS).length)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.values(EXAMPLE_BOOKINGS).sort());
  });

  it.each(STARTS.map((startMs) => [new Date(startMs).toISOString(), startMs] as const))(
    "keeps its promises when it starts at %s",
    (_at, startMs) => {
      const emulator = createEmulator({ startAtMs: startMs, realNow: () => 0 });
      const example = (name: keyof typeof EXAMPLE_BOOKINGS) =>
        emulator.bookings().find(({ id }) => id === EXAMPLE_BOOKINGS[name]);
      const startsIn = (name: keyof typeof EXAMPLE_BOOKINGS) =>
        Date.parse(example(name)?.startDate ?? "") - startMs;

      expect(example("appointment")?.allowedAnonymousActions).toEqual({ cancel: true, reschedule: true });
      expect(startsIn("appointment")).toBeGreaterThanOrEqual(4 * DAY_MS);
      expect(startsIn("appointmentLockedByTime")).toBeGreaterThanOrEqual(3 * HOUR_MS);
      expect(startsIn("appointmentLockedByTime")).toBeLessThan(DAY_MS);
      expect(startsIn("appointmentRunning")).toBeLessThanOrEqual(0);
      expect(startsIn("appointmentRunning")).toBeGreaterThan(-HOUR_MS);
      expect(example("class")?.allowedAnonymousActions).toEqual({ cancel: true, reschedule: true });
      expect(startsIn("appointmentWithFee")).toBeLessThan(7 * DAY_MS);
      expect(example("appointmentWithFee")?.allowedAnonymousActions.cancel).toBe(true);
    },
  );

  it.each(STARTS)("books nobody twice but on purpose, starting at %i", (startMs) => {
    const { bookings, sessions } = buildWorld(startMs, "linden");
    const busy = [...bookings.values()]
      .filter((booking) => occupies(booking) && booking.bookedEntity.tags.includes("INDIVIDUAL"))
      .filter(({ doubleBooked }) => !doubleBooked)
      .map((booking) => ({
        staffId: booking.bookedEntity.slot?.resource?.id,
        startMs: startMsOf(booking),
        endMs: endMsOf(booking),
      }))
      .concat([...sessions.values()]);

    const clashes = busy.flatMap((one, index) =>
      busy
        .slice(index + 1)
        .filter(
          (other) => one.staffId === other.staffId && one.startMs < other.endMs && other.startMs < one.endMs,
        ),
    );

    expect(clashes).toEqual([]);
  });
});
