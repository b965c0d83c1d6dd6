import type { Moment, VenueClock } from "../../views/messages/message-props.ts";
import { wordsFor } from "../../views/words/words.ts";
import { dayAt } from "../domain/time/calendar-day.ts";
import { isRepeated, toLocal } from "../domain/time/local-time.ts";
import {
  type Clock,
  dayText,
  momentText,
  shortDayText,
  spanText,
  timeText,
  wallTimeText,
} from "../domain/time/time-text.ts";
import { cityText, offsetText } from "../domain/time/zone-text.ts";
import type { MessageFacts } from "./message-facts.ts";

const MINUTE_MS = 60_000;

/** The clock that a message is on. */
export type MessageClock = Pick<MessageFacts, "timeZone" | "locale" | "online">;

type MomentFacts = Pick<MessageFacts, "startsAtMs" | "endsAtMs" | "venueZone"> & MessageClock;

/** Puts a booking's start and end into words, as its page does: on the same clock, in the language of its locale. */
export function describeMoment(facts: MomentFacts): Moment {
  const { startsAtMs, endsAtMs, timeZone, online, venueZone } = facts;
  const clock = clockOf(facts);
  const offset = offsetText(startsAtMs, timeZone);
  // What is online has the start's offset beside it: an end with another needs its own.
  const endMark = online && offsetText(endsAtMs, timeZone) !== offset ? markOf(endsAtMs, timeZone) : "";
  const isOneDay = dayAt(startsAtMs, timeZone) === dayAt(endsAtMs, timeZone);
  const venue = online && venueZone !== undefined ? describeVenue(startsAtMs, clock, venueZone) : undefined;
  const startTime = online ? wallTimeText(startsAtMs, clock) : timeText(startsAtMs, clock);
  const endTime = online ? `${wallTimeText(endsAtMs, clock)}${endMark}` : timeText(endsAtMs, clock);
  return {
    day: dayText(startsAtMs, clock),
    shortDay: shortDayText(startsAtMs, clock),
    startTime,
    endTime,
    span: spanText(startTime, endTime, clock),
    ...(!isOneDay && { endDay: dayText(endsAtMs, clock) }),
    ...(online && {
      zone: { city: cityText(timeZone, clock.locale) ?? offset, offset, yours: venueZone !== undefined },
    }),
    ...(venue !== undefined && { venue }),
    minutes: Math.round((endsAtMs - startsAtMs) / MINUTE_MS),
  };
}

/** The start on the business's clock; undefined where it shows the same, as Berlin's and Paris's do. */
function describeVenue(atMs: number, { timeZone, locale }: Clock, venueZone: string): VenueClock | undefined {
  if (toLocal(atMs, timeZone) === toLocal(atMs, venueZone)) return undefined;
  const there = { timeZone: venueZone, locale };
  const offset = offsetText(atMs, venueZone);
  return {
    shortDay: shortDayText(atMs, there),
    startTime: wallTimeText(atMs, there),
    city: cityText(venueZone, locale) ?? offset,
    offset,
    otherDay: dayAt(atMs, timeZone) !== dayAt(atMs, venueZone),
  };
}

/**
 * Puts an instant into words on the same clock as the booking: `Thu 14 May, 10:00`, online `… 10:00 (GMT+1)`. Day and
 * time are joined as the locale does, or by `joiner`.
 */
export function describeInstant(atMs: number, facts: MessageClock, joiner?: string): string {
  const { timeZone, online } = facts;
  const mark = online && !isRepeated(atMs, timeZone) ? markOf(atMs, timeZone) : "";
  return `${momentText(atMs, clockOf(facts), joiner)}${mark}`;
}

const markOf = (atMs: number, timeZone: string): string => ` (${offsetText(atMs, timeZone)})`;

/** A link's locale can be any; a message is written in one that its words have. */
const clockOf = ({ timeZone, locale }: MessageClock): Clock => ({
  timeZone,
  locale: wordsFor(locale).locale,
});
