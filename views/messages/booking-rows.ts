import type { Words } from "../words/words.ts";
import type { BookingFacts, ChangeText, Moment } from "./message-props.ts";
import { aside, plainly, type Said, say, together } from "./said.ts";

export interface BookingRow {
  /** With what parts it from the value. */
  readonly label: Said;
  readonly value: Said;
}

/** A fact with its label, which may itself hold a name. */
export const row = (words: Words, label: string | Said, value: Said): BookingRow => ({
  label: say(words, "mail.lead", { words: label }),
  value,
});

/** What a mail lists of a booking: one table for the HTML and the text part, so that the two cannot drift. */
export function bookingRows(
  props: BookingFacts,
  words: Words,
  whenLabel = words.t("mail.label.when"),
): readonly BookingRow[] {
  const { moment, course, people, where, staffName } = props;
  const { venue } = moment;
  const length = lengthText(moment.minutes, words);
  return [
    row(words, whenLabel, whenText(moment, course, words)),
    ...(venue === undefined
      ? []
      : [
          row(
            words,
            say(words, "mail.label.venue", { city: aside(venue.city, words) }),
            venueText(venue, words),
          ),
        ]),
    ...(course && moment.endDay !== undefined
      ? [row(words, words.t("mail.label.ends"), plainly(moment.endDay))]
      : []),
    ...(!course && length !== undefined ? [row(words, words.t("mail.label.length"), length)] : []),
    ...(people > 1
      ? [row(words, words.t("card.for"), plainly(words.t("card.people", { count: people })))]
      : []),
    ...(where === undefined ? [] : [row(words, words.t("card.where"), whereText(where, words))]),
    ...(staffName === undefined ? [] : [row(words, words.t("card.with"), aside(staffName, words))]),
  ];
}

/** The same of a booking that was changed: when it was, and when it is now or is asked to be. */
export function changeRows(
  props: BookingFacts & { readonly change: ChangeText },
  words: Words,
): readonly BookingRow[] {
  const { change } = props;
  if (change.kind === "cancelled" || change.kind === "not_cancelled") return bookingRows(props, words);
  const label = words.t(change.kind === "moved" ? "mail.label.now" : "mail.label.requested");
  return [row(words, words.t("mail.label.was"), plainly(change.from)), ...bookingRows(props, words, label)];
}

function whenText(moment: Moment, course: boolean, words: Words): Said {
  const { zone } = moment;
  const when = visitText(moment, course, words);
  if (zone === undefined) return when;
  const { city, offset, yours } = zone;
  if (city === offset && yours !== true) return say(words, "mail.clock.offset", { when, offset });
  return yours === true
    ? say(words, "mail.clock.yours", { when, offset })
    : say(words, "mail.clock.city", { when, city: aside(city, words), offset });
}

function visitText({ day, startTime, endTime, endDay, span }: Moment, course: boolean, words: Words): Said {
  const start = { day, start: startTime };
  if (course) return say(words, "mail.when.course", start);
  if (endDay === undefined) return say(words, "mail.when.visit", { day, span: together(span) });
  return say(words, "mail.when.nights", { ...start, endDay, end: endTime });
}

function venueText(venue: NonNullable<Moment["venue"]>, words: Words): Said {
  const { shortDay, startTime: time, offset, otherDay } = venue;
  return otherDay
    ? say(words, "mail.clock.venue_other_day", { day: shortDay, time, offset })
    : say(words, "mail.clock.venue", { time, offset });
}

function lengthText(all: number, words: Words): Said | undefined {
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (all <= 0) return undefined;
  if (hours === 0) return say(words, "clock.length.minutes", { minutes });
  return minutes === 0
    ? say(words, "clock.length.hours", { hours })
    : say(words, "clock.length.hours_minutes", { hours, minutes });
}

function whereText(where: NonNullable<BookingFacts["where"]>, words: Words): Said {
  switch (where.kind) {
    case "online":
      return say(words, "card.online");
    case "customer":
      return say(words, "card.at_your_address");
    case "place":
      return aside(where.text, words);
  }
}
