import { describe, expect, it } from "vitest";
import { writeCalendarEntry } from "../../src/domain/calendar/calendar-entry.ts";
import { instants, toLocal } from "../../src/domain/time/local-time.ts";
import { EXAMPLE_BOOKINGS } from "../../src/emulator/seed/example-bookings.ts";
import { cancelForm, sendLink } from "../support/acting.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { CALENDAR_PARSERS, createCalendarClient } from "../support/calendar-client.ts";
import { readPostForm, submitForm } from "../support/forms.ts";
import { sampleBooking } from "../support/sample-booking.ts";

const PARSERS = Object.entries(CALENDAR_PARSERS);
const MINUTE_MS = 60_000;
const MOVES = 5;

/** Every entry that reached the customer so far: by mail in order, then the file as it can be had now. */
async function takeAll({ app, outbox, settled }: TestApp, path: string): Promise<readonly string[]> {
  await settled();
  const mailed = outbox
    .messages()
    .flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
  return [...mailed, await (await app.request(`${path}/calendar.ics`)).text()];
}

/** The form that moves to the last time that the picker offers at once: an early one may come too soon to move again. */
async function moveLaterForm({ app }: TestApp, path: string) {
  const html = await (await app.request(`${path}/reschedule`)).text();
  const [, href = ""] = [...html.matchAll(/href="([^"]*\/reschedule\/confirm\?[^"]*)"/g)].at(-1) ?? [];
  return readPostForm(app, href.replaceAll("&amp;", "&"));
}

const startOf = ({ emulator }: TestApp, id: string) =>
  Date.parse(String(emulator.bookings().find((booking) => booking.id === id)?.startDate));

describe.each(PARSERS)("a calendar that reads with %s", (_, read) => {
  it("has the booking once after every move, where it now is, and not at all once it is cancelled", async () => {
    const test = await createTestApp();
    const bookingId = EXAMPLE_BOOKINGS.appointment;
    const { path } = await sendLink(test, { bookingId, channels: ["email"] });
    const client = createCalendarClient(read);
    const seen: number[] = [];
    const expected = [startOf(test, bookingId)];
    const look = async () => {
      for (const content of await takeAll(test, path)) client.take(content);
      const [entry, ...others] = client.entries();
      seen.push(others.length === 0 ? (entry?.startMs ?? 0) : Number.NaN);
    };

    await look();
    for (let move = 0; move < MOVES; move += 1) {
      await submitForm(test.app, await moveLaterForm(test, path));
      await look();
      expected.push(startOf(test, bookingId));
    }
    await submitForm(test.app, await cancelForm(test, path));
    await look();

    expect(seen).toEqual([...expected, 0]);
    expect(new Set(expected).size).toBe(1 + MOVES);
    expect(client.entries()).toEqual([]);
    const mails = test.outbox
      .messages()
      .filter(({ channel, attachments }) => channel === "email" && attachments);
    expect(mails).toHaveLength(1 + MOVES + 1);
  });

  it("is not put back in time by a mail that comes late", async () => {
    const booking = sampleBooking();
    const client = createCalendarClient(read);
    client.take(entryOf({ ...booking, revision: "4", startsAtMs: booking.startsAtMs - 30 * MINUTE_MS }));

    client.take(entryOf(booking));

    expect(client.entries()).toMatchObject([{ startMs: booking.startsAtMs - 30 * MINUTE_MS }]);
  });
});

const entryOf = (booking: ReturnType<typeof sampleBooking>) =>
  writeCalendarEntry({
    booking,
    summary: booking.title,
    descriptionLines: [],
    url: "https://b.example.com/b/0ABC",
    host: "b.example.com",
    organizer: { name: "Linden Studio", address: "hello@linden.example" },
    writtenAtMs: booking.startsAtMs - 86_400_000,
  }).content;

const ZONES = [
  "Europe/London",
  "Europe/Berlin",
  "Atlantic/Azores",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Santiago",
  "Asia/Jerusalem",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
] as const;

/** The two clock changes of a zone's 2027, epoch milliseconds. */
function changesOf(zone: string): readonly number[] {
  const spring = Temporal.ZonedDateTime.from(`2027-01-01T00:00[${zone}]`).getTimeZoneTransition("next");
  const autumn = spring?.getTimeZoneTransition("next");
  return [spring, autumn].flatMap((change) => (change ? [change.epochMilliseconds] : []));
}

/** Before, at and after a change; where the clock goes back, in both of the hours that look the same. */
const CLOSE_MINUTES = [-90, -60, -45, -30, -15, 0, 15, 30, 45, 60, 90];
/** Farther from it than any zone is from UTC. */
const FAR_MINUTES = [-20 * 60, -15 * 60, 15 * 60, 20 * 60];

const LENGTH_MS = 45 * MINUTE_MS;

/** Bookings about the two clock changes of a zone's 2027. */
function bookingsAround(timeZone: string, minutes: readonly number[]) {
  return changesOf(timeZone).flatMap((changeMs) =>
    minutes.map((minute) => {
      const startsAtMs = changeMs + minute * MINUTE_MS;
      return sampleBooking({ timeZone, startsAtMs, endsAtMs: startsAtMs + LENGTH_MS });
    }),
  );
}

describe.each(ZONES)("about the changes of the clock in %s", (timeZone) => {
  it.each(PARSERS)("%s reads the booking's own instants", (name, read) => {
    const close = bookingsAround(timeZone, CLOSE_MINUTES);
    const far = bookingsAround(timeZone, FAR_MINUTES);
    // Of the close ones ts-ics is asked for those alone that come twice on the clock: it reads no file's others right.
    const asked = [
      ...far,
      ...close.filter((booking) => name !== "ts-ics" || !entryOf(booking).includes("TZID=")),
    ];

    const entries = asked.map((booking) => read(entryOf(booking)));

    expect(close).toHaveLength(2 * CLOSE_MINUTES.length);
    expect(entries.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
      asked.map(({ startsAtMs, endsAtMs }) => [startsAtMs, endsAtMs]),
    );
  });

  it("says so in UTC where the clock shows an hour twice, and on the venue's clock else", () => {
    const twice = bookingsAround(timeZone, CLOSE_MINUTES).filter(({ startsAtMs, endsAtMs }) =>
      [startsAtMs, endsAtMs].some((atMs) => instants(toLocal(atMs, timeZone), timeZone).length === 2),
    );
    const once = bookingsAround(timeZone, FAR_MINUTES);

    expect(twice.length).toBeGreaterThan(3);
    expect(twice.filter((booking) => /^DTSTART:\d{8}T\d{6}Z\r$/m.test(entryOf(booking)))).toEqual(twice);
    expect(once.filter((booking) => entryOf(booking).includes(`DTSTART;TZID=${timeZone}:`))).toEqual(once);
  });
});
