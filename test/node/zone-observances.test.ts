import { expect, it } from "vitest";
import { writeTimeZone } from "../../src/domain/zone-observances.ts";

const DAY_MS = 86_400_000;
const FROM_MS = Date.UTC(2026, 0, 1);
const STARTS = Array.from({ length: 12 }, (_, index) => FROM_MS + index * 91 * DAY_MS);
const LENGTH_MS = 120 * DAY_MS;

interface Observance {
  readonly onsetMs: number;
  readonly offsetMs: number;
}

/** What a calendar that knows nothing but the VTIMEZONE makes of it. */
function observancesOf(text: string): readonly Observance[] {
  return text
    .split("BEGIN:")
    .filter((part) => /^(?:STANDARD|DAYLIGHT)/.test(part))
    .map((part) => {
      const [, onset = ""] = /DTSTART:(\S+)/.exec(part) ?? [];
      const offset = (name: string) => {
        const [, sign, hours, minutes] = new RegExp(`${name}:([+-])(\\d\\d)(\\d\\d)`).exec(part) ?? [];
        return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
      };
      const wall = Temporal.PlainDateTime.from(onset).toZonedDateTime("UTC").epochMilliseconds;
      return { onsetMs: wall - offset("TZOFFSETFROM"), offsetMs: offset("TZOFFSETTO") };
    });
}

/** Every day of the stretch, and both sides of every clock change in it. */
function* instantsIn(zone: string, startMs: number, endMs: number) {
  for (let atMs = startMs; atMs <= endMs; atMs += DAY_MS) yield atMs;
  let change = Temporal.Instant.fromEpochMilliseconds(startMs)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  while (change !== null && change.epochMilliseconds <= endMs) {
    yield change.epochMilliseconds - 1_000;
    yield change.epochMilliseconds;
    change = change.getTimeZoneTransition("next");
  }
}

it("agrees with Temporal on the clock of every zone, through three years of four months each", () => {
  const differing: string[] = [];

  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const startMs of STARTS) {
      const observances = observancesOf(writeTimeZone(zone, startMs, startMs + LENGTH_MS));
      for (const atMs of instantsIn(zone, startMs, startMs + LENGTH_MS)) {
        const told = observances.findLast(({ onsetMs }) => onsetMs <= atMs)?.offsetMs;
        const real = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).offsetNanoseconds;
        if (told !== real / 1e6) differing.push(`${zone} ${new Date(atMs).toISOString()} ${told}`);
      }
    }
  }

  expect(differing).toEqual([]);
}, 120_000);

it("writes a zone that never changes its clock as one observance", () => {
  const text = writeTimeZone("Asia/Kolkata", FROM_MS, FROM_MS + DAY_MS);

  expect(text.split("\r\n")).toEqual([
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Kolkata",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0530",
    "TZOFFSETTO:+0530",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]);
});
