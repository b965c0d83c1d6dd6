import { describe, expect, it } from "vitest";
import { timesOf } from "../../src/domain/slot/timed-slot.ts";
import { addDays, dayAt, dayStart } from "../../src/domain/time/calendar-day.ts";
import { toLocal } from "../../src/domain/time/local-time.ts";
import { type Clock, momentText, timeText } from "../../src/domain/time/time-text.ts";
import { CHANGING_ZONES } from "../support/clock-changes.ts";

const MINUTE_MS = 60_000;
const FROM = Temporal.PlainDate.from("2025-06-01");
const TO = Temporal.PlainDate.from("2029-06-01");

/** A zone's clock changes in those years, as Temporal knows them. */
function changesOf(zone: string): readonly Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  const end = TO.toZonedDateTime(zone);
  let at = FROM.toZonedDateTime(zone).getTimeZoneTransition("next");
  while (at !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    found.push(at);
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

/** `GMT-3:30` of `-03:30`. */
function offsetMark(offset: string): string {
  const [, sign = "", hours = "0", minutes = "00"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (Number(hours) === 0 && minutes === "00") return "GMT";
  return `GMT${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** What Temporal says that a clock shows, marked where it shows that twice. */
function expectedTime(atMs: number, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  const wall = zoned.toPlainDateTime();
  const [earlier, later] = (["earlier", "later"] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  const time = wall.toPlainTime().toString({ smallestUnit: "minute" });
  return earlier === later ? time : `${time} (${offsetMark(zoned.offset)})`;
}

describe.each(CHANGING_ZONES)("four years of clock changes in %s", (timeZone) => {
  const clock: Clock = { timeZone, locale: "en-GB" };
  const changes = changesOf(timeZone);

  it("are all written as Temporal has them, five minutes apart", () => {
    const instants = changes.flatMap(({ epochMilliseconds }) =>
      Array.from({ length: 96 }, (_, index) => epochMilliseconds + (index - 48) * 5 * MINUTE_MS),
    );

    const differing = instants.filter((ms) => timeText(ms, clock) !== expectedTime(ms, timeZone));

    expect(changes.length).toBeGreaterThanOrEqual(6);
    expect(differing.map((ms) => momentText(ms, clock))).toEqual([]);
  });

  it("begin and end each day where Temporal does, of 23, 24 and 25 hours", () => {
    const days = changes.flatMap((change) => [-1, 0, 1, 2].map((days) => change.toPlainDate().add({ days })));

    const differing = days.filter((day) => {
      const startMs = day.toZonedDateTime(timeZone).startOfDay().epochMilliseconds;
      const text = day.toString();
      const isRight =
        dayStart(text, timeZone) === startMs &&
        dayAt(startMs, timeZone) === text &&
        dayAt(startMs - 1000, timeZone) === addDays(text, -1);
      return !isRight;
    });

    expect(differing.map(String)).toEqual([]);
  });

  it("never make a quarter of an hour longer, and skip what no clock shows", () => {
    const walls = changes.flatMap((change) => {
      const midnight = change.toPlainDate().subtract({ days: 1 }).toPlainDateTime();
      return Array.from({ length: 3 * 96 }, (_, index) => midnight.add({ minutes: 15 * index }));
    });
    const local = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: "second" });
    const slots = walls.map((wall) => ({
      localStart: local(wall),
      localEnd: local(wall.add({ minutes: 15 })),
    }));

    const timed = slots.flatMap((slot) => {
      const times = timesOf(slot, timeZone);
      return times === undefined ? [] : [{ ...slot, ...times }];
    });

    const shown = new Set(timed.map(({ localStart }) => localStart));
    for (const { localStart, localEnd, startsAtMs, endsAtMs } of timed) {
      expect(toLocal(startsAtMs, timeZone)).toBe(localStart);
      expect(toLocal(endsAtMs, timeZone)).toBe(localEnd);
      // A quarter of an hour, unless the clock goes back at its end.
      expect(endsAtMs - startsAtMs).toBeGreaterThan(0);
    }
    const skipped = walls.filter((wall) => !wall.toZonedDateTime(timeZone).toPlainDateTime().equals(wall));
    expect(skipped.length).toBeGreaterThan(0);
    for (const wall of skipped) expect(shown).not.toContain(local(wall));
  });
});
