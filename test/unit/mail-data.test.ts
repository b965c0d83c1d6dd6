import { describe, expect, it } from "vitest";
import { composeConfirmationEmail } from "../../src/delivery/compose/compose-confirmation.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { composeNotice } from "../../src/delivery/compose/compose-notice.ts";
import { readMailData } from "../support/mail-data.ts";
import {
  bareDescription,
  LINK_URL,
  type SampleChanges,
  sampleDescription,
} from "../support/sample-description.ts";

const MOVED = { kind: "moved", fromMs: Date.UTC(2027, 4, 12, 13) } as const;

const dataOf = (changes: SampleChanges = {}) =>
  readMailData(composeEmail(sampleDescription(changes), LINK_URL).html);

describe("what a mail tells mail programs", () => {
  it.each(["</script><script>alert(1)</script>", "<!--", "]]>", "a & b", "\u2028\u2029", '"\\'])(
    "cannot be left by a service called %j",
    (serviceName) => {
      const { html } = composeEmail(sampleDescription({ serviceName }), LINK_URL);

      expect(html.split("<script")).toHaveLength(2);
      expect(html.split("</script>")).toHaveLength(2);
      expect(readMailData(html)).toMatchObject({ "@type": "EventReservation" });
    },
  );

  it("is nothing where the status is one that nobody knows", () => {
    expect(dataOf({ status: "unknown" })).toBeUndefined();
  });

  it("is nothing in a notice to the business", () => {
    const { html } = composeNotice(sampleDescription(), MOVED, { customerName: "Ana", mayReply: true });

    expect(html).not.toContain("<script");
  });

  it("does not name the customer where the mail greets nobody", () => {
    const data = readMailData(composeEmail(bareDescription(), LINK_URL).html);

    expect(data).not.toHaveProperty("underName");
  });

  it("does not tell the customer's own address", () => {
    const data = dataOf({ place: { kind: "customer", address: "7 Secret Lane" } });

    expect(data).toHaveProperty("reservationFor.location", { "@type": "Place", name: "At your address" });
  });

  it.each([
    [{ cancel: false, reschedule: false }, {}],
    [
      { cancel: true, reschedule: false },
      { modifyReservationUrl: LINK_URL, cancelReservationUrl: LINK_URL },
    ],
    [{ cancel: false, reschedule: true }, { modifyReservationUrl: LINK_URL }],
  ] as const)("offers no more than %o", (allowed, offered) => {
    const { modifyReservationUrl, cancelReservationUrl } = dataOf({ allowed }) as Record<string, string>;

    expect({
      ...(modifyReservationUrl && { modifyReservationUrl }),
      ...(cancelReservationUrl && { cancelReservationUrl }),
    }).toEqual(offered);
  });

  it("is the reservation, its times on the venue's clock", () => {
    expect(dataOf({ participants: 3 })).toEqual({
      "@context": "http://schema.org",
      "@type": "EventReservation",
      reservationNumber: sampleDescription().id,
      reservationStatus: "http://schema.org/ReservationConfirmed",
      underName: { "@type": "Person", name: "Ana" },
      numSeats: "3",
      modifiedTime: "2027-05-01T00:00:00+00:00",
      url: LINK_URL,
      modifyReservationUrl: LINK_URL,
      cancelReservationUrl: LINK_URL,
      reservationFor: {
        "@type": "Event",
        name: "Deep tissue massage",
        startDate: "2027-05-13T10:00:00+01:00",
        endDate: "2027-05-13T11:30:00+01:00",
        location: {
          "@type": "Place",
          name: "Main studio",
          address: { "@type": "PostalAddress", streetAddress: "1 High Street, London" },
        },
        organizer: { "@type": "Organization", name: "Linden Studio" },
      },
    });
  });

  it.each([
    ["America/New_York", "2027-03-14T01:30:00-05:00", "2027-03-14T03:30:00-04:00"],
    ["Asia/Kathmandu", "2027-03-14T12:15:00+05:45", "2027-03-14T13:15:00+05:45"],
    ["Australia/Lord_Howe", "2027-03-14T17:30:00+11:00", "2027-03-14T18:30:00+11:00"],
  ])("writes times in %s with their distance from UTC", (timeZone, startDate, endDate) => {
    const startsAtMs = Date.UTC(2027, 2, 14, 6, 30);

    const data = dataOf({ timeZone, startsAtMs, endsAtMs: startsAtMs + 3_600_000 });

    expect(data).toHaveProperty("reservationFor.startDate", startDate);
    expect(data).toHaveProperty("reservationFor.endDate", endDate);
  });

  it("gives an online visit its link as place, and the business's clock whoever reads it", () => {
    const data = dataOf({ online: true, timeZone: "America/New_York", venueZone: "Europe/London" });

    expect(data).toHaveProperty("reservationFor.location", {
      "@type": "VirtualLocation",
      name: "Online",
      url: LINK_URL,
    });
    expect(data).toHaveProperty("reservationFor.startDate", "2027-05-13T10:00:00+01:00");
  });

  it.each([
    ["pending", "Pending"],
    ["waiting_list", "Pending"],
    ["created", "Hold"],
    ["canceled", "Cancelled"],
    ["declined", "Cancelled"],
  ] as const)("says of a booking that is %s that it is %s", (status, told) => {
    expect(dataOf({ status })).toMatchObject({
      reservationStatus: `http://schema.org/Reservation${told}`,
    });
  });

  it("takes the reservation back after a cancellation and renews it after a move", () => {
    const data = [{ kind: "cancelled" } as const, MOVED].map((change) =>
      readMailData(composeConfirmationEmail(sampleDescription(), change, LINK_URL).html),
    );

    expect(data).toMatchObject([
      { reservationStatus: "http://schema.org/ReservationCancelled" },
      { reservationStatus: "http://schema.org/ReservationConfirmed" },
    ]);
  });
});
