import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { BookingStatus } from "../../src/domain/booking/booking.ts";
import {
  belongsInCalendar,
  type CalendarEntry,
  type CalendarFile,
  writeCalendarEntry,
} from "../../src/domain/calendar/calendar-entry.ts";
import { sampleBooking } from "../support/sample-booking.ts";

const WRITTEN_MS = Date.UTC(2027, 4, 11, 8);

const write = (changes: Partial<CalendarEntry> = {}): CalendarFile =>
  writeCalendarEntry({
    booking: sampleBooking(),
    summary: "Deep-tissue massage · Linden Studio",
    descriptionLines: ["With Maya Okafor", "https://b.example.com/b/0ABC"],
    url: "https://b.example.com/b/0ABC",
    host: "b.example.com",
    organizer: { name: "Linden Studio", address: "hello@linden.example" },
    writtenAtMs: WRITTEN_MS,
    ...changes,
  });

function eventIn({ content }: CalendarFile): ICAL.Component {
  const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent");
  if (event === null) throw new Error("There is no event");
  return event;
}

const valueIn = (file: CalendarFile, property: string) =>
  String(eventIn(file).getFirstPropertyValue(property) ?? "");

/** The lines that begin with one of these names, unfolded. */
const linesOf = ({ content }: CalendarFile, ...names: readonly string[]) =>
  content
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => names.some((name) => line.startsWith(name)));

