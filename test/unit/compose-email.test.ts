import { describe, expect, it } from "vitest";
import { describeBooking } from "../../src/bookings/describe.ts";
import { composeEmail } from "../../src/delivery/compose/compose-email.ts";
import { withoutData } from "../support/mail-data.ts";
import { sampleReading } from "../support/sample-booking.ts";
import {
  bareDescription,
  LINK_URL,
  type SampleChanges,
  sampleDescription,
} from "../support/sample-description.ts";

/** Ten in the morning, in London. */
const MAY_11 = Date.UTC(2027, 4, 11, 9);
const MAY_12 = Date.UTC(2027, 4, 12, 9);

/** Subject and text, its lines joined. */
function mailOf(changes: SampleChanges): readonly [subject: string, text: string] {
  const { subject, text } = composeEmail(sampleDescription(changes), LINK_URL);
  return [subject, text.replace(/\n/g, " ")];
}

const lineOf = (text: string, label: string) => text.split("\n").find((line) => line.startsWith(`${label}:`));

describe("the email with a link", () => {
  it("shows markup in names as text and never as markup", () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`;
    const { html } = composeEmail(
      sampleDescription({
        serviceName: hostile,
        staffName: hostile,
        businessName: hostile,
        businessPhone: hostile,
        place: { kind: "business", name: hostile, address: `at ${hostile}` },
        firstName: hostile,
      }),
      LINK_URL,
      hostile,
    );

    expect(html).not.toContain("<img");
    expect(html.split("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;").length).toBeGreaterThan(6);
  });

  it("has a subject of one line whatever the service is called", () => {
    const { subject } = composeEmail(
      sampleDescription({ serviceName: `Massage\r\nBcc: victim@example.com\u2028${"x".repeat(500)}` }),
      LINK_URL,
    );

    expect(subject).toMatch(/^Your booking: Massage Bcc: victim@example\.com x+…, Thu,? 13 May at 10:00$/);
    expect(subject.length).toBeLessThan(120);
  });

  it("greets nobody by a name that reads like an address", () => {
    const { text } = composeEmail(sampleDescription({ firstName: "free-money.example" }), LINK_URL);

    expect(text.split("\n")[0]).toBe("Hello,");
  });

  it("does not repeat the customer's own address", () => {
    const { text, html } = composeEmail(
      sampleDescription({ place: { kind: "customer", address: "7 Secret Lane" } }),
      LINK_URL,
    );

    expect(lineOf(text, "Where")).toBe("Where: At your address");
    expect(html).not.toContain("Secret Lane");
  });

  it("makes no request when it is opened: no image, font, style sheet or script", () => {
    const html = withoutData(composeEmail(sampleDescription(), LINK_URL, "See https://example.com").html);

    expect(html).not.toMatch(
      /<(img|link|script|iframe|object|video|audio|form)\b|url\(|@import|@font-face|\bsrc=/i,
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([LINK_URL, LINK_URL]);
  });

  it("stays under 20 KB with everything in it", () => {
    const { html } = composeEmail(
      sampleDescription({ serviceName: "ü".repeat(900) }),
      LINK_URL,
      "ä".repeat(2_000),
    );

    expect(new TextEncoder().encode(html).length).toBeLessThan(20_000);
  });

  it.each([
    [
      { cancel: true, reschedule: true },
      "appointment",
      "Move or cancel:",
      "You can move it to another time or cancel it online.",
    ],
    [{ cancel: true, reschedule: false }, "class", "View or cancel:", "You can cancel it online."],
    [
      { cancel: false, reschedule: true },
      "class",
      "View or move:",
      "You can move it to another time online.",
    ],
    [{ cancel: false, reschedule: false }, "appointment", "View booking:", "You can see it online"],
    [{ cancel: true, reschedule: true }, "course", "View or cancel:", "A course can’t be moved"],
    [{ cancel: false, reschedule: false }, "course", "View booking:", "You can see it online"],
  ] as const)("offers only what %o allows for a %s", (allowed, kind, button, sentence) => {
    const { text, html } = composeEmail(sampleDescription({ allowed, kind }), LINK_URL);

    expect(text.split("\n")).toContain(button);
    expect(text.replace(/\n/g, " ")).toContain(sentence);
    expect(html).toContain(`>${button.slice(0, -1)}</a>`);
  });

  it.each([
    [
      "both alike",
      { cancelMs: MAY_12, rescheduleMs: MAY_12 },
      /You can move or cancel until Wed,? 12 May, 10:00\./,
    ],
    [
      "each apart where they differ",
      { cancelMs: MAY_12, rescheduleMs: MAY_11 },
      /You can move it until Tue,? 11 May, 10:00, and cancel it until Wed,? 12 May, 10:00\./,
    ],
    ["the one that has a limit", { cancelMs: MAY_12 }, /You can cancel it until Wed,? 12 May, 10:00\./],
  ] as const)("says until when a booking can be changed: %s", (_, deadlines, expected) => {
    const { text, html } = composeEmail(sampleDescription({ deadlines }), LINK_URL);

    expect(text.replace(/\n/g, " ")).toMatch(expected);
    expect(html).toMatch(expected);
  });

  it("says until when a place in a course can be given up", () => {
    const { text } = composeEmail(
      sampleDescription({ kind: "course", deadlines: { cancelMs: MAY_12 } }),
      LINK_URL,
    );

    expect(text.replace(/\n/g, " ")).toMatch(/You can cancel your place until Wed,? 12 May, 10:00\./);
  });

  it("names no deadline where there is none", () => {
    expect(composeEmail(sampleDescription(), LINK_URL).text).not.toContain("until");
  });

  it("tells day, clock and length of a visit on the venue's clock", () => {
    const { text } = composeEmail(sampleDescription(), LINK_URL);

    expect(lineOf(text, "When")).toMatch(/^When: Thursday,? 13 May 2027, 10:00\s–\s11:30$/);
    expect(lineOf(text, "Length")).toBe("Length: 1 hour 30 minutes");
    expect(lineOf(text, "Where")).toBe("Where: Main studio, 1 High Street, London");
    expect(lineOf(text, "With")).toBe("With: Žofia Lindqvist");
  });

  it("names the clock of an online visit", () => {
    const { text } = composeEmail(
      sampleDescription({
        online: true,
        timeZone: "America/New_York",
        startsAtMs: Date.UTC(2027, 0, 4, 15),
        endsAtMs: Date.UTC(2027, 0, 4, 16),
      }),
      LINK_URL,
    );

    expect(text.replace(/\n/g, " ")).toMatch(
      /When: Monday,? 4 January 2027, 10:00\s–\s11:00 \(New York time, GMT-5\)/,
    );
    expect(lineOf(text, "Where")).toBe("Where: Online");
  });

  it("tells the reader's own clock first and the business's after it", () => {
    const own = { online: true, timeZone: "America/New_York", venueZone: "Europe/London" };

    const { text } = composeEmail(sampleDescription(own), LINK_URL);

    expect(text.replace(/\n/g, " ")).toMatch(
      /When: Thursday,? 13 May 2027, 05:00\s–\s06:30 \(your time, GMT-4\) In London: 10:00 \(GMT\+1\) /,
    );
  });

  it("points out that it is another day for the business", () => {
    const { text } = composeEmail(
      sampleDescription({
        online: true,
        timeZone: "Pacific/Auckland",
        venueZone: "America/New_York",
        startsAtMs: Date.UTC(2027, 4, 13, 1),
        endsAtMs: Date.UTC(2027, 4, 13, 2),
      }),
      LINK_URL,
    );

    expect(lineOf(text, "In New York")).toMatch(
      /^In New York: Wed,? 12 May, 21:00 \(GMT-4\), another day there$/,
    );
  });

  it("marks the clock of every time of an online visit, summer's or winter's", () => {
    const [subject, text] = mailOf({
      online: true,
      // The clocks go forward in between.
      startsAtMs: Date.UTC(2027, 2, 28, 9),
      endsAtMs: Date.UTC(2027, 2, 28, 10),
      deadlines: { cancelMs: Date.UTC(2027, 2, 27, 10), rescheduleMs: Date.UTC(2027, 2, 28, 8) },
    });

    expect(subject).toMatch(/Sun,? 28 Mar at 10:00 \(GMT\+1\)$/);
    expect(text).toMatch(
      /move it until Sun,? 28 Mar, 09:00 \(GMT\+1\), and cancel it until Sat,? 27 Mar, 10:00 \(GMT(\+0)?\)\./,
    );
  });

  it("marks no clock where the place tells it", () => {
    const [subject, text] = mailOf({ deadlines: { cancelMs: MAY_12, rescheduleMs: MAY_12 } });

    expect(`${subject} ${text}`).not.toContain("GMT");
  });

  it("says of a booking that awaits the business's approval that it is not certain", () => {
    const { subject, text, html } = composeEmail(sampleDescription({ status: "pending" }), LINK_URL);

    expect(subject).toMatch(/^Your booking request: Deep tissue massage, Thu,? 13 May at 10:00$/);
    expect(text).toContain("Hi Ana,\n\nHere is your booking request.\n\nYour request has arrived.");
    for (const part of [text.replace(/\n/g, " "), html])
      expect(part).toContain("It isn’t certain until the business says yes.");
  });

  it.each([
    [
      "waiting_list",
      /^Your place on the waiting list: /,
      "Here is your place on the waiting list.",
      "no place yet",
    ],
    ["created", /^Your booking is not finished: /, "It is not finished yet.", "never completed"],
    ["canceled", /^No longer booked: /, "This booking will not take place.", "Length: 1 hour"],
  ] as const)("says of a booking that is %s how it stands", (status, expected, intro, more) => {
    const [subject, text] = mailOf({ status, allowed: { cancel: false, reschedule: false } });

    expect(subject).toMatch(expected);
    expect(text).toContain(intro);
    expect(text).toContain(more);
    expect(text).not.toMatch(/Here is your booking with|You can (move|cancel)/);
  });

  it("says nothing of a confirmation that nobody waits for", () => {
    const { text, html } = composeEmail(sampleDescription(), LINK_URL);

    expect(`${text}${withoutData(html)}`).not.toMatch(/confirm|certain|request/i);
  });

  it("tells for how many people it is where it is more than one", () => {
    const lines = [3, 1].map((participants) =>
      lineOf(composeEmail(sampleDescription({ participants }), LINK_URL).text, "For"),
    );

    expect(lines).toEqual(["For: 3 people", undefined]);
  });

  it("writes the time as the locale does", () => {
    const { text } = composeEmail(
      sampleDescription({
        locale: "en-US",
        startsAtMs: Date.UTC(2027, 4, 13, 13),
        endsAtMs: Date.UTC(2027, 4, 13, 14),
      }),
      LINK_URL,
    );

    expect(lineOf(text, "When")).toBe("When: Thursday, May 13, 2027, 2:00\u00A0PM\u00A0–\u00A03:00\u00A0PM");
  });

  it.each(["zh-CN", "", "not a locale!"])(
    "is in English for the locale %j, whose language it does not speak",
    (locale) => {
      const reading = sampleReading({ cancel: true, reschedule: true });
      const surroundings = {
        business: { locale: "en-GB", showsCustomerTimeZone: false },
        serviceGone: false,
      };

      const { text } = composeEmail(describeBooking(reading, surroundings, { locale, nowMs: 0 }), LINK_URL);

      expect(lineOf(text, "When")).toMatch(/^When: Sunday,? 16 May 2027, 10:00\s–\s11:00$/);
    },
  );

  it("names both days of a visit that goes past midnight", () => {
    const { text } = composeEmail(
      sampleDescription({ startsAtMs: Date.UTC(2027, 4, 13, 21), endsAtMs: Date.UTC(2027, 4, 14, 1) }),
      LINK_URL,
    );

    expect(text.replace(/\n/g, " ")).toMatch(/22:00\s–\sFriday,? 14 May 2027, 02:00/);
  });

  it("tells a course's first and last session and no length", () => {
    const { text } = composeEmail(
      sampleDescription({ kind: "course", endsAtMs: Date.UTC(2027, 6, 1, 10) }),
      LINK_URL,
    );

    expect(lineOf(text, "When")).toMatch(/^When: Starts Thursday,? 13 May 2027, 10:00$/);
    expect(lineOf(text, "Last session")).toMatch(/^Last session: Thursday,? 1 July 2027$/);
    expect(lineOf(text, "Length")).toBeUndefined();
  });

  it("has a subject and a heading for a service without a name", () => {
    const { subject, html } = composeEmail(sampleDescription({ serviceName: "\u200B " }), LINK_URL);

    expect(subject).toMatch(/^Your booking: Your visit, /);
    expect(html).toMatch(/<h1[^>]*><bdi>Your visit<\/bdi><\/h1>/);
  });

  it("carries the note of staff, with its lines", () => {
    const { text, html } = composeEmail(sampleDescription(), LINK_URL, "Please bring:\n- a towel");

    expect(text).toContain("A note from Linden Studio:\nPlease bring:\n- a towel\n");
    expect(html).toContain("Please bring:<br>- a towel");
  });

  it("names no deadline for what cannot be done", () => {
    const { text } = composeEmail(
      sampleDescription({
        allowed: { cancel: false, reschedule: true },
        deadlines: { cancelMs: MAY_11, rescheduleMs: MAY_12 },
      }),
      LINK_URL,
    );

    expect(text).toMatch(/You can move it until Wed,? 12 May, 10:00\./);
    expect(text).not.toMatch(/11 May|cancel it until/);
  });

  it("has the address on a line of its own in a text that is wrapped everywhere else", () => {
    const { text } = composeEmail(sampleDescription(), LINK_URL, "word ".repeat(100));

    expect(text.split("\n")).toContain(LINK_URL);
    expect(text.split("\n").filter((line) => line.length > 72)).toEqual([]);
  });

  it("does without everything that may be missing", () => {
    const { text, html } = composeEmail(bareDescription(), LINK_URL);

    expect(text).toContain("Hello,\n\nHere is your booking.\n");
    expect(text.replace(/\n/g, " ")).toContain("Questions? Please contact the business where you booked.");
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN/);
  });
});
