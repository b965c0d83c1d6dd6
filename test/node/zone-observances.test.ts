import { expect, it } from "vitest";
import { writeTimeZone } from "../../src/domain/time/zone-observances.ts";

const DAY_MS = 86_400_000;
const YEARS = [2026, 2027, 2028, 2029];

interface Observance {
  /** Epoch milliseconds. */
  readonly onsetMs: number;
  readonly offsetMs: number;
}

/** What a calendar that knows nothing but the VTIMEZONE makes of it until an instant, earliest first. */
function observancesOf(text: string, untilMs: number): readonly Observance[] {
  return text
    .split("BEGIN:")
    .filter((part) => /^(?:STANDARD|DAYLIGHT)/.test(part))
    .flatMap((part) => {
      const [, onset = ""] = /DTSTART:(\S+)/.exec(part) ?? [];
      const offsetMs = offsetIn(part, "TZOFFSETTO");
      return onsetsOf(Temporal.PlainDateTime.from(onset), part, untilMs).map((wall) => ({
        onsetMs: wall.toZonedDateTime("UTC").epochMilliseconds - offsetIn(part, "TZOFFSETFROM"),
        offsetMs,
      }));
    })
    .sort((a, b) => a.onsetMs - b.onsetMs);
}

function offsetIn(part: string, name: string): number {
  const [, sign, hours, minutes] = new RegExp(`${name}:([+-])(\\d\\d)(\\d\\d)`).exec(part) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The onset alone, or with the same weekday of the same month in every later year. */
function onsetsOf(onset: Temporal.PlainDateTime, part: string, untilMs: number): Temporal.PlainDateTime[] {
  const [, month, nth, weekday = ""] = /RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)/.exec(part) ?? [];
  if (month === undefined) return [onset];
  const lastYear = new Date(untilMs).getUTCFullYear();
  return Array.from({ length: lastYear - onset.year + 1 }, (_, index) => {
    const first = onset.with({ year: onset.year + index, month: Number(month), day: 1 });
    const days = Array.from({ length: first.daysInMonth }, (_, day) => first.add({ days: day }));
    const found = days.filter(({ dayOfWeek }) => WEEKDAYS[dayOfWeek - 1] === weekday);
    return found.at(nth === "-1" ? -1 : Number(nth) - 1) ?? onset;
  });
}

/** Every day of a year, and both sides of every clock change in it. */
function* instantsOf(zone: string, year: number) {
  const endMs = Date.UTC(year + 1, 0);
  for (let atMs = Date.UTC(year, 0); atMs < endMs; atMs += DAY_MS) yield atMs;
  let change = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0))
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  while (change !== null && change.epochMilliseconds < endMs) {
    yield change.epochMilliseconds - 1_000;
    yield change.epochMilliseconds;
    change = change.getTimeZoneTransition("next");
  }
}

it("agrees with Temporal on the clock of every zone, for a year and the two after it", () => {
  const differing: string[] = [];

  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const year of YEARS) {
      const untilMs = Date.UTC(year + 3, 0);
      const observances = observancesOf(writeTimeZone(zone, Date.UTC(year, 5, 1)), untilMs);
      for (const atMs of [year, year + 1, year + 2].flatMap((at) => [...instantsOf(zone, at)])) {
        const told = observances.findLast(({ onsetMs }) => onsetMs <= atMs)?.offsetMs;
        const real = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).offsetNanoseconds;
        if (told !== real / 1e6) differing.push(`${zone} ${new Date(atMs).toISOString()} ${told}`);
      }
    }
  }

  expect(differing).toEqual([]);
}, 240_000);

it.each([
  ["Asia/Kolkata", ["STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530"]],
  [
    "America/St_Johns",
    [
      "DAYLIGHT",
      "DTSTART:20250309T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "TZOFFSETFROM:-0330",
      "TZOFFSETTO:-0230",
      "STANDARD",
      "DTSTART:20251102T020000",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "TZOFFSETFROM:-0230",
      "TZOFFSETTO:-0330",
    ],
  ],
])("writes the clock of %s by its rules", (zone, lines) => {
  const text = writeTimeZone(zone, Date.UTC(2027, 5, 1));

  const inside = text
    .split("\r\n")
    .slice(2, -1)
    .filter((line) => !line.startsWith("END:"));
  expect(inside.map((line) => line.replace("BEGIN:", ""))).toEqual(lines);
});

it("names each change where they keep to no rule", () => {
  const text = writeTimeZone("America/Santiago", Date.UTC(2027, 5, 1));

  expect(text).not.toContain("RRULE");
  expect(text.match(/BEGIN:(?:STANDARD|DAYLIGHT)/g)).toHaveLength(1 + 2 * 5);
});