describe("a calendar entry", () => {
  it.each(["a\r\nATTENDEE:mailto:x@example.com", "a\nBEGIN:VALARM", "a\rX-EVIL:1", 'a"\r\nX-EVIL:1'])(
    "gains no property from %j in any of its texts",
    (evil) => {
      const plain = write({ location: "x", attendee: { address: "ana@example.com", name: "x" } });

      const file = write({
        summary: evil,
        location: evil,
        descriptionLines: [evil],
        organizer: { name: evil, address: "hello@linden.example" },
        attendee: { address: "ana@example.com", name: evil },
      });

      const names = (of: CalendarFile) =>
        eventIn(of)
          .getAllProperties()
          .map(({ name }) => name);
      expect(names(file)).toEqual(names(plain));
      expect(valueIn(file, "summary")).toBe(evil.replace(/\r\n|\r/g, "\n"));
    },
  );

  it("has no line of more than 75 octets, in any script (RFC 5545 3.1)", () => {
    const { content } = write({ summary: "字".repeat(200), descriptionLines: ["🙂".repeat(200)] });

    const octets = content.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(content.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it.each<[BookingStatus, string, string]>([
    ["confirmed", "REQUEST", "CONFIRMED"],
    ["pending", "REQUEST", "TENTATIVE"],
    ["created", "REQUEST", "TENTATIVE"],
    ["waiting_list", "REQUEST", "TENTATIVE"],
    ["unknown", "REQUEST", "TENTATIVE"],
    ["canceled", "CANCEL", "CANCELLED"],
    ["declined", "CANCEL", "CANCELLED"],
  ])("of a booking that is %s has the method %s and the status %s", (status, method, eventStatus) => {
    const file = write({ booking: sampleBooking({ status }) });

    expect(file.method).toBe(method);
    expect(linesOf(file, "METHOD:", "STATUS:")).toEqual([`METHOD:${method}`, `STATUS:${eventStatus}`]);
  });

  it("keeps its identifier over every change, and counts them", () => {
    const before = write();
    const after = write({
      booking: sampleBooking({ revision: "12", startsAtMs: Date.UTC(2027, 5, 1, 9), status: "canceled" }),
    });

    expect([valueIn(after, "uid"), valueIn(after, "sequence")]).toEqual([valueIn(before, "uid"), "12"]);
    expect(valueIn(before, "uid")).toBe(`${sampleBooking().id}@b.example.com`);
  });

  it.each([
    ["an opaque revision", "0"],
    ["99999999999999", "2147483647"],
  ])("counts %j as %s, which the format can hold", (revision, sequence) => {
    const file = write({ booking: sampleBooking({ revision }) });

    expect(valueIn(file, "sequence")).toBe(sequence);
  });

  it("names its recipient in a mail, and nobody in a file that others can download", () => {
    const mailed = write({ attendee: { address: "ana@example.com", name: "Ana Žižka" } });
    const downloaded = write();

    expect(linesOf(mailed, "ATTENDEE")).toEqual([
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Ana Žižka":MAILTO:ana@example.com',
    ]);
    expect(linesOf(downloaded, "ATTENDEE")).toEqual([
      "ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;RSVP=FALSE:MAILTO:nomail@slotpass.invalid",
    ]);
  });

  it("comes from the business, or from an address that takes no mail where it has none", () => {
    expect(linesOf(write(), "ORGANIZER")).toEqual([
      'ORGANIZER;CN="Linden Studio":mailto:hello@linden.example',
    ]);
    expect(linesOf(write({ organizer: { name: "Linden Studio" } }), "ORGANIZER")).toEqual([
      'ORGANIZER;CN="Linden Studio":mailto:nomail@slotpass.invalid',
    ]);
    expect(linesOf(write({ organizer: { name: "" } }), "ORGANIZER")).toHaveLength(1);
  });

  it("is on the venue's clock, with the zone's rules beside it", () => {
    const file = write();

    expect(linesOf(file, "DTSTART", "DTEND", "TZID", "RRULE", "TZOFFSET")).toEqual([
      "TZID:Europe/London",
      "DTSTART:20250330T010000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "TZOFFSETFROM:+0000",
      "TZOFFSETTO:+0100",
      "DTSTART:20251026T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0000",
      "DTSTART;TZID=Europe/London:20270516T100000",
      "DTEND;TZID=Europe/London:20270516T110000",
    ]);
  });

  it.each([
    ["the first 01:30", Date.UTC(2027, 9, 31, 0, 30), "DTSTART:20271031T003000Z"],
    ["the second 01:30", Date.UTC(2027, 9, 31, 1, 30), "DTSTART:20271031T013000Z"],
  ])("that begins at %s of the night in which the clock goes back is in UTC", (_, startsAtMs, start) => {
    const file = write({ booking: sampleBooking({ startsAtMs, endsAtMs: startsAtMs + 3_600_000 }) });

    expect(linesOf(file, "DTSTART", "TZID")).toEqual([start]);
  });

  it("of a course marks its beginning and takes no time of anybody's", () => {
    const booking = sampleBooking({ kind: "course", endsAtMs: Date.UTC(2027, 6, 4, 9) });

    const file = write({ booking });

    const event = new ICAL.Event(eventIn(file));
    expect(linesOf(file, "DTEND", "TRANSP")).toEqual(["TRANSP:TRANSPARENT"]);
    expect(event.startDate.toString()).toBe("2027-05-16T10:00:00");
    expect(event.duration.toSeconds()).toBe(0);
  });

  it("is the same to the byte whenever it is written of the same", () => {
    expect(write()).toEqual(write());
    expect(linesOf(write(), "DTSTAMP", "LAST-MODIFIED")).toEqual([
      "DTSTAMP:20270511T080000Z",
      "LAST-MODIFIED:20270511T080000Z",
    ]);
  });
});

describe("a calendar", () => {
  it.each<BookingStatus>(["created", "waiting_list", "unknown"])(
    "has no business with a booking that is %s",
    (status) => {
      expect(belongsInCalendar(sampleBooking({ status }), WRITTEN_MS)).toBe(false);
    },
  );

  it.each<BookingStatus>(["confirmed", "pending", "canceled", "declined"])(
    "is told of a booking that is %s until that is over",
    (status) => {
      const booking = sampleBooking({ status });

      expect(belongsInCalendar(booking, booking.endsAtMs - 1)).toBe(true);
      expect(belongsInCalendar(booking, booking.endsAtMs)).toBe(false);
    },
  );

  it("is told of a course until that has begun", () => {
    const booking = sampleBooking({ kind: "course", endsAtMs: Date.UTC(2027, 6, 4, 9) });

    expect(belongsInCalendar(booking, booking.startsAtMs - 1)).toBe(true);
    expect(belongsInCalendar(booking, booking.startsAtMs)).toBe(false);
  });
});
