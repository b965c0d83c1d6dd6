import { describe, expect, it } from "vitest";
import { describeBooking, type Reader } from "../../src/bookings/describe.ts";
import type { Surroundings } from "../../src/bookings/surroundings.ts";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { SAMPLE_START_MS, samplePolicy, sampleReading, sampleService } from "../support/sample-booking.ts";

const HOUR_MS = 3_600_000;
const NOW_MS = SAMPLE_START_MS - 72 * HOUR_MS;
const BOTH = { cancel: true, reschedule: true };
const BUSINESS = { name: "Linden Studio", locale: "en-GB", showsCustomerTimeZone: false };
/** Blank, and the marks that are not to be seen: by `trim` alone it is not empty. */
const INVISIBLE = "\u200B \u202E";

interface Scene {
  readonly booking?: Partial<Booking>;
  readonly surroundings?: Partial<Surroundings>;
  readonly reader?: Partial<Reader>;
}

const described = ({ booking = {}, surroundings = {}, reader = {} }: Scene = {}) =>
  describeBooking(
    sampleReading(BOTH, booking),
    {
      business: BUSINESS,
      service: sampleService(),
      serviceGone: false,
      policy: samplePolicy(),
      ...surroundings,
    },
    { locale: "en-GB", nowMs: NOW_MS, ...reader },
  );

const ONLINE = { service: { ...sampleService(), online: true } };

describe("what a booking is called", () => {
  it("is its own title, whatever its service is called by now", () => {
    expect(described({ booking: { title: "Old name" } }).serviceName).toBe("Old name");
  });

  it.each(["", INVISIBLE])("is its service's name where its title is %j", (title) => {
    expect(described({ booking: { title } }).serviceName).toBe("Deep-tissue massage");
  });

  it("is nothing where neither has anything to see", () => {
    const nameless = { service: { ...sampleService(), name: INVISIBLE } };

    expect(described({ booking: { title: "" }, surroundings: nameless })).not.toHaveProperty("serviceName");
  });
});

describe("with whom a booking is", () => {
  it.each(["", INVISIBLE])("is not told where their name is %j", (name) => {
    expect(described({ booking: { staff: { id: "1", name } } })).not.toHaveProperty("staffName");
  });
});

describe("where a booking is", () => {
  it("is online where its service is, whatever place it names", () => {
    const location = { kind: "business", name: "Harbour Lane" } as const;

    expect(described({ booking: { location }, surroundings: ONLINE }).where).toEqual({ kind: "online" });
  });

  it("is never the customer's own address", () => {
    const location = { kind: "customer", name: "Home", address: "7 Secret Lane" } as const;

    expect(described({ booking: { location } }).where).toEqual({ kind: "customer" });
  });

  it("says an address once that is the place's name as well", () => {
    const location = { kind: "custom", name: "1 High  Street", address: "1 High Street" } as const;

    expect(described({ booking: { location } }).where).toEqual({ kind: "place", name: "1 High  Street" });
  });

  it("is not told where nothing of it is to be seen", () => {
    const location = { kind: "custom", name: INVISIBLE, address: INVISIBLE } as const;

    expect(described({ booking: { location } })).not.toHaveProperty("where");
  });
});

describe("whose clock a booking is on", () => {
  const contact = { timeZone: "America/New_York" };
  const clockOf = (scene: Scene) => {
    const { clock, clockIsGuess } = described(scene);
    return [clock.timeZone, clock.venueZone, clockIsGuess];
  };

  it("is the venue's for a visit in person, wherever its reader is", () => {
    const reader = { timeZone: "Asia/Tokyo", browserZone: "Asia/Tokyo" };

    expect(clockOf({ booking: { contact }, reader })).toEqual(["Europe/London", undefined, false]);
  });

  it.each<[string, Partial<Booking>, Partial<Reader>, string, boolean]>([
    ["the chosen one", { contact }, { timeZone: "Asia/Tokyo" }, "Asia/Tokyo", false],
    ["the customer's", { contact }, { browserZone: "Asia/Tokyo" }, "America/New_York", false],
    ["the browser's", {}, { browserZone: "Asia/Tokyo" }, "Asia/Tokyo", true],
    ["one by the name that the runtime has for it", {}, { timeZone: "asia/tokyo" }, "Asia/Tokyo", false],
  ])("is, online, %s", (_, booking, reader, timeZone, isGuess) => {
    expect(clockOf({ booking, reader, surroundings: ONLINE })).toEqual([timeZone, "Europe/London", isGuess]);
  });

  it("is the venue's as a guess where nobody knows, and for certain where that was chosen", () => {
    const chosen = { timeZone: "Europe/London" };

    expect(clockOf({ surroundings: ONLINE })).toEqual(["Europe/London", undefined, true]);
    expect(clockOf({ surroundings: ONLINE, reader: chosen })).toEqual(["Europe/London", undefined, false]);
  });

  it("is the venue's for the business, wherever its customer is", () => {
    const scene = { booking: { contact }, surroundings: ONLINE, reader: { isBusiness: true } };

    expect(clockOf(scene)).toEqual(["Europe/London", undefined, false]);
  });

  it.each(["zh-CN", "", "not a locale!"])(
    "is in English for the locale %j, which we do not speak",
    (locale) => {
      expect(described({ reader: { locale } }).clock.locale).toMatch(/^en-GB\b/);
    },
  );
});

describe("what may be done with a booking", () => {
  it("is what Wix allows, until when its policy does", () => {
    const cancellation = { enabled: true, anonymous: true, latestMinutes: 60 };

    const { actions } = described({ surroundings: { policy: samplePolicy({ cancellation }) } });

    expect(actions).toEqual({
      cancel: { allowed: true, untilMs: SAMPLE_START_MS - HOUR_MS, limit: "policy" },
      reschedule: { allowed: true, untilMs: SAMPLE_START_MS, limit: "start" },
    });
  });

  it("is no move of a course, whatever its flag says", () => {
    const { actions } = described({ booking: { kind: "course" } });

    expect(actions.reschedule).toEqual({ allowed: false, why: "course" });
  });

  it("is allowed without an end where no policy is known", () => {
    const { policy: _, ...surroundings } = {
      business: BUSINESS,
      service: sampleService(),
      serviceGone: false,
      policy: undefined,
    };

    const { actions } = describeBooking(sampleReading(BOTH), surroundings, { locale: "en", nowMs: NOW_MS });

    expect(actions).toEqual({ cancel: { allowed: true }, reschedule: { allowed: true } });
  });
});

describe("how a booking stands", () => {
  it("is told as of when it was read", () => {
    const { state, asOfMs } = described({
      booking: { status: "pending" },
      reader: { nowMs: SAMPLE_START_MS + 24 * HOUR_MS },
    });

    expect(state).toBe("past");
    expect(asOfMs).toBe(SAMPLE_START_MS + 24 * HOUR_MS);
  });
});
