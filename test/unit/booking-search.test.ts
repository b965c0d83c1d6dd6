import { describe, expect, it } from "vitest";
import type { Booking } from "../../src/domain/booking/booking.ts";
import { bookingMatcher } from "../../src/domain/booking/booking-search.ts";

const booking: Booking = {
  id: "b00c0000-0000-4000-8000-000000000001",
  revision: "1",
  status: "confirmed",
  paymentStatus: "paid",
  kind: "appointment",
  title: "Massage für Rücken & Nacken",
  startsAtMs: 0,
  endsAtMs: 0,
  timeZone: "Europe/London",
  serviceId: "5e510000-0000-4000-8000-000000000001",
  participants: 1,
  contact: {
    firstName: "Łukasz",
    lastName: "Großmann-O’Connor",
    email: "Lukasz.G@example.org",
    phone: "+44 7700 900-211",
  },
};

describe("a search for bookings", () => {
  it.each(["jonas", "lukasz jonas", "+44 7700 900212", "900 999", "example.net"])(
    "does not find: %s",
    (search) => {
      const isMatch = bookingMatcher(search);

      expect(isMatch(booking)).toBe(false);
    },
  );

  it("does not find a number in a booking that has none", () => {
    const { phone: _, ...contact } = booking.contact;
    const isMatch = bookingMatcher("07700 900211");

    expect(isMatch({ ...booking, contact })).toBe(false);
  });

  it.each([
    ["the first name without its accents", "lukasz"],
    ["the first name as it is", "Łukasz"],
    ["the last name with its ß taken apart", "GROSSMANN"],
    ["an apostrophe of a keyboard", "o'connor"],
    ["words in any order", "grossmann lukasz"],
    ["parts of words", "luk grossm"],
    ["the address", "lukasz.g@example.org"],
    ["the service", "rucken massage"],
    ["a name and a service together", "lukasz massage"],
    ["the number as it is", "+44 7700 900-211"],
    ["the number as a national one", "07700 900211"],
    ["the end of the number", "900211"],
  ])("finds %s", (_, search) => {
    const isMatch = bookingMatcher(search);

    expect(isMatch(booking)).toBe(true);
  });
});
