import { expect, it } from "vitest";
import { instants, toLocal } from "../../src/domain/time/local-time.ts";

const ZONES = [
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
];

const FROM = Temporal.PlainDateTime.from("2024-01-01T00:00");
const TO = Temporal.PlainDateTime.from("2029-01-01T00:00");

/** What Temporal says of a wall time: the instants of its two disambiguations, if each reads back as that time. */
function expected(wall: Temporal.PlainDateTime, zone: string): number[] {
  const found = (["earlier", "later"] as const)
    .map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
    .filter((zoned) => zoned.toPlainDateTime().equals(wall))
    .map((zoned) => zoned.epochMilliseconds);
  return [...new Set(found)];
}

/** Wall times every `minutes` from one to the other. */
function* walls(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime, minutes: number) {
  for (let wall = from; Temporal.PlainDateTime.compare(wall, to) < 0; wall = wall.add({ minutes }))
    yield wall;
}

/** All of a zone's clock changes in those years, each with half a day on either side. */
function* aroundChanges(zone: string) {
  const end = TO.toZonedDateTime(zone);
  let at = FROM.toZonedDateTime(zone).getTimeZoneTransition("next");
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    const wall = at.toPlainDateTime();
    yield* walls(wall.subtract({ hours: 12 }), wall.add({ hours: 12 }), 5);
    at = at.getTimeZoneTransition("next");
  }
}

it.each(ZONES)("agrees with Temporal on wall times of five years in %s", (zone) => {
  const differing: string[] = [];

  for (const wall of [...walls(FROM, TO, 7 * 60 + 15), ...aroundChanges(zone)]) {
    const local = wall.toString({ smallestUnit: "second" });
    const found = instants(local, zone);
    const reads = found.every((ms) => toLocal(ms, zone) === local);
    if (found.join() !== expected(wall, zone).join() || !reads) differing.push(local);
  }

  expect(differing).toEqual([]);
});
